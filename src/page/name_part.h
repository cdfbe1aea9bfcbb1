// A line of credits cut into the names that it lists. Comes in: a line like `لندن: فلان` or `أ ف ب - تونس`;
// goes out: its parts, with the marks round them. Refuses nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace isnad {

struct NamePart {
    std::string_view text;  // without quotes and full stops round it
    std::string key;        // folded
    size_t words = 0;
    std::string_view mark_before, mark_after;  // "" at the line's ends
};

// Parts without words are left out.
std::vector<NamePart> name_parts(std::string_view line);

// Without quotes, full stops and blanks at both ends.
std::string_view bare(std::string_view text);

// Words of one or two letters only.
bool is_initials(std::string_view key);
bool is_agency(std::string_view key, const PageRules& rules);
// `ووكالات`: and + an agency.
bool is_agency_after_and(std::string_view key, const PageRules& rules);
// A known outlet, or the one that is called `outlet`.
bool is_outlet(const NamePart& part, std::string_view outlet, const PageRules& rules);

}  // namespace isnad

#include "page/dateline.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/name_part.h"

namespace isnad {
namespace {

constexpr size_t kLongestDateline = 110;  // bytes
constexpr size_t kMostParts = 5;
constexpr size_t kMostWordsOfPart = 4;
constexpr size_t kMostWordsOfPlace = 3;
// One of ` - ` ` – ` ` — ` `- ` `-- ` `: ` `):` `) ` `":` `»:` stands at `at`.
bool ends_dateline(std::string_view head, size_t at) {
    const std::string_view here = head.substr(at);
    switch (head[at]) {
        case ' ':
            return here.starts_with(" - ") || here.starts_with(" – ") || here.starts_with(" — ");
        case '-':
            return here.starts_with("- ") || here.starts_with("-- ");
        case ':':
            return here.starts_with(": ");
        case ')':
            return here.starts_with("):") || here.starts_with(") ");
        case '"':
            return here.starts_with("\":");
        case '\xC2':
            return here.starts_with("»:");
        default:
            return false;
    }
}

size_t last_mark(std::string_view head) {
    for (size_t at = head.size(); at > 0; --at)
        if (ends_dateline(head, at - 1)) return at - 1;
    return std::string_view::npos;
}

std::string_view beginning(std::string_view text, size_t most) {
    size_t size = std::min(text.size(), most);
    while (!on_code_point(text, size)) --size;
    return text.substr(0, size);
}

bool known(const NamePart& part, std::string_view outlet, const PageRules& rules) {
    return is_agency(part.key, rules) || is_agency_after_and(part.key, rules) ||
           is_outlet(part, outlet, rules);
}

bool are_names(const std::vector<NamePart>& parts, std::string_view outlet, const PageRules& rules) {
    const auto is_short = [](const NamePart& part) { return part.words <= kMostWordsOfPart; };
    return !parts.empty() && parts.size() <= kMostParts &&
           std::all_of(parts.begin(), parts.end(), is_short) &&
           std::any_of(parts.begin(), parts.end(), [&](auto& part) { return known(part, outlet, rules); });
}

// `بغداد/ فلان:`, `لندن - فلان -`: a known place and one or two short names more.
bool begins_with_place(const std::vector<NamePart>& parts, const PageRules& rules) {
    const auto is_short = [](const NamePart& part) { return part.words <= kMostWordsOfPart - 1; };
    return parts.size() >= 2 && parts.size() <= 3 && rules.places.contains(parts[0].key) &&
           std::all_of(parts.begin(), parts.end(), is_short);
}

// `القاهرة –`: the dash is one of a dateline, the words no beginning of a sentence.
bool is_place_before_dash(const std::vector<NamePart>& parts, std::string_view after,
                          const PageRules& rules) {
    const bool dash = after.starts_with(" –") || after.starts_with(" —");
    return dash && parts.size() == 1 && parts[0].words <= kMostWordsOfPlace &&
           !rules.continues.contains(parts[0].key);
}

}  // namespace

Credits credits_of_dateline(std::string_view paragraph, std::string_view outlet, const PageRules& rules) {
    const std::string_view head = beginning(paragraph, kLongestDateline);
    // The last mark may be one of the sentence: shorten until what is left is names only.
    for (size_t end = last_mark(head); end != std::string_view::npos && end > 0;
         end = last_mark(head.substr(0, end))) {
        const bool bracket = head[end] == ')';
        const std::string_view candidate = head.substr(0, end + (bracket ? 1 : 0));
        const std::vector<NamePart> parts = name_parts(candidate);
        if (is_place_before_dash(parts, head.substr(end), rules)) {
            Credits credits;
            credits.places.emplace_back(parts[0].text);
            return credits;
        }
        if (are_names(parts, outlet, rules) || begins_with_place(parts, rules))
            return credits_of_byline(candidate, outlet, rules);
    }
    return {};
}

bool is_line_of_names(std::string_view paragraph, std::string_view outlet, const PageRules& rules) {
    return paragraph.size() <= kLongestDateline && !paragraph.ends_with('.') &&
           are_names(name_parts(paragraph), outlet, rules);
}

bool is_place_and_name(std::string_view line, const PageRules& rules) {
    return line.size() <= kLongestDateline && !line.ends_with('.') &&
           begins_with_place(name_parts(line), rules);
}

bool only_agencies(std::string_view line, const PageRules& rules) {
    bool any = false;
    for (const NamePart& part : name_parts(line)) {
        const bool agency = is_agency(part.key, rules) || is_agency_after_and(part.key, rules);
        if (!agency && !is_initials(part.key) && !rules.outlets.knows(part.key)) return false;
        any = any || agency;
    }
    return any;
}

}  // namespace isnad

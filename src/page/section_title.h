// The title of a section's article. Comes in: its lines and where its text begins; goes out: the title's
// line, kept, and the outlet that stood behind it. Refuses to take one for a text whose carrier names
// another.
#pragma once

#include "page/section_facts.h"

namespace isnad {

// How a title is known when it is printed again.
struct TitleHashes {
    uint64_t line = 0;   // the whole line
    uint64_t title = 0;  // without the outlet behind it
    bool is(uint64_t hash) const { return hash != 0 && (hash == line || hash == title); }
};

// The name behind the title where `line` is the title once more with its outlet: `عنوان - الصحيفة`.
std::optional<std::string_view> outlet_behind(std::string_view line, std::string_view title);

// Sets `title`, `title_span` and, where it is not known yet, `outlet` of the facts.
TitleHashes find_title(const SectionView& view, size_t text_begin, SectionFacts& facts);

// `عنوان | الصحيفة`: bytes of the title alone, all of them where no outlet stands behind it; `outlet` is set
// to its name.
size_t title_size(std::string_view line, const PageRules& rules, CompareKey& scratch,
                  std::string_view& outlet);

}  // namespace isnad

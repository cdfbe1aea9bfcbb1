// What the lines of a section say of its article. Comes in: lines with their rules; goes out: facts, and the
// fate of every line that a rule decides alone. Refuses to decide lines whose place counts: those stay open.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/credits.h"
#include "page/line.h"
#include "page/page_text.h"
#include "page/split.h"

namespace isnad {

// A day that the page states, with its words as written.
struct StatedDay {
    DayRange days;
    std::string text;
};

struct SectionFacts {
    bool has_article = false;
    std::optional<size_t> title;  // its line
    Span title_span;              // in the flow: the title without the outlet's name behind it
    std::optional<StatedDay> published;
    std::optional<StatedDay> modified;
    std::optional<StatedDay> crawled;
    Credits source;                   // from source lines
    std::vector<std::string> byline;  // from lines like `بقلم: …`
    std::string outlet;               // from the head or a caption
    std::vector<Span> keyword_lines;  // in the flow
};

// A section, and all that is needed to judge its lines.
struct SectionView {
    const Section& section;
    std::vector<Line>& lines;
    const PageText& page;
    Trust trust;
    const PageRules& rules;
    CompareKey& scratch;

    std::string_view text(size_t i) const { return under(lines[i].span, page.flow); }
    bool open(size_t i) const { return lines[i].fate == Fate::open; }
    bool running_text(size_t i) const {
        const Line& line = lines[i];
        return line.plain() && !line.caption && (line.paragraph || line.kind == BlockKind::summary);
    }
    // The day in a line or in what stands behind its label.
    std::optional<StatedDay> day_in(std::string_view words) const;
};

// Without blanks, dashes, bars, points and commas at both ends.
std::string_view without_marks(std::string_view text);

// First line of the section's text, or its end where it has none.
size_t first_text(const SectionView& view);

// `text_begin` as first_text says.
void read_labels(const SectionView& view, size_t text_begin, SectionFacts& facts);

}  // namespace isnad

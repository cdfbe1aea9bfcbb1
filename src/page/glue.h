// Sentences printed without a space between them, and furniture that a page glued to its last sentence. Comes
// in: one line of running text; goes out: its parts in order. Refuses cuts that are not safe: abbreviations,
// initials, decimals, addresses stay whole, and a part is cut off as furniture only by a `glued` rule of
// page_lines.tsv.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "page/line_rules.h"

namespace isnad {

struct GluedPart {
    Span span;             // in the line, trimmed
    bool heading = false;  // a short question or title between two glued sentences
};

struct GluedLine {
    std::vector<GluedPart> parts;
    Span furniture;                  // to the line's end; empty where there is none
    const LineRule* rule = nullptr;  // that knew the furniture
};

// `out` and `scratch` are used again from line to line.
void cut_glued(std::string_view line, const LineRules& rules, CompareKey& scratch, GluedLine& out);

}  // namespace isnad

// The words of a line as a reader sees them: references decoded, white space as one blank. Comes in: a line's
// segments; goes out: its text appended to a flow, and runs appended to the map back. Refuses nothing; a line
// of blanks gives "".
#pragma once

#include <string>
#include <string_view>

#include "base/offset_map.h"
#include "page/html_layout.h"

namespace isnad {

class HtmlFlow {
 public:
    HtmlFlow(std::string_view html, std::string& flow, OffsetMap& map)
        : html_(html), flow_(flow), map_(map) {}

    // The line's text in the flow, without blanks at its ends.
    Span write(const HtmlSegment* first, const HtmlSegment* end);

 private:
    void write_segment(const HtmlSegment& segment);
    void add_blank(uint32_t begin, uint32_t end);
    void flush_blank();
    void copy(uint32_t begin, uint32_t end);
    size_t special(uint32_t at, const HtmlSegment& segment);

    std::string_view html_;
    std::string& flow_;
    OffsetMap& map_;
    size_t line_ = 0;     // where the line begins in the flow
    bool blank_ = false;  // one is due
    uint32_t blank_begin_ = 0, blank_end_ = 0;
};

// The text of a line, or of those of its segments that pass.
std::string text_of(const HtmlLayout& layout, const HtmlLine& line, std::string_view html);
std::string text_of_role(const HtmlLayout& layout, const HtmlLine& line, std::string_view html,
                         HtmlRole role);

}  // namespace isnad

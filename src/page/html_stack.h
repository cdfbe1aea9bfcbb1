// The elements that are open while a page is read. Comes in: start and end tags in order; goes out: what the
// text between them stands in. Refuses end tags without a start; repairs mis-nesting as the standard does, as
// far as layout needs it. Every operation is constant or paid for by an earlier one, so nesting of any depth
// is linear.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "page/html_hints.h"
#include "page/html_tag.h"

namespace isnad {

struct OpenElement {
    HtmlTag tag = HtmlTag::other;
    HtmlRole role = HtmlRole::none;  // of this or the nearest inline element round it
    bool pre = false;
    std::string_view hidden_rule;  // why text here is not shown; "" where it is
    bool owns_role = false;        // the role is this element's own
    uint32_t first_segment = 0;    // when it was opened: segments so far, and characters in them
    uint64_t chars_before = 0;
    HtmlTag line_tag = HtmlTag::other;  // what lines here are
    uint32_t node = 0;
    uint32_t link = 0;    // which <a> it stands in; 0: none
    int32_t before = -1;  // the next open element of the same tag outwards
    int32_t scope = -1;   // the innermost open element that end tags cannot pass
    int32_t block = -1;   // the innermost open block
};

class HtmlStack {
 public:
    HtmlStack() { last_.fill(-1); }

    bool empty() const { return open_.empty(); }
    size_t size() const { return open_.size(); }
    const OpenElement& top() const { return open_.back(); }
    int32_t last(HtmlTag tag) const { return last_[static_cast<size_t>(tag)]; }

    // Fills the links of `element` and pushes it.
    void push(OpenElement element);
    void pop();
    // How many elements an end tag of that name closes; 0 where it closes none.
    size_t closed_by_end(HtmlTag tag) const;
    // How many elements a start tag of that name closes first: `<li>` an open <li>, a block an open <p>.
    size_t closed_by_start(HtmlTag tag) const;

 private:
    size_t down_to(int32_t index) const { return index < 0 ? 0 : open_.size() - static_cast<size_t>(index); }
    int32_t scope() const { return open_.empty() ? -1 : open_.back().scope; }
    int32_t last_of(HtmlTag a, HtmlTag b) const { return last(a) > last(b) ? last(a) : last(b); }

    std::vector<OpenElement> open_;
    std::array<int32_t, kHtmlTags> last_;
};

}  // namespace isnad

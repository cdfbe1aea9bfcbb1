#include "page/html_stack.h"

#include <algorithm>

namespace isnad {
namespace {

using enum HtmlTag;

// Elements that the end tag of a block outside them cannot close (the standard's scope, as far as it matters
// here).
bool bounds_scope(HtmlTag tag) {
    return tag == table || is_cell(tag) || tag == caption || tag == template_ || tag == object;
}
bool in_table(HtmlTag tag) {
    return is_cell(tag) || tag == tr || tag == tbody || tag == thead || tag == tfoot || tag == caption;
}

}  // namespace

void HtmlStack::push(OpenElement element) {
    const auto index = static_cast<int32_t>(open_.size());
    int32_t& last_open = last_[static_cast<size_t>(element.tag)];
    element.before = last_open;
    last_open = index;
    element.scope = bounds_scope(element.tag) ? index : scope();
    element.block = is_inline(element.tag) ? (empty() ? -1 : top().block) : index;
    open_.push_back(element);
}

void HtmlStack::pop() {
    last_[static_cast<size_t>(open_.back().tag)] = open_.back().before;
    open_.pop_back();
}

size_t HtmlStack::closed_by_end(HtmlTag tag) const {
    if (empty() || tag == html || tag == body) return 0;
    const int32_t index = last(tag);
    if (is_inline(tag)) return index > top().block ? down_to(index) : 0;
    if (tag == table) return down_to(index);
    if (in_table(tag)) return index > last(table) ? down_to(index) : 0;
    if (is_heading(tag)) {  // any heading's end tag closes any heading
        int32_t open = -1;
        for (HtmlTag each : {h1, h2, h3, h4, h5, h6}) open = std::max(open, last(each));
        return open > scope() ? down_to(open) : 0;
    }
    return index >= 0 && index >= scope() ? down_to(index) : 0;
}

size_t HtmlStack::closed_by_start(HtmlTag tag) const {
    if (empty()) return 0;
    if (tag == a) return last(a) > top().block ? down_to(last(a)) : 0;
    if (is_inline(tag)) return 0;
    const int32_t outer_table = last(table);
    if (is_cell(tag)) {
        const int32_t cell = last_of(td, th);
        return cell > outer_table ? down_to(cell) : 0;
    }
    if (tag == tr) return last(tr) > outer_table ? down_to(last(tr)) : 0;
    if (tag == tbody || tag == thead || tag == tfoot) {
        const int32_t part = std::max(last_of(tbody, thead), last(tfoot));
        return part > outer_table ? down_to(part) : 0;
    }
    const int32_t paragraph = last(p) > scope() ? last(p) : -1;
    int32_t item = -1;
    if (tag == li) item = last(li) > std::max(last_of(ul, ol), scope()) ? last(li) : -1;
    if (tag == dd || tag == dt) item = last_of(dd, dt) > std::max(last(dl), scope()) ? last_of(dd, dt) : -1;
    if (is_heading(tag) && is_heading(top().tag)) item = static_cast<int32_t>(open_.size()) - 1;
    if (paragraph < 0) return down_to(item);
    return down_to(item < 0 ? paragraph : std::min(item, paragraph));
}

}  // namespace isnad

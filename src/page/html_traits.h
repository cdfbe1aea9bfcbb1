// What the attributes of an element say that the layout needs. Comes in: a start tag; goes out: the strongest
// hint of its microdata, role, class and id, whether it is hidden, and the time that it carries. Refuses
// nothing.
#pragma once

#include <string_view>

#include "page/html_hints.h"
#include "page/html_tag.h"
#include "page/html_token.h"

namespace isnad {

struct HtmlTraits {
    HtmlHint hint;
    std::string_view css_class;
    std::string_view datetime;  // raw, of <time> or of an element that microdata calls a date
    bool hidden = false;
    bool microdata_time = false;
};

HtmlTraits traits_of(const HtmlToken& token, std::string_view html, HtmlTag tag);

// A date of publication or change.
constexpr bool marks_time(HtmlRole role) { return role == HtmlRole::date || role == HtmlRole::modified; }
// What may be a part of a line, not only a block.
constexpr bool stands_in_line(HtmlRole role) { return marks_time(role) || role == HtmlRole::author; }

}  // namespace isnad

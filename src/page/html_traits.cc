#include "page/html_traits.h"

#include <initializer_list>

#include "page/html_chars.h"

namespace isnad {
namespace {

HtmlHint hint_of_rel(std::string_view value) {
    if (same_ignoring_case(value, "author")) return {HtmlRole::author, 0, "rel author"};
    if (value.size() >= 3 && same_ignoring_case(value.substr(value.size() - 3), "tag"))
        return {HtmlRole::tags, 30, "rel tag"};
    return {};
}

// Microdata first, then names that call it a part of an article, then what calls it furniture.
HtmlHint strongest(HtmlHint property, HtmlHint role, std::initializer_list<HtmlHint> names) {
    if (property.role != HtmlRole::none) return property;
    for (const HtmlHint& hint : names)
        if (hint.role != HtmlRole::none && !hint.furniture()) return hint;
    if (role.role != HtmlRole::none) return role;
    for (const HtmlHint& hint : names)
        if (hint.role != HtmlRole::none) return hint;
    return {};
}

}  // namespace

HtmlTraits traits_of(const HtmlToken& token, std::string_view html, HtmlTag tag) {
    HtmlTraits traits;
    HtmlHint by_class, by_id, by_part, by_role, by_property;
    std::string_view title;
    bool pubdate = false;
    for (const HtmlAttribute& attribute : token.attributes) {
        const std::string_view name = under(attribute.name, html), value = under(attribute.value, html);
        const auto is = [&](std::string_view known) { return same_ignoring_case(name, known); };
        switch (name.size()) {
            case 2:
                if (is("id") && !is_inline(tag)) by_id = hint_of_class(value);
                break;
            case 3:
                if (is("rel")) by_property = hint_of_rel(value);
                break;
            case 4:
                if (is("role")) by_role = hint_of_role(value);
                break;
            case 5:
                if (is("class")) traits.css_class = value;
                if (is("title")) title = value;
                if (is("style")) traits.hidden = traits.hidden || style_hides(value);
                break;
            case 6:
                if (is("hidden")) traits.hidden = true;
                break;
            case 7:
                if (is("content")) traits.datetime = value;
                if (is("pubdate")) pubdate = true;
                break;
            case 8:
                if (is("itemprop")) by_property = hint_of_itemprop(value);
                if (is("datetime")) traits.datetime = value;
                break;
            case 11:
                if (is("aria-hidden") && !is_inline(tag) && same_ignoring_case(value, "true"))
                    traits.hidden = true;
                if (is("data-testid")) by_part = hint_of_class(value);
                break;
            case 14:
                if (is("data-component")) by_part = hint_of_class(value);
                break;
            case 15:
                if (is("aria-labelledby")) by_part = hint_of_class(value);
                break;
            default:
                break;
        }
    }
    if (tag != HtmlTag::a) by_class = hint_of_class(traits.css_class);
    if (is_inline(tag) && by_class.role == HtmlRole::hidden) traits.hidden = true;
    traits.hint = strongest(by_property, by_role, {by_class, by_id, by_part});
    traits.microdata_time = marks_time(by_property.role) || (pubdate && tag == HtmlTag::time);
    if (tag != HtmlTag::time && !traits.microdata_time) traits.datetime = {};
    const bool titled_time =
        marks_time(traits.hint.role) && title.size() >= 10 && title[0] >= '0' && title[0] <= '9';
    if (traits.datetime.empty() && titled_time)
        traits.datetime = title;  // <abbr class="published" title="2021-…">
    return traits;
}

}  // namespace isnad

#include "page/html_values.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/html_text.h"

namespace isnad {

std::string value_of(std::string_view raw) {
    std::string once, twice;
    append_attribute_value(raw, once);
    if (once.find('&') == std::string::npos) return std::string(trimmed(once));
    append_attribute_value(once, twice);  // many pages escape twice: `&amp;quot;`
    return std::string(trimmed(twice));
}

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

void RankedText::offer(std::string_view value, int with_rank) {
    if (value.empty() || with_rank <= rank) return;
    text = value;
    rank = with_rank;
}

void RankedList::offer(const std::vector<std::string>& values, int with_rank) {
    if (values.empty() || with_rank < rank) return;
    if (with_rank > rank) items.clear();
    rank = with_rank;
    for (const std::string& value : values)
        if (!value.empty() && value.size() <= kLongestName && !is_address(value) &&
            std::find(items.begin(), items.end(), value) == items.end())
            items.push_back(value);
}

std::vector<std::string> cut_keywords(std::string_view text) {
    constexpr std::string_view kMarks[] = {",", "،", ";", "؛", "|"};
    std::vector<std::string> tags;
    const auto add = [&](std::string_view tag) {
        while (tag.starts_with('#')) tag.remove_prefix(1);
        tag = trimmed(tag);
        if (!tag.empty() && std::find(tags.begin(), tags.end(), tag) == tags.end()) tags.emplace_back(tag);
    };
    size_t begin = 0;
    for (size_t at = 0; at < text.size();) {
        size_t size = 0;
        for (std::string_view mark : kMarks)
            if (text.substr(at).starts_with(mark)) size = mark.size();
        if (size > 0) add(text.substr(begin, at - begin)), begin = at + size;
        at += std::max<size_t>(size, 1);
    }
    add(text.substr(begin));
    return tags;
}

std::string_view without_byline_word(std::string_view name) {
    constexpr std::string_view kVerbs[] = {"كتب", "كتبت", "بقلم", "by", "By", "BY"};
    const size_t colon = name.find(':');
    const std::string_view label = name.substr(0, colon);
    if (label.size() < 40 && label.size() < name.size() && std::count(label.begin(), label.end(), ' ') <= 1)
        return trimmed(name.substr(colon + 1));
    for (std::string_view verb : kVerbs)
        if (name.starts_with(verb) && name.substr(verb.size()).starts_with(' '))
            return trimmed(name.substr(verb.size()));
    return name;
}

bool has_year(std::string_view text) {
    int digits = 0, arabic = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t before = at;
        const char32_t c = next_code_point(text, at);
        const bool ascii = c >= '0' && c <= '9';
        const bool eastern = (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9);
        digits = ascii ? digits + 1 : 0;
        arabic = eastern ? arabic + 1 : 0;
        if (digits == 4 && (text.substr(before - 3, 2) == "19" || text.substr(before - 3, 2) == "20"))
            return true;
        if (arabic == 4) return true;
    }
    return false;
}

}  // namespace isnad

// The line that is an article's title. Comes in: a layout and the title that metadata states; goes out: the
// line that shows it. Refuses headings that are only links to other articles.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "page/html_layout.h"
#include "page/html_weight.h"

namespace isnad {

class TitleFinder {
 public:
    TitleFinder(const HtmlLayout& layout, std::string_view html, std::string_view given_title);

    // The first h1, or block called title, that is the stated title word for word, else the first other
    // heading that is.
    std::optional<uint32_t> exact() const;
    // The likeliest line before `first_text`.
    std::optional<uint32_t> before(uint32_t first_text, const HtmlWeights& weights) const;

 private:
    bool named(uint32_t line) const;
    bool may_be(const HtmlLine& line) const { return line.chars >= 4 && line.chars <= 300; }
    std::string key_of(uint32_t line) const;
    int by_markup(uint32_t line, bool near) const;
    int score(uint32_t line, uint32_t first_text, const HtmlWeights& weights) const;

    const HtmlLayout& in_;
    std::string_view html_;
    std::string given_;  // folded
};

}  // namespace isnad

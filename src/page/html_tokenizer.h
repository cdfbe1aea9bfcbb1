// The tokenizer of the HTML standard, over places in the source. Comes in: HTML in UTF-8 of less than 4 GiB;
// goes out: token after token, exactly those of https://html.spec.whatwg.org/#tokenization, as spans. Refuses
// nothing: the standard says what every sequence of bytes means; its parse errors are not reported. Linear in
// the input, no recursion.
#pragma once

#include <string_view>

#include "page/html_token.h"

namespace isnad {

class HtmlTokenizer {
 public:
    explicit HtmlTokenizer(std::string_view html) : html_(html) {}

    // Fills `token`, which is used again and again, with the next one; false at the end.
    bool next(HtmlToken& token);

    // How to read on. `end_tag` is the name of the element that holds rcdata, rawtext or script, in small
    // letters, and must outlive it; the tokenizer returns to data by itself before that end tag.
    void set_content(HtmlContent content, std::string_view end_tag = {}) {
        content_ = content, end_tag_ = end_tag;
    }

    uint32_t position() const { return static_cast<uint32_t>(at_); }

 private:
    bool next_in_data(HtmlToken& token);
    bool next_raw(HtmlToken& token);
    bool read_markup(HtmlToken& token);
    bool read_tag(HtmlToken& token, bool end_tag);
    bool read_attributes(HtmlToken& token);
    bool read_value(Span& value);
    bool read_comment(HtmlToken& token);
    bool read_declaration(HtmlToken& token);
    bool read_bogus_comment(HtmlToken& token, size_t from);
    bool begins_markup(size_t at) const;
    bool ends_element(size_t at) const;
    size_t end_of_script() const;
    size_t end_of_raw() const;
    void give_text(HtmlToken& token, size_t end);
    size_t find(char c, size_t from) const;

    std::string_view html_;
    size_t at_ = 0;
    HtmlContent content_ = HtmlContent::data;
    std::string_view end_tag_;
};

}  // namespace isnad

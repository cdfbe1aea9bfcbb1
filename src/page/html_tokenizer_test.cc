#include "page/html_tokenizer.h"

#include <gtest/gtest.h>

#include "page/html_text.h"

namespace isnad {
namespace {

// `T(text) <name attribute=value /> </name> !(comment) D(doctype)`, raw as in the source.
std::string dump(std::string_view html, HtmlContent content = HtmlContent::data,
                 std::string_view end_tag = {}) {
    HtmlTokenizer tokenizer(html);
    tokenizer.set_content(content, end_tag);
    HtmlToken token;
    std::string out;
    uint32_t reached = 0;
    while (tokenizer.next(token)) {
        EXPECT_LE(reached, token.source.begin);
        EXPECT_TRUE(token.source.contains(token.body));
        reached = token.source.end;
        const std::string body(under(token.body, html));
        switch (token.kind) {
            case HtmlTokenKind::text:
                out += "T(" + body + ")";
                break;
            case HtmlTokenKind::comment:
                out += "!(" + body + ")";
                break;
            case HtmlTokenKind::doctype:
                out += "D(" + body + ")";
                break;
            case HtmlTokenKind::end_tag:
                out += "</" + body + ">";
                break;
            case HtmlTokenKind::start_tag:
                out += "<" + body;
                for (const HtmlAttribute& a : token.attributes)
                    out += " " + std::string(under(a.name, html)) + "=" + std::string(under(a.value, html));
                out += token.self_closing ? "/>" : ">";
        }
    }
    return out;
}

TEST(HtmlTokenizer, GivesPlacesOfTheSource) {
    const struct {
        std::string_view html, expected;
    } rows[] = {
        {"", ""},
        {"نص", "T(نص)"},
        {"<p class=\"a b\" id=x hidden>1 < 2</P >", "<p class=a b id=x hidden=>T(1 < 2)</P>"},
        {"a<br/>b", "T(a)<br/>T(b)"},
        {"<a href='x>y'>z", "<a href=x>y>T(z)"},
        {"a<", "T(a<)"},
        {"a</", "T(a</)"},
        {"a</>b", "T(a)T(b)"},
        {"a<b c='", "T(a)"},
        {"<!-- a -- b --!>c", "!( a -- b )T(c)"},
        {"<!-->a<!--->b<!---->c", "!()T(a)!()T(b)!()T(c)"},
        {"<!doctype html><?xml a?>", "D( html)!(?xml a?)"},
        {"<![CDATA[x]]>", "!([CDATA[x]])"},
    };
    for (const auto& row : rows) EXPECT_EQ(dump(row.html), row.expected) << row.html;
}

TEST(HtmlTokenizer, KnowsTheEndOfWhatHoldsNoTags) {
    const struct {
        std::string_view html, expected;
        HtmlContent content;
        std::string_view end_tag;
    } rows[] = {
        {"a<b></title>c", "T(a<b>)</title>T(c)", HtmlContent::rcdata, "title"},
        {"</STYLE >c", "</STYLE>T(c)", HtmlContent::rawtext, "style"},
        {"a</styles>", "T(a</styles>)", HtmlContent::rawtext, "style"},
        {"<!--<script></script>--></script>c", "T(<!--<script></script>-->)</script>T(c)",
         HtmlContent::script, "script"},
        {"<!--></script>c", "T(<!-->)</script>T(c)", HtmlContent::script, "script"},
        {"<!-- </script>c", "T(<!-- )</script>T(c)", HtmlContent::script, "script"},
        {"a]]>b", "T(a)T(b)", HtmlContent::cdata, ""},
        {"</p>", "T(</p>)", HtmlContent::plaintext, ""},
    };
    for (const auto& row : rows)
        EXPECT_EQ(dump(row.html, row.content, row.end_tag), row.expected) << row.html;
}

TEST(HtmlText, DecodesReferencesWhereTheStandardDoes) {
    const struct {
        std::string_view raw, text, attribute;
    } rows[] = {
        {"&amp;&lt&copy;", "&<©", "&<©"},
        {"&notit; &notin;", "¬it; ∉", "&notit; ∉"},
        {"?a=1&copy=2", "?a=1©=2", "?a=1&copy=2"},
        {"&#1575;&#x627;&#x80;&#0;&#xD800;", "اا€\xEF\xBF\xBD\xEF\xBF\xBD", "اا€\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"&#;&#x;&&unknown;", "&#;&#x;&&unknown;", "&#;&#x;&&unknown;"},
        {"a\r\nb\rc", "a\nb\nc", "a\nb\nc"},
    };
    for (const auto& row : rows) {
        std::string text, attribute;
        append_html_text(row.raw, HtmlContent::data, text);
        append_attribute_value(row.raw, attribute);
        EXPECT_EQ(text, row.text) << row.raw;
        EXPECT_EQ(attribute, row.attribute) << row.raw;
    }
}

}  // namespace
}  // namespace isnad

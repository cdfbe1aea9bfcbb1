// Pages whose text stands only in a script, which a browser runs and a reader of files does not.
#include <gtest/gtest.h>

#include "page/read_html.h"

namespace isnad {
namespace {

std::string dump(const std::string& html) {
    const PageText page = read_html(html, {});
    std::string out;
    for (const Piece& piece : page.pieces) {
        out += "TSHPC"[static_cast<int>(piece.kind)];
        (out += ' ').append(under(piece.span, page.flow)).append(" <- ");
        out.append(under(page.to_page.source_of(piece.span), html)) += '\n';
    }
    return out;
}

const std::string kA =
    "رست في ميناء الزهراء فجر الثلاثاء سفينة تحمل ثلاثين ألف طن من القمح، هي الأولى منذ عام.";
const std::string kB = "وقال مدير الميناء إن تفريغ الحمولة يستغرق أسبوعا، وإن سفينتين تنتظران الإذن بالدخول.";

std::string page_of(const std::string& body, const std::string& shown = "<div id=app></div>") {
    return R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"سفينة قمح","articleBody" : ")" +
           body + R"("}</script>)" + shown;
}

TEST(HtmlScriptText, comes_out_with_its_way_back) {
    const std::string title = "T سفينة قمح <- سفينة قمح\n";
    const struct {
        const char* what;
        std::string html, expected;
    } rows[] = {
        {"lines", page_of(kA + "\\n\\n" + kB),
         title + "P " + kA + " <- " + kA + "\nP " + kB + " <- " + kB + "\n"},
        {"escapes and references",
         page_of(kA + "\\u000aقال \\\"نعم\\\" و&quot;لا&quot; مرة بعد مرة أمام الجميع."),
         title + "P " + kA + " <- " + kA +
             "\nP قال \"نعم\" و\"لا\" مرة بعد مرة أمام الجميع. <- قال \\\"نعم\\\" و&quot;لا&quot; مرة بعد "
             "مرة أمام الجميع.\n"},
        {"markup", page_of("<p>" + kA + "<\\/p><p>" + kB + "<\\/p>"),
         title + "P " + kA + " <- " + kA + "\nP " + kB + " <- " + kB + "\n"},
        {"quotation marks that nobody escaped", page_of(kA + " \"نعم\" قالها مرتين. " + kB),
         title + "P " + kA + " \"نعم\" قالها مرتين. " + kB + " <- " + kA + " \"نعم\" قالها مرتين. " + kB +
             "\n"},
        {"the page shows its text itself", page_of(kA + kB, "<h1>سفينة قمح</h1><p>" + kA + "</p>"),
         title + "P " + kA + " <- " + kA + "\n"},
        {"escapes that are none", page_of(kA + "\\عاجل \\u06عاجل " + kB + "\\ud83d\\u00"),
         title + "P " + kA + "عاجل \uFFFD06عاجل " + kB + "\uFFFD\uFFFD00 <- " + kA + "\\عاجل \\u06عاجل " +
             kB + "\\ud83d\\u00\n"},
        {"a few words are a summary", page_of("رست سفينة."), ""},
        {"a string without end",
         "<script type=application/ld+json>{\"articleBody\":\"" + kA + kB + "</script>", ""},
    };
    for (const auto& row : rows) EXPECT_EQ(dump(row.html), row.expected) << row.what;
}

TEST(HtmlScriptText, drops_what_the_page_shows_instead) {
    const PageText page = read_html(
        page_of(kA + kB + kA + kB, "<h1>سفينة قمح</h1><p>شغّل النصوص البرمجية لتقرأ الخبر.</p>"), {});
    ASSERT_EQ(page.pieces.size(), 2u);
    ASSERT_FALSE(page.dropped.empty());
    EXPECT_EQ(page.dropped[0].rule, "the text stands in a script");
}

}  // namespace
}  // namespace isnad

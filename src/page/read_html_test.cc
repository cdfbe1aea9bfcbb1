#include "page/read_html.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace isnad {
namespace {

char letter(BlockKind kind) { return "TSHPC"[static_cast<int>(kind)]; }

// One line a piece: `T title`, `S summary`, `H heading`, `P paragraph`, `C caption`; checks every place on
// the way.
std::string dump(std::string_view html, const Limits& limits = {}) {
    const PageText page = read_html(html, limits);
    EXPECT_TRUE(page.laid_out);
    std::string out;
    uint32_t reached = 0;
    for (const Piece& piece : page.pieces) {
        EXPECT_LE(reached, piece.span.begin);
        reached = piece.span.end;
        out += letter(piece.kind);
        out += ' ';
        out += under(piece.span, page.flow);
        out += '\n';
        const Span source = page.to_page.source_of(piece.span);
        EXPECT_LE(source.end, html.size());
        EXPECT_TRUE(on_code_point(html, source.begin) && on_code_point(html, source.end));
    }
    for (const Dropped& dropped : page.dropped) EXPECT_LE(dropped.span.end, html.size());
    return out;
}

const std::string kFirst =
    "أعلن المجلس البلدي في بلدة الرابية مساء الأربعاء إغلاق الجسر القديم أمام الشاحنات حتى إشعار آخر.";
const std::string kSecond =
    "وقالت مهندسة البلدية هناء ربيع إن الشقوق التي ظهرت في الدعامات تستدعي فحصا عاجلا قبل الشتاء.";
const std::string kThird =
    "ويعبر الجسر كل يوم نحو ألفي سيارة، وليس لسكان الضفة الشرقية طريق آخر إلى السوق والمستشفى.";
std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
const std::string kBody = p(kFirst) + p(kSecond) + p(kThird);
const std::string kRead = "P " + kFirst + "\nP " + kSecond + "\nP " + kThird + "\n";
const std::string kTitle = "إغلاق جسر الرابية أمام الشاحنات";

TEST(ReadHtml, FindsTheArticleAmidNoise) {
    const struct {
        const char* what;
        std::string html, expected;
    } rows[] = {
        {"bare paragraphs", kBody, kRead},
        {"a title above", "<h1>" + kTitle + "</h1>" + kBody, "T " + kTitle + "\n" + kRead},
        {"a form round the page",
         "<form action=/><div id=page><h1>" + kTitle + "</h1><div>" + kBody + "</div><input></div></form>",
         "T " + kTitle + "\n" + kRead},
        {"menus, a sidebar, a footer",
         "<nav><ul><li><a href=/>الرئيسية</a><li><a href=/s>رياضة</a></ul></nav><div class=content><h1>" +
             kTitle + "</h1>" + kBody + "</div><div class=\"sidebar\"><h3>الأكثر قراءة</h3><p>" + kSecond +
             "</p></div><footer><p>" + kThird + "</p></footer>",
         "T " + kTitle + "\n" + kRead},
        {"unmarked columns of links",
         "<table><tr><td><a href=1>أخبار المدينة اليوم</a><br><a href=2>أخبار الاقتصاد "
         "والمال</a></td><td><h1>" +
             kTitle + "</h1>" + kBody + "</td></tr></table>",
         "T " + kTitle + "\n" + kRead},
        {"related titles within the text",
         "<h1>" + kTitle + "</h1><div>" + p(kFirst) +
             "<div><h4>اقرأ أيضا</h4><ul><li><a href=1>سوق المدينة يفتح أبوابه "
             "من جديد</a><li><a href=2>حافلات جديدة لطلاب المدارس</a></ul></div>" +
             p(kSecond) + p(kThird) + "</div>",
         "T " + kTitle + "\n" + kRead},
        {"comments longer than the text",
         "<h1>" + kTitle + "</h1><div class=post>" + kBody + "</div><div id=comments><p>" + kSecond + kThird +
             kFirst + "</p><p>" + kThird + kSecond + kFirst + "</p></div>",
         "T " + kTitle + "\n" + kRead},
        {"a class that only says that there are comments",
         "<body class=\"single comments-open\"><div class=\"page no-sidebar\"><h1>" + kTitle + "</h1>" +
             kBody + "</div>",
         "T " + kTitle + "\n" + kRead},
        {"what is not shown",
         "<h1>" + kTitle + "</h1><div>" + p(kFirst) +
             "<p style='display: none'>لا يراه أحد من القراء في هذه الصفحة</p>" + "<script>var a = '<p>" +
             kThird + "</p>';</script><template><p>" + kThird + "</p></template>" + p(kSecond) + p(kThird) +
             "</div>",
         "T " + kTitle + "\n" + kRead},
        {"lines parted by breaks",
         "<h1>" + kTitle + "</h1><div>" + kFirst + "<br><br>" + kSecond + "<br/>" + kThird + "</div>",
         "T " + kTitle + "\n" + kRead},
        {"headings, captions, a list, a table",
         "<article><h1>" + kTitle +
             "</h1><figure><img><figcaption>الجسر القديم كما بدا الأربعاء</figcaption></figure>" + p(kFirst) +
             "<h2>خطة من مرحلتين</h2>" + p(kSecond) + "<ul><li>فحص الدعامات</li><li>تركيب حواجز</li></ul>" +
             "<table><tr><th>اليوم<th>سيارات</tr><tr><td>الأحد<td>1900</tr></table>" + p(kThird) +
             "</article>",
         "T " + kTitle + "\nC الجسر القديم كما بدا الأربعاء\nP " + kFirst + "\nH خطة من مرحلتين\nP " +
             kSecond + "\nP فحص الدعامات\nP تركيب حواجز\nP اليوم سيارات\nP الأحد 1900\nP " + kThird + "\n"},
        {"references and white space", "<h1>جسر&nbsp;&laquo;الرابية&raquo;\n  مغلق</h1>" + kBody,
         "T جسر «الرابية» مغلق\n" + kRead},
        {"nothing to read", "<html><body><nav><a href=/>الرئيسية</a></nav></body></html>", ""},
        {"empty", "", ""},
    };
    for (const auto& row : rows) EXPECT_EQ(dump(row.html), row.expected) << row.what;
}

TEST(ReadHtml, LeadsBackToTheBytes) {
    const std::string html =
        "<h1>جسر</h1><p>قالت <b>هناء</b>&nbsp;ربيع إن   الجسر \"القديم\" &#171;مغلق&raquo; أمام الشاحنات "
        "&amp; الحافلات.</p>";
    const PageText page = read_html(html, {});
    ASSERT_EQ(page.pieces.size(), 2u);
    const struct {
        std::string_view words, source;
    } rows[] = {
        {"قالت هناء ربيع", "قالت <b>هناء</b>&nbsp;ربيع"},
        {"إن الجسر", "إن   الجسر"},
        {"«مغلق»", "&#171;مغلق&raquo;"},
        {"مغلق", "مغلق"},
        {"& الحافلات.", "&amp; الحافلات."},
    };
    for (const auto& row : rows) {
        const size_t at = page.flow.find(row.words);
        ASSERT_NE(at, std::string::npos) << row.words;
        const auto begin = static_cast<uint32_t>(at);
        const Span source = page.to_page.source_of({begin, begin + static_cast<uint32_t>(row.words.size())});
        EXPECT_EQ(under(source, html), row.source);
    }
}

TEST(ReadHtml, NamesWhatItLeavesOut) {
    const std::string html = "<nav><a href=/>الرئيسية</a></nav><h1>" + kTitle + "</h1><div>" + kBody +
                             "<div class=share>شارك</div></div><span hidden>سر</span><footer>الفنار</footer>";
    std::string dump;
    for (const Dropped& dropped : read_html(html, {}).dropped)
        dump += std::string(name_of(dropped.reason)) + " (" + dropped.rule + ") " +
                std::string(under(dropped.span, html)) + "\n";
    EXPECT_EQ(dump,
              "navigation (nav element) الرئيسية\nshare (share) شارك\nnotice (element that is not shown) سر\n"
              "notice (footer element) الفنار\n");
}

TEST(ReadHtml, IsLinearInDepth) {
    std::string deep;
    for (int i = 0; i < 100000; ++i) deep += "<div>";
    EXPECT_EQ(dump(deep + kBody), kRead);
    for (int i = 0; i < 100000; ++i) deep += "<span>a</b></p>";
    for (int i = 0; i < 100000; ++i) deep += "</span></div>";
    dump(deep);
    std::string mixed;
    for (int i = 0; i < 30000; ++i) mixed += "<table><td><a><b><li><p>";
    dump(mixed + kBody);
}

}  // namespace
}  // namespace isnad

// Pages of HTML that hold more than one whole article, and pages that only look so.
#include <gtest/gtest.h>

#include "model/names.h"
#include "page/articles.h"
#include "page/page_test.h"
#include "page/read_page.h"

namespace isnad {
namespace {

struct Read {
    Page page;
    std::vector<Article> articles;
};

Read read(const std::string& html) {
    RawPage raw;
    raw.uri = "a.html";
    raw.media = "text/html";
    raw.bytes = html;
    auto page = read_page(std::move(raw), {});
    Read out;
    PageScratch scratch;
    extract_articles(page->page, page->text, page_test::rules(), scratch, out.articles);
    out.page = std::move(page->page);
    return out;
}

// `DAY TITLE: paragraphs` an article; paragraphs by their first word.
std::string dump(const std::string& html) {
    std::string out;
    for (const Article& article : read(html).articles) {
        if (article.published && article.published->days.from)
            out += article.published->days.from->iso() + " ";
        out += article.title + ":";
        for (const Block& block : article.blocks) {
            const std::string_view words = under(block.span, article.text);
            if (block.kind != BlockKind::title) (out += ' ').append(words.substr(0, words.find(' ')));
        }
        out += '\n';
    }
    return out;
}

std::string p(const std::string& text) { return "<p>" + text + "</p>\n"; }
std::string h(const char* tag, const std::string& text) {
    return std::string("<") + tag + ">" + text + "</" + tag + ">";
}
std::string in(const std::string& block, const std::string& inner) {
    return "<" + block + ">" + inner + "</" + block.substr(0, block.find(' ')) + ">";
}

const std::string T1 = "ميناء الزهراء يستقبل أول سفينة قمح منذ عام";
const std::string A =
    p("رست في ميناء الزهراء فجر الثلاثاء سفينة تحمل ثلاثين ألف طن من القمح، هي الأولى منذ إغلاق المضيق.") +
    p("وقال مدير الميناء حسان الراوي إن تفريغ الحمولة يستغرق أسبوعا، وإن سفينتين أخريين تنتظران الإذن.") +
    p("وكانت المطاحن قد أوقفت العمل في الصيف لنفاد المخزون، فارتفع سعر الرغيف إلى ثلاثة أمثاله في الأسواق.");
const std::string T2 = "حريق في مصنع الورق بالوادي يصيب تسعة عمال";
const std::string B =
    p("أصيب تسعة عمال بحروق عندما شب حريق في مصنع الورق بالوادي مساء الأربعاء، وفق ما ذكرت إدارة الإطفاء.") +
    p("وذكرت الإدارة أن النار اندلعت في مخزن المصنع بعد انفجار مرجل قديم، وأن ست سيارات شاركت في إخماد "
      "الحريق.") +
    p("ونقل المصابون إلى مستشفى الوادي حيث وصف طبيب حال اثنين منهم بأنها خطرة، بينما غادر الآخرون.");
const std::string ONE = T1 + ": رست وقال وكانت\n", TWO = T2 + ": أصيب وذكرت ونقل\n";
const std::string META = "<meta property='og:title' content='" + T1 + "'>";

struct Row {
    const char* what;
    std::string html, articles;
};

TEST(HtmlOthers, a_second_whole_article_is_one_of_its_own) {
    const Row rows[] = {
        {"two blocks called articles, alike",
         META + in("main",
                   in("article class=post", h("h1", T1) + A) + in("article class=post", h("h1", T2) + B)),
         ONE + TWO},
        {"the same, and nothing states the title",
         in("main", in("article", h("h2", T1) + A) + in("article", h("h2", T2) + B)), ONE + TWO},
        {"a second h1 in the same block", META + in("div class=content", h("h1", T1) + A + h("h1", T2) + B),
         ONE + TWO},
        {"an endless page: the next article's headline is a link to it",
         META + in("main", in("article", h("h1", T1) + A) + in("article", h("h2", in("a href=/2", T2)) + B)),
         ONE + TWO},
        {"a day in its head",
         META + in("div", h("h1", T1) + A) +
             in("section class=next",
                h("h1", T2) + "<time datetime=2023-09-20>20 سبتمبر 2023</time>" + in("div", B)),
         ONE + "2023-09-20 " + TWO},
        {"amid the text of the first",
         META +
             in("article",
                h("h1", T1) + in("div class=t",
                                 p("رست في ميناء الزهراء فجر الثلاثاء سفينة تحمل ثلاثين ألف طن من القمح.") +
                                     in("article", h("h2", T2) + B) + A)),
         T1 + ": رست رست وقال وكانت\n" + TWO},
        {"behind a mark, in the same block",
         META + h("h1", T1) + in("div", A + h("h3", "اقرأ أيضا") + h("h2", T2) + B), ONE + TWO},
        {"behind a mark, without headings",
         META + h("h1", T1) + in("div", A + p("<b>اقرأ أيضا:</b>") + p("<b>" + T2 + "</b>") + B), ONE + TWO},
        {"in a box of related articles",
         META + h("h1", T1) + in("div class=content", A + A + A) +
             in("div class=related", h("h3", "اقرأ أيضا") + h("h2", T2) + B),
         ONE + TWO},
    };
    for (const Row& row : rows) EXPECT_EQ(dump(row.html), row.articles) << row.what;
}

TEST(HtmlOthers, what_is_no_whole_article_begins_none) {
    const std::string entry =
        p("وصلت قاطرتان إلى ميناء الزهراء لمساعدة سفينة القمح على دخول المرسى الضيق قبل حلول الظلام.") +
        p("وأغلقت الشرطة الطريق المؤدي إلى الميناء أمام الشاحنات حتى انتهاء تفريغ القمح من السفينة الأولى.") +
        p("وقال عامل في الميناء إن السفينة الأولى منذ عام أعادت القمح والأمل إلى المدينة كلها.");
    const Row rows[] = {
        {"a part under a heading as large as the title",
         META +
             in("article",
                h("h1", T1) + A + h("h1", "أسعار الرغيف") +
                    p("وقال صاحب مخبز في سوق الزهراء إن سعر الرغيف سيعود إلى ما كان عليه متى وصل القمح.") +
                    p("وأضاف أن الناس يشترون اليوم نصف ما كانوا يشترون من الخبز قبل إغلاق المضيق في الصيف.")),
         T1 + ": رست وقال وكانت أسعار وقال وأضاف\n"},
        {"entries of a running report",
         META +
             in("main", h("h1", T1) + A + in("article", h("h3", "وصول قاطرتين إلى ميناء الزهراء") + entry) +
                            in("article", h("h3", "وصول قاطرتين إلى ميناء الزهراء") + entry)),
         ""},
        {"teasers with a link to the rest",
         META + in("main",
                   in("article", h("h1", T1) + A) +
                       in("article",
                          h("h2", in("a href=/2", T2)) +
                              p("أصيب تسعة عمال بحروق عندما شب حريق في مصنع الورق بالوادي مساء الأربعاء.") +
                              p(in("a href=/2", "تابع قراءة الخبر كاملا")))),
         ONE},
        {"comments under a large heading",
         META + in("div class=t", h("h1", T1) + A) +
             in("div class=comments",
                h("h1", "ماذا يقول القراء عن سفينة القمح") +
                    p("خبر سار، نرجو أن تصل بقية السفن قريبا وأن ينخفض سعر الرغيف.") +
                    p("متى تصل السفن إلى مينائنا نحن؟ ننتظر القمح منذ عام كامل ولا أحد يجيب.")),
         ONE},
        {"what the site says of itself",
         META + in("article", h("h1", T1) + A) +
             in("div class=z", h("h1", "صحيفة المرسى تصدر كل صباح") +
                                   p("نحن فريق صغير من الصحافيين نكتب عن الساحل وأهله منذ عشرين عاما ولا "
                                     "نتقاضى مالا من أحد سوى قرائنا.") +
                                   p("يعمل معنا طلاب من جامعات البلد، وتستطيع أن تراسلنا في أي ساعة من ساعات "
                                     "النهار أو الليل كما تشاء.")),
         ONE},
        {"its own title again", META + in("article", h("h1", T1) + A) + in("article", h("h1", T1) + A), ""},
    };
    for (const Row& row : rows) {
        const std::string articles = dump(row.html);
        if (row.articles.empty())
            EXPECT_EQ(std::count(articles.begin(), articles.end(), '\n'), 1) << row.what << "\n" << articles;
        else
            EXPECT_EQ(articles, row.articles) << row.what;
    }
}

TEST(HtmlOthers, words_lead_back_to_their_bytes) {
    const Read r = read(META + in("article", h("h1", T1) + A + in("article", h("h2", T2) + B) + A));
    ASSERT_EQ(r.articles.size(), 2u);
    for (const Article& article : r.articles)
        for (const Block& block : article.blocks)
            EXPECT_EQ(under(block.span, article.text), under(block.source, r.page.text));
}

}  // namespace
}  // namespace isnad

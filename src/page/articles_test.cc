#include "page/articles.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/utf8.h"
#include "lexicon/lexicon.h"
#include "model/names.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

const PageRules& rules() {
    static const PageRules loaded = [] {
        auto result = PageRules::load(*Lexicon::load());
        EXPECT_TRUE(result) << result.fault().message();
        return std::move(*result);
    }();
    return loaded;
}

struct Read {
    Page page;
    std::vector<Article> articles;
};

Read read(std::string text, PageText* given = nullptr) {
    Read out;
    out.page.id = "p";
    out.page.uri = "pages/a.txt";
    out.page.text = std::move(text);
    PageText lines = read_plain(out.page.text);
    if (given != nullptr) lines.given = given->given;
    PageScratch scratch;
    extract_articles(out.page, lines, rules(), scratch, out.articles);
    return out;
}

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& item : list) out += (out.empty() ? "" : ",") + item;
    return out;
}

std::string day_text(const std::optional<Day>& day) { return day ? day->iso() : "?"; }

// One line a block, `KIND| words`; then what is known of the article, then what was dropped, `-reason|
// words`.
std::string dump(const Read& read) {
    std::ostringstream out;
    for (const Article& a : read.articles) {
        out << "# " << a.uri;
        if (!a.outlet.name.empty()) out << " outlet=" << a.outlet.name;
        if (!a.byline.empty()) out << " by=" << joined(a.byline);
        if (!a.agencies.empty()) out << " agencies=" << joined(a.agencies);
        if (!a.dateline.empty()) out << " from=" << joined(a.dateline);
        if (a.published)
            out << " " << name_of(a.published->basis) << "=" << day_text(a.published->days.from) << "/"
                << day_text(a.published->days.to);
        if (!a.crawled.empty()) out << " crawled=" << a.crawled;
        if (!a.keywords.empty()) out << " tags=" << joined(a.keywords);
        out << "\n";
        for (const Block& block : a.blocks)
            out << name_of(block.kind) << "| " << under(block.span, a.text) << "\n";
    }
    for (const Dropped& d : read.page.dropped)
        out << "-" << name_of(d.reason) << "| " << under(d.span, read.page.text) << "\n";
    return out.str();
}

const char* const kFirst =
    "قال عمال المناجم في بلدة الصخر إنهم علقوا إضرابهم بعد لقاء طويل مع مالك المنجم الجديد، "
    "وإن العمل يستأنف صباح الأحد في كل الورش.";
const char* const kSecond =
    "وأضافوا أن المالك وعد بدفع أجور ثلاثة أشهر لعمال المناجم قبل نهاية الشتاء، وبإصلاح سقف النفق "
    "الشرقي الذي انهار قبل عامين.";
const char* const kOther =
    "أعلنت بلدية الميناء افتتاح حديقة الحيوان بعد ترميم دام خمسة أعوام، وقالت إن الدخول إليها مجاني "
    "لتلاميذ المدارس طوال فصل الربيع، وإن الأسود وصلت من حديقة مجاورة.";
const char* const kOtherEnd =
    "وتوقع مدير الحديقة أن يزورها نصف مليون شخص في العام الأول، وقال إن البلدية زرعت ألف شجرة حول "
    "أقفاص الحيوان.";

std::string page_of(std::initializer_list<const char*> lines) {
    std::string out;
    for (const char* line : lines) (out += line) += "\n";
    return out;
}

TEST(Articles, ReadsAPageOfEveryKindOfFurniture) {
    const Read r =
        read(page_of({"موقع الفنار:", "2024-02-16@15:46:39 GMT", "عمال المناجم يعلقون إضرابهم",
                      "تاريخ النشر: 3rd, May 2021 GMT", "عمال المناجم يعلقون إضرابهم",
                      "مدخل المنجم في بلدة الصخر (رويترز)", "مدخل المنجم في بلدة الصخر (رويترز)", kFirst,
                      "شارك القصة", kSecond, "المصدر: موقع الفنار + وكالات", "كلمات دلالية: مناجم، إضراب",
                      "مقالات مشابهة", "• سوق الذهب تغلق على ارتفاع", "• مباراة بلا جمهور"}));
    EXPECT_EQ(dump(r),
              page_of({"# pages/a.txt outlet=موقع الفنار agencies=وكالات stated=2021-05-03/2021-05-03 "
                       "crawled=2024-02-16 tags=مناجم,إضراب",
                       "title| عمال المناجم يعلقون إضرابهم", "caption| مدخل المنجم في بلدة الصخر (رويترز)",
                       (std::string("paragraph| ") + kFirst).c_str(),
                       (std::string("paragraph| ") + kSecond).c_str(),
                       "-metadata| موقع الفنار:", "-metadata| 2024-02-16@15:46:39 GMT",
                       "-metadata| تاريخ النشر: 3rd, May 2021 GMT", "-repeated| عمال المناجم يعلقون إضرابهم",
                       "-caption_repeat| مدخل المنجم في بلدة الصخر (رويترز)", "-share| شارك القصة",
                       "-source_line| المصدر: موقع الفنار + وكالات", "-keywords| كلمات دلالية: مناجم، إضراب",
                       "-related| مقالات مشابهة", "-related| • سوق الذهب تغلق على ارتفاع",
                       "-related| • مباراة بلا جمهور"}));
    ASSERT_EQ(r.articles.size(), 1u);
    EXPECT_EQ(r.articles[0].id, "p.0");
    EXPECT_EQ(r.articles[0].language, "ar");
    EXPECT_EQ(r.page.articles, std::vector<std::string>{"p.0"});
}

TEST(Articles, ASecondArticleBehindAMarkIsOneOfItsOwn) {
    const Read r = read(page_of({"عمال المناجم يعلقون إضرابهم", "تاريخ النشر: 3rd, May 2021 GMT", kFirst,
                                 kSecond, "المصدر: الفنار", "إقرأ أيضاً:", "افتتاح حديقة الحيوان بعد ترميمها",
                                 kOther, kOtherEnd, "المصدر: نوفوستي"}));
    ASSERT_EQ(r.articles.size(), 2u) << dump(r);
    EXPECT_EQ(r.articles[0].outlet.name, "الفنار");
    EXPECT_EQ(r.articles[1].uri, "pages/a.txt#1");
    EXPECT_EQ(r.articles[1].title, "افتتاح حديقة الحيوان بعد ترميمها");
    EXPECT_EQ(r.articles[1].outlet.name, "") << "another's article is not the page's";
    EXPECT_EQ(joined(r.articles[1].agencies), "نوفوستي");
    EXPECT_FALSE(r.articles[1].published) << "the first article's day is not the second's";
}

TEST(Articles, ADayOfChangeStandsForThatOfPublicationWhereNoOtherIsStated) {
    const Read r = read(page_of({"عمال المناجم يعلقون إضرابهم", "آخر تحديث: 4 مايو 2021", kFirst, kSecond}));
    ASSERT_EQ(r.articles.size(), 1u);
    ASSERT_TRUE(r.articles[0].published);
    EXPECT_EQ(day_text(r.articles[0].published->days.from), "2021-05-04");
}

TEST(Articles, ADayOfCaptureIsOnlyAnUpperBound) {
    const Read r =
        read(page_of({"الأحد 3 نوفمبر / November 2024", "عمال المناجم يعلقون إضرابهم", kFirst, kSecond}));
    ASSERT_EQ(r.articles.size(), 1u);
    ASSERT_TRUE(r.articles[0].published);
    EXPECT_EQ(r.articles[0].published->basis, DateBasis::crawl);
    EXPECT_FALSE(r.articles[0].published->days.from);
    EXPECT_EQ(day_text(r.articles[0].published->days.to), "2024-11-03");
}

TEST(Articles, MetadataOfACarrierIsBelieved) {
    PageText carrier;
    carrier.given.title = "عمال المناجم يعلقون إضرابهم";
    carrier.given.outlet = "الفنار";
    carrier.given.published = "2021-05-03T10:00:00+02:00";
    carrier.given.byline = {"بلدة الصخر - رويترز"};
    carrier.given.keywords = {"مناجم"};
    const Read r = read(page_of({kFirst, "النفق الشرقي", kSecond}), &carrier);
    EXPECT_EQ(dump(r),
              page_of({"# pages/a.txt outlet=الفنار agencies=رويترز from=بلدة الصخر "
                       "stated=2021-05-03/2021-05-03 tags=مناجم",
                       "title| عمال المناجم يعلقون إضرابهم", (std::string("paragraph| ") + kFirst).c_str(),
                       "heading| النفق الشرقي", (std::string("paragraph| ") + kSecond).c_str()}));
}

TEST(Articles, GluedFurnitureIsCutOffAndItsSourceKept) {
    const std::string glued =
        std::string(kSecond) + "شارك هذا المقالمحادثة مواضيع إضافية سوق الذهبالمصدر: الفنار";
    const Read r = read(page_of({"عمال المناجم يعلقون إضرابهم", kFirst, glued.c_str()}));
    ASSERT_EQ(r.articles.size(), 1u);
    EXPECT_EQ(r.articles[0].outlet.name, "الفنار");
    EXPECT_TRUE(r.articles[0].text.ends_with(kSecond)) << dump(r);
    ASSERT_EQ(r.page.dropped.size(), 1u);
    EXPECT_EQ(r.page.dropped[0].reason, DropReason::share);
}

TEST(Articles, APageWithoutAnArticleGivesNoneAndNothingVanishes) {
    for (const char* text : {"الرئيسية\nاتصل بنا\nجميع الحقوق محفوظة 2024\n", "Close", "تعليق قصير"}) {
        const Read r = read(text);
        EXPECT_TRUE(r.articles.empty()) << dump(r);
        EXPECT_EQ(r.page.dropped.size(), read_plain(text).pieces.size()) << text;
    }
    EXPECT_TRUE(read("").page.dropped.empty());
}

// Every byte of a page that is no white space stands in a block or in a dropped part, and blocks are copies.
void expect_whole(const Read& r, const std::string& name) {
    std::vector<bool> seen(r.page.text.size());
    const auto mark = [&](Span span) {
        ASSERT_LE(span.end, r.page.text.size()) << name;
        for (uint32_t i = span.begin; i < span.end; ++i) seen[i] = true;
    };
    for (const Dropped& dropped : r.page.dropped) mark(dropped.span);
    for (const Article& article : r.articles)
        for (const Block& block : article.blocks) {
            mark(block.source);
            EXPECT_EQ(under(block.span, article.text), under(block.source, r.page.text)) << name;
        }
    for (size_t at = 0; at < r.page.text.size();) {
        const size_t from = at;
        const char32_t c = next_code_point(r.page.text, at);
        EXPECT_TRUE(seen[from] || is_blank(c) || c == U'\n' || c == U'\r') << name << " at byte " << from;
    }
}

TEST(Articles, NothingVanishesOfTheSamplePages) {
    size_t pages = 0;
    for (const auto& entry : std::filesystem::directory_iterator(ISNAD_SOURCE_DIR "/samples")) {
        if (entry.path().extension() != ".txt") continue;
        std::ifstream file(entry.path());
        std::stringstream text;
        text << file.rdbuf();
        const Read r = read(text.str());
        EXPECT_FALSE(r.articles.empty()) << entry.path();
        expect_whole(r, entry.path().filename().string());
        ++pages;
    }
    EXPECT_GE(pages, 6u);
}

}  // namespace
}  // namespace isnad

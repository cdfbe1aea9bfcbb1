// What a carrier calls an article, the fields of a JSON line or of a feed's item, is one however short it is;
// what holds no text gives none, and says why.
#include <gtest/gtest.h>

#include "model/names.h"
#include "page/articles.h"
#include "page/page_test.h"
#include "page/read_page.h"

namespace isnad {
namespace {

// `KIND| words` a block, `-reason rule| words` a dropped part.
std::string dump(const std::string& media, const std::string& bytes) {
    RawPage raw;
    raw.uri = "f:1";
    raw.media = media;
    raw.bytes = bytes;
    auto read = read_page(std::move(raw), {});
    if (!read) return "! " + read.fault().message();
    PageScratch scratch;
    std::vector<Article> articles;
    extract_articles(read->page, read->text, page_test::rules(), scratch, articles);
    std::string out;
    for (const Article& article : articles)
        for (const Block& block : article.blocks)
            (out += name_of(block.kind)).append("| ").append(under(block.span, article.text)) += '\n';
    for (const Dropped& dropped : read->page.dropped)
        (out += '-')
            .append(name_of(dropped.reason))
            .append(" " + dropped.rule + "| ")
            .append(under(dropped.span, read->page.text)) += '\n';
    return out;
}

struct Row {
    const char* bytes;
    const char* dump;
};

TEST(Carried, a_titled_line_with_any_text_is_an_article) {
    const Row rows[] = {
        {R"j({"title":"إغلاق طريق الجبل","text":"صخور على الطريق"})j",
         "title| إغلاق طريق الجبل\nparagraph| صخور على الطريق\n"},
        {R"j({"title":"إغلاق طريق الجبل","text":"سائق الشاحنة"})j",
         "title| إغلاق طريق الجبل\nparagraph| سائق الشاحنة\n"},
        {R"j({"title":"أغنية الراعي","text":"يا جبل\nيا طويل\nيا جبل\nظلك طويل"})j",
         "title| أغنية الراعي\nparagraph| يا جبل\nparagraph| يا طويل\nparagraph| يا جبل\nparagraph| ظلك "
         "طويل\n"},
        {R"j({"title":"شلال الوادي","text":"سياح يقفون تحت شلال الوادي بعد ليلة من المطر (رويترز)"})j",
         "title| شلال الوادي\ncaption| سياح يقفون تحت شلال الوادي بعد ليلة من المطر (رويترز)\n"},
        {R"j({"title":"مدير المدرسة","text":"مدير المدرسة"})j",
         "title| مدير المدرسة\nparagraph| مدير المدرسة\n"},
    };
    for (const Row& row : rows) EXPECT_EQ(dump("application/json", row.bytes), row.dump) << row.bytes;
}

TEST(Carried, a_line_without_text_says_so) {
    const Row rows[] = {
        {R"j({"title":"رسم اليوم","text":""})j", "-navigation no article here| رسم اليوم\n"},
        {R"j({"title":"","text":""})j", "-unreadable no text here| {\"title\":\"\",\"text\":\"\"}\n"},
        {R"j({"title":"رسم اليوم","text":"تعليقات (0)"})j",
         "-navigation no article here| رسم اليوم\n-navigation comment_count| تعليقات (0)\n"},
        {R"j({"text":"صخور على الطريق"})j", "-navigation no article here| صخور على الطريق\n"},
    };
    for (const Row& row : rows) EXPECT_EQ(dump("application/json", row.bytes), row.dump) << row.bytes;
}

TEST(Carried, an_item_of_a_feed_with_a_few_words_is_an_article) {
    const Row rows[] = {
        {"<item><title>إغلاق طريق الجبل</title><description>صخور على الطريق</description></item>",
         "title| إغلاق طريق الجبل\nparagraph| صخور على الطريق\n"},
        {"<item><title>إغلاق طريق الجبل</title><description>&lt;img src='a'&gt;صخور على "
         "الطريق&lt;br&gt;&lt;a "
         "href='/1'&gt;اقرأ المزيد&lt;/a&gt;</description></item>",
         "title| إغلاق طريق الجبل\nparagraph| صخور على الطريق\n-navigation a link by itself| اقرأ "
         "المزيد\n"},
        {"<item><title>إغلاق طريق الجبل</title><description/></item>",
         "-navigation no article here| إغلاق طريق الجبل\n"},
    };
    for (const Row& row : rows) EXPECT_EQ(dump("application/rss+xml", row.bytes), row.dump) << row.bytes;
}

}  // namespace
}  // namespace isnad

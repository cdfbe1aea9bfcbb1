#include "page/feed.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(FeedItem, gives_what_its_fields_say) {
    struct Row {
        const char* item;
        const char* given;  // title|address|published|byline|keywords
    };
    const std::vector<Row> rows = {
        {"<item><title>خبر &amp; خبر</title><link> https://a.example/1 </link><pubDate>Thu, 21 Sep 2023 "
         "11:30:00 +0200</pubDate>"
         "<dc:creator><![CDATA[قسم "
         "الأخبار]]></dc:creator><category>ليبيا</category><description>نص</description></item>",
         "خبر & خبر|https://a.example/1|Thu, 21 Sep 2023 11:30:00 +0200|قسم الأخبار|ليبيا"},
        {"<entry><title type='html'>خبر</title><link rel='self' href='https://a.example/self'/><link "
         "rel='alternate' "
         "href='https://a.example/2'/><published>2023-09-21T08:00:00Z</"
         "published><updated>2024-01-01T00:00:00Z</updated>"
         "<author><name>سلمى</name><uri>x</uri></author><category term='هدنة'/><content "
         "type='html'>&lt;p&gt;نص&lt;/p&gt;</content></entry>",
         "خبر|https://a.example/2|2023-09-21T08:00:00Z|سلمى|هدنة"},
        {"<entry><title>بلا يوم</title><updated>2024-01-01T00:00:00Z</updated></entry>", "بلا يوم||||"}};
    for (const Row& row : rows) {
        const Given given = read_feed_item(row.item, {}).given;
        EXPECT_EQ(given.title + "|" + given.address + "|" + given.published + "|" +
                      (given.byline.empty() ? "" : given.byline[0]) + "|" +
                      (given.keywords.empty() ? "" : given.keywords[0]),
                  row.given);
    }
}

TEST(FeedItem, leads_back_through_escapes_to_its_bytes) {
    const std::string item =
        "<item><title>خبر</title><description>&lt;p&gt;قالت &amp;quot;نعم&amp;quot; مرتين أمام "
        "الجميع.&lt;/p&gt;</description></item>";
    const PageText page = read_feed_item(item, {});
    ASSERT_EQ(page.pieces.size(), 2u);
    EXPECT_EQ(under(page.pieces[0].span, page.flow), "خبر");
    EXPECT_EQ(under(page.to_page.source_of(page.pieces[0].span), item), "خبر");
    EXPECT_EQ(under(page.pieces[1].span, page.flow), "قالت \"نعم\" مرتين أمام الجميع.");
    EXPECT_EQ(under(page.to_page.source_of(page.pieces[1].span), item),
              "قالت &amp;quot;نعم&amp;quot; مرتين أمام الجميع.");
}

TEST(FeedItem, takes_the_fuller_of_content_and_summary) {
    const PageText page = read_feed_item(
        "<item><title>خبر</title><description>موجز.</description>"
        "<content:encoded><![CDATA[<p>النص الكامل للخبر كما نشر.</p>]]></content:encoded></item>",
        {});
    ASSERT_EQ(page.pieces.size(), 2u);
    EXPECT_EQ(under(page.pieces[1].span, page.flow), "النص الكامل للخبر كما نشر.");
}

}  // namespace
}  // namespace isnad

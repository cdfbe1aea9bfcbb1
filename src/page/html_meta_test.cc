#include "page/html_meta.h"

#include <gtest/gtest.h>

#include "page/read_html.h"

namespace isnad {
namespace {

// `title|outlet|domain|byline|published|modified|crawled|language|keywords|summary|address`, only what is not
// empty.
std::string dump(const Given& given) {
    std::string out;
    const auto add = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) out += (out.empty() ? "" : "; ") + std::string(name) + "=" + value;
    };
    const auto list = [](const std::vector<std::string>& items) {
        std::string all;
        for (const std::string& item : items) all += (all.empty() ? "" : "+") + item;
        return all;
    };
    add("title", given.title);
    add("outlet", given.outlet);
    add("domain", given.domain);
    add("by", list(given.byline));
    add("published", given.published);
    add("modified", given.modified);
    add("crawled", given.crawled);
    add("lang", given.language);
    add("tags", list(given.keywords));
    add("summary", given.summary);
    add("address", given.address);
    return out;
}

const std::string kText =
    "<p>أعلن المجلس البلدي في بلدة الرابية مساء الأربعاء إغلاق الجسر القديم أمام الشاحنات حتى إشعار آخر.</p>"
    "<p>وقالت مهندسة البلدية هناء ربيع إن الشقوق التي ظهرت في الدعامات تستدعي فحصا عاجلا قبل الشتاء.</p>";

TEST(HtmlMeta, EachFieldFromItsSurestSource) {
    const struct {
        const char* what;
        std::string html, expected;
    } rows[] = {
        {"JSON-LD before OpenGraph",
         R"(<meta property="og:title" content="جسر الرابية | الفنار"><meta property="og:site_name" content="الفنار">)"
         R"(<meta property="article:published_time" content="2021-05-04T09:00:00Z">)"
         R"(<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage",)"
         R"("datePublished":"2020-01-01"},{"@type":"NewsArticle","headline":"جسر الرابية","datePublished":)"
         R"("2021-05-03T10:00:00+02:00","dateModified":"2021-05-05","author":[{"name":"سامي عودة"},{"name":"هناء ربيع"}],)"
         R"("keywords":["جسور","الرابية"],"publisher":{"name":"شركة الفنار"}}]}</script>)",
         "title=جسر الرابية; outlet=الفنار; by=سامي عودة+هناء ربيع; published=2021-05-03T10:00:00+02:00; "
         "modified=2021-05-05; tags=جسور+الرابية"},
        {"line breaks within JSON strings, a comment round it",
         "<script type='application/ld+json'><!-- {\"@type\":\"NewsArticle\",\"headline\":\"جسر\nالرابية\"} "
         "--></script>",
         "title=جسر الرابية"},
        {"broken JSON keeps its days",
         "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"جسر "
         "\"الرابية\"\",\"datePublished\" : "
         "\"2021-05-03\",}</script>",
         "published=2021-05-03"},
        {"a day in a tooltip",
         "<h1>جسر الرابية</h1><abbr class=published title='2021-05-03T10:00'>الاثنين</abbr>" + kText,
         "published=2021-05-03T10:00"},
        {"dates of both kinds under one name, an hour of change in brackets",
         "<h1>جسر الرابية</h1><div class=dates><span class=date aria-hidden=true>3/5/2021</span></div><div "
         "class='date-published'>آخر "
         "تحديث: 4/5/2021 01:18 م</div><div>" +
             kText + "</div>",
         "published=3/5/2021; modified=آخر تحديث: 4/5/2021 01:18 م"},
        {"a time behind a label of change, in its line and in a line of its own",
         "<h1>جسر الرابية</h1><p>آخر تحديث: <time datetime=2021-05-04>أمس</time></p><div>" + kText + "</div>",
         "modified=2021-05-04"},
        {"the same of a date by its class",
         "<h1>جسر الرابية</h1><div>تم التحديث</div><div class=date>4/5/2021</div><div>" + kText + "</div>",
         "modified=4/5/2021"},
        {"microdata of another article, in a list above",
         "<body><ul><li><meta itemprop=datePublished content=2019-01-01><a href=1>أخبار</a><li><a "
         "href=2>رياضة</a><li><a href=3>ثقافة</a>"
         "<li><a href=4>اقتصاد</a><li><a href=5>منوعات</a><li><a href=6>طقس</a></ul><h1>جسر "
         "الرابية</h1><meta itemprop=datePublished "
         "content=2021-05-03><div>" +
             kText + "</div>",
         "published=2021-05-03"},
        {"two times in one line",
         "<h1>جسر الرابية</h1><p>نشرت في: <time datetime=2021-05-03>3</time> آخر تحديث: <time "
         "datetime=2021-05-04>4</time></p><div>" +
             kText + "</div>",
         "published=2021-05-03; modified=2021-05-04"},
        {"a whole page called date, a small date within",
         "<div class=date-outer><h2 class=date-header>الاثنين، 3 أيار 2021</h2><h3 class=post-title>جسر "
         "الرابية</h3><div>" +
             kText + "</div></div>",
         "published=الاثنين، 3 أيار 2021"},
        {"an outlet that signs as author",
         R"(<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"NewsMediaOrganization","name":"الفنار"}}</script>)",
         "outlet=الفنار"},
        {"the word before a name", "<h1>جسر الرابية</h1><span class=writer>كتبت: هناء ربيع</span>" + kText,
         "by=هناء ربيع"},
        {"a line that is a date, without any name",
         "<h1>جسر الرابية</h1><div>الفنار | الاثنين 3 أيار 2021</div><div>" + kText + "</div>",
         "published=الفنار | الاثنين 3 أيار 2021"},
        {"the same of a change",
         "<h1>جسر الرابية</h1><div>آخر تحديث: 3 أيار 2021</div><div>" + kText + "</div>",
         "modified=آخر تحديث: 3 أيار 2021"},
        {"an outlet's name that is only its address",
         "<meta property=og:site_name content=fanar><meta name=publisher content='صحيفة الفنار'>",
         "outlet=صحيفة الفنار"},
        {"other broken JSON says nothing",
         "<script type='application/ld+json'>{\"headline\": </script><title>جسر</title>", "title=جسر"},
        {"a day of change, of the server, of a copy is no day of publication",
         R"(<!-- Mirrored from example.org by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 10 May 2021 08:00:00 GMT -->)"
         R"(<meta name="last-modified" content="2021-05-06"><meta property="og:updated_time" content="2021-05-07">)"
         R"(<meta http-equiv="expires" content="2021-05-09">)",
         "modified=2021-05-07; crawled=Mon, 10 May 2021 08:00:00 GMT"},
        {"microdata",
         "<h1 itemprop=headline>جسر الرابية</h1><span itemprop=author>سامي عودة</span>"
         "<meta itemprop=datePublished content=2021-05-03><time itemprop=dateModified "
         "datetime=2021-05-04>أمس</time>" +
             kText,
         "by=سامي عودة; published=2021-05-03; modified=2021-05-04"},
        {"a time beside the title, another in a list of other articles",
         "<h1>جسر الرابية</h1><time datetime='2021-05-03T10:00'>الاثنين</time><div>" + kText +
             "</div><div class=related><time datetime=2019-01-01>قديم</time> جسر آخر</div>",
         "published=2021-05-03T10:00"},
        {"a date as text, marked by its class",
         "<h1>جسر الرابية</h1><div class=post-date>3 أيار 2021</div><div>" + kText + "</div>",
         "published=3 أيار 2021"},
        {"the site's clock is not the article's day",
         "<div class=header><span class=date>10 أيار 2021</span></div><ul><li><a href=1>أخبار</a><li><a "
         "href=2>رياضة</a><li>"
         "<a href=3>ثقافة</a><li><a href=4>اقتصاد</a><li><a href=5>منوعات</a></ul><h1>جسر الرابية</h1><div>" +
             kText + "</div>",
         ""},
        {"the outlet's name within the title",
         "<title>الفنار - جسر الرابية مغلق</title><h1>جسر الرابية مغلق</h1>" + kText,
         "title=جسر الرابية مغلق; outlet=الفنار"},
        {"addresses, language, tags as links",
         "<html lang=ar-LB><link rel=canonical href='https://www.Fanar.example:443/a/1?x=1&amp;y=2'><h1>جسر "
         "الرابية</h1>"
         "<div>" +
             kText + "<div class=tags><a rel=tag href=1>جسور</a> <a rel=tag href=2>الرابية</a></div></div>",
         "domain=fanar.example; lang=ar; tags=جسور+الرابية; "
         "address=https://www.Fanar.example:443/a/1?x=1&y=2"},
        {"a page that says of its Arabic text that it is English", "<html lang=en-US>" + kText, ""},
        {"tags that only repeat the title",
         "<meta name=keywords content='جسر,الرابية,مغلق'><meta property=og:title content='جسر الرابية مغلق'>",
         "title=جسر الرابية مغلق"},
        {"the outlet as author is none",
         "<meta name=author content='الفنار'><meta property=og:site_name content='الفنار'>", "outlet=الفنار"},
        {"escaped twice", "<meta property=og:title content='جسر &amp;quot;الرابية&amp;quot;'>",
         "title=جسر \"الرابية\""},
    };
    for (const auto& row : rows) EXPECT_EQ(dump(read_html(row.html, {}).given), row.expected) << row.what;
}

}  // namespace
}  // namespace isnad

// Pages built as publishing systems build them, with their furniture: the text must come out whole and alone.
#include <gtest/gtest.h>

#include "page/read_html.h"

namespace isnad {
namespace {

std::string dump(std::string_view html) {
    const PageText page = read_html(html, {});
    std::string out;
    for (const Piece& piece : page.pieces) {
        out += "TSHPC"[static_cast<int>(piece.kind)];
        out += ' ';
        out += under(piece.span, page.flow);
        out += '\n';
    }
    return out;
}

std::string p(const std::string& text) { return "<p>" + text + "</p>\n"; }
std::string div(const std::string& css, const std::string& inner) {
    return "<div class=\"" + css + "\">" + inner + "</div>\n";
}
std::string h1(const std::string& text) { return "<h1>" + text + "</h1>\n"; }

const std::string kHead = "ميناء الزهراء يستقبل أول سفينة قمح منذ عام";
const std::string kA =
    "رست في ميناء الزهراء فجر الثلاثاء سفينة تحمل ثلاثين ألف طن من القمح، هي الأولى منذ إغلاق المضيق.";
const std::string kB =
    "وقال مدير الميناء حسان الراوي إن تفريغ الحمولة يستغرق أسبوعا، وإن سفينتين أخريين تنتظران الإذن بالدخول.";
const std::string kC =
    "وكانت المطاحن قد أوقفت العمل في الصيف لنفاد المخزون، فارتفع سعر الرغيف إلى ثلاثة أمثاله في الأسواق.";
const std::string kText = p(kA) + p(kB) + p(kC);
const std::string kRead = "T " + kHead + "\nP " + kA + "\nP " + kB + "\nP " + kC + "\n";

const std::string kEnglishHead = "Old bridge at Rabia closes to lorries";
const std::string kE1 =
    "The council of Rabia closed its old stone bridge to lorries on Wednesday evening after engineers found "
    "cracks.";
const std::string kE2 =
    "Some two thousand cars cross it every day, and people on the east bank have no other way to the "
    "hospital.";

std::string teaser(const std::string& title, const std::string& text) {
    return div("item", "<h3><a href=/x>" + title + "</a></h3>" + p(text));
}

std::string teasers() {
    return teaser("سوق السمك يفتح أبوابه",
                  "بعد شهرين من الترميم عاد الباعة إلى أماكنهم القديمة قرب الرصيف الشمالي للمدينة") +
           teaser("مباراة مؤجلة",
                  "أعلن الاتحاد تأجيل المباراة بسبب سوء الأحوال الجوية التي ضربت الساحل منذ السبت الماضي") +
           teaser("معرض للكتاب",
                  "يشارك في المعرض مئتا ناشر من تسعة بلدان ويستمر حتى نهاية الشهر في القاعة الكبرى") +
           teaser("دروس مسائية",
                  "تبدأ البلدية الأحد دورة مجانية لتعليم السباحة للأطفال بين السادسة والثانية عشرة من العمر");
}

TEST(HtmlNoise, TextComesOutWholeAndAlone) {
    const struct {
        const char* what;
        std::string html, expected;
    } rows[] = {
        {"a blog system: share buttons, related posts, author's box, comments",
         "<body class='post-template single with-sidebar'><article class='post type-post'><header "
         "class=entry-header><h1 "
         "class=entry-title>" +
             kHead + "</h1></header>" +
             div("entry-content",
                 kText +
                     div("sharedaddy sd-sharing-enabled",
                         "<h3>شارك هذا الموضوع:</h3><ul><li><a>فيسبوك</a>"
                         "<li><a>تويتر</a></ul>") +
                     div("jp-relatedposts", "<h3>ذو صلة</h3><p><a>سوق السمك يفتح أبوابه</a></p>")) +
             div("author-box", p("سامي عودة كاتب وصحافي يعمل في الصحافة الاقتصادية منذ عشرين عاما ويقيم في "
                                 "مدينة الزهراء.")) +
             "</article>" +
             div("comments-area",
                 p("خبر سار، نرجو أن تصل بقية السفن قريبا وأن ينخفض سعر الرغيف كما وعدونا.")),
         kRead},
        {"a portal: every paragraph in a block of its own, lists of links between them",
         "<main role=main>" + h1(kHead) + div("x1 y2", p(kA)) +
             "<section aria-label=links><h2>مواضيع قد تهمك</h2><ul><li><a href=1>سوق السمك يفتح "
             "أبوابه</a></li><li><a href=2>معرض "
             "للكتاب في القاعة الكبرى</a></li></ul></section>" +
             div("x1 y2", p(kB)) + div("x1 y2", p(kC)) + "</main>",
         kRead},
        {"an agency's blocks: a card with one link and its hour in the text",
         h1(kHead) + div("article__body",
                         div("article__block", p(kA)) +
                             div("article__block", div("card",
                                                       "<a href=1>سوق السمك يفتح أبوابه بعد الترميم</a>"
                                                       "<span>أمس 12:30</span>")) +
                             div("article__block", p(kB)) + div("article__block", p(kC))),
         kRead},
        {"teasers without any name hold more text than the article",
         h1(kHead) + div("c1", kText) + div("c2", teasers() + teasers()), kRead},
        {"teasers before the text in the source",
         "<title>" + kHead + "</title>" + div("c2", p(kEnglishHead + " " + kE1) + p(kE2) + p(kE1)) +
             h1(kHead) + div("c1", kText),
         kRead},
        {"a second article below, as endless pages have",
         "<title>" + kHead + "</title><article>" + h1(kHead) + kText + "</article><article>" +
             h1("خبر آخر لا صلة له بالميناء") + p(kE1 + kE2) + p(kE2 + kE1) + p(kE1 + kE1) + "</article>",
         kRead},
        {"a page maker that calls everything a widget",
         "<div class='elementor-widget elementor-widget-heading'>" + h1(kHead) +
             "</div><div class='elementor-widget "
             "elementor-widget-text-editor'>" +
             kText + "</div>",
         kRead},
        {"cookies, a pop-up, a newsletter",
         div("cookie-consent",
             p("نستخدم ملفات تعريف الارتباط لتحسين تجربتكم على هذا الموقع، وباستمراركم توافقون على ذلك.")) +
             h1(kHead) +
             div("story",
                 p(kA) +
                     div("newsletter-box",
                         p("اشترك في نشرتنا اليومية لتصلك أهم الأخبار كل صباح على بريدك الإلكتروني.")) +
                     p(kB) + p(kC)) +
             "<div role=dialog>" +
             p("سجل الدخول لتتابع القراءة ولتحفظ المقالات التي تعجبك في قائمة خاصة بك وحدك.") + "</div>",
         kRead},
        {"hidden on small screens only", h1(kHead) + div("hidden-xs visible-md", kText), kRead},
        {"not shown until a script has run", "<body style='visibility:hidden'>" + h1(kHead) + div("t", kText),
         kRead},
        {"bare text in a table of 1999",
         "<table width=100%><tr><td bgcolor=red><a href=1>الرئيسية</a><br><a href=2>اتصل بنا</a><br>عدد "
         "الزوار<br>1250</td><td><font "
         "size=5><b>" +
             kHead + "</b></font><br>" + kA + "<br><br>" + kB + "<br><br>" + kC +
             "</td></tr></table><title>" + kHead + "</title>",
         kRead},
        {"headings as large as paragraphs",
         h1(kHead) + div("t", "<h4>" + kA + kB + "</h4>" + p(kC) + "<h3>ثلاثة أسئلة</h3>" + p(kA)),
         "T " + kHead + "\nP " + kA + kB + "\nP " + kC + "\nH ثلاثة أسئلة\nP " + kA + "\n"},
        {"the last heading has nothing but links below it",
         h1(kHead) + div("t", kText + "<h3>من الأرشيف</h3><ul><li><a href=1>سفينة القمح الغارقة</a><li><a "
                                      "href=2>تاريخ المضيق</a></ul>"),
         kRead},
        {"a source line at the end, a footer after it",
         h1(kHead) + div("t", kText + "<div>المصدر: وكالات</div>") + div("z", "جميع الحقوق محفوظة"),
         kRead + "P المصدر: وكالات\n"},
        {"a source line in a block of its own below the text, then others",
         "<main>" + h1(kHead) + div("wysiwyg", kText) + div("src", "المصدر : <b>وكالات</b>") +
             div("n", "1250 مشاهدة") + "</main>",
         kRead + "P المصدر : وكالات\n"},
        {"a box of links with labels for screen readers",
         "<main>" + h1(kHead) +
             div("wysiwyg", p(kA) +
                                div("more-on",
                                    "<h3>اقرأ أيضا</h3><span>list of 2 items</span><ul><li><span>list 1 "
                                    "of 2</span><h3><a>سوق السمك يفتح أبوابه</a></h3><li><span>list 2 of "
                                    "2</span><h3><a>معرض للكتاب في الميناء</a></h3></ul>") +
                                p(kB) + p(kC)) +
             "</main>",
         kRead},
        {"author and date between title and text",
         h1(kHead) + div("byline", "سامي عودة") + "<time datetime=2021-05-03>3 أيار</time>" +
             div("place", "ميناء الزهراء") + div("t", kText),
         "T " + kHead + "\nP ميناء الزهراء\nP " + kA + "\nP " + kB + "\nP " + kC + "\n"},
        {"a picture with its words below, a summary",
         h1(kHead) + div("pic", "<img src=a.jpg alt=x><span>السفينة عند الرصيف الشمالي</span>") +
             "<h2 class=sub-title>تفريغ الحمولة يستغرق أسبوعا كاملا</h2>" + div("t", kText),
         "T " + kHead + "\nC السفينة عند الرصيف الشمالي\nS تفريغ الحمولة يستغرق أسبوعا كاملا\nP " + kA +
             "\nP " + kB + "\nP " + kC + "\n"},
        {"English, with tracking and template remains",
         "<header><a href=/>The Fanar</a><nav><a>World</a><a>Sport</a></nav></header>" + h1(kEnglishHead) +
             div("article-text", "<template>{{ title }}</template>" + p(kE1) +
                                     div("ad-slot", "Advertisement") + p(kE2) +
                                     "<noscript><img src=t.gif>Turn scripts on</noscript>") +
             "<footer>" +
             p("The Fanar is published every day but Friday by the people who write it and own it.") +
             "</footer>",
         "T " + kEnglishHead + "\nP " + kE1 + "\nP " + kE2 + "\n"},
        {"the title once more above the comments",
         "<title>" + kHead + "</title>" + h1(kHead) + div("t", kText) + "<h3>" + kHead + "</h3>" +
             div("k", p("خبر سار، نرجو أن تصل بقية السفن قريبا.")),
         kRead},
        {"a front page has no article", h1("الفنار") + teasers() + teasers(), ""},
        {"a fragment, as a feed carries it", "<img src=a>" + p(kA) + "<a href=1>تابع القراءة</a>",
         "P " + kA + "\n"},
        {"a very short piece", h1(kHead) + div("t", p("وصلت السفينة.")),
         "T " + kHead + "\nP وصلت السفينة.\n"},
        {"mis-nested formatting",
         h1(kHead) + "<div><p><b>" + kA + "<p></b>" + kB + "</span></p></td><i><p>" + kC + "</div>", kRead},
        {"inline pieces of one word",
         h1(kHead) + "<div><p>رست في <b>مينا</b>ء&nbsp;<a href=1>الزهراء</a> فجر الثلاثاء سفينة تحمل قمحا "
                     "كثيرا من بلاد بعيدة.</p></div>",
         "T " + kHead + "\nP رست في ميناء الزهراء فجر الثلاثاء سفينة تحمل قمحا كثيرا من بلاد بعيدة.\n"},
    };
    for (const auto& row : rows) EXPECT_EQ(dump(row.html), row.expected) << row.what;
}

}  // namespace
}  // namespace isnad

#include "store/record.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <filesystem>

#include "store/packed.h"
#include "store/selection.h"
#include "store/sqlite.h"
#include "store/writer.h"

namespace isnad {
namespace {

const std::optional<Day> kDay = Day::parse("2023-09-20");

// One page with one article in which every field of every item is set.
Reading full(const std::string& page_id, const std::string& uri) {
    Reading r;
    r.page = {page_id,
              uri,
              "text/html",
              std::string(64, 'a'),
              321,
              "قالت الوزارة إن 32 قتلوا.",
              {page_id + ".0"},
              {{{0, 4}, DropReason::share, "share_bar"}, {{5, 5}, DropReason::unreadable, ""}}};
    ReadArticle a;
    a.article.id = page_id + ".0";
    a.article.page = page_id;
    a.article.uri = uri;
    a.article.outlet = {"المدار", "almadar.example"};
    a.article.title = "عنوان";
    a.article.byline = {"كاتب \"أول\"", "ثان"};
    a.article.agencies = {"ميزان"};
    a.article.dateline = {"يريفان"};
    a.article.published = Published{{kDay, kDay}, DateBasis::url, "/2023/09/20/"};
    a.article.crawled = "2024-01-01";
    a.article.language = "ar";
    a.article.text = "عنوان\nقالت الوزارة إن 32 قتلوا.";
    a.article.blocks = {{BlockKind::title, {0, 10}, {0, 10}}, {BlockKind::paragraph, {11, 51}, {11, 51}}};
    a.article.keywords = {"كاراباخ"};
    const Ref who{"الوزارة", {20, 34}, "e00000000000000a"};
    a.names = {{{20, 34}, "الوزارة", NameKind::org, "e00000000000000a", "name.org"},
               {{20, 34}, "الوزارة", NameKind::place, "", ""}};
    a.figures = {{{42, 44},
                  "32",
                  {32, {}},
                  Qualifier::at_least,
                  FigureKind::killed,
                  "قتيلا",
                  who,
                  who,
                  {kDay, {}},
                  who,
                  {who, {"ميزان", {11, 21}, ""}},
                  Status::estimated,
                  "figure.fate"},
                 {{42, 44},
                  "32",
                  {},
                  Qualifier::vague,
                  FigureKind::people,
                  "",
                  {},
                  {},
                  {},
                  {},
                  {},
                  Status::denied,
                  "",
                  0,
                  true}};
    a.statements = {{{11, 19}, "قالت", who, "ناطقة", {who}, Stance::warn, true, {20, 51}, "statement.verb"}};
    a.events = {
        {{45, 55}, "قتلوا", EventType::return_, who, {}, who, {{}, kDay}, Status::planned, "event.trigger"}};
    r.articles = {a};
    return r;
}

PageToWrite to_write(Reading reading) {
    Packer packer;
    PageToWrite out{std::move(reading),
                    "",
                    {[](const ReadArticle&, Numbering&) { return std::string("digest"); }},
                    {"قالت الوزاره"}};
    out.packed = packer.pack(out.reading.page.text, texts_of(out.reading));
    return out;
}

Writer writer() { return std::move(*Writer::open(":memory:", {"1", "lex", "{}", true})); }

std::string no_words(std::string_view) { return ""; }

TEST(Record, GivesBackWhatWasWritten) {
    Writer w = writer();
    const Reading want = full("00000000000000a1", "a.html");
    ASSERT_TRUE(*w.add(to_write(want)));
    ASSERT_TRUE(w.close_batch().ok());
    const Record record = w.record();
    std::vector<PageRow> pages;
    ASSERT_TRUE(
        record.for_each_page(PageOrder::as_read, [&](PageRow&& row) { return pages.push_back(row), true; })
            .ok());
    ASSERT_EQ(pages.size(), 1u);
    Page head = want.page;
    head.text.clear();
    EXPECT_EQ(pages[0].page, head);
    EXPECT_EQ(*record.articles_of_page(pages[0].key), want.articles);
    EXPECT_EQ((*record.page(want.page.id))->text, want.page.text);
    EXPECT_EQ((*record.article("00000000000000a1.0"))->figures, want.articles[0].figures);
    EXPECT_FALSE(record.article("00000000000000a1.1")->has_value());
}

TEST(Record, AddsAPageOnce) {
    Writer w = writer();
    EXPECT_TRUE(*w.add(to_write(full("00000000000000a1", "b.html"))));
    EXPECT_FALSE(*w.add(to_write(full("00000000000000a1", "a.html"))));
    ASSERT_TRUE(w.close_batch().ok());
    const auto articles = w.record().article_heads();
    ASSERT_EQ(articles->size(), 1u);
    EXPECT_EQ(articles->front().uri, "a.html");  // the first in the order of letters, not of reading
}

TEST(Record, LeavesNothingOfAKilledRunBesideIt) {
    const std::string path =
        std::filesystem::temp_directory_path() / ("isnad-left-" + std::to_string(getpid()));
    {
        Writer w = std::move(*Writer::open(path, {"1", "lex", "{}", true}));
        ASSERT_TRUE(*w.add(to_write(full("00000000000000a1", "a.html"))));
        ASSERT_TRUE(w.close_batch().ok());  // killed before finish
    }
    std::ofstream(path + "-index") << "half an index";
    ASSERT_TRUE(Writer::open(path, {"1", "lex", "{}", true}).ok());
    EXPECT_FALSE(std::filesystem::exists(path + "-index"));
    for (const char* end : {"", "-wal", "-shm", "-lock"}) std::filesystem::remove(path + end);
}

TEST(Record, KeepsFaultsUntilThePageIsRead) {
    Writer w = writer();
    ASSERT_TRUE(w.add(Fault{"a.html", "is broken"}).ok());
    ASSERT_TRUE(w.add(Fault{"a.html", "is broken"}).ok());
    EXPECT_EQ(w.record().counts()->faults, 1);
    ASSERT_TRUE(*w.add(to_write(full("00000000000000a1", "a.html"))));
    ASSERT_TRUE(w.close_batch().ok());
    EXPECT_EQ(w.record().counts()->faults, 0);
}

Results results() {
    Results out;
    Story story{"s000000000000001",
                "قصة",
                {kDay, kDay},
                {"00000000000000a2.0", "00000000000000a1.0"},
                {{"00000000000000a2.0", "00000000000000a1.0"}},
                "",
                {{"00000000000000a1.0",
                  "00000000000000a2.0",
                  ReuseKind::edited,
                  {{{0, 9}, {4, 13}}, {{20, 30}, {24, 34}}}}}};
    out.stories = {story};
    TallyEntry entry{"00000000000000a1.0.f42-44", "00000000000000a1.0", {32, {}},
                     Qualifier::at_least,         {kDay, kDay},         "الوزارة"};
    entry.status = Status::estimated;  // its figure's
    TallyEntry second = entry;
    second.figure += "~1";
    second.status = Status::denied;
    out.tallies = {{"t000000000000001",
                    "s000000000000001",
                    FigureKind::killed,
                    "كاراباخ",
                    "",
                    {entry, second},
                    1,
                    Verdict::lone,
                    "one witness"}};
    out.entities = {{"e000000000000009",
                     NameKind::org,
                     "الوزارة",
                     "Ministry",
                     {"الوزارة", "وزارة"},
                     {{"wikidata", "Q1"}},
                     40.5,
                     46.5}};
    out.days = {{"00000000000000a2.0", {kDay, kDay}}};
    return out;
}

TEST(Record, GivesBackResults) {
    Writer w = writer();
    for (const char* id : {"00000000000000a1", "00000000000000a2"})
        ASSERT_TRUE(*w.add(to_write(full(id, std::string(id) + ".html"))));
    ASSERT_TRUE(*w.close_batch());
    const Results want = results();
    for (int twice = 0; twice < 2; ++twice) ASSERT_TRUE(*w.finish(want, no_words));
    const Record record = w.record();
    EXPECT_EQ(*record.stories(), want.stories);
    EXPECT_EQ(*record.tallies(), want.tallies);
    EXPECT_EQ(*record.tallies("s000000000000001"), want.tallies);
    EXPECT_TRUE(record.tallies("s000000000000002")->empty());
    EXPECT_EQ(*record.entities(), want.entities);
    EXPECT_EQ((*record.article("00000000000000a1.0"))->names[0].entity, "e00000000000000a");
    EXPECT_EQ((*record.article("00000000000000a1.0"))->figures[0].speaker->entity, "e00000000000000a");
    const auto dated = record.article("00000000000000a2.0");
    EXPECT_EQ((*dated)->article.story, "s000000000000001");
    EXPECT_EQ((*dated)->article.published->basis, DateBasis::story);
    EXPECT_TRUE(*record.finished());
    EXPECT_FALSE(*w.close_batch());  // nothing has changed since
}

TEST(Record, MakesStoriesAgainWhereSomebodyCorrectedMeanwhile) {
    const std::string path = testing::TempDir() + "meanwhile.db";
    std::filesystem::remove(path);
    {
        Writer w = std::move(*Writer::open(path, {"1", "lex", "{}", true}));
        ASSERT_TRUE(*w.add(to_write(full("00000000000000a1", "a.html"))));
        ASSERT_TRUE(*w.close_batch());
        EXPECT_TRUE(w.corrected()->articles.empty());
        w.record().database().run(
            "INSERT INTO correction(item, field, value, who, at) VALUES('00000000000000a1.0.f42-44', 'low', "
            "'7', 'x', '2023-09-20')");
        EXPECT_FALSE(*w.finish(results(), no_words));
        EXPECT_FALSE(*w.record().finished());
        const auto corrected = w.corrected();
        ASSERT_EQ(corrected->articles.size(), 1u);
        EXPECT_EQ(corrected->articles[0].figures[0].bounds.low, 7);
        EXPECT_TRUE(*w.finish(results(), no_words));
        EXPECT_TRUE(*w.record().finished());
    }
    std::filesystem::remove(path);
}

TEST(Record, SelectsArticles) {
    Writer w = writer();
    for (const char* id : {"00000000000000a1", "00000000000000a2"})
        ASSERT_TRUE(*w.add(to_write(full(id, std::string(id) + ".html"))));
    ASSERT_TRUE(w.close_batch().ok());
    ASSERT_TRUE(w.finish(results(), no_words).ok());
    const auto count = [&](const Selection& selection) {
        int n = 0;
        EXPECT_TRUE(for_each_article(w.record(), selection, [&](ReadArticle&&) { return ++n, true; }).ok());
        return n;
    };
    const auto day = [](const char* text) { return Day::parse(text); };
    EXPECT_EQ(count({}), 2);
    EXPECT_EQ(count({"s000000000000001", "", "", "", {}}), 2);
    EXPECT_EQ(count({"s000000000000002", "", "", "", {}}), 0);
    EXPECT_EQ(count({"", "almadar.example", "", "", {}}), 2);
    EXPECT_EQ(count({"", "غيره", "", "", {}}), 0);
    EXPECT_EQ(count({"", "", "", "", {day("2023-09-21"), {}}}), 0);
    EXPECT_EQ(count({"", "", "", "", {{}, day("2023-09-20")}}), 2);
}

TEST(Packer, PacksAndRefusesWhatIsBroken) {
    Packer packer;
    for (const std::string& bytes : {std::string(), std::string("باكو"), std::string(1 << 20, 'x')}) {
        const std::string frame = packer.pack(bytes);
        EXPECT_EQ(*unpacked(frame), bytes);
        EXPECT_FALSE(unpacked(frame.substr(0, frame.size() / 2)).ok());
    }
    EXPECT_FALSE(unpacked("no frame").ok());
    std::string text = "باكو";
    for (int i = 0; i < 400; ++i) text += static_cast<char>('a' + (i * i + i / 7) % 26);
    const std::string alone = packer.pack("{" + text + "}"), beside = packer.pack("{" + text + "}", text);
    EXPECT_LT(beside.size() * 4, alone.size());
    EXPECT_EQ(*unpacked(beside, text), "{" + text + "}");
    EXPECT_EQ(*unpacked(alone, text), "{" + text + "}");  // as a record of format 1 has it
    EXPECT_FALSE(unpacked(beside).ok());
}

}  // namespace
}  // namespace isnad

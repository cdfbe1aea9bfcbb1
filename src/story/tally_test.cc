#include "story/tally.h"

#include <gtest/gtest.h>

#include "model/ids.h"
#include "story/shared_runs.h"
#include "story/story_test.h"

namespace isnad {
namespace {

FigureBrief figure(std::optional<double> low, std::optional<double> high, Qualifier q = Qualifier::exact) {
    FigureBrief f;
    f.kind = FigureKind::killed;
    f.entry.bounds = {low, high};
    f.entry.qualifier = q;
    return f;
}

TEST(Weigh, gives_each_verdict) {
    constexpr auto kNone = std::nullopt;
    struct Value {
        FigureBrief figure;
        const char* day;
    };
    struct Row {
        std::vector<Value> values;
        Verdict verdict;
    };
    const std::vector<Row> rows = {
        {{{figure(32, 32), "2023-09-20"}}, Verdict::lone},
        {{{figure(800, kNone, Qualifier::more_than), "2023-09-20"}, {figure(800, 800), "2023-09-20"}},
         Verdict::agree},
        {{{figure(32, kNone, Qualifier::at_least), "2023-09-20"},
          {figure(200, kNone, Qualifier::at_least), "2023-09-21"}},
         Verdict::update},
        {{{figure(2, kNone, Qualifier::vague), "2023-09-20"}, {figure(6, 6), "2023-09-21"}}, Verdict::agree},
        {{{figure(2, kNone, Qualifier::vague), "2023-09-20"},
          {figure(200, kNone, Qualifier::vague), "2023-09-21"}},
         Verdict::agree},
        {{{figure(32, 32), "2023-09-20"}, {figure(200, 200), "2023-09-21"}}, Verdict::update},
        {{{figure(2901, 2901), "2023-09-12"},
          {figure(2946, 2946), "2023-09-13"},
          {figure(2946, 2946), "unknown"}},
         Verdict::update},
        {{{figure(32, 32), "2023-09-20"}, {figure(200, 200), "2023-09-20"}}, Verdict::contradict},
        {{{figure(200, 200), "2023-09-20"}, {figure(32, 32), "2023-09-21"}}, Verdict::contradict},
        {{{figure(32, 32), "2023-09-19"},
          {figure(200, 200), "2023-09-20"},
          {figure(32, 32), "2023-09-20"}},  // who still tells the old count contradicts nobody
         Verdict::update},
        {{{figure(5000, 5000, Qualifier::about), "2023-09-20"}, {figure(5200, 5200), "2023-09-20"}},
         Verdict::agree},
        {{{figure(43000, 43000), "2023-09-20"}, {figure(43059, 43059), "2023-09-20"}}, Verdict::agree},
        {{{figure(43000, 43000), "2023-09-20"}, {figure(43900, 43900), "2023-09-20"}}, Verdict::contradict},
        {{{figure(6500, 6500), "2023-09-20"}, {figure(6500000, 6500000), "2023-09-21"}}, Verdict::suspect},
    };
    for (const Row& row : rows) {
        std::vector<Printed> printed;
        for (const Value& v : row.values)
            printed.push_back({&v.figure, {Day::parse(v.day), Day::parse(v.day)}, printed.size()});
        const Weighed got = weigh(printed);
        EXPECT_EQ(got.verdict, row.verdict) << got.why;
        EXPECT_FALSE(got.why.empty());
    }
}

// Ids by which figures stand in an article one after the other, a sentence apart.
void number(Digest& d) {
    uint32_t begin = 40;
    for (FigureBrief& f : d.figures) {
        f.entry.figure = item_id("0123456789abcdef.0", ItemType::figure, {begin, begin + 9}, 0);
        begin += 100;
    }
}

std::vector<Tally> tally_of(std::vector<Digest> digests) {
    std::vector<size_t> members;
    for (size_t i = 0; i < digests.size(); ++i) {
        members.push_back(i);
        for (FigureBrief& f : digests[i].figures) f.entry.article = digests[i].article;
    }
    Story story;
    story.id = "s";
    return tally(digests, members, SharedRuns(digests, members), story);
}

TEST(Tally, counts_voices_and_not_articles) {
    auto digests = two_stories();
    digests.resize(2);
    for (Digest& d : digests) d.figures = {figure(200, std::nullopt, Qualifier::at_least)};
    EXPECT_EQ(tally_of(digests).at(0).independent, 2);
    auto named = digests;
    for (Digest& d : named) d.figures[0].voice = 7;
    EXPECT_EQ(tally_of(named).at(0).independent, 1);
    EXPECT_EQ(tally_of(named).at(0).verdict, Verdict::agree);
    named[1].figures[0].voice = 8;
    EXPECT_EQ(tally_of(named).at(0).independent, 2);
    for (Digest& d : digests)
        for (uint32_t run = 1; run <= 12; ++run) d.shingles.kept.push_back({run, run * 30 << 8 | 20});
    EXPECT_EQ(tally_of(digests).at(0).independent, 1) << "a shared passage";
    for (Digest& d : digests) d.shingles.kept.clear(), d.agencies = {"وكالة"};
    EXPECT_EQ(tally_of(digests).at(0).independent, 1) << "one agency";
}

TEST(Tally, is_of_the_place_and_side_that_most_tell) {
    struct Row {
        std::vector<const char*> places;  // of one entry each, a country in brackets
        const char* place;
    };
    const std::vector<Row> rows = {
        {{"تل الورد"}, "تل الورد"},
        {{"", "تل الورد", ""}, "تل الورد"},
        {{"", "(بلاد الورد)"}, "(بلاد الورد)"},
        {{"(بلاد الورد)", "تل الورد", "(بلاد الورد)"}, "تل الورد"},
        {{"(بلاد الورد)", "(بلاد الورد)", "تل الورد", "(بلاد الورد)", "(بلاد الورد)"}, "(بلاد الورد)"},
        {{"", ""}, ""},
    };
    for (const Row& row : rows) {
        std::vector<Digest> digests;
        for (const char* text : row.places) {
            Digest& d = digests.emplace_back(article(text, "2023-09-20", {1}));
            FigureBrief& f = d.figures.emplace_back(figure(30, 30));
            f.place = text;
            f.wide_place = f.place.starts_with("(");
            f.place_key = f.place.empty() ? 0 : f.wide_place ? 8 : 7;
            f.side = f.place.empty() ? "" : "مدنيون";
        }
        const auto all = tally_of(digests);
        ASSERT_EQ(all.size(), 1u) << row.place;
        EXPECT_EQ(all[0].place, row.place);
        EXPECT_EQ(all[0].side, *row.place ? "مدنيون" : "");
    }
}

TEST(Tally, keeps_apart_what_counts_other_things) {
    auto change = [](auto set) {
        FigureBrief f = figure(30, 30);
        set(f);
        return f;
    };
    const auto on = [](const char* day) { return DayRange{Day::parse(day), Day::parse(day)}; };
    struct Row {
        const char* what;
        FigureBrief a, b;
        size_t tallies;
    };
    const std::vector<Row> rows = {
        {"the same", figure(30, 30), figure(30, 30), 1},
        {"a larger count", figure(30, 30), figure(35, 35), 1},
        {"a part", figure(30, 30), change([](auto& f) {
             f.entry.bounds = {12, 12}, f.part = true;
         }),
         2},
        {"soldiers and civilians", change([](auto& f) { f.counted = {4}; }),
         change([](auto& f) { f.counted = {5}; }), 2},
        {"two towns", change([](auto& f) { f.place_key = 4; }), change([](auto& f) {
             f.place_key = 5, f.entry.bounds = {8, 8};
         }),
         2},
        {"a town and its country", change([](auto& f) { f.place_key = 4; }), change([](auto& f) {
             f.place_key = 5, f.wide_place = true, f.entry.bounds = {33, 33};
         }),
         1},
        {"daily counts", change([&](auto& f) { f.entry.date = on("2023-09-19"); }), change([&](auto& f) {
             f.entry.date = on("2023-09-20"), f.entry.bounds = {40, 40};
         }),
         2},
        {"an earlier war", figure(30, 30), change([](auto& f) {
             f.status = Status::background, f.entry.bounds = {90, 90};
         }),
         2},
        {"a plan", figure(30, 30), change([](auto& f) { f.status = Status::planned; }), 2},
        {"a slip of the unit", figure(6500, 6500), figure(6500000, 6500000), 1},
        {"something far bigger", figure(30, 30), figure(9000, 9000), 2},
    };
    for (const Row& row : rows) {
        auto digests = two_stories();
        digests.resize(2);
        digests[0].figures = {row.a};
        digests[1].figures = {row.b};
        EXPECT_EQ(tally_of(digests).size(), row.tallies) << row.what;
    }
}

// Figures of two articles, by the number of the tallies that they make.
TEST(Tally, takes_two_counts_for_one_only_where_something_says_so) {
    const auto on = [](const char* day) { return DayRange{Day::parse(day), Day::parse(day)}; };
    auto at = [&](double value, uint32_t place, const char* day = nullptr, uint32_t voice = 0) {
        FigureBrief f = figure(value, value);
        f.place_key = place, f.voice = voice;
        if (day) f.entry.date = on(day);
        return f;
    };
    auto with = [](FigureBrief f, auto set) { return set(f), f; };
    const auto country = [](FigureBrief& f) { f.wide_place = true, f.nation = 5; };
    const auto inside = [](FigureBrief& f) { f.nation = 5; };
    const auto abroad = [](FigureBrief& f) { f.nation = 6; };
    const auto others = [](FigureBrief& f) { f.others = true; };
    const auto money = [](FigureBrief& f) { f.kind = FigureKind::money; };
    const auto earlier = [](FigureBrief& f) { f.revision = Revision::earlier; };
    const auto flat = [](FigureBrief& f) { f.side = "ثوار الوادي"; };
    const auto hill = [](FigureBrief& f) { f.side = "حرس التل"; };
    struct Row {
        const char* what;
        std::vector<FigureBrief> first, second;
        size_t tallies;
    };
    const std::vector<Row> rows = {
        {"a village and another country", {with(at(9, 1), abroad)}, {with(at(9, 2), country)}, 2},
        {"a village and its country", {with(at(9, 1), inside)}, {with(at(9, 2), country)}, 1},
        {"of a country no village's other count", {with(at(9, 1), inside)}, {with(at(14, 2), country)}, 2},
        {"in one article a village's and the country's",
         {with(at(9, 1), inside), with(at(14, 2), country)},
         {},
         2},
        {"one man, and four", {at(1, 1)}, {at(4, 1)}, 2},
        {"one man, and four there on that day", {at(1, 1, "2023-09-19")}, {at(4, 1, "2023-09-19")}, 1},
        {"six, and nine others", {at(6, 1), with(at(9, 1), others)}, {at(9, 1)}, 2},
        {"sides", {with(at(6, 1), flat)}, {with(at(9, 1), hill)}, 2},
        {"two sums", {with(at(300, 0, nullptr, 3), money)}, {with(at(900, 0, nullptr, 3), money)}, 2},
        {"an article's own two counts", {at(6, 1), at(9, 1)}, {}, 2},
        {"two voices in one article", {at(6, 1, nullptr, 3), at(9, 1, nullptr, 4)}, {}, 1},
        {"the earlier and the new one of an article", {with(at(6, 1), earlier), at(9, 1)}, {}, 1},
        {"an article of three towns", {at(6, 1), at(7, 2), at(8, 3)}, {at(9, 1)}, 4},
    };
    for (const Row& row : rows) {
        auto digests = two_stories();
        digests.resize(2);
        digests[0].figures = row.first;
        digests[1].figures = row.second;
        for (Digest& d : digests) number(d);
        EXPECT_EQ(tally_of(digests).size(), row.tallies) << row.what;
    }
}

TEST(Tally, calls_a_count_that_an_article_says_has_risen_an_update) {
    auto digests = two_stories();
    digests.resize(2);
    digests[1].published = digests[0].published;
    digests[0].figures = {figure(27, 27)};
    digests[1].figures = {figure(38, 38)};
    EXPECT_EQ(tally_of(digests).at(0).verdict, Verdict::contradict);
    digests[1].figures[0].revision = Revision::risen;
    EXPECT_EQ(tally_of(digests).at(0).verdict, Verdict::update);
    digests[1].figures[0].revision = Revision::none;
    digests[0].figures[0].revision = Revision::earlier;
    EXPECT_EQ(tally_of(digests).at(0).verdict, Verdict::update);
}

TEST(Tally, counts_a_voice_once_that_is_named_by_its_first_word_too) {
    auto digests = two_stories();
    digests.resize(2);
    const std::pair<std::string, std::string> rows[] = {{"مصادر", "مصادر طبية"},
                                                        {"السلطات", "سلطات الميناء"}};
    for (const auto& [one, other] : rows) {
        for (Digest& d : digests) d.figures = {figure(30, 30)};
        digests[0].figures[0].voice = 1, digests[0].figures[0].entry.root = one;
        digests[1].figures[0].voice = 2, digests[1].figures[0].entry.root = other;
        EXPECT_EQ(tally_of(digests).at(0).independent, 1) << one;
        digests[0].figures[0].entry.root = "عمدة البلدة";
        EXPECT_EQ(tally_of(digests).at(0).independent, 2) << one;
    }
}

TEST(Tally, lays_equal_values_together_before_others) {
    auto digests = two_stories();
    digests.resize(2);
    FigureBrief part = figure(5000, 5000), whole = figure(10000, 10000);
    part.part = true;
    digests[0].figures = {figure(5000, 5000)};
    digests[1].figures = {whole, part};
    for (Digest& d : digests)
        for (FigureBrief& f : d.figures) f.kind = FigureKind::evacuated, f.place_key = 9;
    digests[1].figures[1].kind = FigureKind::sheltered;
    const auto tallies = tally_of(digests);
    ASSERT_EQ(tallies.size(), 2u);
    EXPECT_EQ(tallies[0].entries.size(), 2u);
    EXPECT_EQ(tallies[0].kind, FigureKind::evacuated);
    EXPECT_EQ(tallies[1].entries.size(), 1u);
}

}  // namespace
}  // namespace isnad

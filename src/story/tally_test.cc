#include "story/tally.h"

#include <gtest/gtest.h>

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

#include <gtest/gtest.h>

#include "story/copies.h"
#include "story/group.h"
#include "story/reconcile.h"
#include "story/tally.h"

namespace isnad {
namespace {

Printed value(std::optional<double> low, std::optional<double> high, const char* day, const char* root = "") {
    Printed v;
    v.entry.bounds = {low, high};
    v.entry.root = root;
    v.entry.article = std::string("a") + day;
    v.day = {Day::parse(day), Day::parse(day)};
    return v;
}

TEST(Weigh, gives_each_verdict) {
    struct Row {
        std::vector<Printed> values;
        int independent;
        Verdict verdict;
    };
    const std::vector<Row> rows = {
        {{value(32, 32, "2023-09-20")}, 1, Verdict::lone},
        {{value(800, {}, "2023-09-20"), value(800, 800, "2023-09-20")}, 2, Verdict::agree},
        {{value(32, {}, "2023-09-20"), value(200, {}, "2023-09-21")}, 2, Verdict::agree},
        {{value(32, 32, "2023-09-20"), value(200, {}, "2023-09-21")}, 2, Verdict::update},
        {{value(32, 32, "2023-09-20"), value(200, 200, "2023-09-20")}, 2, Verdict::contradict},
        {{value(200, 200, "2023-09-20"), value(32, 32, "2023-09-21")}, 2, Verdict::contradict},
        {{value(6500, 6500, "2023-09-20"), value(6500000, 6500000, "2023-09-21")}, 2, Verdict::suspect},
    };
    for (const Row& row : rows) {
        const Weighed got = weigh(row.values, row.independent);
        EXPECT_EQ(got.verdict, row.verdict) << got.why;
        EXPECT_FALSE(got.why.empty());
    }
}

Digest article(const char* uri, const char* day, std::vector<uint32_t> terms,
               std::vector<uint32_t> runs = {}) {
    Digest d;
    d.article = d.uri = d.title = uri;
    d.published = {Day::parse(day), Day::parse(day)};
    for (uint32_t t : terms) d.terms.push_back({t, 1, 2, 3, 175});
    for (uint32_t r : runs) d.shingles.kept.push_back({r, r << 8 | 20});
    return d;
}

std::vector<Digest> two_stories() {
    return {article("a", "2023-09-20", {1, 2, 3, 4, 9}), article("b", "2023-09-21", {1, 2, 3, 5, 9}),
            article("c", "2023-09-20", {11, 12, 13, 14}), article("d", "2023-09-22", {11, 12, 13, 15})};
}

TEST(Reconcile, groups_by_shared_words_in_any_order) {
    auto digests = two_stories();
    const Reconciled once = reconcile(digests);
    ASSERT_EQ(once.stories.size(), 2u);
    std::swap(digests[0], digests[3]);
    std::swap(digests[1], digests[2]);
    EXPECT_EQ(reconcile(digests).stories, once.stories);
}

TEST(Reconcile, keeps_far_days_apart) {
    const Reconciled r =
        reconcile({article("a", "2023-09-20", {1, 2, 3}), article("b", "2023-10-20", {1, 2, 3})});
    EXPECT_EQ(r.stories.size(), 2u);
}

TEST(Copies, are_found_by_containment) {
    const std::vector<Digest> digests = {
        article("a", "2023-09-20", {}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
        article("b", "2023-09-20", {}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
        article("c", "2023-09-20", {}, {6, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29})};
    const std::vector<size_t> all = {0, 1, 2};
    EXPECT_EQ(find_copies(digests, all), (std::vector<std::vector<size_t>>{{0, 1}}));
}

TEST(Tally, counts_witnesses_and_not_copies) {
    auto digests = two_stories();
    for (size_t i : {size_t{0}, size_t{1}}) {
        FigureBrief f;
        f.kind = FigureKind::killed;
        f.entry.bounds = {200, std::nullopt};
        f.entry.article = digests[i].article;
        f.entry.figure = digests[i].article + "/f";
        digests[i].figures = {f};
    }
    Story story;
    story.id = "s";
    EXPECT_EQ(tally(digests, {0, 1}, story).at(0).independent, 2);
    story.copies = {{"a", "b"}};
    EXPECT_EQ(tally(digests, {0, 1}, story).at(0).independent, 1);
    for (auto* d : {&digests[0], &digests[1]}) d->figures[0].entry.root = "وزارة الدفاع";
    story.copies.clear();
    const Tally t = tally(digests, {0, 1}, story).at(0);
    EXPECT_EQ(t.independent, 1);
    EXPECT_EQ(t.verdict, Verdict::lone);
}

TEST(Tally, leaves_out_what_did_not_happen_in_this_story) {
    auto digests = two_stories();
    FigureBrief f;
    f.kind = FigureKind::killed;
    for (Status status : {Status::denied, Status::planned, Status::demanded, Status::background}) {
        f.status = status;
        digests[0].figures = {f};
        EXPECT_TRUE(tally(digests, {0}, Story{}).empty()) << name_of(status);
    }
}

}  // namespace
}  // namespace isnad

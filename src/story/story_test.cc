#include <gtest/gtest.h>

#include <tuple>

#include "model/ids.h"
#include "story/copies.h"
#include "story/dates.h"
#include "story/following.h"
#include "story/group.h"
#include "story/own_voices.h"
#include "story/reconcile.h"
#include "story/reuse.h"
#include "story/story_of.h"
#include "story/story_test.h"

namespace isnad {
namespace {

TEST(Reconcile, groups_by_shared_words_in_any_order) {
    auto digests = two_stories();
    const Reconciled once = reconcile(digests);
    ASSERT_EQ(once.stories.size(), 2u);
    std::swap(digests[0], digests[3]);
    std::swap(digests[1], digests[2]);
    EXPECT_EQ(reconcile(digests).stories, once.stories);
}

// Stories by their articles, as `a b | c d`.
std::string stories_of(const Reconciled& r) {
    std::vector<std::string> out;
    for (const Story& s : r.stories) {
        std::vector<std::string> articles = s.articles;
        std::sort(articles.begin(), articles.end());
        std::string& one = out.emplace_back();
        for (const std::string& id : articles) one += (one.empty() ? "" : " ") + id;
    }
    std::sort(out.begin(), out.end());
    std::string all;
    for (const std::string& one : out) all += (all.empty() ? "" : " | ") + one;
    return all;
}

TEST(Reconcile, puts_articles_where_people_put_them) {
    using Act = Placing::Act;
    struct Row {
        std::vector<Placing> placings;
        const char* want;
    };
    const std::vector<Row> rows = {
        {{}, "a b | c d"},
        {{{Act::move, {"a"}, "c"}}, "a c d | b"},
        {{{Act::move, {"a"}, "b"}}, "a b | c d"},
        {{{Act::move, {"a"}, "nowhere"}}, "a b | c d"},
        {{{Act::split, {"a"}, ""}}, "a | b | c d"},
        {{{Act::split, {"a", "d"}, ""}}, "a d | b | c"},
        {{{Act::merge, {"a"}, "d"}}, "a b c d"},
        {{{Act::merge, {"a"}, "d"}, {Act::split, {"b"}, ""}}, "a c d | b"},
        {{{Act::split, {"b"}, ""}, {Act::merge, {"a"}, "d"}}, "a c d | b"},
        {{{Act::split, {"b"}, ""}, {Act::move, {"c"}, "b"}}, "a | b c | d"},
    };
    for (const Row& row : rows) {
        const Rulings rulings{row.placings, {}, {}};
        const Reconciled whole = reconcile(two_stories(), rulings);
        EXPECT_EQ(stories_of(whole), row.want);
        const Reconciled part =
            reconcile_part(two_stories(), {{"a", "one"}, {"b", "one"}, {"c", "two"}, {"d", "two"}}, rulings);
        EXPECT_EQ(part.stories, whole.stories);
        EXPECT_EQ(part.read, whole.read);
        for (const auto& [article, story] : whole.read)
            EXPECT_EQ(story, story_id(article < "c" ? "a" : "c"));  // what the machine made of it
    }
}

TEST(Copies, are_what_people_say) {
    struct Row {
        std::vector<CopyRuling> rulings;
        std::vector<std::vector<size_t>> want;
    };
    std::vector<Digest> digests;
    for (const char* id : {"a", "b", "c", "d"}) digests.push_back(article(id, "2023-09-20", {1}));
    const std::vector<size_t> members = {0, 1, 2, 3};
    const std::vector<Row> rows = {
        {{}, {{0, 1, 2}}},
        {{{"b", ""}}, {{0, 2}}},
        {{{"a", ""}}, {{1, 2}}},
        {{{"b", ""}, {"c", ""}}, {}},
        {{{"d", "a"}}, {{0, 1, 2, 3}}},
        {{{"b", "d"}}, {{0, 2}, {1, 3}}},
        {{{"a", "d"}, {"d", "b"}}, {{0, 1, 2, 3}}},
        {{{"d", "elsewhere"}}, {{0, 1, 2}}},
    };
    for (const Row& row : rows) {
        const CopyMap ruled(row.rulings);
        EXPECT_EQ(ruled_copies(digests, members, {{0, 1, 2}}, ruled), row.want);
        const auto voices =
            own_voices(digests, members, SharedRuns(digests, members), ruled);  // these share no words
        for (const CopyRuling& r : row.rulings)
            if (r.article == "d" && r.of == "a") {
                EXPECT_EQ(voices[3], voices[0]);
            }
    }
}

TEST(Reconcile, keeps_far_days_apart) {
    const Reconciled r =
        reconcile({article("a", "2023-09-20", {1, 2, 3}), article("b", "2023-10-20", {1, 2, 3})});
    EXPECT_EQ(r.stories.size(), 2u);
}

// Articles that share little but words `shared`, each with much of its own; `namings` are what they name,
// `places` are theirs in turn.
void add_loose(std::vector<Digest>& digests, const char* name, uint32_t own, std::vector<uint32_t> shared,
               std::vector<uint32_t> namings, const std::vector<std::string>& places) {
    for (uint32_t i = 0; i < 30; ++i) {
        Digest d = article((name + std::to_string(i)).c_str(), "2023-09-20", {});
        for (uint32_t t : shared) d.terms.push_back({t, 0, 1, 2, 175});
        for (uint32_t t = 0; t < 14; ++t) d.terms.push_back({own + 100 * i + t, 1, 1, 2, 175});
        for (uint32_t n : namings) d.namings.push_back({n, true, 5});
        if (!places.empty()) d.names.push_back({places[i % places.size()], NameKind::place, 2, 0});
        digests.push_back(std::move(d));
    }
}

TEST(Group, joins_what_names_one_happening_and_not_what_shares_a_theme) {
    std::vector<Digest> digests;
    add_loose(digests, "blast", 10000, {1, 2, 3, 4}, {7001, 7002, 7003}, {"وادي الزيت"});
    add_loose(digests, "sport", 20000, {5, 6, 7, 8}, {}, {});
    std::sort(digests.begin(), digests.end(), comes_before);
    const auto groups = group(digests);
    EXPECT_EQ(groups.front().members.size(), 30u) << "condemnations, funerals and columns of one blast";
    EXPECT_EQ(groups.size(), 31u) << "news of one theme";
}

TEST(Group, needs_a_name_that_holds_many_articles_together) {
    std::vector<std::string> places;
    for (int i = 0; i < 30; ++i) places.push_back("تل " + std::to_string(i));
    std::vector<Digest> digests;
    add_loose(digests, "feast", 30000, {9, 10, 11, 12}, {8001, 8002, 8003}, places);
    std::sort(digests.begin(), digests.end(), comes_before);
    EXPECT_EQ(group(digests).size(), 30u) << "receptions of one feast, each in its own town";
}

bool never_apart(const Profile&, const Profile&) { return false; }

TEST(Following, is_of_the_earlier_story_that_is_most_like_within_a_week) {
    struct Row {
        const char *earlier, *later;
        bool follows;
    };
    const std::vector<uint32_t> words = {1, 2, 3, 4, 5, 6};
    for (const Row& row : {Row{"2023-09-20", "2023-09-22", true}, Row{"2023-09-20", "2023-09-27", true},
                           Row{"2023-09-20", "2023-09-28", false}, Row{"2023-09-20", "2023-09-20", false},
                           Row{"2023-09-20", "unknown", false}}) {
        const std::vector<Digest> digests = {article("a", row.earlier, words),
                                             article("b", row.earlier, {1, 2, 3, 11, 12, 13}),
                                             article("c", row.later, words)};
        const std::vector<size_t> firsts = {0, 1, 2};
        const Rarity rarity(digests, firsts, {{0}, {1}, {2}});
        const NameRarity names(digests, firsts, {{0}, {1}, {2}});
        std::vector<Profile> profiles;
        for (const Digest& d : digests) profiles.push_back(profile_of(d, rarity, names));
        const auto got = followed(profiles, candidates(profiles, never_apart, alikeness, 2), 0.3);
        EXPECT_EQ(got[2].has_value(), row.follows) << row.later;
        EXPECT_EQ(got[2].value_or(0), 0u) << "the one most like it";
        EXPECT_FALSE(got[0] || got[1]) << "of one day";
    }
}

TEST(Dates, come_from_a_weekday_and_the_story) {
    auto digests = two_stories();
    digests.resize(3);
    digests[0].published = {Day::parse("2023-09-23"), Day::parse("2023-09-23")};
    digests[1].published = {Day::parse("2023-09-19"), Day::parse("2023-09-19")};
    Digest& undated = digests[2];
    undated.published = {};
    undated.bounds = {std::nullopt, Day::parse("2024-11-03")};  // a capture, a year later
    const std::vector<size_t> all = {0, 1, 2};
    EXPECT_TRUE(days_from_story(digests, all).empty()) << "no weekday, no guess";
    undated.weekday = 1 + static_cast<int>(Weekday::thursday);
    const auto days = days_from_story(digests, all);
    ASSERT_EQ(days.size(), 1u);
    EXPECT_EQ(days[0].second.iso(), "2023-09-21");
    undated.bounds.to = Day::parse("2023-09-20");
    EXPECT_EQ(days_from_story(digests, all).at(0).second.iso(), "2023-09-14");
    EXPECT_TRUE(days_from_story(digests, std::vector<size_t>{2}).empty()) << "nothing dated, no guess";
}

TEST(Copies, are_found_by_containment) {
    const std::vector<Digest> digests = {
        article("a", "2023-09-20", {}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}),
        article("b", "2023-09-20", {}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}),
        article("c", "2023-09-20", {}, {6, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29})};
    const std::vector<size_t> all = {0, 1, 2};
    EXPECT_EQ(find_copies(digests, all, SharedRuns(digests, all)),
              (std::vector<std::vector<size_t>>{{0, 1}}));
}

TEST(Copies, are_no_form_filled_in_for_others) {
    const std::vector<uint32_t> form = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    std::vector<Digest> digests = {article("a", "2023-09-20", {}, form), article("b", "2023-09-20", {}, form),
                                   article("c", "2023-09-20", {}, form),
                                   article("d", "2023-09-20", {}, form)};
    const char* people[] = {"سالم الحداد", "نادر المرزوقي", "سالم بن حمد الحداد"};
    for (size_t i = 0; i < 3; ++i) digests[i].names.push_back({people[i], NameKind::person, 1});
    const std::vector<size_t> all = {0, 1, 2};
    EXPECT_EQ(find_copies(digests, all, SharedRuns(digests, all)),
              (std::vector<std::vector<size_t>>{{0, 2}}));
    const std::vector<size_t> cut = {1, 3};  // cut before anybody is named
    EXPECT_EQ(find_copies(digests, cut, SharedRuns(digests, cut)),
              (std::vector<std::vector<size_t>>{{1, 3}}));
}

// Runs [first, first + n) one after the other from byte `at` on.
Digest with_runs(const char* uri, const char* day, uint32_t outlet,
                 std::vector<std::tuple<uint32_t, uint32_t, uint32_t>> parts) {
    Digest d = article(uri, day, {});
    d.outlet = outlet;
    for (const auto& [first, n, at] : parts)
        for (uint32_t i = 0; i < n; ++i) d.shingles.kept.push_back({first + i, (at + 10 * i) << 8 | 30});
    std::sort(d.shingles.kept.begin(), d.shingles.kept.end(),
              [](const Shingle& a, const Shingle& b) { return a.hash < b.hash; });
    return d;
}

TEST(Reuse, tells_kind_origin_and_both_spans) {
    std::vector<Digest> digests = {with_runs("wire", "2023-09-20", 1, {{100, 60, 0}}),
                                   with_runs("same", "2023-09-21", 2, {{100, 60, 0}}),
                                   with_runs("cut", "2023-09-21", 3, {{100, 30, 0}}),
                                   with_runs("own", "2023-09-21", 4, {{500, 60, 0}, {120, 15, 900}}),
                                   with_runs("boilerplate", "2023-09-21", 1, {{700, 60, 0}, {140, 15, 900}}),
                                   with_runs("alone", "2023-09-21", 5, {{900, 60, 0}})};
    const std::vector<size_t> all = {0, 1, 2, 3, 4, 5};
    const auto got = find_reuse(digests, all, SharedRuns(digests, all));
    ASSERT_EQ(got.size(), 3u);
    EXPECT_EQ(got[0], (Reuse{"same", "wire", ReuseKind::same, {{{0, 620}, {0, 620}}}}));
    EXPECT_EQ(got[1].kind, ReuseKind::edited);
    EXPECT_EQ(got[2], (Reuse{"own", "wire", ReuseKind::passages, {{{900, 1070}, {200, 370}}}}));
    digests[1].agencies = {"وكالة"};
    EXPECT_EQ(find_reuse(digests, all, SharedRuns(digests, all)).at(0).article, "wire")
        << "who credits an agency is nearer to the origin";
}

}  // namespace
}  // namespace isnad

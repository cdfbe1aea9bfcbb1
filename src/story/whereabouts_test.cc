#include "story/whereabouts.h"

#include <gtest/gtest.h>

#include "story/hash32.h"

namespace isnad {
namespace {

Digest naming(const std::vector<const char*>& places, const std::vector<const char*>& people,
              const std::vector<const char*>& bodies = {}) {
    Digest digest;
    for (const char* text : places) digest.names.push_back({text, NameKind::place, 1, hash32(text)});
    for (const char* text : people) digest.names.push_back({text, NameKind::person, 1, hash32(text)});
    for (const char* text : bodies) digest.names.push_back({text, NameKind::org, 1, hash32(text)});
    return digest;
}

TEST(Contrast, is_of_other_places_with_nobody_in_common) {
    struct Row {
        Digest a, b;
        double contrast;
    };
    const std::vector<Row> rows = {
        {naming({"تل الورد"}, {}), naming({"وادي الزيت"}, {}), 1},
        {naming({"تل الورد"}, {"سالم"}), naming({"وادي الزيت"}, {"نادر"}), 1},
        {naming({"تل الورد"}, {"سالم"}), naming({"وادي الزيت"}, {"سالم"}), 0},
        {naming({"تل الورد"}, {}), naming({"تل الورد"}, {}), 0},
        {naming({"تل الورد", "عين الرمل"}, {}), naming({"تل الورد", "وادي الزيت"}, {}), 0},
        {naming({"تل الورد"}, {}, {"فرقة الإطفاء"}), naming({"وادي الزيت"}, {}, {"فرقة الإطفاء"}), 1},
        {naming({"تل الورد"}, {}), naming({}, {"سالم"}), 0},
        {naming({}, {}), naming({}, {}), 0},
    };
    for (const Row& row : rows) {
        const std::vector<Digest> digests = {row.a, row.b};
        const std::vector<size_t> firsts = {0, 1};
        const NameRarity rarity(digests, firsts, {{0}, {1}});
        const Whereabouts a = whereabouts_of(row.a, rarity), b = whereabouts_of(row.b, rarity);
        EXPECT_DOUBLE_EQ(relation(a, b).contrast, row.contrast) << &row - rows.data();
        EXPECT_DOUBLE_EQ(relation(b, a).contrast, row.contrast) << &row - rows.data();
    }
}

TEST(Contrast, fades_where_one_side_outgrows_the_other) {
    const std::vector<Digest> digests = {naming({"تل الورد"}, {}), naming({"وادي الزيت"}, {})};
    const std::vector<size_t> firsts = {0, 1};
    const NameRarity rarity(digests, firsts, {{0}, {1}});
    Whereabouts big = whereabouts_of(digests[0], rarity);
    const Whereabouts small = whereabouts_of(digests[1], rarity);
    double before = relation(big, small).contrast;
    for (int articles = 2; articles < 20; ++articles) {
        add(big, whereabouts_of(digests[0], rarity));
        EXPECT_LT(relation(big, small).contrast, before);
        before = relation(big, small).contrast;
    }
    add(big, whereabouts_of(digests[0], rarity));
    EXPECT_EQ(relation(big, small).contrast, 0) << "twenty times as many";
}

// What some articles name together.
Whereabouts all_of(const std::vector<Digest>& digests) {
    std::vector<size_t> firsts;
    Clusters alone;
    for (uint32_t i = 0; i < digests.size(); ++i) firsts.push_back(i), alone.push_back({i});
    const NameRarity rarity(digests, firsts, alone);
    Whereabouts out = whereabouts_of(digests[0], rarity);
    for (size_t i = 1; i < digests.size(); ++i) add(out, whereabouts_of(digests[i], rarity));
    return out;
}

TEST(Relation, tells_of_the_same_people_or_of_others) {
    struct Row {
        Digest a, b;
        double company, others;
    };
    const std::vector<Row> rows = {
        {naming({}, {"سالم"}), naming({"تل الورد"}, {"سالم"}), 0.75, 0},
        {naming({}, {"سالم"}), naming({}, {"نادر"}), -0.25, 1},
        {naming({"تل الورد"}, {}), naming({"تل الورد"}, {"نادر"}), 0, 0},
        {naming({}, {}), naming({}, {}), 0, 0},
    };
    for (const Row& row : rows) {
        const Relation got = relation(all_of({row.a}), all_of({row.b}));
        EXPECT_NEAR(got.company, row.company, 1e-6) << &row - rows.data();
        EXPECT_NEAR(got.others, row.others, 1e-6) << &row - rows.data();
    }
}

TEST(Strangers, are_other_people_at_other_places) {
    struct Row {
        Digest a, b;
        double strangers;
    };
    const Digest one = naming({"تل الورد"}, {"سالم الحداد"}),
                 other = naming({"وادي الزيت"}, {"نادر المرزوقي"});
    const std::vector<Row> rows = {
        {one, other, 1},
        {one, naming({"وادي الزيت"}, {"الحداد"}), 0},
        {one, naming({"تل الورد"}, {"نادر المرزوقي"}), 0},
        {one, naming({"وادي الزيت"}, {}), 0},
        {naming({}, {"سالم الحداد"}), naming({}, {"نادر المرزوقي"}), 1},
        {naming({}, {}), naming({}, {}), 0},
    };
    for (const Row& row : rows) {
        EXPECT_NEAR(strangers(all_of({row.a}), all_of({row.b})), row.strangers, 1e-6) << &row - rows.data();
        EXPECT_NEAR(strangers(all_of({row.b}), all_of({row.a})), row.strangers, 1e-6) << &row - rows.data();
    }
    const Digest both = naming({"تل الورد", "وادي الزيت"}, {"سالم الحداد", "نادر المرزوقي"});
    EXPECT_GT(strangers(all_of({one, one, one, one, both}), all_of({other, other, other})), 0.3)
        << "one that tells of both joins them no more";
}

TEST(Nameless, is_what_no_rare_name_holds_together) {
    const Digest one = naming({"تل الورد"}, {}), other = naming({"وادي الزيت"}, {}), none = naming({}, {});
    EXPECT_EQ(nameless(all_of({one}), all_of({one})), 0);
    EXPECT_EQ(nameless(all_of({one}), all_of({other})), 1);
    EXPECT_EQ(nameless(all_of({none}), all_of({none})), 1);
    EXPECT_EQ(nameless(all_of({one, one, one, none}), all_of({none})), 0) << "most have it";
    std::vector<Digest> feast;  // each of its own place
    for (const char* place : {"تل الورد", "وادي الزيت", "عين الرمل", "باب النخل", "دير السرو", "رأس الجرف"})
        feast.push_back(naming({place}, {}));
    EXPECT_GT(nameless(all_of(feast), all_of({naming({"مرج العين"}, {})})), 0.9);
}

}  // namespace
}  // namespace isnad

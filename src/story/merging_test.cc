#include "story/merging.h"

#include <gtest/gtest.h>

#include "story/hash32.h"
#include "story/story_test.h"

namespace isnad {
namespace {

// The article has five words of its own beside the five that all have.
Digest told_of(const char* uri, uint32_t own, const char* person) {
    Digest d = article(uri, "2023-09-20", {1, 2, 3, 4, 5, own, own + 1, own + 2, own + 3, own + 4});
    d.names.push_back({"عين الرمل", NameKind::place, 2, hash32("عين الرمل")});
    d.names.push_back({person, NameKind::person, 2, hash32(person)});
    return d;
}

std::vector<std::vector<uint32_t>> merged(const Digest& a, const Digest& b, const MergeTuning& tuning) {
    const std::vector<Digest> digests = {a, b};
    const std::vector<size_t> firsts = {0, 1};
    const Rarity rarity(digests, firsts, {{0}, {1}});
    const NameRarity names(digests, firsts, {{0}, {1}});
    const std::vector<Profile> profiles = {profile_of(a, rarity, names), profile_of(b, rarity, names)};
    return merge(profiles, {{0, 1, dots(profiles[0], profiles[1])}}, tuning);
}

TEST(Merging, by_loose_bonds_is_of_big_stories_alone) {
    const std::vector<std::vector<uint32_t>> one = {{0, 1}}, two = {{0}, {1}};
    const Digest a = told_of("a", 10, "سالم الحداد");
    struct Row {
        Digest b;
        double big;
        std::vector<std::vector<uint32_t>> want;
    };
    const std::vector<Row> rows = {
        {told_of("b", 20, "سالم الحداد"), 12, one},  // of the same person: a close bond
        {told_of("b", 20, "نادر المرزوقي"), 12, two},
        {told_of("b", 20, "نادر المرزوقي"), 2, one},  // where two are many
    };
    for (const Row& row : rows)
        EXPECT_EQ(merged(a, row.b, {0.34, 0, row.big}), row.want) << &row - rows.data();
}

}  // namespace
}  // namespace isnad

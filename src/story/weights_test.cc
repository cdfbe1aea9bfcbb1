#include "story/weights.h"

#include <gtest/gtest.h>

#include "story/name_rarity.h"

namespace isnad {
namespace {

using Rows = std::vector<std::pair<uint32_t, uint32_t>>;  // hash, count

SharedCounts counts(const Rows& rows) {
    CountMap out;
    for (const auto& [hash, count] : rows) out[hash] = count;
    return std::make_shared<const CountMap>(std::move(out));
}

Rows rows_of(const SharedCounts& counts) {
    Rows out;
    counts->for_each([&](uint32_t hash, uint32_t count) { out.emplace_back(hash, count); });
    std::sort(out.begin(), out.end());
    return out;
}

Digest with_terms(std::vector<Term> terms) {
    Digest d;
    d.terms = std::move(terms);
    return d;
}

const Weights kSome = {31000,
                       counts({{0, 2}, {7, 1}, {4294967295u, 3000}}),
                       counts({{7, 1}, {9, 300}}),
                       counts({}),
                       counts({{4, 5}}),
                       counts({{4, 2}, {8, 1}})};

TEST(Weights, GoBothWaysButForWhatWasMetOnce) {
    const auto back = weights_of(bytes_of(kSome));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->articles, 31000);
    EXPECT_EQ(rows_of(back->in_articles), (Rows{{0, 2}, {4294967295u, 3000}}));
    EXPECT_EQ(rows_of(back->in_stories), (Rows{{9, 300}}));
    EXPECT_EQ(rows_of(back->namings), Rows{});
    EXPECT_EQ(rows_of(back->names_in_articles), (Rows{{4, 5}}));
    EXPECT_EQ(rows_of(back->names_in_stories), (Rows{{4, 2}}));
}

TEST(Weights, RefuseEveryCut) {
    const std::string bytes = bytes_of(kSome);
    for (size_t size = 0; size < bytes.size(); ++size) EXPECT_FALSE(weights_of(bytes.substr(0, size)).ok());
    EXPECT_FALSE(weights_of(bytes + '\0').ok());
}

TEST(Weights, AmongArticlesCountTheNewOneToo) {
    const std::vector<Digest> near = {with_terms({{0, 0, 0, 1, 0}, {5, 0, 0, 1, 0}})};
    const Weights here = among(kSome, near, with_terms({{5, 0, 0, 1, 0}, {6, 0, 0, 1, 0}}));
    EXPECT_EQ(here.articles, 31001);
    EXPECT_EQ(rows_of(here.in_articles), (Rows{{0, 2}, {5, 2}, {6, 1}}));
}

TEST(Weights, AmongArticlesCountANameOnceHoweverItIsSpelled) {
    Digest near, fresh;
    near.names = {{"ليث سنجر", NameKind::person, 2, 77}};
    fresh.names = {{"سنجر", NameKind::person, 1, 77}, {"ليث سنجر", NameKind::person, 1, 77}};
    Weights weights = kSome;
    weights.names_in_articles = counts({{name_key(near.names[0]), 40}});
    const Weights here = among(weights, std::vector{near}, fresh);
    EXPECT_EQ(rows_of(here.names_in_articles), (Rows{{name_key(near.names[0]), 41}}));
    EXPECT_EQ(rows_of(here.names_in_stories), (Rows{{name_key(near.names[0]), 2}}));
}

}  // namespace
}  // namespace isnad

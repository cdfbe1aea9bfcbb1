#include "cli/kept_digests.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

SharedDigests page(const char* article, size_t runs = 0) {
    auto digest = std::make_shared<Digest>();
    digest->article = article;
    digest->shingles.kept.resize(runs);
    return {digest};
}

TEST(KeptDigests, AreGivenOnceInTheirOrder) {
    KeptDigests kept(true);
    kept.add(page("b"));
    kept.add({});
    kept.add(page("a"));
    const auto all = kept.take();
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ(all->front().article, "b");
    EXPECT_EQ(all->back().article, "a");
    EXPECT_FALSE(kept.take());
}

TEST(KeptDigests, AreNotKeptWhereSomeAreMissing) {
    KeptDigests some(false), changed(true), many(true, 4096);
    some.add(page("a"));
    EXPECT_FALSE(some.take());
    changed.add(page("a"));
    changed.drop();
    changed.add(page("b"));
    EXPECT_FALSE(changed.take());
    many.add(page("a", 100));
    many.add(page("b", 1000));
    many.add(page("c"));
    EXPECT_FALSE(many.take());
}

}  // namespace
}  // namespace isnad

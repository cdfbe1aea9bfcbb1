#include "base/offset_map.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

// original: "ab &amp; <i>cd" (14 bytes), derived: "ab & cd" (7 bytes)
OffsetMap sample() {
    OffsetMap map;
    map.copied(0, 0, 3);
    map.rewritten(3, 1, {3, 8});
    map.copied(4, 8, 1);
    map.copied(5, 12, 2);
    return map;
}

TEST(OffsetMap, leads_back_to_the_original) {
    struct Row {
        Span derived, source;
    };
    for (const Row& row : {Row{{0, 2}, {0, 2}}, Row{{3, 4}, {3, 8}}, Row{{0, 4}, {0, 8}}, Row{{4, 5}, {8, 9}},
                           Row{{5, 7}, {12, 14}}, Row{{0, 7}, {0, 14}}, Row{{5, 5}, {12, 12}}})
        EXPECT_EQ(sample().source_of(row.derived), row.source)
            << row.derived.begin << ".." << row.derived.end;
}

TEST(OffsetMap, joins_neighbouring_copies) {
    OffsetMap map;
    map.copied(0, 10, 3);
    map.copied(3, 13, 4);
    EXPECT_EQ(map.source_of({1, 6}), (Span{11, 16}));
}

TEST(OffsetMap, is_the_identity_when_empty) { EXPECT_EQ(OffsetMap{}.source_of({3, 9}), (Span{3, 9})); }

TEST(OffsetMap, follows_another_map) {
    // page `"x &amp;amp;\\n y"`, middle `x &amp; / y`, derived `x & / y`
    OffsetMap inner;  // middle → page: the first 2 bytes, `&amp;` from `&amp;amp;`, the rest shifted
    inner.copied(0, 1, 2);
    inner.rewritten(2, 5, {3, 12});
    inner.copied(7, 14, 4);
    OffsetMap outer;  // derived → middle
    outer.copied(0, 0, 2);
    outer.rewritten(2, 1, {2, 7});
    outer.copied(3, 7, 4);
    const OffsetMap both = outer.then(inner);
    struct Row {
        Span derived, source;
    };
    for (const Row& row : {Row{{0, 2}, {1, 3}}, Row{{2, 3}, {3, 12}}, Row{{3, 7}, {14, 18}},
                           Row{{0, 7}, {1, 18}}, Row{{4, 5}, {15, 16}}})
        EXPECT_EQ(both.source_of(row.derived), row.source) << row.derived.begin << ".." << row.derived.end;
    EXPECT_EQ(outer.then({}).source_of({2, 3}), (Span{2, 7}));
    EXPECT_EQ(OffsetMap{}.then(inner).source_of({2, 7}), (Span{3, 12}));
}

TEST(OffsetMap, covers_a_gap_between_runs) {
    OffsetMap map;
    map.copied(0, 0, 2);
    map.copied(4, 20, 2);  // derived bytes 2..4 were made up
    EXPECT_EQ(map.source_of({2, 5}), (Span{20, 21}));
    EXPECT_EQ(map.source_of({1, 3}), (Span{1, 2}));
}

}  // namespace
}  // namespace isnad

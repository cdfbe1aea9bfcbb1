#include "model/rulings.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(EntityMap, FollowsMergesAndSplits) {
    struct Row {
        std::vector<EntityRuling> rulings;
        const char *entity, *spelling, *want;
    };
    const std::vector<Row> rows = {
        {{}, "e1", "باكو", "e1"},
        {{{"e1", "", "e2"}}, "e1", "باكو", "e2"},
        {{{"e1", "", "e2"}}, "e3", "باكو", "e3"},
        {{{"e1", "", "e2"}, {"e2", "", "e3"}}, "e1", "باكو", "e3"},
        {{{"e1", "باكو", "e4"}}, "e1", "باكو", "e4"},
        {{{"e1", "باكو", "e4"}}, "e1", "يريفان", "e1"},
        {{{"e1", "باكو", "e4"}, {"e1", "", "e2"}}, "e1", "باكو", "e4"},  // what is split off stays so
        {{{"e1", "", "e2"}, {"e2", "باكو", "e4"}}, "e1", "باكو", "e4"},
        {{{"e1", "باكو", "e4"}, {"e4", "", "e5"}}, "e1", "باكو", "e5"},
        {{{"e1", "", "e2"}, {"e1", "", "e3"}}, "e1", "باكو", "e3"},  // the last one holds
    };
    for (const Row& row : rows)
        EXPECT_EQ(EntityMap(row.rulings).of(row.entity, row.spelling), row.want) << &row - rows.data();
    const EntityMap ring({{"e1", "", "e2"}, {"e2", "", "e1"}});
    EXPECT_FALSE(ring.of("e1", "").empty());  // ends
}

}  // namespace
}  // namespace isnad

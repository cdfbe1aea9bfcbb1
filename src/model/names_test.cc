#include "model/names.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

template <class E>
void goes_both_ways(E last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        const E value = static_cast<E>(i);
        EXPECT_FALSE(name_of(value).empty());
        EXPECT_EQ(parse_name<E>(name_of(value)), value);
    }
    EXPECT_FALSE(parse_name<E>("no such name"));
}

TEST(Names, go_both_ways) {
    goes_both_ways(DropReason::unreadable);
    goes_both_ways(BlockKind::caption);
    goes_both_ways(DateBasis::crawl);
    goes_both_ways(NameKind::org);
    goes_both_ways(Qualifier::vague);
    goes_both_ways(FigureKind::things);
    goes_both_ways(Status::background);
    goes_both_ways(Stance::apologise);
    goes_both_ways(EventType::accident);
    goes_both_ways(Verdict::suspect);
    goes_both_ways(ReuseKind::passages);
}

TEST(Names, keep_the_order_of_their_lists) {
    EXPECT_EQ(name_of(EventType::return_), "return");
    EXPECT_EQ(name_of(EventType::accident), "accident");
    EXPECT_EQ(name_of(FigureKind::percent), "percent");
    EXPECT_EQ(name_of(DropReason::keywords), "keywords");
}

}  // namespace
}  // namespace isnad

#include "store/block_list.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(BlockList, GoesBothWays) {
    const std::vector<std::vector<Block>> rows = {
        {},
        {{BlockKind::title, {0, 4}, {10, 14}}, {BlockKind::caption, {5, 9}, {0, 4294967295u}}},
        {{BlockKind::paragraph, {7, 300}, {900, 1000}}, {BlockKind::heading, {2, 2}, {3, 3}}}};
    for (const auto& blocks : rows) EXPECT_EQ(blocks_of(packed_blocks(blocks)), blocks);
    EXPECT_EQ(json_of_blocks(packed_blocks(rows[1])),
              R"([["title",0,4,10,14],["caption",5,9,0,4294967295]])");
    EXPECT_EQ(json_of_blocks(""), "[]");
}

TEST(BlockList, GivesWhatStandsBeforeAFault) {
    const std::vector<Block> blocks = {{BlockKind::title, {0, 4}, {10, 14}},
                                       {BlockKind::caption, {5, 9}, {15, 19}}};
    std::string bytes = packed_blocks(blocks);
    bytes.pop_back();
    EXPECT_EQ(blocks_of(bytes), std::vector<Block>{blocks[0]});
    EXPECT_TRUE(blocks_of("\x09\x00\x00\x00\x00").empty()) << "a kind that there is not";
}

}  // namespace
}  // namespace isnad

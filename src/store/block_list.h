// The blocks of an article as a few bytes each. Comes in: blocks; goes out: bytes, and back, or JSON as other
// programs read it. Refuses, when reading, what is cut short: it gives the blocks before that.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace isnad {

std::string packed_blocks(const std::vector<Block>& blocks);
std::vector<Block> blocks_of(std::string_view bytes);
std::string json_of_blocks(std::string_view bytes);  // [["paragraph",0,10,3,13],…]

}  // namespace isnad

// A word by which articles like another are looked for: how much finding it says, and the ways in which it
// may be written, folded. Passes from the story room to the search index. Refuses nothing.
#pragma once

#include <string>
#include <vector>

namespace isnad {

struct Clue {
    double weight = 0;
    std::vector<std::string> forms;
};

}  // namespace isnad

// The tables of lexicon/ar as they were when the program was built.
#pragma once

#include <string_view>
#include <vector>

namespace isnad {

struct EmbeddedTable {
    std::string_view name;  // file name, `months.tsv`
    std::string_view text;
};

std::vector<EmbeddedTable> embedded_tables();

}  // namespace isnad

// Bounds on what one page may cost. Options of the command line; the defaults let every honest page pass.
#pragma once

#include <cstdint>

namespace isnad {

struct Limits {
    uint64_t page_bytes = uint64_t{64} << 20;  // a page larger than this, after decompression, is a fault
    uint32_t depth = 512;  // nesting of HTML that is followed; deeper is read as flat text
};

}  // namespace isnad

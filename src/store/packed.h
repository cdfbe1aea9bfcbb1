// A page's bytes made small. Comes in: bytes; goes out: one zstd frame that names their size, and back.
// Refuses frames that are broken or claim more than 2 GiB.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace isnad {

// Memory that is used again from page to page; one for each thread.
class Packer {
 public:
    Packer();
    ~Packer();
    std::string pack(std::string_view bytes);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

Result<std::string> unpacked(std::string_view frame);

}  // namespace isnad

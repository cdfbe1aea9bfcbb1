// A page's bytes made small. Comes in: bytes, and what they are known to repeat; goes out: one zstd frame
// that names their size, and back, given the same to repeat. Refuses frames that are broken or claim more
// than 2 GiB.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace isnad {

// What pages of JSON begin with, more or less: it stands before the texts that a page is packed beside.
inline constexpr std::string_view kPageStart =
    R"({"uri": "", "url": "http://www.", "outlet": "", "title": "", "byline": "", "date": "20", "text": ""})";

// Memory that is used again from page to page; one for each thread.
class Packer {
 public:
    Packer();
    ~Packer();
    // `known`: bytes that need not be written again, for which `unpacked` needs them again; zstd's prefix.
    std::string pack(std::string_view bytes, std::string_view known = {});

 private:
    struct State;
    std::unique_ptr<State> state_;
};

// The way back, with memory that is used again.
class Unpacker {
 public:
    Unpacker();
    ~Unpacker();
    // False where the frame is broken; `out` is replaced.
    bool unpack(std::string_view frame, std::string_view known, std::string& out);

 private:
    struct State;
    std::unique_ptr<State> state_;
};

Result<std::string> unpacked(std::string_view frame, std::string_view known = {});

}  // namespace isnad

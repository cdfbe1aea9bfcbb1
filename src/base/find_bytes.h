// Bytes in bytes. Comes in: where to look and for what; goes out: the first place from `from` on, or npos.
// Refuses nothing. std::string_view::find looks for the first byte first, which is every other byte of Arabic
// in UTF-8.
#pragma once

#include <string.h>  // memmem, which <cstring> does not promise

#include <string_view>

namespace isnad {

inline size_t find_bytes(std::string_view text, std::string_view what, size_t from = 0) {
    if (from > text.size()) return std::string_view::npos;
    const void* found = memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return found ? static_cast<size_t>(static_cast<const char*>(found) - text.data())
                 : std::string_view::npos;
}

}  // namespace isnad

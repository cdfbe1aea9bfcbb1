// Places of a few bytes in a text, sixteen bytes at a time. Comes in: text, and bytes that are seldom in it;
// goes out: the next place of any of them. Refuses nothing. For marks that texts hold once in a sentence or
// less: a search that stops at every other letter is better written as a loop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

using Bytes16 = uint8_t __attribute__((vector_size(16)));

inline Bytes16 load16(const char* at) {
    Bytes16 bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

template <class Mask>
bool any_of(Mask mask) {
    uint64_t halves[2];
    static_assert(sizeof mask == sizeof halves);
    std::memcpy(halves, &mask, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

// The first place from `from` on whose byte `is_one` names; `mask_of` does the same for sixteen bytes at
// once. npos where there is none.
template <class MaskOf, class IsOne>
size_t find_byte(std::string_view text, size_t from, MaskOf mask_of, IsOne is_one) {
    size_t at = from;
    for (; at + 16 <= text.size(); at += 16) {
        if (!any_of(mask_of(load16(text.data() + at)))) continue;
        while (!is_one(static_cast<uint8_t>(text[at]))) ++at;
        return at;
    }
    for (; at < text.size(); ++at)
        if (is_one(static_cast<uint8_t>(text[at]))) return at;
    return std::string_view::npos;
}

}  // namespace isnad

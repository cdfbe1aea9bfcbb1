// A hash of a word for tables that live in memory only. Comes in: bytes; goes out: 64 bits, all of them
// stirred. Refuses nothing. Multiply and fold, eight bytes at a time (the mixing step of wyhash); the last
// eight may overlap those before.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

inline uint64_t stir64(uint64_t value) {
    value ^= 0xA0761D6478BD642FULL;
    value *= 0xE7037ED1A0B428DBULL;
    return value ^ (value >> 32);
}

template <class Number>
Number load_number(const char* at) {
    Number value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

inline uint64_t few_bytes(const char* at, size_t size) {
    if (size >= 4) return uint64_t{load_number<uint32_t>(at)} << 32 | load_number<uint32_t>(at + size - 4);
    if (size >= 2) return uint64_t{load_number<uint16_t>(at)} << 16 | load_number<uint16_t>(at + size - 2);
    return size == 1 ? static_cast<unsigned char>(*at) : 0;
}

inline uint64_t hash_of_word(std::string_view word) {
    const char* at = word.data();
    const size_t size = word.size();
    uint64_t hash = size * 0x9E3779B97F4A7C15ULL;
    if (size < 8) return stir64(hash ^ few_bytes(at, size));
    for (size_t i = 0; i + 8 < size; i += 8) hash = stir64(hash ^ load_number<uint64_t>(at + i));
    return stir64(hash ^ load_number<uint64_t>(at + size - 8));
}

}  // namespace isnad

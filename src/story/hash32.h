// Hashes of words in four bytes, the same on every machine, and the mixing of two of them.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

// Finalizer of MurmurHash3: every bit of the input stirs every bit of the output.
constexpr uint32_t stir32(uint32_t h) {
    h ^= h >> 16;
    h *= 0x85EBCA6Bu;
    h ^= h >> 13;
    h *= 0xC2B2AE35u;
    return h ^ (h >> 16);
}

constexpr uint32_t hash32(std::string_view word) {
    uint32_t h = 2166136261u;  // FNV-1a
    for (char c : word) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
    return stir32(h);
}

constexpr uint32_t mix32(uint32_t a, uint32_t b) { return stir32(a * 0x9E3779B1u + b); }

}  // namespace isnad

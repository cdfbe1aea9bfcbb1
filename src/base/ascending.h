// Ascending numbers in as few bits as they need, by binary interpolative coding (Moffat and Stuiver 2000):
// the middle number first, then both halves, each within what its neighbours leave it, so that numbers that
// stand close together cost next to nothing. Comes in: distinct numbers; goes out: bits, and back. Refuses,
// when reading, nothing: damaged bits give other numbers, ascending and within the same bounds.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "base/bits.h"

namespace isnad {

// A number from 0 to `most`, both within, in bit_width(most) bits or one less.
inline void put_within(BitWriter& out, uint32_t value, uint32_t most) {
    if (most == 0) return;
    const auto bits = static_cast<unsigned>(std::bit_width(most)) - 1;
    const auto shorter = static_cast<uint32_t>((uint64_t{2} << bits) - 1 - most);  // so many need one less
    if (value < shorter) return out.put(value, bits);
    const uint64_t longer = uint64_t{value} + shorter;
    out.put(static_cast<uint32_t>(longer >> 1), bits);
    out.put(static_cast<uint32_t>(longer & 1), 1);
}
inline uint32_t take_within(BitReader& in, uint32_t most) {
    if (most == 0) return 0;
    const auto bits = static_cast<unsigned>(std::bit_width(most)) - 1;
    const auto shorter = static_cast<uint32_t>((uint64_t{2} << bits) - 1 - most);
    const uint32_t value = in.take(bits);
    if (value < shorter) return value;
    return static_cast<uint32_t>((uint64_t{value} << 1 | in.take(1)) - shorter);
}

// `numbers` ascend and are distinct, from `low` on and below `end`.
inline void put_ascending(BitWriter& out, std::span<const uint32_t> numbers, uint32_t low, uint32_t end) {
    if (numbers.empty()) return;
    const size_t middle = numbers.size() / 2;
    const auto before = static_cast<uint32_t>(middle),
               behind = static_cast<uint32_t>(numbers.size() - middle);
    put_within(out, numbers[middle] - low - before, end - low - before - behind);
    put_ascending(out, numbers.first(middle), low, numbers[middle]);
    put_ascending(out, numbers.subspan(middle + 1), numbers[middle] + 1, end);
}
// As many numbers as there is room for, which is no more than end - low.
inline void take_ascending(BitReader& in, std::span<uint32_t> numbers, uint32_t low, uint32_t end) {
    if (numbers.empty()) return;
    const size_t middle = numbers.size() / 2;
    const auto before = static_cast<uint32_t>(middle),
               behind = static_cast<uint32_t>(numbers.size() - middle);
    numbers[middle] = low + before + take_within(in, end - low - before - behind);
    take_ascending(in, numbers.first(middle), low, numbers[middle]);
    take_ascending(in, numbers.subspan(middle + 1), numbers[middle] + 1, end);
}

}  // namespace isnad

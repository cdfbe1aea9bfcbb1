// Readings of words met before. Comes in: a word as written and its reading; goes out: that reading, until
// another word takes its slot. A word longer than its key is not kept; what is found never differs from what
// reading again would give.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "text/part_of_speech.h"

namespace isnad {

// The part of a Reading that tokens keep.
struct Clitics {
    uint8_t before = 0;
    uint8_t article = 0;
    uint8_t after = 0;
    uint8_t ending = 0;
    uint8_t inner = 0;
    PartOfSpeech pos = PartOfSpeech::unknown;
};

class ReadingMemo {
 public:
    // The reading of `written`, from the memo or from `read()`.
    template <class Read>
    Clitics get(std::string_view written, Read read) {
        if (written.size() > sizeof(Key)) return read();
        if (slots_.empty()) slots_.resize(kSlots);
        Key key{};
        std::memcpy(key.data(), written.data(), written.size());
        Slot& slot = slots_[hash(key) % kSlots];
        if (slot.key != key) slot = {key, read()};
        return slot.clitics;
    }

 private:
    static constexpr size_t kSlots = 16384;
    using Key = std::array<uint64_t, 3>;  // twelve Arabic letters, zeros behind them
    struct Slot {
        Key key{};
        Clitics clitics;
    };

    static uint64_t hash(const Key& key) {
        uint64_t h =
            key[0] * 0x9E3779B97F4A7C15ULL ^ key[1] * 0xC2B2AE3D27D4EB4FULL ^ key[2] * 0x165667B19E3779F9ULL;
        h ^= h >> 32;
        return (h * 0xE7037ED1A0B428DBULL) >> 40;
    }

    std::vector<Slot> slots_;
};

}  // namespace isnad

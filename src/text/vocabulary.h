// Words met before, each with a number. Comes in: a word as written and its reading; goes out: its number, by
// which every room notes what its tables say of the word (text/notes.h), so that a table is asked once for a
// word and not once for a token. A word longer than its key has no number; what is found never differs from
// what reading again would give.
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

class Vocabulary {
 public:
    // The number of `written`, from 1, with its reading from `read()` where the word is new; 0 where it is
    // too long to be kept.
    template <class Read>
    uint32_t id_of(std::string_view written, Read read) {
        if (written.size() > sizeof(Key)) return 0;
        if (words_.size() * 2 >= slots_.size()) grow();
        Key key{};
        std::memcpy(key.data(), written.data(), written.size());
        uint32_t& slot = slots_[slot_of(key)];
        if (slot == 0) {
            words_.push_back({key, read()});
            slot = static_cast<uint32_t>(words_.size());
        }
        return slot;
    }
    const Clitics& reading(uint32_t id) const { return words_[id - 1].clitics; }

    bool full() const { return words_.size() >= kMost; }
    void clear() {
        words_.clear();
        slots_.assign(slots_.size(), 0);
    }

 private:
    static constexpr size_t kMost = size_t{1} << 18;  // then all are forgotten, so that memory stays bounded
    static constexpr size_t kFirst = 4096;
    using Key = std::array<uint64_t, 3>;  // twelve Arabic letters, zeros behind them
    struct Word {
        Key key{};
        Clitics clitics;
    };

    static uint64_t hash(const Key& key) {
        uint64_t h =
            key[0] * 0x9E3779B97F4A7C15ULL ^ key[1] * 0xC2B2AE3D27D4EB4FULL ^ key[2] * 0x165667B19E3779F9ULL;
        h ^= h >> 32;
        return (h * 0xE7037ED1A0B428DBULL) >> 32;
    }

    // The slot that holds the word, or the empty one where it would be.
    size_t slot_of(const Key& key) const {
        const size_t mask = slots_.size() - 1;
        size_t at = hash(key) & mask;
        while (slots_[at] != 0 && words_[slots_[at] - 1].key != key) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        slots_.assign(slots_.empty() ? kFirst : slots_.size() * 2, 0);
        for (uint32_t i = 0; i < words_.size(); ++i) slots_[slot_of(words_[i].key)] = i + 1;
    }

    std::vector<Word> words_;
    std::vector<uint32_t> slots_;  // a power of two of them, at most half full; 0 is empty
};

}  // namespace isnad

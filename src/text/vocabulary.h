// Words met before, each with a number. Comes in: a word as written and its reading; goes out: its number, by
// which every room notes what its tables say of the word (text/notes.h), so that a table is asked once for a
// word and not once for a token. A word longer than its key has no number; what is found never differs from
// what reading again would give.
//
//     slots ──► rows:  │ key 24 B: as written │ reading 6 B │ which notes are made 2 B, which say
//                 nothing 2 B │ notes of all rooms 94 B │
//
// All that is known of a word lies in two lines of the cache, fetched ahead: most of the time of a walk over
// words goes into waiting for memory.
#pragma once

#include <array>
#include <cstddef>
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
    using Key = std::array<uint64_t, 3>;  // twelve Arabic letters, zeros behind them
    static constexpr size_t kNoteBytes = 94;

    struct alignas(64) Row {
        Key key{};
        Clitics clitics;
        uint16_t made = 0;  // a bit for each note
        uint16_t dull = 0;  // of these, those that say nothing of the word
        std::array<std::byte, kNoteBytes> notes;
    };

    static bool takes(std::string_view written) { return written.size() <= sizeof(Key); }
    // `written` is a part of `text`, which may be read past its end.
    static Key key_of(std::string_view written, std::string_view text) {
        Key key{};
        if (written.data() + sizeof key > text.data() + text.size()) {
            std::memcpy(key.data(), written.data(), written.size());
            return key;
        }
        std::memcpy(key.data(), written.data(), sizeof key);
        for (size_t i = 0; i < key.size(); ++i) key[i] &= mask(written.size(), 8 * i);
        return key;
    }
    // A word as it is looked for.
    struct Word {
        Key key;
        uint32_t hash;
    };
    static Word word_of(std::string_view written, std::string_view text) {
        const Key key = key_of(written, text);
        return {key, hash(key)};
    }
    static uint32_t hash(const Key& key) {
        uint64_t h =
            key[0] * 0x9E3779B97F4A7C15ULL ^ key[1] * 0xC2B2AE3D27D4EB4FULL ^ key[2] * 0x165667B19E3779F9ULL;
        h ^= h >> 32;
        return static_cast<uint32_t>((h * 0xE7037ED1A0B428DBULL) >> 32);
    }

    // For what is looked up soon: first the slot of a hash, a while later the row behind it.
    void fetch_slot(const Word& word) const {
        if (!slots_.empty()) __builtin_prefetch(&slots_[word.hash & (slots_.size() - 1)]);
    }
    void fetch_row(const Word& word) const {
        if (slots_.empty()) return;
        const Slot& slot = slots_[word.hash & (slots_.size() - 1)];
        if (slot.id == 0 || slot.hash != word.hash) return;
        const auto* row = reinterpret_cast<const char*>(&rows_[slot.id - 1]);
        __builtin_prefetch(row);
        __builtin_prefetch(row + 64);
    }

    // The number of a word, from 1, with its reading from `read()` where the word is new.
    template <class Read>
    uint32_t id_of(const Word& word, Read read) {
        if (rows_.size() * 2 >= slots_.size()) grow();
        Slot& slot = slots_[slot_of(word)];
        if (slot.id == 0) {
            Row& row = rows_.emplace_back();
            row.key = word.key;
            row.clitics = read();
            slot = {word.hash, static_cast<uint32_t>(rows_.size())};
        }
        return slot.id;
    }
    Row& row(uint32_t id) { return rows_[id - 1]; }

    bool full() const { return rows_.size() >= kMost; }
    void clear() {
        rows_.clear();
        slots_.assign(slots_.size(), Slot{});
    }

 private:
    static constexpr size_t kMost = size_t{1} << 18;  // then all are forgotten, so that memory stays bounded
    static constexpr size_t kFirst = 4096;
    struct Slot {
        uint32_t hash = 0;
        uint32_t id = 0;  // 0 of an empty one
    };

    // Of eight bytes that begin at `from`, those that belong to a word of `size` bytes.
    static uint64_t mask(size_t size, size_t from) {
        if (size <= from) return 0;
        return size >= from + 8 ? ~uint64_t{0} : (uint64_t{1} << (8 * (size - from))) - 1;
    }
    static bool same(const Key& a, const Key& b) {
        return ((a[0] ^ b[0]) | (a[1] ^ b[1]) | (a[2] ^ b[2])) == 0;
    }

    // The slot that holds the word, or the empty one where it would be.
    size_t slot_of(const Word& word) const {
        const size_t last = slots_.size() - 1;
        const auto holds = [&](const Slot& slot) {
            return slot.hash == word.hash && same(rows_[slot.id - 1].key, word.key);
        };
        size_t at = word.hash & last;
        while (slots_[at].id != 0 && !holds(slots_[at])) at = (at + 1) & last;
        return at;
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? kFirst : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.id == 0) continue;
            size_t at = slot.hash & (slots_.size() - 1);
            while (slots_[at].id != 0) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = slot;
        }
    }

    std::vector<Row> rows_;
    std::vector<Slot> slots_;  // a power of two of them, at most half full
};

}  // namespace isnad

// A hash table from folded words to small values, made for one failed look-up per token. Comes in: words and
// values while loading; goes out: the value of a word, or nothing. Open addressing over a power of two of
// slots; the first value of a word stays. Const look-ups are safe from any thread.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

template <class Value>
class WordMap {
 public:
    void add(std::string_view word, const Value& value) {
        if ((entries_.size() + 1) * 4 > slots_.size()) grow();
        Slot& slot = slots_[slot_of(word, hash_of(word))];
        if (slot.entry != kEmpty) return;
        slot = {static_cast<uint32_t>(hash_of(word)), static_cast<uint32_t>(entries_.size())};
        entries_.push_back(
            {static_cast<uint32_t>(letters_.size()), static_cast<uint32_t>(word.size()), value});
        letters_ += word;
    }

    const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const Slot& slot = slots_[slot_of(word, hash_of(word))];
        return slot.entry == kEmpty ? nullptr : &entries_[slot.entry].value;
    }
    Value* find(std::string_view word) { return const_cast<Value*>(std::as_const(*this).find(word)); }

    size_t size() const { return entries_.size(); }

 private:
    static constexpr uint32_t kEmpty = UINT32_MAX;
    struct Slot {
        uint32_t hash = 0;
        uint32_t entry = kEmpty;
    };
    struct Entry {
        uint32_t at;  // in letters_
        uint32_t size;
        Value value;
    };

    // Multiply and fold, eight bytes at a time (the mixing step of wyhash).
    static uint64_t hash_of(std::string_view word) {
        uint64_t hash = word.size() * 0x9E3779B97F4A7C15ULL;
        const char* at = word.data();
        size_t left = word.size();
        for (; left >= 8; at += 8, left -= 8) hash = mix(hash ^ eight(at, 8));
        return mix(hash ^ eight(at, left));
    }
    static uint64_t eight(const char* at, size_t bytes) {
        uint64_t value = 0;
        std::memcpy(&value, at, bytes);
        return value;
    }
    static uint64_t mix(uint64_t value) {
        value ^= 0xA0761D6478BD642FULL;
        value *= 0xE7037ED1A0B428DBULL;
        return value ^ (value >> 32);
    }

    // The slot that holds the word, or the empty one where it would be.
    size_t slot_of(std::string_view word, uint64_t hash) const {
        const size_t mask = slots_.size() - 1;
        for (size_t at = hash & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.entry == kEmpty) return at;
            if (slot.hash == static_cast<uint32_t>(hash) && word_of(entries_[slot.entry]) == word) return at;
        }
    }
    std::string_view word_of(const Entry& entry) const {
        return std::string_view(letters_).substr(entry.at, entry.size);
    }
    void grow() {
        slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, Slot{});
        for (uint32_t i = 0; i < entries_.size(); ++i) {
            const uint64_t hash = hash_of(word_of(entries_[i]));
            slots_[slot_of(word_of(entries_[i]), hash)] = {static_cast<uint32_t>(hash), i};
        }
    }

    std::vector<Slot> slots_;  // a power of two of them, at most a quarter full
    std::vector<Entry> entries_;
    std::string letters_;
};

}  // namespace isnad

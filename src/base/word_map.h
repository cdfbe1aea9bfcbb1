// A hash table from folded words to small values, made for failed look-ups, many for each token. Comes in:
// words and values while loading; goes out: the value of a word, or nothing. Open addressing over a power of
// two of slots, behind a filter of a few bits a word that stops most failed look-ups in one small place; the
// first value of a word stays. Const look-ups are safe from any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/flat.h"
#include "base/word_hash.h"

namespace isnad {

template <class Value>
class WordMap {
 public:
    void add(std::string_view word, const Value& value) { at(word, value); }

    // The word's value, which is `value` if it had none.
    Value& at(std::string_view word, const Value& value = {}) {
        if ((entries_.size() + 1) * 4 > slots_.size()) grow(slots_.empty() ? 64 : slots_.size() * 2);
        const uint64_t hash = hash_of_word(word);
        Slot& slot = slots_[slot_of(word, hash)];
        if (slot.entry != kEmpty) return entries_[slot.entry].value;
        slot = {static_cast<uint32_t>(hash), static_cast<uint32_t>(entries_.size())};
        filter_[filter_word(hash)] |= filter_bit(hash);
        entries_.push_back(
            {static_cast<uint32_t>(letters_.size()), static_cast<uint32_t>(word.size()), hash, value});
        letters_.append(word);
        return entries_.back().value;
    }

    const Value* find(std::string_view word) const {
        if (slots_.empty()) return nullptr;
        const uint64_t hash = hash_of_word(word);
        if ((filter_[filter_word(hash)] & filter_bit(hash)) == 0) return nullptr;
        const Slot& slot = slots_[slot_of(word, hash)];
        return slot.entry == kEmpty ? nullptr : &entries_[slot.entry].value;
    }
    Value* find(std::string_view word) {  // while it is filled
        return const_cast<Value*>(std::as_const(*this).find(word));
    }

    // Calls `use` with each word and its value, in the order in which they came.
    template <class Use>
    void for_each(const Use& use) const {
        for (const Entry& entry : entries_) use(word_of(entry), entry.value);
    }
    size_t size() const { return entries_.size(); }
    // Room for so many words without growing on the way.
    void reserve(size_t words) {
        size_t slots = 64;
        while (slots < words * 4) slots *= 2;
        if (slots > slots_.size()) grow(slots);
        entries_.reserve(words);
    }
    // Writes it into an image, or takes it from one (base/image.h).
    template <class Image>
    void pack(Image& image) {
        image.array(slots_);
        image.array(filter_);
        image.array(entries_);
        image.array(letters_);
    }

 private:
    static constexpr uint32_t kEmpty = UINT32_MAX;
    struct Slot {
        uint32_t hash = 0;
        uint32_t entry = kEmpty;
    };
    struct Entry {
        uint32_t at;  // in letters_
        uint32_t size;
        uint64_t hash;
        Value value;
    };

    // Four bits of the filter a slot, sixteen or more a word.
    size_t filter_word(uint64_t hash) const { return (hash >> 38) & (filter_.size() - 1); }
    static uint64_t filter_bit(uint64_t hash) { return uint64_t{1} << ((hash >> 32) & 63); }

    // The slot that holds the word, or the empty one where it would be.
    size_t slot_of(std::string_view word, uint64_t hash) const {
        const size_t mask = slots_.size() - 1;
        for (size_t at = hash & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.entry == kEmpty) return at;
            if (slot.hash == static_cast<uint32_t>(hash) && word_of(entries_[slot.entry]) == word) return at;
        }
    }
    std::string_view word_of(const Entry& entry) const { return {letters_.data() + entry.at, entry.size}; }

    void grow(size_t slots) {
        slots_.assign(slots, Slot{});
        filter_.assign(slots / 16, 0);
        for (uint32_t i = 0; i < entries_.size(); ++i) {
            const uint64_t hash = entries_[i].hash;
            size_t at = hash & (slots - 1);
            while (slots_[at].entry != kEmpty) at = (at + 1) & (slots - 1);
            slots_[at] = {static_cast<uint32_t>(hash), i};
            filter_[filter_word(hash)] |= filter_bit(hash);
        }
    }

    Flat<Slot> slots_;  // a power of two of them, at most a quarter full
    Flat<uint64_t> filter_;
    Flat<Entry> entries_;
    Flat<char> letters_;
};

}  // namespace isnad

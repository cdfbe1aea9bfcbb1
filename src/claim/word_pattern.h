// Words that must stand near, told by their beginnings. Comes in: a word of the text; goes out: whether it
// begins as a pattern says, whatever one-letter particle or article stands before it. Refuses nothing.
//
// Each beginning is of one of 64 kinds. Which kinds a word begins with is noted once; it is compared with the
// patterns of a list only where the list has one of these.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_hash.h"
#include "base/word_map.h"

namespace isnad {

// Beginnings of words that stand one after the other.
struct WordPattern {
    std::string first;
    std::vector<std::string> more;

    uint64_t kind() const { return uint64_t{1} << (hash_of_word(first) & 63); }
};

// Patterns of which one must stand somewhere.
struct WordPatterns {
    std::vector<WordPattern> all;
    uint64_t kinds = 0;  // of their first words

    bool empty() const { return all.empty(); }
    void add(WordPattern pattern) {
        kinds |= pattern.kind();
        all.push_back(std::move(pattern));
    }
};

// A word as it stands, and without what may be a particle or an article: asked for many beginnings.
class Openings {
 public:
    explicit Openings(std::string_view word) {
        add(word);
        for (std::string_view particle : {"و", "ف", "ب", "ل", "ك"}) add_behind(word, particle);
        for (std::string_view article : {"ال", "وال", "بال", "لل", "فال"}) add_behind(word, article);
    }

    std::span<const std::string_view> all() const { return {rests_.data(), size_}; }
    bool begin_with(std::string_view start) const {
        for (size_t i = 0; i < size_; ++i)
            if (begins(rests_[i], start)) return true;
        return false;
    }

 private:
    void add(std::string_view rest) { rests_[size_++] = rest; }
    void add_behind(std::string_view word, std::string_view letters) {
        if (begins(word, letters)) add(word.substr(letters.size()));
    }
    // The first letters differ nearly always.
    static bool begins(std::string_view word, std::string_view start) {
        if (word.size() < start.size()) return false;
        if (start.size() < 2) return word.starts_with(start);
        uint16_t a, b;
        std::memcpy(&a, word.data(), sizeof a);
        std::memcpy(&b, start.data(), sizeof b);
        return a == b && std::memcmp(word.data(), start.data(), start.size()) == 0;
    }

    std::array<std::string_view, 4> rests_;  // a word begins with one particle and one article at most
    size_t size_ = 0;
};

// The first words of all patterns.
class Beginnings {
 public:
    void add(const WordPatterns& patterns) {
        for (const WordPattern& pattern : patterns.all) {
            kinds_.at(pattern.first) |= pattern.kind();
            sizes_ |= uint64_t{1} << std::min(pattern.first.size(), kLongest);
        }
    }
    // The kinds with which a word begins.
    uint64_t kinds(std::string_view word) const {
        uint64_t out = 0;
        for (std::string_view rest : Openings(word).all())
            for (uint64_t sizes = sizes_; sizes != 0; sizes &= sizes - 1) {
                const auto size = static_cast<size_t>(std::countr_zero(sizes));
                if (size > rest.size()) break;
                if (size == kLongest) return ~uint64_t{0};  // may have any
                if (const uint64_t* known = kinds_.find(rest.substr(0, size))) out |= *known;
            }
        return out;
    }

 private:
    static constexpr size_t kLongest = 63;  // bytes from which on beginnings are not told apart

    WordMap<uint64_t> kinds_;
    uint64_t sizes_ = 0;  // a bit for each size of a beginning
};

}  // namespace isnad

// Words that must stand near, told by their beginnings. Comes in: a word of the text; goes out: whether it
// begins as a pattern says, whatever one-letter particle or article stands before it. Refuses nothing.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// Beginnings of words that stand one after the other.
struct WordPattern {
    std::string first;
    std::vector<std::string> more;
};

// A word as it stands, and without what may be a particle or an article: asked for many beginnings.
class Openings {
 public:
    explicit Openings(std::string_view word) {
        add(word);
        for (std::string_view particle : {"و", "ف", "ب", "ل", "ك"}) add_behind(word, particle);
        for (std::string_view article : {"ال", "وال", "بال", "لل", "فال"}) add_behind(word, article);
    }

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

}  // namespace isnad

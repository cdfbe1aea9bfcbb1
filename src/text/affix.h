// A short run of folded letters that may begin or end a word, compared in one step. At most eight bytes (four
// Arabic letters); the word compared must have eight bytes of memory on either side of it (see PaddedWord).
#pragma once

#include <cassert>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace isnad {

struct Affix {
    uint64_t front = 0, front_mask = 0;  // as the first bytes of eight
    uint64_t back = 0, back_mask = 0;    // as the last bytes of eight
    uint8_t size = 0;

    constexpr Affix(const char* letters = "") {
        for (; letters[size] != 0; ++size) {
            front |= uint64_t{static_cast<unsigned char>(letters[size])} << (8 * size);
            front_mask |= uint64_t{0xFF} << (8 * size);
        }
        if (size > 0) back = front << (64 - 8 * size), back_mask = front_mask << (64 - 8 * size);
    }

    constexpr bool empty() const { return size == 0; }
    bool begins(std::string_view word) const {
        return word.size() >= size && (eight(word.data()) & front_mask) == front;
    }
    bool ends(std::string_view word) const {
        return word.size() >= size && (eight(word.data() + word.size() - 8) & back_mask) == back;
    }
    constexpr bool operator==(const Affix& other) const { return size == other.size && front == other.front; }

 private:
    static uint64_t eight(const char* at) {  // little-endian, as all machines that Isnad runs on
        uint64_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
};

// A copy of a word with eight bytes before and behind it.
class PaddedWord {
 public:
    static constexpr size_t kMost = 80;

    explicit PaddedWord(std::string_view word) : size_(word.size()) {
        assert(size_ <= kMost);
        std::memcpy(bytes_ + 8, word.data(), size_);
    }
    std::string_view view() const { return {bytes_ + 8, size_}; }

 private:
    char bytes_[kMost + 16] = {};
    size_t size_;
};

}  // namespace isnad

// Whole numbers in as few bytes as they need: seven bits a byte, the lowest first. Comes in: numbers; goes
// out: bytes, and back. Refuses, when reading, numbers that are cut short: it gives 0 and says so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

inline void append_packed(std::string& out, uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
    out += static_cast<char>(value);
}

// Small numbers of either sign: 0, -1, 1, -2, 2, …
inline void append_signed(std::string& out, int64_t value) {
    append_packed(out, static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63));
}

class VarintReader {
 public:
    explicit VarintReader(std::string_view bytes) : bytes_(bytes) {}

    uint64_t number() {
        uint64_t value = 0;
        for (unsigned shift = 0; at_ < bytes_.size() && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            value |= static_cast<uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80) return value;
        }
        cut_ = true;
        at_ = bytes_.size();
        return 0;
    }
    int64_t signed_number() {
        const uint64_t value = number();
        return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
    }
    uint32_t small() { return static_cast<uint32_t>(number()); }
    std::string_view take(size_t size) {
        cut_ = cut_ || size > rest().size();
        const std::string_view out = rest().substr(0, size);
        at_ += out.size();
        return out;
    }
    std::string_view rest() const { return bytes_.substr(at_); }
    bool ended() const { return at_ == bytes_.size(); }
    bool cut() const { return cut_; }

 private:
    std::string_view bytes_;
    size_t at_ = 0;
    bool cut_ = false;
};

}  // namespace isnad

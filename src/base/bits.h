// Numbers in as few bits as they need. Comes in: numbers; goes out: bytes, and back. Refuses, when reading,
// what is cut short: it gives 0 and says so.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

class BitWriter {
 public:
    explicit BitWriter(std::string& out) : out_(out) {}

    void put(uint32_t value, unsigned bits) {
        held_ |= static_cast<uint64_t>(value) << count_;
        for (count_ += bits; count_ >= 8; count_ -= 8, held_ >>= 8) out_ += static_cast<char>(held_);
    }
    // `ones` ones and a zero.
    void unary(uint32_t ones) {
        for (; ones >= 16; ones -= 16) put(0xFFFF, 16);
        put((1u << ones) - 1, ones + 1);
    }
    // Rice's code: short for values about 2^bits and below.
    void rice(uint32_t value, unsigned bits) {
        unary(value >> bits);
        put(value & ((1u << bits) - 1), bits);
    }
    void end() {
        if (count_ > 0) put(0, 8 - count_);
    }

 private:
    std::string& out_;
    uint64_t held_ = 0;
    unsigned count_ = 0;
};

class BitReader {
 public:
    explicit BitReader(std::string_view bytes) : bytes_(bytes) {}

    uint32_t take(unsigned bits) {
        while (count_ < bits && at_ < bytes_.size()) {
            held_ |= static_cast<uint64_t>(static_cast<unsigned char>(bytes_[at_++])) << count_;
            count_ += 8;
        }
        if (count_ < bits) {
            cut_ = true;
            return 0;
        }
        const auto value = static_cast<uint32_t>(held_ & ((uint64_t{1} << bits) - 1));
        held_ >>= bits;
        count_ -= bits;
        return value;
    }
    uint32_t unary() {
        for (uint32_t ones = 0;;) {
            while (count_ <= 32 && at_ < bytes_.size()) {
                held_ |= static_cast<uint64_t>(static_cast<unsigned char>(bytes_[at_++])) << count_;
                count_ += 8;
            }
            const unsigned more = std::min(static_cast<unsigned>(std::countr_one(held_)), count_);
            held_ >>= more;
            count_ -= more;
            ones += more;
            if (count_ > 0) return take(1), ones;
            if (at_ == bytes_.size()) return cut_ = true, 0;
        }
    }
    uint32_t rice(unsigned bits) {
        const uint32_t high = unary();
        return high << bits | take(bits);
    }
    // How many bytes were begun.
    size_t size() const { return at_ - count_ / 8; }
    bool cut() const { return cut_; }

 private:
    std::string_view bytes_;
    size_t at_ = 0;
    uint64_t held_ = 0;
    unsigned count_ = 0;
    bool cut_ = false;
};

}  // namespace isnad

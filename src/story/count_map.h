// How often each four-byte hash was counted. Comes in: hashes; goes out: counts. Open addressing, so that a
// record's millions of words are counted without a node of memory for each. Not for hashes of an attacker.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

class CountMap {
 public:
    // Of one that was not met yet: whoever asks counts it.
    uint32_t& operator[](uint32_t hash) {
        if ((used_ + 1) * 2 > slots_.size()) grow();
        Slot& slot = slots_[place_of(hash)];
        if (slot.count == 0) ++used_, slot.hash = hash;
        return slot.count;
    }
    // Room for so many, so that none is moved while they come.
    void reserve(size_t many) {
        if (slots_.size() < many * 2 + 2) resize(std::bit_ceil(many * 2 + 2));
    }
    // `use(hash, count)` for each, in no order.
    template <class Use>
    void for_each(Use use) const {
        for (const Slot& slot : slots_)
            if (slot.count > 0) use(slot.hash, slot.count);
    }
    uint32_t count(uint32_t hash) const { return slots_.empty() ? 0 : slots_[place_of(hash)].count; }

 private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t count = 0;  // 0 where it is free
    };

    size_t place_of(uint32_t hash) const {
        const size_t mask = slots_.size() - 1;
        size_t at = (hash * 0x9E3779B97F4A7C15ull >> 20) & mask;
        while (slots_[at].count > 0 && slots_[at].hash != hash) at = (at + 1) & mask;
        return at;
    }
    void grow() { resize(slots_.empty() ? 1024 : slots_.size() * 2); }
    void resize(size_t size) {
        std::vector<Slot> old(size);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.count > 0) slots_[place_of(slot.hash)] = slot;
    }

    std::vector<Slot> slots_;
    size_t used_ = 0;
};

}  // namespace isnad

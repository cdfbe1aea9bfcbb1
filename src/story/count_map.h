// How often each four-byte hash was counted. Comes in: hashes; goes out: counts. Open addressing, so that a
// record's millions of words are counted without a node of memory for each. Not for hashes of an attacker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

class CountMap {
 public:
    uint32_t& operator[](uint32_t hash) {
        if ((used_ + 1) * 2 > slots_.size()) grow();
        Slot& slot = slots_[place_of(hash)];
        if (slot.count == 0 && !slot.taken) ++used_, slot = {hash, 0, true};
        return slot.count;
    }
    // Room for so many, so that none is moved while they come.
    void reserve(size_t many) {
        while (slots_.size() < many * 2 + 2) grow();
    }
    // `use(hash, count)` for each, in no order.
    template <class Use>
    void for_each(Use use) const {
        for (const Slot& slot : slots_)
            if (slot.taken) use(slot.hash, slot.count);
    }
    uint32_t count(uint32_t hash) const {
        if (slots_.empty()) return 0;
        const Slot& slot = slots_[place_of(hash)];
        return slot.taken ? slot.count : 0;
    }

 private:
    struct Slot {
        uint32_t hash = 0;
        uint32_t count = 0;
        bool taken = false;
    };

    size_t place_of(uint32_t hash) const {
        const size_t mask = slots_.size() - 1;
        size_t at = (hash * 0x9E3779B97F4A7C15ull >> 20) & mask;
        while (slots_[at].taken && slots_[at].hash != hash) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.taken) slots_[place_of(slot.hash)] = slot;
    }

    std::vector<Slot> slots_;
    size_t used_ = 0;
};

}  // namespace isnad

// From places in a derived text back to the text that it was made from. Comes in: runs, appended in the order
// of the derived text; goes out: spans of the original. A copied run maps byte by byte; a rewritten one (an
// entity, an escape) maps as a whole.
//
//     original   a m p : space & a m p ; b        derived   amp: &b
//     runs       [0,4)→[0,4)  ...  one rewritten run [5,6)→[10,15)  then [6,7)→[15,16)
#pragma once

#include <vector>

#include "base/span.h"

namespace isnad {

class OffsetMap {
    struct Run {
        uint32_t at;
        uint32_t size;
        Span source;
        bool copied() const { return size == source.size(); }
        bool copies(Span derived) const {
            return copied() && at <= derived.begin && derived.end <= at + size;
        }
    };

 public:
    // Bytes derived[at, at + size) are a copy of original[from, from + size).
    void copied(uint32_t at, uint32_t from, uint32_t size);
    // Bytes derived[at, at + size) stand for original[source]; sizes may differ.
    void rewritten(uint32_t at, uint32_t size, Span source);
    void reserve(size_t runs) { runs_.reserve(runs); }
    void clear() { runs_.clear(); }
    bool empty() const { return runs_.empty(); }

    // Adds the runs of `more`, whose derived text was put behind this one's at byte `shift`.
    void append(const OffsetMap& more, uint32_t shift);
    // This map (derived → middle) followed by `next` (middle → original), as one map.
    OffsetMap then(const OffsetMap& next) const;

    // The smallest original range that covers `derived`; an empty map is the identity.
    Span source_of(Span derived) const;

    // The same answers for spans asked in ascending order, without a search for each. The map must stay as it
    // is.
    class Cursor {
     public:
        explicit Cursor(const OffsetMap& map) : map_(&map) {}
        Span source_of(Span derived) {
            const std::vector<Run>& runs = map_->runs_;
            if (runs.empty()) return derived;
            while (run_ + 1 < runs.size() && runs[run_ + 1].at <= derived.begin) ++run_;
            const Run& run = runs[run_];
            if (derived.empty() || !run.copies(derived)) return map_->source_of(derived);
            const uint32_t begin = run.source.begin + (derived.begin - run.at);
            return {begin, begin + derived.size()};
        }

     private:
        const OffsetMap* map_;
        size_t run_ = 0;  // the last run that begins at or before the span asked for last
    };

 private:
    const Run* run_at(uint32_t offset) const;  // the last run that begins at or before the offset
    uint32_t begin_of(uint32_t offset) const;
    uint32_t end_of(uint32_t offset) const;

    std::vector<Run> runs_;
};

}  // namespace isnad

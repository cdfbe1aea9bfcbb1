#include "base/offset_map.h"

#include <algorithm>
#include <cassert>

namespace isnad {

void OffsetMap::copied(uint32_t at, uint32_t from, uint32_t size) {
    if (size == 0) return;
    if (!runs_.empty()) {
        Run& last = runs_.back();
        assert(last.at + last.size <= at);
        if (last.copied() && last.at + last.size == at && last.source.end == from) {
            last.size += size;
            last.source.end += size;
            return;
        }
    }
    runs_.push_back({at, size, {from, from + size}});
}

void OffsetMap::rewritten(uint32_t at, uint32_t size, Span source) {
    if (size == source.size()) return copied(at, source.begin, size);
    assert(runs_.empty() || runs_.back().at + runs_.back().size <= at);
    runs_.push_back({at, size, source});
}

const OffsetMap::Run* OffsetMap::run_at(uint32_t offset) const {
    auto after = std::upper_bound(runs_.begin(), runs_.end(), offset,
                                  [](uint32_t o, const Run& r) { return o < r.at; });
    return after == runs_.begin() ? nullptr : &*std::prev(after);
}

uint32_t OffsetMap::begin_of(uint32_t offset) const {
    const Run* run = run_at(offset);
    if (!run) return runs_.front().source.begin;
    if (offset >= run->at + run->size) {  // between two runs: the next one's begin, or the end of all
        const Run* next = run + 1;
        return next < runs_.data() + runs_.size() ? next->source.begin : run->source.end;
    }
    return run->copied() ? run->source.begin + (offset - run->at) : run->source.begin;
}

uint32_t OffsetMap::end_of(uint32_t offset) const {
    const Run* run = offset == 0 ? nullptr : run_at(offset - 1);
    if (!run) return runs_.front().source.begin;
    if (offset >= run->at + run->size) return run->source.end;
    return run->copied() ? run->source.begin + (offset - run->at) : run->source.end;
}

void OffsetMap::append(const OffsetMap& more, uint32_t shift) {
    for (const Run& run : more.runs_) runs_.push_back({run.at + shift, run.size, run.source});
}

OffsetMap OffsetMap::then(const OffsetMap& next) const {
    if (runs_.empty()) return next;
    if (next.runs_.empty()) return *this;
    OffsetMap out;
    out.reserve(runs_.size() + next.runs_.size());
    for (const Run& run : runs_) {
        if (!run.copied()) {
            out.runs_.push_back({run.at, run.size, next.source_of(run.source)});
            continue;
        }
        for (uint32_t middle = run.source.begin; middle < run.source.end;) {
            const Run* there = next.run_at(middle);
            const bool inside = there && middle < there->at + there->size;
            const Run* after = there ? there + 1 : next.runs_.data();
            const uint32_t border = inside                                          ? there->at + there->size
                                    : after < next.runs_.data() + next.runs_.size() ? after->at
                                                                                    : run.source.end;
            const uint32_t end = std::min(border, run.source.end);
            out.runs_.push_back(
                {run.at + (middle - run.source.begin), end - middle, next.source_of({middle, end})});
            middle = end;
        }
    }
    return out;
}

Span OffsetMap::source_of(Span derived) const {
    if (runs_.empty()) return derived;
    const uint32_t begin = begin_of(derived.begin);
    return {begin, derived.empty() ? begin : std::max(begin, end_of(derived.end))};
}

}  // namespace isnad

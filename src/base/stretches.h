// A range of places worked on by many threads. Comes in: how many places, and what to do with a stretch of
// them; goes out: nothing but what that does, which must touch no other's places. Refuses nothing; what is
// done may not throw.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace isnad {

// `work(begin, end)` for stretches that cover [0, count), in no order; the calling thread is one of
// `threads`.
template <class Work>
void in_stretches(size_t count, size_t stretch, unsigned threads, Work work) {
    std::atomic<size_t> next = 0;
    const auto take = [&] {
        for (size_t at = 0; (at = next.fetch_add(stretch)) < count;) work(at, std::min(at + stretch, count));
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads && i * stretch < count; ++i) others.emplace_back(take);
    take();
    for (std::thread& other : others) other.join();
}

}  // namespace isnad

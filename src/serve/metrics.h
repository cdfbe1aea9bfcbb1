// Counts of what the server did, for /metrics. Comes in: answers as they leave; goes out: OpenMetrics text.
// Safe from any thread.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

namespace isnad {

class Metrics {
 public:
    void count(int status, std::chrono::microseconds took);
    std::string text() const;

 private:
    static constexpr std::array<int64_t, 6> kBounds = {1, 5, 20, 100, 500, 2000};  // milliseconds

    std::array<std::atomic<uint64_t>, 6> by_class_{};                      // 1xx … 5xx
    std::array<std::atomic<uint64_t>, kBounds.size() + 1> by_duration_{};  // the last: longer than all bounds
    std::atomic<uint64_t> microseconds_{0};
};

}  // namespace isnad

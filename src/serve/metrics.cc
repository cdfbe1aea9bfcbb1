#include "serve/metrics.h"

#include <algorithm>

namespace isnad {

void Metrics::count(int status, std::chrono::microseconds took) {
    ++by_class_[static_cast<size_t>(std::clamp(status / 100, 1, 5))];
    const int64_t milliseconds = took.count() / 1000;
    const auto bound =
        std::find_if(kBounds.begin(), kBounds.end(), [&](int64_t b) { return milliseconds < b; });
    ++by_duration_[static_cast<size_t>(bound - kBounds.begin())];
    microseconds_ += static_cast<uint64_t>(took.count());
}

std::string Metrics::text() const {
    std::string out =
        "# HELP isnad_requests_total Requests answered, by class of status.\n# TYPE isnad_requests_total "
        "counter\n";
    for (size_t c = 1; c < by_class_.size(); ++c)
        out += "isnad_requests_total{status=\"" + std::to_string(c) + "xx\"} " +
               std::to_string(by_class_[c].load()) + "\n";
    out +=
        "# HELP isnad_request_duration_seconds Time from a whole request to its answer.\n"
        "# TYPE isnad_request_duration_seconds histogram\n";
    uint64_t sum = 0;
    for (size_t i = 0; i < by_duration_.size(); ++i) {
        sum += by_duration_[i].load();
        std::string bound = "+Inf";
        if (i < kBounds.size())
            bound = std::to_string(static_cast<double>(kBounds[i]) / 1000), bound.resize(bound.size() - 3);
        out += "isnad_request_duration_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(sum) + "\n";
    }
    out += "isnad_request_duration_seconds_sum " +
           std::to_string(static_cast<double>(microseconds_.load()) / 1e6) + "\n";
    return out + "isnad_request_duration_seconds_count " + std::to_string(sum) + "\n";
}

}  // namespace isnad

#include "story/dates.h"

#include <algorithm>
#include <cstdlib>

namespace isnad {
namespace {

constexpr int kWindowDays = 7;  // about the story's dated articles

bool within(Day day, const DayRange& bounds) {
    return (!bounds.from || *bounds.from <= day) && (!bounds.to || day <= *bounds.to);
}

int distance(Day day, const std::vector<Day>& anchors) {
    int sum = 0;
    for (Day anchor : anchors) sum += std::abs(day - anchor);
    return sum;
}

std::optional<Day> nearest(const Digest& digest, const std::vector<Day>& anchors) {
    std::optional<Day> best;
    const Day last = anchors.back() + kWindowDays;
    for (Day day = anchors.front() - kWindowDays; day <= last; day = day + 1) {
        if (static_cast<int>(day.weekday()) + 1 != digest.weekday || !within(day, digest.bounds)) continue;
        if (!best || distance(day, anchors) < distance(*best, anchors)) best = day;
    }
    return best;
}

}  // namespace

std::vector<std::pair<size_t, Day>> days_from_story(std::span<const Digest> digests,
                                                    std::span<const size_t> members) {
    const auto datable = [&](size_t m) { return !digests[m].published.known() && digests[m].weekday != 0; };
    std::vector<std::pair<size_t, Day>> out;
    if (std::none_of(members.begin(), members.end(), datable)) return out;
    std::vector<Day> anchors;
    for (size_t m : members)
        if (digests[m].published.single()) anchors.push_back(*digests[m].published.from);
    if (anchors.empty()) return out;
    std::sort(anchors.begin(), anchors.end());
    for (size_t m : members) {
        if (!datable(m)) continue;
        if (const auto day = nearest(digests[m], anchors)) out.emplace_back(m, *day);
    }
    return out;
}

}  // namespace isnad

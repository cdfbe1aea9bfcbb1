#include "story/placings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>

namespace isnad {
namespace {

// Which group each digest is in, by number; groups past the machine's are those that people made.
class Places {
 public:
    Places(std::span<const Digest> digests, const std::vector<Grouped>& groups)
        : of_(digests.size()), next_(groups.size()) {
        for (size_t g = 0; g < groups.size(); ++g)
            for (size_t member : groups[g].members) of_[member] = g;
        read_ = of_;
        for (size_t i = 0; i < digests.size(); ++i) by_id_.emplace(digests[i].article, i);
    }

    void apply(const Placing& placing) {
        std::vector<size_t> found;
        for (const std::string& id : placing.articles)
            if (const auto at = at_of(id)) found.push_back(*at);
        if (found.empty()) return;
        if (placing.act == Placing::Act::split) {
            const size_t fresh = next_++;
            for (size_t i : found) of_[i] = fresh;
            return;
        }
        const auto with = at_of(placing.with);
        if (!with) return;
        const size_t target = of_[*with];
        for (size_t i : found) {
            if (placing.act == Placing::Act::move)
                of_[i] = target;
            else
                join(of_[i], target);
        }
    }

    // The machine's groups that lost or gained a member.
    std::set<size_t> touched() const {
        std::set<size_t> out;
        for (size_t i = 0; i < of_.size(); ++i)
            if (of_[i] != read_[i]) out.insert(read_[i]), out.insert(of_[i]);
        return out;
    }
    size_t of(size_t digest) const { return of_[digest]; }

 private:
    std::optional<size_t> at_of(std::string_view id) const {
        const auto at = by_id_.find(id);
        return at == by_id_.end() ? std::nullopt : std::optional(at->second);
    }
    void join(size_t from, size_t to) {
        for (size_t& group : of_)
            if (group == from) group = to;
    }

    std::vector<size_t> of_, read_;
    size_t next_;
    std::unordered_map<std::string_view, size_t> by_id_;
};

}  // namespace

std::vector<Grouped> place(std::span<const Digest> digests, std::vector<Grouped>& groups,
                           const std::vector<Placing>& placings) {
    std::vector<Grouped> before;
    if (placings.empty()) return before;
    Places places(digests, groups);
    for (const Placing& placing : placings) places.apply(placing);
    const std::set<size_t> touched = places.touched();
    if (touched.empty()) return before;
    std::map<size_t, Grouped> made;
    std::vector<Grouped> after;
    for (size_t g = 0; g < groups.size(); ++g) {
        if (!touched.contains(g)) {
            after.push_back(std::move(groups[g]));
            continue;
        }
        for (size_t member : groups[g].members) made[places.of(member)].members.push_back(member);
        before.push_back(std::move(groups[g]));
    }
    for (auto& [number, grouped] : made) {
        std::sort(grouped.members.begin(), grouped.members.end());
        after.push_back(std::move(grouped));
    }
    std::sort(after.begin(), after.end(),
              [](const Grouped& a, const Grouped& b) { return a.members < b.members; });
    groups = std::move(after);
    return before;
}

}  // namespace isnad

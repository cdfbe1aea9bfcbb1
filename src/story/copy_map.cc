#include "story/copy_map.h"

#include <algorithm>
#include <map>

namespace isnad {

std::vector<std::vector<size_t>> ruled_copies(std::span<const Digest> digests,
                                              std::span<const size_t> members,
                                              std::vector<std::vector<size_t>> groups, const CopyMap& ruled) {
    if (ruled.empty()) return groups;
    // Sets of copies, each named by a member: first what the machine found, without those of whom people
    // ruled.
    std::map<size_t, size_t> set_of;
    std::unordered_map<std::string_view, size_t> by_id;
    bool any = false;
    for (size_t m : members) {
        set_of[m] = m;
        by_id.emplace(digests[m].article, m);
        any = any || ruled.of(digests[m].article);
    }
    if (!any) return groups;
    const auto join = [&](size_t a, size_t b) {
        const size_t from = set_of[a], to = set_of[b];
        for (auto& [member, set] : set_of)
            if (set == from) set = to;
    };
    for (auto& group : groups) {
        std::erase_if(group, [&](size_t m) { return ruled.of(digests[m].article) != nullptr; });
        for (size_t m : group) join(m, group.front());
    }
    for (size_t m : members) {
        const std::string* of = ruled.of(digests[m].article);
        const auto original = of ? by_id.find(*of) : by_id.end();
        if (original != by_id.end()) join(m, original->second);
    }
    std::map<size_t, std::vector<size_t>> sets;
    for (const auto& [member, set] : set_of) sets[set].push_back(member);
    groups.clear();
    for (auto& [set, all] : sets)
        if (all.size() > 1) groups.push_back(std::move(all));
    std::sort(groups.begin(), groups.end());
    return groups;
}

}  // namespace isnad

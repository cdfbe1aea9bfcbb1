#include "story/copies.h"

#include <algorithm>
#include <numeric>

namespace isnad {
namespace {

constexpr size_t kSmallestSample = 5;
constexpr double kCopy = 0.5;

size_t common(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
    size_t n = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) ++n, ++i, ++j;
        else if (*i < *j) ++i;
        else ++j;
    }
    return n;
}

size_t root(std::vector<size_t>& parent, size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

}  // namespace

double containment(const Digest& a, const Digest& b) {
    const size_t smaller = std::min(a.shingles.size(), b.shingles.size());
    if (smaller < kSmallestSample) return 0;
    return static_cast<double>(common(a.shingles, b.shingles)) / static_cast<double>(smaller);
}

std::vector<std::vector<size_t>> find_copies(std::span<const Digest> digests, std::span<const size_t> members) {
    std::vector<size_t> parent(members.size());
    std::iota(parent.begin(), parent.end(), size_t{0});
    for (size_t i = 0; i < members.size(); ++i)
        for (size_t j = i + 1; j < members.size(); ++j)
            if (containment(digests[members[i]], digests[members[j]]) >= kCopy) {
                const size_t a = root(parent, i), b = root(parent, j);
                parent[std::max(a, b)] = std::min(a, b);
            }
    std::vector<std::vector<size_t>> by_root(members.size()), groups;
    for (size_t i = 0; i < members.size(); ++i) by_root[root(parent, i)].push_back(members[i]);
    for (auto& group : by_root)
        if (group.size() > 1) groups.push_back(std::move(group));
    return groups;
}

}  // namespace isnad

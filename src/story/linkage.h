// Clusters of a sparse graph by average linkage. Comes in: nodes and edges with a strength from 0 to 1; goes
// out: clusters, joined strongest first as long as the mean strength between two of them stays at `least` or
// more. A pair without an edge counts as 0. Equal strengths are settled by the clusters' first nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace isnad {

struct Edge {
    uint32_t a = 0, b = 0;  // nodes, a < b, each pair once
    double strength = 0;
};

// Each cluster ascends; clusters ascend by their first node.
std::vector<std::vector<uint32_t>> link_by_average(size_t nodes, const std::vector<Edge>& edges,
                                                   double least);

}  // namespace isnad

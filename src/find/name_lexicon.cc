#include "find/name_lexicon.h"

#include "base/fold.h"

namespace isnad {
namespace {

uint64_t key_of(uint32_t node, uint32_t word_id) { return (uint64_t{node} << 32) | word_id; }

uint64_t mix(uint64_t value) {
    value *= 0xE7037ED1A0B428DBULL;
    return value ^ (value >> 32);
}

}  // namespace

size_t NameLexicon::slot_of(uint64_t key) const {
    const size_t mask = edges_.size() - 1;
    for (size_t at = mix(key) & mask;; at = (at + 1) & mask)
        if (edges_[at].key == key || edges_[at].key == 0) return at;
}

uint32_t NameLexicon::step(uint32_t node, uint32_t word_id) const {
    if (edges_.empty() || word_id == 0) return 0;
    return edges_[slot_of(key_of(node, word_id))].to;
}

void NameLexicon::grow_edges() {
    const Flat<Edge> old = std::exchange(edges_, Flat<Edge>(edges_.empty() ? 1024 : edges_.size() * 2));
    for (const Edge& edge : old)
        if (edge.key != 0) edges_[slot_of(edge.key)] = edge;
}

uint32_t NameLexicon::grow_step(uint32_t node, uint32_t word_id) {
    if ((edge_count_ + 1) * 2 > edges_.size()) grow_edges();
    Edge& edge = edges_[slot_of(key_of(node, word_id))];
    if (edge.key != 0) return edge.to;
    edge = {key_of(node, word_id), static_cast<uint32_t>(nodes_.size())};
    ++edge_count_;
    nodes_.push_back({});
    nodes_[node].more = true;
    return edge.to;
}

const NameEntry* NameLexicon::find(std::string_view name) const {
    const std::string all = folded(name);
    std::string_view rest = all;
    uint32_t node = 0;
    for (bool first = true; !rest.empty(); first = false) {
        const size_t end = std::min(rest.find(' '), rest.size());
        const Word* word = words_.find(rest.substr(0, end));
        if (!word) return nullptr;
        node = first ? word->node : step(node, word->id);
        if (node == 0) return nullptr;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return at(node);
}

uint16_t nation_of_code(std::string_view iso) {
    const auto letter = [&](size_t i) { return iso[i] >= 'A' && iso[i] <= 'Z'; };
    if (iso.size() != 2 || !letter(0) || !letter(1)) return 0;
    return static_cast<uint16_t>(1 + 26 * (iso[0] - 'A') + (iso[1] - 'A'));
}

}  // namespace isnad

#include "find/bound_words.h"

#include <algorithm>
#include <optional>

#include "base/fold.h"
#include "model/names.h"

namespace isnad {
namespace {

constexpr std::string_view kGap = "…";
constexpr uint32_t kGapWords = 3;
constexpr uint64_t kStart = 0x9E3779B97F4A7C15ULL;

uint64_t extend(uint64_t hash, std::string_view word) {
    for (char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return (hash ^ 0xFF) * 0x100000001B3ULL;
}

std::string_view bytes_of(const uint64_t& hash) {
    return {reinterpret_cast<const char*>(&hash), sizeof hash};
}

// One of the letters و ف ب ل ك before a word.
bool has_particle(std::string_view word) {
    if (word.size() <= 4) return false;
    const std::string_view first = word.substr(0, 2);
    return first == "و" || first == "ف" || first == "ب" || first == "ل" || first == "ك";
}

std::vector<std::string_view> words_of(std::string_view phrase) { return parts_of(phrase, ' '); }

}  // namespace

const BoundWords::Node* BoundWords::step(uint64_t& hash, std::string_view word) const {
    hash = extend(hash, word);
    return nodes_.find(bytes_of(hash));
}

void BoundWords::add_reversed(std::string_view phrase, int32_t value) {
    auto words = words_of(phrase);
    std::reverse(words.begin(), words.end());
    uint64_t hash = kStart;
    Node* node = nullptr;
    for (std::string_view word : words) {
        if (node) (word == kGap ? node->gap : node->more) = true;
        hash = extend(hash, word);
        nodes_.add(bytes_of(hash), Node{});
        node = nodes_.find(bytes_of(hash));
    }
    if (node && node->value < 0) node->value = value;
}

Result<BoundWords> BoundWords::load(const Lexicon& lexicon) {
    const auto table = lexicon.table("qualifiers.tsv");
    if (!table) return table.fault();
    const auto side = (*table)->column("side"), qualifier = (*table)->column("qualifier"),
               phrase = (*table)->column("phrase");
    if (!side) return side.fault();
    if (!qualifier) return qualifier.fault();
    if (!phrase) return phrase.fault();
    BoundWords out;
    for (const Table::Row& row : (*table)->rows()) {
        const auto value = parse_name<Qualifier>(row.cells[*qualifier]);
        if (!value) return (*table)->fault(row, *qualifier, "is no qualifier");
        const bool before = row.cells[*side] == "before";
        if (!before && row.cells[*side] != "after")
            return (*table)->fault(row, *side, "is none of before, after");
        const auto index = static_cast<int32_t>(out.qualifiers_.size());
        out.qualifiers_.push_back(*value);
        out.stresses_.push_back(*value == Qualifier::exact);
        for (std::string_view form : parts_of(row.cells[*phrase])) {
            if (before)
                out.add_reversed(folded(form), index);
            else
                out.after_.add(folded(form), static_cast<uint32_t>(index));
        }
    }
    return out;
}

// A phrase may be whole with the word at `at`, or go on before it.
void BoundWords::take(const Words& words, uint32_t at, uint32_t from, uint64_t hash, Match& best) const {
    const std::string_view word = words.folded(words.tokens[at]);
    uint64_t longer = hash;
    if (const Node* node = step(longer, word)) {
        if (node->value >= 0) best = {qualifiers_[node->value], at, best.end, stresses_[node->value], 0};
        walk(words, at, from, longer, *node, best);
        return;
    }
    if (!has_particle(word)) return;
    const Node* node = step(hash, word.substr(2));
    if (node && node->value >= 0) best = {qualifiers_[node->value], at, best.end, stresses_[node->value], 2};
}

void BoundWords::walk(const Words& words, uint32_t at, uint32_t from, uint64_t hash, const Node& node,
                      Match& best) const {
    if (node.more && at > from) take(words, at - 1, from, hash, best);
    if (!node.gap) return;
    uint64_t over = extend(hash, kGap);
    for (uint32_t skipped = 1; skipped <= kGapWords && at >= from + skipped + 1; ++skipped) {
        if (words.tokens[at - skipped].kind != TokenKind::word) return;
        const Match earlier = best;
        take(words, at - skipped - 1, from, over, best);
        if (best.begin != earlier.begin) return;
    }
}

BoundWords::Match BoundWords::before(const Words& words, uint32_t end, uint32_t from) const {
    Match best{Qualifier::exact, end, end, false, 0};
    if (end > from) take(words, end - 1, from, kStart, best);
    return best;
}

BoundWords::Match BoundWords::after(const Words& words, uint32_t at) const {
    if (at >= words.tokens.size()) return {};
    const auto found = after_.longest_at(words, at);
    if (!found) return {};
    return {qualifiers_[found.value], at, at + found.tokens, stresses_[found.value], 0};
}

}  // namespace isnad

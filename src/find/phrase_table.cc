#include "find/phrase_table.h"

#include <string>

namespace isnad {
namespace {

uint64_t extend(uint64_t hash, std::string_view word) {  // FNV-1a, words parted by a zero byte
    for (char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return (hash ^ 0) * 0x100000001B3ULL;
}

constexpr uint64_t kStart = 0xCBF29CE484222325ULL;

}  // namespace

void PhraseTable::add(std::string_view phrase, uint32_t value) {
    uint64_t hash = kStart;
    Node* node = nullptr;
    while (!phrase.empty()) {
        const size_t end = std::min(phrase.find(' '), phrase.size());
        if (end > 0) {
            if (node) node->more = true;
            hash = extend(hash, phrase.substr(0, end));
            node = &nodes_[hash];
        }
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    if (!node || node->whole) return;
    node->whole = true;
    node->value = value;
}

PhraseTable::Match PhraseTable::walk(const Words& words, uint32_t at, std::string_view first) const {
    Match best;
    uint64_t hash = extend(kStart, first);
    for (uint32_t n = 1;; ++n) {
        const auto node = nodes_.find(hash);
        if (node == nodes_.end()) return best;
        if (node->second.whole) best = {node->second.value, n};
        if (!node->second.more || at + n >= words.tokens.size()) return best;
        hash = extend(hash, words.folded(words.tokens[at + n]));
    }
}

PhraseTable::Match PhraseTable::longest_at(const Words& words, uint32_t at) const {
    if (at >= words.tokens.size()) return {};
    const Token& token = words.tokens[at];
    const Match whole = walk(words, at, words.folded(token));
    if (whole || (token.before == 0 && token.after == 0)) return whole;
    if (const Match stem = walk(words, at, words.stem(token)); stem || token.article != 2) return stem;
    std::string definite = "ال";  // `للأمم المتحدة`
    return walk(words, at, definite += words.bare(token));
}

}  // namespace isnad

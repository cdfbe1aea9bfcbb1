#include "find/phrase_table.h"

#include <string>

#include "base/word_hash.h"

namespace isnad {
namespace {

// Never 0, which marks an empty place.
uint64_t extend(uint64_t hash, std::string_view word) { return stir64(hash + hash_of_word(word)) | 1; }

constexpr uint64_t kStart = 0xCBF29CE484222325ULL;

}  // namespace

size_t PhraseTable::place_of(uint64_t hash) const {
    const size_t mask = nodes_.size() - 1;
    size_t at = (hash >> 1) & mask;
    while (nodes_[at].hash != 0 && nodes_[at].hash != hash) at = (at + 1) & mask;
    return at;
}

void PhraseTable::grow() {
    std::vector<Node> old(nodes_.empty() ? 64 : nodes_.size() * 2);
    old.swap(nodes_);
    for (const Node& node : old)
        if (node.hash != 0) nodes_[place_of(node.hash)] = node;
}

PhraseTable::Node& PhraseTable::node(uint64_t hash) {
    if ((size_ + 1) * 4 > nodes_.size()) grow();
    Node& found = nodes_[place_of(hash)];
    if (found.hash == 0) found.hash = hash, ++size_;
    return found;
}

void PhraseTable::add(std::string_view phrase, uint32_t value) {
    uint64_t hash = kStart;
    Node* node = nullptr;
    while (!phrase.empty()) {
        const size_t end = std::min(phrase.find(' '), phrase.size());
        if (end > 0) {
            if (node) node->more = true;
            hash = extend(hash, phrase.substr(0, end));
            if (!node) sieve_[sieve_word(hash)] |= sieve_bit(hash);
            node = &this->node(hash);
        }
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    if (!node || node->whole) return;
    node->whole = true;
    node->value = value;
}

PhraseTable::Match PhraseTable::walk(const Words& words, uint32_t at, std::string_view first) const {
    Match best;
    if (empty()) return best;
    uint64_t hash = extend(kStart, first);
    if ((sieve_[sieve_word(hash)] & sieve_bit(hash)) == 0) return best;
    for (uint32_t n = 1;; ++n) {
        const Node& node = nodes_[place_of(hash)];
        if (node.hash == 0) return best;
        if (node.whole) best = {node.value, n};
        if (!node.more || at + n >= words.tokens.size()) return best;
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

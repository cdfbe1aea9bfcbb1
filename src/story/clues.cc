#include "story/clues.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "story/evidence.h"
#include "story/likeness.h"

namespace isnad {
namespace {

constexpr float kMentioned = 0.2f;  // what a word counts that the article only mentions

// Each telling word's hash and the forms in which it is looked for.
std::unordered_map<uint32_t, std::set<std::string>> forms_of(const Words& words) {
    std::unordered_map<uint32_t, std::set<std::string>> out;
    for (const Token& token : words.tokens) {
        if (token.kind == TokenKind::mark) continue;
        auto& forms = out[term_hash(words, token)];
        forms.emplace(words.folded(token));
        if (token.kind == TokenKind::digits) continue;
        const std::string bare(words.bare(token));
        for (std::string_view before : {"", "و", "ال", "ب"}) forms.insert(std::string(before) + bare);
    }
    return out;
}

}  // namespace

std::vector<Clue> clues_of(const Words& words, const Digest& digest, const Weights& weights, size_t most) {
    const Likeness likeness({}, {}, weights);
    const auto forms = forms_of(words);
    std::vector<Clue> out;
    for (const Term& term : digest.terms) {
        const auto at = forms.find(term.hash);
        if (at == forms.end()) continue;
        const double weight = (term.about() + kMentioned) * likeness.rarity(term);
        out.push_back({weight, {at->second.begin(), at->second.end()}});
    }
    std::sort(out.begin(), out.end(), [](const Clue& a, const Clue& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.forms < b.forms;
    });
    out.resize(std::min(out.size(), most));
    return out;
}

}  // namespace isnad

#include "find/names.h"

namespace isnad {
namespace {

struct LexiconMatch {
    const NameEntry* entry = nullptr;
    uint32_t tokens = 0;
};

LexiconMatch longest_at(const std::vector<NameToken>& tokens, const NameLexicon& lexicon, uint32_t at) {
    LexiconMatch best;
    uint32_t node = tokens[at].node;
    for (uint32_t n = 1; node != 0; ++n) {
        if (const NameEntry* entry = lexicon.at(node)) best = {entry, n};
        if (!lexicon.goes_on(node) || at + n >= tokens.size()) break;
        node = lexicon.step(node, tokens[at + n].whole);
    }
    return best;
}

uint32_t begin_of(const Words& words, uint32_t at, const NameToken& token) {
    const Token& t = words.tokens[at];
    if (token.skip == 0) return t.span.begin;
    return words.map.source_of({t.folded.begin + token.skip, t.folded.end}).begin;
}

}  // namespace

Result<NameRules> NameRules::load(const Lexicon& lexicon) {
    auto names = NameLexicon::load(lexicon);
    if (!names) return names.fault();
    NameRules rules;
    rules.lexicon_ = std::move(*names);
    return rules;
}

std::vector<Name> find_names(const Words& words, std::string_view text, const NameRules& rules) {
    std::vector<NameToken> tokens;
    read_name_tokens(words, rules.lexicon(), tokens);
    std::vector<Name> names;
    for (uint32_t at = 0; at < tokens.size();) {
        const LexiconMatch match = longest_at(tokens, rules.lexicon(), at);
        if (!match.entry || match.entry->cue) {
            ++at;
            continue;
        }
        const Span span{begin_of(words, at, tokens[at]), words.tokens[at + match.tokens - 1].span.end};
        names.push_back({span, std::string(under(span, text)), match.entry->kind, "", "name.lexicon"});
        at += match.tokens;
    }
    return names;
}

}  // namespace isnad

#include "find/name_scan.h"

#include <array>

namespace isnad {
namespace {

constexpr uint64_t kNameFlags = kGiven | kWeakGiven | kFamily | kHead | kForeign;

// Endings of nouns and verbs: pronouns, plurals, feminines, adverbs.
constexpr std::array<std::string_view, 16> kEndings{"هما", "ها", "هم", "هن", "نا", "كم", "تين", "تان",
                                                    "ات",  "ين", "ون", "ان", "وا", "ه",  "ت",   "ا"};
constexpr std::array<std::string_view, 8> kBeginnings{"وال", "بال", "فال", "كال", "ال", "لل", "سي", "ست"};

bool says_common(const NameLexicon& lexicon, std::string_view word) {
    const auto* known = lexicon.word(word);
    return known && (known->flags & (kCommon | kClosed)) != 0;
}

bool common_with_ending(const NameLexicon& lexicon, std::string_view word) {
    if (says_common(lexicon, word)) return true;
    for (std::string_view end : kEndings) {
        if (!word.ends_with(end) || word.size() < end.size() + 4) continue;
        const std::string_view rest = word.substr(0, word.size() - end.size());
        if (says_common(lexicon, rest)) return true;
        char buffer[64];  // the feminine that the ending hides: `حكومته` of `حكومة`
        if (rest.ends_with("ت") && rest.size() < sizeof buffer) {
            rest.copy(buffer, rest.size());
            buffer[rest.size() - 2] = '\xD9', buffer[rest.size() - 1] = '\x87';
            if (says_common(lexicon, {buffer, rest.size()})) return true;
        }
    }
    return false;
}

bool looks_common(const NameLexicon& lexicon, std::string_view word) {
    if (common_with_ending(lexicon, word)) return true;
    for (std::string_view begin : kBeginnings)
        if (word.starts_with(begin) && word.size() >= begin.size() + 6 &&
            common_with_ending(lexicon, word.substr(begin.size())))
            return true;
    for (std::string_view begin : {"و", "ف", "ب", "ل", "ك", "ي", "ت", "ن", "م"})
        if (word.starts_with(begin) && word.size() >= 8 && common_with_ending(lexicon, word.substr(2)))
            return true;
    return word.starts_with("يست") || word.starts_with("تست") || word.starts_with("است") ||
           word.starts_with("مست");
}

}  // namespace

bool NameScan::opens_quote(uint32_t i) const {
    return is_mark(i, "«") || is_mark(i, "\"") || is_mark(i, "“") || is_mark(i, "(") || is_mark(i, "‘") ||
           is_mark(i, "'");
}

bool NameScan::closes_quote(uint32_t i) const {
    return is_mark(i, "»") || is_mark(i, "\"") || is_mark(i, "”") || is_mark(i, ")") || is_mark(i, "’") ||
           is_mark(i, "'");
}

bool NameScan::doubtful(uint32_t i) const {
    const std::string_view word = stem(i);
    for (std::string_view begin : {"و", "ي", "ت", "لا", "ن"})
        if (word.starts_with(begin)) return true;
    return false;
}

bool NameScan::nisba(uint32_t i) const {
    if (!definite(i)) return false;
    const std::string_view word = stem(i);
    return word.ends_with("ي") && word.size() >= 10;
}

bool NameScan::common(uint32_t i) const {
    if (!is_word(i)) return true;
    const NameToken& t = tokens_[i];
    if (t.flags & (kCommon | kClosed)) return true;
    if (t.flags & kNameFlags) return false;
    return looks_common(lexicon_, words_.folded(words_.tokens[i]));
}

bool NameScan::unknown(uint32_t i) const {
    if (!is_word(i) || tokens_[i].flags != 0 || stem(i).size() < 4) return false;
    return !looks_common(lexicon_, words_.folded(words_.tokens[i]));
}

FoundName NameScan::known(uint32_t i, bool cue) const {
    FoundName best;
    if (i >= sentence_end_) return best;
    uint32_t node = tokens_[i].node;
    for (uint32_t n = 1; node != 0; ++n) {
        if (const NameEntry* entry = lexicon_.at(node); entry && (cue || !entry->cue))
            best = {i, i + n, entry->kind, entry, "name.lexicon"};
        if (!lexicon_.goes_on(node) || i + n >= sentence_end_) break;
        node = lexicon_.step(node, tokens_[i + n].whole);
    }
    return best;
}

}  // namespace isnad

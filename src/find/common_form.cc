#include "find/common_form.h"

#include <array>

namespace isnad {
namespace {

// Endings of nouns and verbs: pronouns, plurals, feminines, adverbs.
constexpr std::array<std::string_view, 16> kEndings{"هما", "ها", "هم", "هن", "نا", "كم", "تين", "تان",
                                                    "ات",  "ين", "ون", "ان", "وا", "ه",  "ت",   "ا"};
constexpr std::array<std::string_view, 8> kBeginnings{"وال", "بال", "فال", "كال", "ال", "لل", "سي", "ست"};

bool says_common(const NameLexicon& lexicon, std::string_view word) {
    const auto* known = lexicon.word(word);
    return known && (known->flags & (kCommon | kClosed)) != 0;
}

bool with_ending(const NameLexicon& lexicon, std::string_view word) {
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

}  // namespace

bool is_common_form(const NameLexicon& lexicon, std::string_view word) { return with_ending(lexicon, word); }

bool looks_common_form(const NameLexicon& lexicon, std::string_view word) {
    if (with_ending(lexicon, word)) return true;
    for (std::string_view begin : kBeginnings)
        if (word.starts_with(begin) && word.size() >= begin.size() + 6 &&
            with_ending(lexicon, word.substr(begin.size())))
            return true;
    for (std::string_view begin : {"و", "ف", "ب", "ل", "ك", "ي", "ت", "ن", "م"})
        if (word.starts_with(begin) && word.size() >= 8 && with_ending(lexicon, word.substr(2))) return true;
    return word.starts_with("يست") || word.starts_with("تست") || word.starts_with("است") ||
           word.starts_with("مست");
}

}  // namespace isnad

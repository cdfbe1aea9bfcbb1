#include "text/words.h"

#include "base/fold.h"
#include "text/clitics.h"
#include "text/sentences.h"
#include "text/text_rules.h"
#include "text/tokens.h"

namespace isnad {

void read_words(std::string_view text, const TextRules& rules, Words& out) {
    if (out.vocabulary.full()) {
        out.vocabulary.clear();
        out.notebook.clear();
    }
    fold(text, out.shadow, out.map);
    read_tokens(text, out);
    read_clitics(text, rules.stems(), out);
    read_sentences(rules.abbreviations(), out);
}

void read_bare_words(std::string_view text, Words& out) {
    fold(text, out.shadow, out.map);
    read_tokens(text, out);
    out.sentences.clear();
    out.ids.assign(out.tokens.size(), 0);
    out.dull.assign(out.tokens.size(), 0);
}

Words read_words(std::string_view text, const TextRules& rules) {
    Words out;
    read_words(text, rules, out);
    return out;
}

}  // namespace isnad

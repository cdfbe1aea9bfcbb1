#include "claim/counted_words.h"

namespace isnad {
namespace {

// A preposition is attached to it: بالقرب, للسكان.
bool held(const Scene& s, uint32_t at) {
    const Token& token = s.words.tokens[at];
    const std::string_view particles = s.words.folded(token).substr(0, token.before);
    return particles.ends_with("ب") || particles.ends_with("ل") || particles.ends_with("ك");
}

}  // namespace

const Mark* noun_at(const Scene& s, uint32_t at) { return s.marks.find(at, Tag::counted); }

bool of_those(const Scene& s, const Mark& part) {
    const std::string_view last = s.folded(part.end - 1);
    return last == "هولاء" || last == "اوليك";
}

bool blocks_noun(const Scene& s, uint32_t at) {
    static constexpr TagSet kBlocks = {Tag::that,   Tag::rel, Tag::prep,     Tag::in,   Tag::day,   Tag::link,
                                       Tag::source, Tag::as,  Tag::negation, Tag::part, Tag::speech};
    return s.marks.has(at, kBlocks) || s.is_mark(at) || s.number_at(at) != kNone;
}

bool plain_word(const Scene& s, uint32_t at) {
    return at < s.size() && s.words.tokens[at].kind == TokenKind::word && !blocks_noun(s, at) && !held(s, at);
}

bool is_finite(const Scene& s, uint32_t at) {
    const PartOfSpeech pos = s.words.tokens[at].pos;
    return pos == PartOfSpeech::perfect || pos == PartOfSpeech::imperfect;
}

bool is_adjective(const Scene& s, uint32_t at) {
    if (!plain_word(s, at) || s.name_at(at) != kNone || is_finite(s, at)) return false;
    const std::string_view word = s.folded(at);
    if (s.is(at, Plain::others)) return true;
    if (const Mark* noun = noun_at(s, at); noun && noun->conj) return false;
    if (s.marks.has(at, {Tag::fate, Tag::report})) return false;
    for (std::string_view ending : {"يا", "يه", "يين", "يون", "ين", "ي", "ه", "ا", "ات"})
        if (word.ends_with(ending) && word.size() > ending.size() + 4) return true;
    return false;
}

}  // namespace isnad

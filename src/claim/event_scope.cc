#include "claim/event_scope.h"

namespace isnad {
namespace {

constexpr uint32_t kSubject = 12;  // tokens before a verb, its subject: أن القوات قصفت

// وكانت النيابة وجهت, لكن الجيش قصف.
bool leads_in(const Scene& s, uint32_t at) {
    return s.is(at, Plain::auxiliary) || s.is(at, Plain::clause_word);
}

}  // namespace

bool EventScope::joined(uint32_t at) const {
    return s.folded(at).starts_with("و") && s.words.tokens[at].before > 0;
}

Phrase EventScope::at(uint32_t token) const {
    token = behind_adverbs(s, token);
    if (clause_ends(token) || joined(token)) return std::nullopt;
    return event_phrase_at(s, token);
}

bool EventScope::finite(uint32_t token) const {
    for (const Mark& mark : s.marks.at(token)) {
        const Tag tag = mark.sense.tag;
        if ((tag == Tag::report || tag == Tag::event || tag == Tag::fate) && is_verb(mark)) return true;
    }
    return s.is(token, EventWord::wields);
}

Phrase EventScope::subject_before(uint32_t verb) const {
    const uint32_t from = least(verb, kSubject);
    uint32_t at = verb;
    while (at > from && !s.is_break(at - 1) && !s.marks.has(at - 1, Tag::that) &&
           !s.marks.has(at - 1, Tag::link) && !s.marks.has(at - 1, Tag::rel))
        if (finite(--at)) return std::nullopt;
    while (at < verb && leads_in(s, at)) ++at;
    const bool opens = at == sentence.begin || (at > from && !s.marks.has(at - 1, Tag::rel));
    Phrase phrase = opens && at < verb ? event_phrase_at(s, at) : std::nullopt;
    return phrase && phrase->acts && phrase->end <= verb ? phrase : std::nullopt;
}

}  // namespace isnad

#include "claim/place_tie.h"

#include <algorithm>

namespace isnad {
namespace {

bool is_in(std::string_view word) { return word == "في" || word == "وفي"; }

bool nearby(const Scene& s, uint32_t at) {
    if (s.folded(at) == "من") return at > 0 && s.folded(at - 1) == "بالقرب";
    return s.is(at, Plain::near);
}

// A word that tells of a blow stands just before: هجوم على, تفجير عند.
bool strikes(const Scene& s, uint32_t at) {
    for (uint32_t back = 1; back <= 3 && back <= at; ++back)
        if (s.marks.has(at - back, {Tag::struck, Tag::event})) return true;
    return false;
}

// What the noun or verb right before makes of it: قصف المدينة, شرطة المدينة, في محيط المدينة, أن المدينة.
Tie tie_to_word(const Scene& s, uint32_t at, uint32_t begin) {
    for (const Mark& mark : s.marks.at(at)) {
        if (mark.end != begin) continue;
        if (mark.sense.tag == Tag::struck || mark.sense.tag == Tag::event) return Tie::struck;
        if (mark.sense.tag == Tag::body || mark.sense.tag == Tag::title || mark.sense.tag == Tag::witness)
            return Tie::of_party;
        if (mark.sense.tag == Tag::that) return Tie::in;
    }
    const Token& noun = s.words.tokens[at];
    if (noun.pos != PartOfSpeech::noun || noun.article > 0 || at == 0) return Tie::loose;
    return held_by(s, at, "ب") || is_in(s.folded(at - 1)) ? Tie::in : Tie::loose;
}

Tie tie_before(const Scene& s, uint32_t begin) {
    uint32_t at = begin - 1;
    if (of_ally(s, begin)) return Tie::of_party;
    if (at > 0 && s.is(at, Plain::pointing)) begin = at--;
    for (; at > 0 && is_direction(s, at); --at)
        if (held_by(s, at, "ب")) return Tie::in;
    const std::string_view word = s.folded(at);
    if (word == "علي" || word == "وعلي") return strikes(s, at) ? Tie::struck : Tie::in;
    if (word == "داخل" && at > 0 && s.folded(at - 1) == "من") return Tie::from;
    if (s.is(at, Plain::inside)) return Tie::in;
    if (at + 1 < begin || nearby(s, at)) return Tie::near;
    if (word == "من" || word == "ومن" || word == "عن" || word == "مع") return Tie::from;
    if (s.is(at, Plain::toward) || held_by(s, begin, "ل")) return Tie::to;
    return tie_to_word(s, at, begin);
}

}  // namespace

bool of_ally(const Scene& s, uint32_t begin) {
    if (begin == 0) return false;
    const uint32_t before = begin - 1;
    if (s.is(before, Plain::led_by)) return true;
    if (held_by(s, begin, "ل")) return s.is(before, Plain::allied);
    const bool joined = s.folded(before) == "مع" || s.folded(before) == "من";
    return joined && before > 0 && (s.is(before - 1, Plain::allied) || s.is(before - 1, Plain::led_by));
}

bool is_direction(const Scene& s, uint32_t at) {
    if (at >= s.size()) return false;
    return s.rules.plain.has(s.words.bare(s.words.tokens[at]), Plain::direction);
}

Tie tie_of(const Scene& s, uint32_t begin, uint32_t end) {
    if (held_by(s, begin, "ب") || s.folded(end) == "حيث") return Tie::in;
    return begin == 0 ? Tie::loose : tie_before(s, begin);
}

}  // namespace isnad

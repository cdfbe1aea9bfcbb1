#include "claim/carried.h"

#include <algorithm>

#include "claim/author.h"
#include "claim/clause.h"

namespace isnad {
namespace {

// The subject of a sentence that no statement of its own precedes: شكلت المحكمة لجنة، مشيرة إلى.
std::optional<Party> sentence_subject(const Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    const Sentence& sentence = s.sentence_of(cue.begin);
    if (!d.found.empty() && d.found.back().span.begin >= sentence.span.begin) return std::nullopt;
    if (const Known* last = d.cast.last();
        last && d.sentence_of_last + 1 >= s.sentence_index(cue.begin) && d.in_open_content(cue))
        return std::nullopt;
    for (uint32_t at = sentence.begin; at < std::min(sentence.begin + 6, cue.begin); ++at) {
        if (s.marks.has(at, Tag::prep) || s.marks.has(at, Tag::in))
            ++at;
        else if (const auto party = party_at(s, at);
                 party && party->kind != PartyKind::described && party->kind != PartyKind::witness)
            return party;
    }
    return std::nullopt;
}

// صد الجيش الهجوم وقال إنه: a verb joined to the one before it in its sentence has the same subject.
bool takes_up_subject(const Discourse& d, const Cue& cue) {
    return cue.shape == CueShape::verb && cue.conj && cue.begin > d.scene.sentence_of(cue.begin).begin + 1 &&
           !d.goes_on_in_sentence(cue);
}

bool agrees(const Scene& s, const Party& subject, const Cue& cue) {
    if (cue.shape == CueShape::participle || subject.kind == PartyKind::person) return true;
    return s.words.stem(s.words.tokens[subject.begin]).ends_with("ه") == cue.feminine;
}

}  // namespace

bool opens_clause(const Scene& s, const Cue& cue) {
    const Sentence& sentence = s.sentence_of(cue.begin);
    bool opens = cue.conj || cue.begin == sentence.begin;
    if (!opens) {
        const uint32_t before = cue.begin - 1;
        opens = s.is_mark(before) || s.marks.has(before, Tag::link) || s.is(before, Plain::carries_on);
    }
    if (!opens || (cue.present && (!cue.conj || cue.report->is(Trait::emerges)))) return false;
    if (!cue.report->needs.object) return true;
    if (clause_opening(s, cue.end, 8)) return true;
    const uint32_t behind = skip_adverbs(s, cue.end);
    if (leads_on(s, behind)) return true;
    const auto object = party_at(s, behind);  // واتهم المتمردين ب
    return object && leads_on(s, object->end);
}

std::optional<Speaker> carried_speaker(Discourse& d, const Cue& cue, std::string_view rule) {
    if (cue.shape == CueShape::participle || takes_up_subject(d, cue))
        if (const auto subject = sentence_subject(d, cue); subject && agrees(d.scene, *subject, cue)) {
            Known known = d.cast.resolve(*subject);
            known.feminine = cue.feminine;
            return Speaker{known, cue.end, rule, cue.begin};
        }
    const Known* last = d.cast.last(cue.feminine);
    if (!last) return std::nullopt;
    return Speaker{*last, cue.end, rule, cue.begin};
}

std::optional<Speaker> document_speaker(Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    const auto document = party_at(s, cue.end);
    if (!document) return std::nullopt;
    const Party party = author_of(s, *document);
    Known known = d.resolve(party, *document);
    return Speaker{known, std::max(party.end, document->end), "statement.document", cue.begin};
}

}  // namespace isnad

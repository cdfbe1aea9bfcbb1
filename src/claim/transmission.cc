#include "claim/transmission.h"

#include <algorithm>

#include "claim/author.h"
#include "claim/relays.h"
#include "claim/subject.h"

namespace isnad {
namespace {

constexpr uint32_t kQuotedName = 5;  // tokens of a quoted medium

bool named_at_once(const Scene& s, const Party& party) {
    return party.name != kNone && s.names[party.name].begin <= party.begin;
}

// حسب «رويترز».
std::optional<Party> quoted_party(const Scene& s, uint32_t at) {
    if (!s.opens_quote(at)) return std::nullopt;
    const Quote& quote = s.quotes[s.quote_at(at)];
    if (!quote.closed || quote.close - at > kQuotedName) return std::nullopt;
    auto party = party_at(s, at + 1);
    if (party && party->end == quote.close) party->end = quote.close + 1;
    return party;
}

// ذكرت الإذاعة نقلا عن مسؤولين: the officials speak, the radio relays.
bool inside_last(const Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    if (!d.goes_on_in_sentence(cue)) return false;
    return s.folded(cue.begin).ends_with("نقلا") && cue.begin >= d.behind_last &&
           cue.begin - d.behind_last < 4;
}

// أفادت المصادر بحسب الوكالة: the sources speak, the agency relays.
bool passed_on_by(const Discourse& d, const Cue& cue) {
    return d.goes_on_in_sentence(cue) && !d.last_is_medium && cue.begin >= d.behind_last &&
           cue.begin - d.behind_last < 2;
}

void replace_last(Discourse& d, const Cue& cue, const Party& source) {
    Statement& last = d.found.back();
    Known known = d.cast.resolve(source);
    if (last.speaker) last.relay.push_back(*last.speaker);
    last.speaker = known.ref;
    last.role = known.role;
    last.rule = "statement.through";
    last.span = {d.scene.words.tokens[cue.begin].span.begin, d.scene.words.tokens[cue.end - 1].span.end};
    last.text = d.scene.text_of(last.span);
    known.relay = last.relay;
    d.cast.remember(known);
}

bool leads_to_another(const Scene& s, const Cue& cue, const Cue* next, uint32_t behind) {
    return next && s.sentence_index(next->begin) == s.sentence_index(cue.begin) &&
           next->begin < behind + 12 && next->shape == CueShape::verb;
}

}  // namespace

std::optional<Speaker> source_speaker(Discourse& d, const Cue& cue, const Cue* next) {
    const Scene& s = d.scene;
    auto party = quoted_party(s, cue.end);
    if (!party) party = party_at(s, cue.end, true);
    const Party said = party.value_or(Party{});
    if (party) party = author_of(s, *party);
    if (!party || (party->kind == PartyKind::described && !named_at_once(s, *party))) return std::nullopt;
    if (party->kind == PartyKind::document && party->end == party->begin + 1 && d.found.empty())
        return std::nullopt;
    if (inside_last(d, cue) && d.last_is_medium) {
        replace_last(d, cue, *party);
        return std::nullopt;
    }
    Known known = d.resolve(*party, said);
    if (passed_on_by(d, cue) && is_medium(s, *party)) {
        d.found.back().relay.push_back(known.ref);
        return std::nullopt;
    }
    if (is_medium(s, *party) && leads_to_another(s, cue, next, party->end)) {
        d.pending.push_back(known.ref);
        d.pending_sentence = s.sentence_index(cue.begin);
        return std::nullopt;
    }
    if (known.ref.text.empty()) return std::nullopt;
    return Speaker{known, party->end, "statement.source", cue.begin};
}

std::optional<Speaker> transmitted_speaker(Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    std::optional<Speaker> medium = subject_behind(d, cue, "");
    if (!medium && !cue.conj) medium = subject_before(d, cue);
    uint32_t at = medium && medium->rule.empty() ? medium->behind : cue.end;
    const uint32_t end = std::min(at + 14, s.sentence_of(cue.begin).end);
    const bool ascribes = cue.report->is(Trait::ascribes);  // نسب إلى; not نقل الجرحى إلى
    while (at < end && s.folded(at) != "عن" && !(ascribes && s.folded(at) == "الي") &&
           !s.folded(at).starts_with("عنه"))
        ++at;
    if (at >= end) return std::nullopt;
    const auto source = party_at(s, at + 1, true);
    if (!source) return std::nullopt;
    Known known = d.cast.resolve(*source);
    known.plural = source->kind == PartyKind::witness || source->kind == PartyKind::title;
    known.relay.clear();
    if (medium) known.relay = {medium->known.ref};
    return Speaker{known, source->end, "statement.transmitted", cue.begin};
}

}  // namespace isnad

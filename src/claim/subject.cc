#include "claim/subject.h"

#include <algorithm>

#include "claim/author.h"
#include "claim/clause.h"
#include "claim/relays.h"

namespace isnad {
namespace {

constexpr uint32_t kClauseReach = 22;  // tokens between a verb and what it opens
constexpr uint32_t kAside = 14;        // tokens between two commas

// وقال لوكالة الأنباء: whom it was told is not who said it.
bool told(const Scene& s, uint32_t at) {
    if (!s.folded(at).starts_with("ل")) return false;
    const uint32_t name = s.name_at(at);
    if (name != kNone && s.words.tokens[at].span.begin < s.read.names[name].span.begin) return true;
    for (const Mark& mark : s.marks.at(at))
        if (mark.prep == 'l') return true;
    return false;
}

// تبناهما «التنظيم»: the whole quotation is a name.
std::optional<Party> quoted_name(const Scene& s, uint32_t at) {
    if (!s.opens_quote(at) || s.name_at(at + 1) == kNone) return std::nullopt;
    auto party = party_at(s, at + 1);
    if (!party || party->end != s.quotes[s.quote_at(at)].close) return std::nullopt;
    ++party->end;
    return party;
}

// وحث الأطراف على: such a verb wants both subject and object, and one alone is the object.
bool lone_object(const Discourse& d, const Party& party, const Cue& cue) {
    const Scene& s = d.scene;
    if (!cue.conj || !cue.report || party.kind == PartyKind::person || !d.goes_on_in_sentence(cue))
        return false;
    return cue.report->is(Trait::asks) && leads_on(s, party.end);
}

// واتهم المتمردين: the plural in ين is whom it is done to.
bool accusative(const Scene& s, const Party& party, const Cue& cue) {
    const std::string_view head = s.folded(party.begin);
    return party.name == kNone && cue.report && cue.report->needs.object && head.ends_with("ين") &&
           head.size() > 8;
}

// A described subject must be definite, or lead straight to what is said.
bool subject_like(const Discourse& d, const Party& party, const Cue& cue) {
    const Scene& s = d.scene;
    if (party.name != kNone) return true;
    const bool definite = s.folded(party.begin).starts_with("ال");
    if (definite && (leads_on(s, party.end) || !d.cast.last())) return true;
    const auto opening = clause_opening(s, party.end, 4);
    return opening.has_value() || (cue.shape != CueShape::verb) ||
           (s.folded(party.begin).starts_with("ال") &&
            clause_opening(s, party.end, kClauseReach).has_value());
}

// قال إن تركيا وافقت: a deed told inside another's words.
bool nested_deed(const Discourse& d, const Cue& cue) {
    if (d.found.empty() || !d.in_open_content(cue)) return false;
    return cue.report->needs.object || (!cue.report->needs.words.empty() && !cue.report->needs.clause);
}

bool aside(const Scene& s, uint32_t at) {
    return s.is(at, Plain::auxiliary) || s.marks.has(at, Tag::rel) || s.marks.has(at, Tag::day) ||
           (s.opens_quote(at) && at > 0 && s.marks.has(at - 1, Tag::rel));
}

}  // namespace

std::optional<Speaker> subject_behind(Discourse& d, const Cue& cue, std::string_view rule) {
    const Scene& s = d.scene;
    uint32_t at = skip_adverbs(s, cue.end);
    if (cue.shape == CueShape::as && s.is(at, Plain::resumes)) ++at;  // ما أفادت به الوكالة
    if (at >= s.size() || s.sentence_index(at) != s.sentence_index(cue.begin)) return std::nullopt;
    const bool plain = cue.report && cue.report->needs.anything && !cue.report->needs.object;
    const bool loose = cue.shape == CueShape::as || (plain && clause_opening(s, at, 8).has_value());
    if (cue.shape == CueShape::verb && told(s, at)) return std::nullopt;
    auto party = quoted_name(s, at);
    if (!party) party = party_at(s, at, loose);
    const Party said = party.value_or(Party{});
    if (party) party = author_of(s, *party);
    if (party && (sacred(s, party->begin) || (cue.shape == CueShape::verb &&
                                              (accusative(s, *party, cue) || lone_object(d, *party, cue)))))
        return std::nullopt;
    if (!party || (party->kind == PartyKind::described && !subject_like(d, *party, cue))) return std::nullopt;
    Known known = d.resolve(*party, said);
    known.feminine = cue.feminine;
    known.plural = cue.plural || party->kind == PartyKind::witness;
    return Speaker{known, party->end, rule, cue.begin, is_medium(s, *party)};
}

std::optional<Speaker> subject_before(Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    uint32_t target = cue.begin;
    const uint32_t start = s.sentence_of(cue.begin).begin;
    bool relative = false;
    while (target > start && aside(s, target - 1)) relative |= s.marks.has(--target, Tag::rel);
    if (relative && cue.pronoun) return std::nullopt;
    const auto party = party_before(s, clause_begin(s, target, start), target);
    if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
    if (!begins_clause(s, party->begin, start)) return std::nullopt;
    if (nested_deed(d, cue)) return std::nullopt;
    Known known = d.cast.resolve(*party);
    known.feminine = cue.feminine;
    known.plural = cue.plural;
    return Speaker{known, cue.end, "statement.subject_first", party->begin, is_medium(s, *party)};
}

std::optional<Speaker> subject_before_aside(Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    const uint32_t start = s.sentence_of(cue.begin).begin;
    if (cue.begin < start + 4 || !s.is_mark(cue.begin - 1, "،")) return std::nullopt;
    uint32_t comma = cue.begin - 2;
    while (comma > start && cue.begin - comma < kAside && !s.is_mark(comma)) --comma;
    if (!s.is_mark(comma, "،") || !s.folded(comma + 1).starts_with("ال")) return std::nullopt;
    const auto party = party_before(s, clause_begin(s, comma, start), comma);
    if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
    Known known = d.cast.resolve(*party);
    known.feminine = cue.feminine;
    return Speaker{known, cue.end, "statement.subject_aside", party->begin, is_medium(s, *party)};
}

std::optional<Speaker> topic_before(Discourse& d, const Cue& cue) {
    const Scene& s = d.scene;
    if (!s.folded(cue.begin).starts_with("ف") || !cue.conj) return std::nullopt;
    const uint32_t start = s.sentence_of(cue.begin).begin;
    for (uint32_t at = cue.begin; at > start && cue.begin - at < kAside; --at) {
        if (s.folded(at - 1) != "اما" && s.folded(at - 1) != "واما") continue;
        const auto party = party_at(s, at);
        if (!party || (party->kind == PartyKind::described && party->name == kNone)) return std::nullopt;
        Known known = d.cast.resolve(*party);
        known.feminine = cue.feminine;
        return Speaker{known, cue.end, "statement.topic", at, is_medium(s, *party)};
    }
    return std::nullopt;
}

}  // namespace isnad

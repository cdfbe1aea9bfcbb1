#include "claim/event_phrase.h"

#include <algorithm>

#include "claim/party.h"
#include "claim/triggers.h"

namespace isnad {
namespace {

constexpr uint32_t kQualities = 3;  // words behind a noun that no other room reads

bool finite_event(const Scene& s, uint32_t at) {
    for (const Mark& mark : s.marks.at(at))
        if (mark.sense.tag == Tag::event && is_verb(mark) && !mark.sense.singular) return true;
    return false;
}

bool tells(const Scene& s, uint32_t at) { return s.marks.has(at, {Tag::report, Tag::fate, Tag::event}); }

bool never_begins(const Scene& s, uint32_t at) {
    if (at >= s.size() || s.is_mark(at) || s.is(at, EventWord::manner) || s.is(at, EventWord::aside))
        return true;
    if (s.is(at, EventWord::wields) || s.is(at, EventWord::hands)) return true;
    return s.date_at(at) || s.marks.has(at, Tag::day) || finite_event(s, at);
}

// بتهمة, للتحقيق.
bool has_particle(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    return s.words.tokens[at].before > 0 &&
           (word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك"));
}

bool definite(const Scene& s, uint32_t at) { return s.words.tokens[at].article > 0; }

// المتمردون, المسلحين: a sound masculine plural names people.
bool sound_plural(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    return definite(s, at) && word.size() >= 14 && (word.ends_with("ون") || word.ends_with("ين")) &&
           s.name_at(at) == kNone;
}

// مسلحون مقر البلدية: no name follows a plural.
bool plural_people(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    return s.name_at(at) == kNone && s.marks.has(at, Tag::title) &&
           (word.ends_with("ون") || word.ends_with("ين") || word.ends_with("ان"));
}

bool counts_people(const Scene& s, uint32_t at) {
    const Mark* noun = s.marks.find(at, Tag::counted);
    return noun && s.rules.nouns[noun->sense.row].cls != NounClass::thing &&
           s.rules.nouns[noun->sense.row].cls != NounClass::skip;
}

void judge(const Scene& s, uint32_t head, EventPhrase& phrase) {
    const uint32_t name = s.name_at(head);
    const bool org = name != kNone && s.read.names[name].kind == NameKind::org;
    const bool person = name != kNone && s.read.names[name].kind == NameKind::person;
    const bool country = s.marks.has(head, Tag::country);
    phrase.force = org || country || s.marks.has(head, Tag::body) || s.is(head, EventWord::force);
    phrase.known = name != kNone || definite(s, head) || s.marks.has(head, Tag::counted) ||
                   s.marks.has(head, Tag::site) || s.marks.has(head, Tag::sites) ||
                   (head + 1 < phrase.end && definite(s, head + 1));
    phrase.acts = phrase.force || person || s.marks.has(head, Tag::title) || s.marks.has(head, Tag::member) ||
                  s.marks.has(head, Tag::side) || counts_people(s, head) || sound_plural(s, head);
}

std::optional<EventPhrase> words(const Scene& s, uint32_t begin, uint32_t head, uint32_t end) {
    EventPhrase phrase{.begin = begin, .end = end};
    const Span span = s.span_of(begin, end);
    phrase.ref = Ref{s.text_of(span), span, ""};
    judge(s, head, phrase);
    return phrase;
}

// رجلا سوريا, منازل المدنيين: the adjectives and the genitive of a noun.
uint32_t noun_end(const Scene& s, uint32_t head) {
    uint32_t at = head + 1;
    if (s.name_at(at) != kNone && s.name_at(at) != s.name_at(head) && s.words.tokens[at].before == 0)
        return s.names[s.name_at(at)].end;
    for (uint32_t n = 0; n < kQualities && at < s.size(); ++n, ++at) {
        if (never_begins(s, at) || s.words.tokens[at].before > 0 || s.number_at(at) != kNone) break;
        const bool quality = s.marks.has(at, Tag::side) || s.marks.has(at, Tag::nationality);
        if (!quality && !(definite(s, at) && (at == head + 1 || definite(s, at - 1)))) break;
    }
    return at;
}

// مواقع لتنظيم كذا, تجمع لهم: whose they are belongs to it.
uint32_t with_owner(const Scene& s, uint32_t end) {
    if (end >= s.size() || s.words.tokens[end].before == 0 || !s.folded(end).starts_with("ل")) return end;
    const uint32_t name = s.name_at(end);
    if (name != kNone && s.read.names[name].kind == NameKind::org) return s.names[name].end;
    if (!s.marks.has(end, Tag::body) && !s.marks.has(end, Tag::side) && !s.marks.has(end, Tag::member) &&
        !s.is(end, EventWord::force) && !sound_plural(s, end))
        return end;
    return noun_end(s, end);
}

// ثلاثة جنود أفغان, عشرات من المقاتلين.
std::optional<EventPhrase> counted_at(const Scene& s, uint32_t at) {
    const Number& number = s.numbers[s.number_at(at)];
    if (number.why != NotCount::counts || number.kind != NumberKind::number) return std::nullopt;
    uint32_t head = number.dual ? at : number.last_token;
    if (s.folded(head) == "من") ++head;
    if (head >= s.size() || s.is_mark(head) || s.marks.has(head, Tag::prep)) return std::nullopt;
    auto phrase = words(s, at, head, noun_end(s, head));
    phrase->counted = true;
    return phrase;
}

bool known_noun(const Scene& s, uint32_t at) {
    return s.marks.has(at, Tag::counted) || s.marks.has(at, Tag::site) || s.marks.has(at, Tag::sites) ||
           s.marks.has(at, Tag::side) || s.is(at, EventWord::force);
}

// جنديا, مسجدا, مخزن: no body; a word that nothing is known of is no adverb in ا.
std::optional<EventPhrase> noun_at(const Scene& s, uint32_t at) {
    if (s.marks.has(at, {Tag::prep, Tag::in, Tag::that, Tag::rel, Tag::link, Tag::negation, Tag::quote,
                         Tag::source, Tag::as}))
        return std::nullopt;
    const bool governed = at > 0 && s.is(at - 1, Plain::governs);  // على تجمع: no verb
    if (!known_noun(s, at) && (s.folded(at).ends_with("ا") || (tells(s, at) && !governed)))
        return std::nullopt;
    return words(s, at, at, with_owner(s, noun_end(s, at)));
}

// المقاومة في تعز, جندي بنيران, انتحاري نفسه, مجهولون مهندسا, القوات البلدة: another begins.
bool no_part(const Scene& s, uint32_t head, uint32_t at) {
    if (s.marks.has(at, Tag::in) || s.is(at, EventWord::hands) || s.is(at, EventWord::manner)) return true;
    const bool people = s.folded(head).ends_with("ون") || s.folded(head).ends_with("ان");
    if (people && s.folded(at).ends_with("ا") && s.marks.has(at, Tag::counted)) return true;
    return definite(s, head) && definite(s, at) && s.marks.has(at, Tag::site);
}

bool is_thing(const Scene& s, uint32_t at) {
    const Mark* noun = s.marks.find(at, Tag::counted);
    return noun && s.rules.nouns[noun->sense.row].cls == NounClass::thing;
}

}  // namespace

std::optional<EventPhrase> event_phrase_at(const Scene& s, uint32_t at, bool particle) {
    if (at >= s.size() || s.is_mark(at) || (!particle && has_particle(s, at))) return std::nullopt;
    if (s.number_at(at) != kNone && s.name_at(at) == kNone) return counted_at(s, at);
    if (never_begins(s, at)) return std::nullopt;
    const auto party = party_at(s, at, true);
    if (!party || party->kind == PartyKind::medium) return noun_at(s, at);
    if (party->kind == PartyKind::document || party->kind == PartyKind::witness) return std::nullopt;
    const bool guessed = party->name == kNone && party->ref->span.begin > s.words.tokens[at].span.end;
    if (guessed || plural_people(s, at)) return words(s, at, at, noun_end(s, at));
    for (uint32_t t = at + 1; t < party->end; ++t)
        if (s.name_at(t) == kNone && party->ref->span.end > s.words.tokens[t].span.begin && no_part(s, at, t))
            return words(s, at, at, t);
    EventPhrase phrase{.begin = party->begin, .end = party->end, .ref = *party->ref};
    judge(s, at, phrase);
    if (const uint32_t end = with_owner(s, phrase.end); end > phrase.end && is_thing(s, at))
        return words(s, at, at, end);
    return phrase;
}

uint32_t behind_adverbs(const Scene& s, uint32_t at) {
    const uint32_t end = std::min(s.sentence_of(at).end, at + 6);
    while (at < end && !s.is_mark(at)) {
        if (s.folded(at) == "في" && s.folded(at + 1) == "وقت")
            at += 3;
        else if (s.date_at(at) || s.marks.has(at, Tag::day) || s.is(at, EventWord::manner))
            ++at;
        else
            break;
    }
    return at;
}

}  // namespace isnad

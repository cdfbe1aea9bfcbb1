#include "claim/event_target.h"

namespace isnad {
namespace {

// The token at which the phrase begins.
uint32_t token_of(const EventScope& scope, const Ref& phrase) {
    const auto& tokens = scope.s.words.tokens;
    uint32_t t = scope.m.begin;
    while (t < scope.sentence.end && tokens[t].span.end <= phrase.span.begin) ++t;
    while (t > scope.sentence.begin && tokens[t].span.begin > phrase.span.begin) --t;
    return t;
}

// تفجير عبوة, إطلاق صواريخ, سيارة مفخخة: what it was done with.
bool is_weapon(const Scene& s, uint32_t head) {
    if (const Mark* event = s.marks.find(head, Tag::event); event && event->end > head + 1) return true;
    while (s.number_at(head) != kNone && !s.marks.has(head, Tag::counted)) ++head;
    const Mark* noun = s.marks.find(head, Tag::counted);
    if (!noun) return false;
    const FigureKind kind = s.rules.nouns[noun->sense.row].kind;
    return kind == FigureKind::missiles || kind == FigureKind::ammunition || kind == FigureKind::attacks ||
           kind == FigureKind::strikes;
}

// مناطق في الريف, أطراف المدينة, عدة جبهات: where it was, not to whom.
bool is_area(const Scene& s, uint32_t head) {
    while (s.number_at(head) != kNone && head + 1 < s.size()) ++head;
    if (s.is(head, Plain::somewhere) || s.is(head, Plain::direction)) return true;
    const bool site = s.marks.has(head, Tag::site) || s.marks.has(head, Tag::sites);
    return site && !s.marks.has(head, Tag::spot) && s.name_at(head) == kNone;
}

bool is_place(const Scene& s, uint32_t token) {
    const uint32_t name = s.name_at(token);
    return name != kNone && s.read.names[name].kind == NameKind::place;
}

}  // namespace

bool is_target(const EventScope& scope, const Ref& phrase) {
    const uint32_t head = token_of(scope, phrase);
    const bool goods = scope.m.type == EventType::seizure || scope.m.type == EventType::weapons_handover;
    return !(is_weapon(scope.s, head) && !goods) && !is_area(scope.s, head);
}

bool is_party(const EventScope& scope, const Ref& phrase) {
    const uint32_t head = token_of(scope, phrase);
    const Phrase party = event_phrase_at(scope.s, head);
    return party && party->acts && !is_place(scope.s, party->begin);
}

}  // namespace isnad

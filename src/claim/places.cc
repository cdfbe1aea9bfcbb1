#include "claim/places.h"

#include <algorithm>
#include <cstdlib>

namespace isnad {
namespace {

constexpr int kLooseTie = 6;      // no preposition: it is part of another phrase
constexpr int kReferenceTie = 9;  // شمال بغداد: the place is only near
constexpr int kFromTie = 14;      // من حلب, إلى حلب
constexpr int kCountry = 10;      // a country, where the place of a deed is wanted
constexpr int kWithin = 8;        // حي السلام في المدينة: the first is the place itself
constexpr uint32_t kNested = 3;   // tokens between the two
constexpr int kComma = 4;
constexpr int kRelative = 5;
constexpr int kSentence = 24;
constexpr int kBefore = 3;  // a place before the claim against one behind it
constexpr int kTooFar = 80;
constexpr uint32_t kLookBack = 3;   // sentences
constexpr uint32_t kSiteWords = 2;  // of an unknown name behind the word for its kind

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool direction(std::string_view word) {
    return one_of(word, {"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "قرب", "قباله",
                         "بالقرب", "عن", "محاذاه", "بجوار", "جوار", "خارج", "وسط", "المجاوره"});
}

}  // namespace

Places::Places(const Scene& scene, const std::vector<Statement>& statements) : scene_(scene) {
    find(statements);
}

// A word for a kind of place and what follows it: a known name, or one or two words of no table; behind a
// plural several of them.
std::optional<Place> Places::at_site(uint32_t token) const {
    const Mark* several = scene_.marks.find(token, Tag::sites);
    const Mark* site = several ? several : scene_.marks.find(token, Tag::site);
    if (!site || site->definite || site->suffix > 0 || inside_name(token)) return std::nullopt;
    Place place{token, site->end, kNone, 0};
    place.end = names_end(site->end, place);
    if (place.end == site->end) return std::nullopt;
    while (several) {
        uint32_t next = place.end;
        if (scene_.is_mark(next, "،")) ++next;
        if (next >= scene_.size() || !scene_.folded(next).starts_with("و") ||
            scene_.marks.has(next, Tag::fate))
            break;
        const uint32_t end = names_end(next, place);
        if (end == next) break;
        place.end = end;
    }
    return place;
}

// Part of the name of a party or person: جبهة النصرة.
bool Places::inside_name(uint32_t token) const {
    const uint32_t name = scene_.name_at(token);
    return name != kNone && scene_.read.names[name].kind != NameKind::place;
}

uint32_t Places::names_end(uint32_t at, Place& place) const {
    uint32_t end = at;
    if (scene_.opens_quote(at)) ++at;
    const uint32_t name = scene_.name_at(at);
    if (name != kNone && scene_.names[name].begin == at) {
        if (place.name == kNone) place.name = name;
        return scene_.names[name].end;
    }
    for (uint32_t n = 0; n < kSiteWords; ++n, ++at) {
        if (!unknown_name(at) || (n > 0 && !scene_.folded(at).starts_with("ال"))) break;
        end = at + 1;
    }
    return end;
}

bool Places::unknown_name(uint32_t at) const {
    if (at >= scene_.size() || scene_.words.tokens[at].kind != TokenKind::word ||
        scene_.number_at(at) != kNone)
        return false;
    for (const Mark& mark : scene_.marks.at(at))
        if (mark.sense.tag != Tag::counted && mark.sense.tag != Tag::body && mark.sense.tag != Tag::title)
            return false;
    const std::string_view word = scene_.folded(at);
    const bool verb = word.starts_with("ي") && word.size() >= 10;
    return !verb && !word.starts_with("لل") && word.size() >= 6;
}

int Places::tie_of(uint32_t begin) const {
    if (begin == 0) return kLooseTie;
    const std::string_view before = scene_.folded(begin - 1), word = scene_.folded(begin);
    if (word.starts_with("ب") && scene_.words.tokens[begin].before > 0) return 0;
    if (one_of(before, {"في", "داخل", "علي", "مدخل", "وفي", "عند", "لدي", "وسط"})) return 0;
    if (one_of(before, {"من", "الي", "نحو", "باتجاه", "تجاه"})) return kFromTie;
    if (direction(before)) return kReferenceTie;
    return kLooseTie;
}

void Places::find(const std::vector<Statement>& statements) {
    auto s = statements.begin();
    for (uint32_t t = 0; t < scene_.size();) {
        auto place = at_site(t);
        const uint32_t name = scene_.name_at(t);
        if (!place && name != kNone && scene_.read.names[name].kind == NameKind::place &&
            scene_.names[name].begin == t && !scene_.marks.has(t, Tag::fate))
            place = Place{t, scene_.names[name].end, name, 0};
        if (!place) {
            ++t;
            continue;
        }
        const uint32_t at = scene_.words.tokens[t].span.begin;
        while (s != statements.end() && std::max(s->span.end, s->content.begin) <= at) ++s;
        const bool of_speaker = s != statements.end() && s->speaker && s->span.end <= at &&
                                at < s->content.begin && s->content.begin >= s->span.end;
        place->cost = tie_of(t) + (scene_.marks.has(t, Tag::country) ? kCountry : 0);
        if (!places_.empty() && t >= places_.back().end && t - places_.back().end <= kNested &&
            place->cost < kFromTie)
            place->cost += kWithin;
        if (!of_speaker) places_.push_back(*place);
        t = std::max(t + 1, place->end);
    }
}

int Places::distance(const Place& place, uint32_t first, uint32_t last) const {
    const bool behind = place.begin >= last;
    const uint32_t from = behind ? last : place.end, to = behind ? place.begin : first;
    int cost = place.cost + static_cast<int>(to > from ? to - from : 0) + (behind ? 0 : kBefore);
    for (uint32_t at = from; at < to && cost < kTooFar; ++at) {
        if (scene_.is_mark(at, "،")) cost += kComma;
        if (behind && scene_.marks.has(at, Tag::rel)) cost += kRelative;
    }
    const uint32_t sentences = scene_.sentence_index(first) - scene_.sentence_index(place.begin);
    return behind ? cost
                  : std::min(cost, kTooFar - 1 - kSentence * 2) + kSentence * static_cast<int>(sentences);
}

MaybeRef Places::near(uint32_t first, uint32_t last) const {
    const Sentence& sentence = scene_.sentence_of(first);
    const uint32_t index = scene_.sentence_index(first);
    const uint32_t from = scene_.words.sentences[index >= kLookBack ? index - kLookBack : 0].begin;
    const Place* best = nullptr;
    int least = kTooFar * 2;
    auto at = std::lower_bound(places_.begin(), places_.end(), from,
                               [](const Place& p, uint32_t t) { return p.begin < t; });
    for (; at != places_.end() && at->begin < sentence.end; ++at) {
        if (at->begin < last && at->end > first) continue;
        const int cost = distance(*at, first, last);
        if (cost < least) least = cost, best = &*at;
    }
    return best ? MaybeRef(ref(*best)) : std::nullopt;
}

MaybeRef Places::lead() const {
    const uint32_t body = scene_.words.lines.size() > 1 ? scene_.words.lines[1] : 0;
    for (const Place& place : places_)
        if (place.begin >= body) return ref(place);
    return std::nullopt;
}

MaybeRef Places::ref(const Place& place) const {
    const Span span = scene_.span_of(place.begin, place.end);
    return Ref{scene_.text_of(span), span, place.name == kNone ? "" : scene_.read.names[place.name].entity};
}

}  // namespace isnad

#include "claim/places.h"

#include "claim/place_tie.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kTies[] = {0, 1, 5, 6, 10, 14, 12};  // beside Tie: how much farther each puts a place off
constexpr int kExtents[] = {8, 2, 0, -2};          // beside Extent: a country is seldom the place of a deed
constexpr int kDescribes = 15;
constexpr int kCare = 15;  // a hospital, where people were taken
constexpr int kSpeaker = 44;
constexpr int kComma = 4;
constexpr int kBorder = 7;  // of a clause
constexpr int kBefore = 3;  // a place before the claim against one behind it
constexpr int kTooFar = 80;
constexpr int kSentence = 28;        // each sentence between
constexpr int kSpotBefore = 5;       // a spot told of in another sentence
constexpr int kFrame = 6;            // وفي كذا، where a closer place follows
constexpr int kNextClause = 20;      // وفي كذا begins what comes next
constexpr int kFarWithin = 10;       // at most for the words of a sentence before
constexpr uint32_t kLeadLength = 6;  // sentences

}  // namespace

Places::Places(const Scene& scene, const std::vector<Statement>& statements)
    : scene_(scene), places_(find_places(scene, statements)) {
    if (!places_.empty()) sum_costs();
}

void Places::sum_costs() {
    over_behind_.assign(scene_.size() + 1, 0);
    over_before_.assign(scene_.size() + 1, 0);
    for (uint32_t at = 0; at < scene_.size(); ++at) {
        int behind = 1, before = 1;
        if (scene_.is_mark(at, "،")) {
            behind += kComma + (scene_.folded(at + 1).starts_with("و") ? kBorder : 0);
            before += kComma;
        }
        if (scene_.marks.has(at, {Tag::rel, Tag::link})) behind += kBorder;
        if (scene_.marks.has(at, Tag::link)) before += kBorder;
        over_behind_[at + 1] = over_behind_[at] + behind;
        over_before_[at + 1] = over_before_[at] + before;
    }
}

int Places::tie_cost(const Place& place) const {
    return kTies[static_cast<size_t>(place.tie)] + kExtents[static_cast<size_t>(place.extent)] +
           (place.describes ? kDescribes : 0) +
           (place.tie != Tie::struck && scene_.marks.has(place.begin, Tag::care) ? kCare : 0) +
           (place.of_speaker ? kSpeaker : 0);
}

int Places::within(const Place& place, uint32_t first, uint32_t last) const {
    const bool behind = place.begin >= last;
    const uint32_t from = behind ? last : place.reach, to = behind ? place.begin : first;
    int cost = behind ? 0 : kBefore;
    if (!behind && begins_clause(place) && scene_.is_mark(place.reach, "،")) cost += kFrame;
    if (behind && place.begin > last && begins_clause(place)) cost += kNextClause;
    if (from >= to) return cost;
    // Up to the token with which it is too far: how much farther still makes no difference.
    const std::vector<int>& over = behind ? over_behind_ : over_before_;
    const int gone = over[from];
    return cost + *std::lower_bound(over.begin() + from + 1, over.begin() + to, gone + kTooFar - cost) - gone;
}

bool Places::begins_clause(const Place& place) const {
    if (place.begin == 0) return false;
    const bool opens = place.begin - 1 == scene_.sentence_of(place.begin).begin ||
                       (place.begin > 1 && scene_.folded(place.begin - 2) == "اما");
    if (scene_.folded(place.begin - 1) == "وفي" || (opens && scene_.folded(place.begin - 1) == "في"))
        return true;
    return scene_.folded(place.begin).starts_with("وب") && held_by(scene_, place.begin, "ب");
}

int Places::distance(const Place& place, uint32_t first, uint32_t last) const {
    const int sentences =
        static_cast<int>(scene_.sentence_index(first)) - static_cast<int>(scene_.sentence_index(place.begin));
    if (sentences == 0) return tie_cost(place) + within(place, first, last);
    return kSentence * sentences + tie_cost(place) + (place.extent == Extent::spot ? kSpotBefore : 0) +
           std::min(within(place, first, last) / 3, kFarWithin);
}

const Place* Places::near(uint32_t first, uint32_t last, uint32_t look_back, uint32_t doer) const {
    const uint32_t index = scene_.sentence_index(first);
    const uint32_t from = scene_.words.sentences[index >= look_back ? index - look_back : 0].begin;
    const Place* best = nullptr;
    int least = kTooFar * 2;
    const auto [begin, end] = between(from, scene_.sentence_of(first).end);
    for (const Place* at = begin; at != end; ++at) {
        if ((at->begin < last && at->end > first) || at->begin == doer) continue;
        const int cost = distance(*at, first, last);
        if (cost < least) least = cost, best = at;
    }
    return best;
}

std::pair<const Place*, const Place*> Places::between(uint32_t from, uint32_t to) const {
    const auto before = [](const Place& p, uint32_t t) { return p.begin < t; };
    const auto begin = std::lower_bound(places_.begin(), places_.end(), from, before);
    const auto end = std::lower_bound(begin, places_.end(), to, before);
    return {places_.data() + (begin - places_.begin()), places_.data() + (end - places_.begin())};
}

const Place* Places::lead() const {
    const uint32_t body = scene_.words.lines.size() > 1 ? scene_.words.lines[1] : 0;
    const uint32_t first = scene_.sentence_index(body);
    const Place* best = nullptr;
    int least = kTooFar * 2;
    for (const Place& place : places_) {
        const uint32_t sentence = scene_.sentence_index(place.begin);
        if (sentence >= first + kLeadLength) break;
        const int cost = tie_cost(place) +
                         (sentence < first ? kSentence : kSentence * static_cast<int>(sentence - first) / 2);
        if (cost < least) least = cost, best = &place;
    }
    return best;
}

Ref Places::ref(const Place& place) const {
    if (place.same != kNone) return ref(places_[place.same]);
    const Span span = scene_.span_of(place.begin, place.end);
    return Ref{scene_.text_of(span), span, place.name == kNone ? "" : scene_.read.names[place.name].entity};
}

}  // namespace isnad

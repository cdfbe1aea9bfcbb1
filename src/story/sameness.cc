#include "story/sameness.h"

#include <algorithm>

#include "story/nearness.h"
#include "story/room.h"

namespace isnad {
namespace {

constexpr double kTelling = 20;  // a value from here on is hardly met twice by chance
constexpr double kSeveral = 3;
constexpr double kOtherThing = 10;  // values so many times apart do not count one thing
constexpr double kVagueReach = 50;  // dozens may be a thousand, and no million
constexpr double kMillions = 1e6;   // millions may be any number
constexpr double kNearby = 1.25;    // two open values of one article, of one thing
constexpr double kDisputed = 3;     // two values about which voices differ in one article
constexpr double kOneSum = 1.1;     // two sums of money, of one thing

enum class Standing : uint8_t { real, planned, denied, background };

Standing standing(Status status) {
    if (status == Status::planned || status == Status::demanded) return Standing::planned;
    if (status == Status::denied) return Standing::denied;
    return status == Status::background ? Standing::background : Standing::real;
}

bool share(std::span<const uint32_t> a, std::span<const uint32_t> b) {
    return std::any_of(a.begin(), a.end(),
                       [&](uint32_t x) { return std::binary_search(b.begin(), b.end(), x); });
}

bool is_vague(const Printed& p) { return p.figure->entry.qualifier == Qualifier::vague; }

bool one_voice(const FigureBrief& a, const FigureBrief& b) { return a.voice != 0 && a.voice == b.voice; }

bool is_toll(FigureKind kind) {
    return kind == FigureKind::killed || kind == FigureKind::wounded || kind == FigureKind::casualties ||
           kind == FigureKind::missing;
}

// Kinds that say nothing of a happening: only what is counted tells whether two are of one thing.
bool is_loose(FigureKind kind) {
    return kind == FigureKind::money || kind == FigureKind::people || kind == FigureKind::things;
}

// A toll of a size that a story has one of, or a number of those driven out.
bool headline(const Printed& p) {
    const FigureBrief& f = *p.figure;
    return (is_toll(f.kind) || family(f.kind) == FigureKind::displaced) && !p.crowded && !p.piece &&
           !f.part && f.counted.empty() && size_of(f.entry.bounds) >= kTelling;
}

// Two such tolls, whatever place of a country or day each article ties them to; of two places, where the
// story is no war or both articles tell them first.
bool one_headline(const Printed& x, const Printed& y) {
    if (!headline(x) || !headline(y) || is_long(x) != is_long(y)) return false;
    return nearness(x, y) != Nearness::apart || !x.war || (x.first && y.first && of_one_span(x, y));
}

// Two such tolls that articles tie to two places of one country: they bind nothing, but can stand in one
// pile.
bool headlines_beside(const Printed& x, const Printed& y) {
    return x.article != y.article && headline(x) && headline(y) && x.figure->nation == y.figure->nation &&
           of_one_span(x, y);
}

// A value that is hardly met twice by chance: by its size, or as one voice's count of the same things in two
// articles. Dozens are no count of 20.
bool same_value(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const double size = size_of(a.entry.bounds);
    if (size != size_of(b.entry.bounds) || is_vague(x) != is_vague(y)) return false;
    const bool one_count = x.article != y.article && one_voice(a, b) && share(a.counted, b.counted);
    return size >= kTelling || (one_count && size >= kSeveral);
}

// 6500 against 6500 thousand: a slip of the unit. Sums of money stand beside each other so in any report.
bool slipped_unit(const Printed& p, const Printed& q) {
    const FigureBrief &a = *p.figure, &b = *q.figure;
    if (is_vague(p) || is_vague(q)) return false;
    if (a.kind == FigureKind::money && (p.article == q.article || !one_voice(a, b))) return false;
    const double x = size_of(a.entry.bounds), y = size_of(b.entry.bounds);
    const double ratio = std::max(x, y) / std::max(1.0, std::min(x, y));
    return std::min(x, y) >= kTelling && (ratio == 1000 || ratio == 1000000);
}

// Whether the two can count one thing, where their values are the same or a slip of each other.
bool may_meet_by_value(const FigureBrief& a, const FigureBrief& b) {
    const Standing x = standing(a.status), y = standing(b.status);
    const bool stand = x == y || (x != Standing::planned && y != Standing::planned && x != Standing::denied &&
                                  y != Standing::denied);
    const bool counted = a.counted.empty() || b.counted.empty() || share(a.counted, b.counted);
    return stand && counted;
}

// Whether a word like dozens can mean a value that is so much larger.
bool reaches(const Printed& vague, double low, double high) {
    return is_vague(vague) && (low >= kMillions || high <= kVagueReach * low);
}

// Values too far from each other for one thing; a number of them may be many more, but thousands are not
// four, and two such words are of one thing only where a story has one of it.
bool of_other_size(const Printed& x, const Printed& y) {
    const double a = size_of(x.figure->entry.bounds), b = size_of(y.figure->entry.bounds);
    const bool toll = is_toll(x.figure->kind);
    const double low = std::max(1.0, std::min(a, b)), high = std::max(a, b);
    const Printed &fewer = a < b ? x : y, &more = a < b ? y : x;
    const bool open = reaches(fewer, low, high) && (toll || !is_vague(more));
    return !open && high > kOtherThing * low;
}

// True of one number given once in round thousands.
bool is_rounding(const TallyEntry& a, const TallyEntry& b) {
    return a.qualifier == Qualifier::exact && b.qualifier == Qualifier::exact && compatible(a, b);
}

// Whether voices differ about one thing: two named ones, or a named one and the article's own about many.
bool disputed(const Printed& x, const Printed& y) {
    const uint32_t one = x.figure->voice, other = y.figure->voice;
    if (one == other || x.crowded || y.crowded) return false;
    const double p = size_of(x.figure->entry.bounds), q = size_of(y.figure->entry.bounds);
    const double low = std::min(p, q), high = std::max(p, q);
    const bool named = one != 0 && other != 0;
    if (is_loose(x.figure->kind)) return named && nearness(x, y) == Nearness::same && high <= kNearby * low;
    return high <= kDisputed * low && low >= (named ? kSeveral : kTelling);
}

// Of two values of one article: those of one breath that leave room for each other and lie near, and those
// of which one is told as an earlier count, or about which voices differ.
bool one_thing_within(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const Nearness near = nearness(x, y);
    if (near == Nearness::apart || is_long(x) != is_long(y)) return false;
    const double p = size_of(a.entry.bounds), q = size_of(b.entry.bounds);
    if (p == q ||
        (compatible(a.entry, b.entry) && (is_vague(x) || is_vague(y) || is_rounding(a.entry, b.entry))))
        return true;
    if (near == Nearness::within || x.piece || y.piece) return false;
    if (compatible(a.entry, b.entry)) return std::max(p, q) <= kNearby * std::min(p, q);
    return (p < q ? a : b).revision == Revision::earlier || disputed(x, y);
}

// Sums, people and things of two articles: one thing only where one voice counts the same.
bool one_loose_thing(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (!compatible(a.entry, b.entry))
        return one_voice(a, b) && share(a.counted, b.counted) && !x.crowded && !y.crowded;
    const double p = size_of(a.entry.bounds), q = size_of(b.entry.bounds);
    return a.kind != FigureKind::money || std::max(p, q) <= kOneSum * std::min(p, q);
}

// A story has one toll, but many operations: those of two articles are one only by their place or who tells
// them.
bool tied(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    return is_toll(a.kind) || one_voice(a, b) || (a.place_key != 0 && a.place_key == b.place_key);
}

// Whether a count of one article is another article's other count of the same: both are what their articles
// tell first, one voice gives both, voices are named for both in one place, or day and place say so. One or
// two are always of one happening; dozens say little.
bool one_count_at_odds(const Printed& x, const Printed& y) {
    if (x.piece || y.piece) return false;
    if (pinned(x, y)) return true;
    if (!of_one_span(x, y) || x.crowded || y.crowded) return false;
    if (is_vague(x) || is_vague(y)) return compatible(x.figure->entry, y.figure->entry);
    if (nearness(x, y) == Nearness::within) return false;
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const bool several = std::min(size_of(a.entry.bounds), size_of(b.entry.bounds)) >= kSeveral;
    const bool vouched = a.voice != 0 && b.voice != 0 && nearness(x, y) == Nearness::same && !a.wide_place;
    if (a.part && vouched) return true;
    return several && ((x.first && y.first) || one_voice(a, b) || vouched);
}

// Of two articles.
bool one_thing_between(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    const Nearness near = nearness(x, y);
    if (!tied(x, y)) return false;
    if (one_headline(x, y)) return true;
    if (near == Nearness::apart) return false;
    if (is_loose(a.kind)) return one_loose_thing(x, y);
    const double p = size_of(a.entry.bounds), q = size_of(b.entry.bounds);
    if (p != q) return one_count_at_odds(x, y);
    const bool telling = p >= kSeveral && !x.crowded && !y.crowded;
    return telling || (near != Nearness::unknown && of_one_span(x, y));
}

// True where each tells whose people it counts, in words that have nothing in common.
bool of_two_sides(const Printed& x, const Printed& y) {
    const bool told = !x.whose.empty() && !y.whose.empty() && !is_vague(x) && !is_vague(y);
    return told && !share(x.whose, y.whose);
}

// Whether the two count the same sort of people or things, in sizes of which one can be the other.
bool of_one_sort(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (a.kind != b.kind || standing(a.status) != standing(b.status) || a.part != b.part) return false;
    if (a.counted != b.counted && !share(a.counted, b.counted)) return false;
    return !of_other_size(x, y) && !of_two_sides(x, y);
}

}  // namespace

std::optional<double> bond(const Printed& x, const Printed& y) {
    const FigureBrief &a = *x.figure, &b = *y.figure;
    if (family(a.kind) != family(b.kind) || apart(a.entry.date, b.entry.date)) return std::nullopt;
    const bool by_value = (same_value(x, y) || slipped_unit(x, y)) && may_meet_by_value(a, b);
    if (!by_value && !of_one_sort(x, y)) return std::nullopt;
    const bool one = x.article == y.article ? one_thing_within(x, y) : one_thing_between(x, y);
    if (!by_value && !one) return headlines_beside(x, y) ? std::optional(0.0) : std::nullopt;
    double strength = by_value ? kByValue : 1;
    strength += one_voice(a, b);
    strength += a.place_key != 0 && a.place_key == b.place_key;
    strength += share(a.counted, b.counted);
    strength += a.entry.date.known() && a.entry.date == b.entry.date;
    return strength;
}

FigureKind family(FigureKind kind) {
    return kind == FigureKind::evacuated || kind == FigureKind::sheltered ? FigureKind::displaced : kind;
}

bool is_count(const FigureBrief& f) {
    return standing(f.status) == Standing::real && !f.part && f.entry.qualifier != Qualifier::vague;
}

}  // namespace isnad

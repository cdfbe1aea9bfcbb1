#include "story/reckoning.h"

#include <algorithm>
#include <cmath>

#include "model/ids.h"
#include "story/hash32.h"

namespace isnad {
namespace {

constexpr uint32_t kFirst = 700;    // bytes after the title within which an article tells its toll
constexpr double kTelling = 13;     // a smaller whole number is met by chance
constexpr size_t kEnough = 3;       // numbers without which nothing is said
constexpr double kOneThing = 0.34;  // of the fewer numbers, how many the other has where both tell of one
constexpr double kYears[] = {1900, 2030};  // whole numbers between these are years as a rule

// People who were hurt, taken or driven out: what a piece of news counts first.
bool is_toll(const FigureBrief& f) {
    return f.kind <= FigureKind::displaced && f.status != Status::planned && f.status != Status::background;
}

// A sum over what it counts: of one toll the same, as `counted` is sorted.
uint32_t toll_hash(const FigureBrief& f, double value) {
    uint32_t hash = mix32(static_cast<uint32_t>(f.kind), static_cast<uint32_t>(std::min(value, 4e9)));
    for (uint32_t counted : f.counted) hash = mix32(hash, counted);
    return hash;
}

bool is_telling(double value) {
    if (value != std::floor(value)) return true;
    return value >= kTelling && (value < kYears[0] || value > kYears[1]);
}

template <class T>
void sort_once(std::vector<T>& items) {
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

template <class T>
size_t in_both(const std::vector<T>& a, const std::vector<T>& b) {
    size_t out = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();)
        if (*i == *j)
            ++out, ++i, ++j;
        else
            *i < *j ? ++i : ++j;
    return out;
}

}  // namespace

Reckoning reckoning_of(const Digest& digest) {
    Reckoning out;
    const auto first = static_cast<uint32_t>(digest.title.size()) + kFirst;
    for (const FigureBrief& f : digest.figures) {
        const Bounds& bounds = f.entry.bounds;
        if (f.entry.qualifier == Qualifier::vague) continue;
        for (const auto& value : {bounds.low, bounds.high})
            if (value && is_telling(*value)) out.numbers.push_back(static_cast<float>(*value));
        const auto value = bounds.low ? bounds.low : bounds.high;
        if (!value || !is_toll(f)) continue;
        const auto place = parse_item_id(f.entry.figure);
        if (place && place->span.begin <= first) out.tolls.push_back(toll_hash(f, *value));
    }
    sort_once(out.tolls);
    sort_once(out.numbers);
    return out;
}

bool tell_one_toll(const Reckoning& a, const Reckoning& b) { return in_both(a.tolls, b.tolls) > 0; }

double other_numbers(const Reckoning& a, const Reckoning& b) {
    const size_t fewer = std::min(a.numbers.size(), b.numbers.size());
    if (fewer < kEnough) return 0;
    const double same = static_cast<double>(in_both(a.numbers, b.numbers));
    return std::max(0.0, 1 - same / (kOneThing * static_cast<double>(fewer)));
}

}  // namespace isnad

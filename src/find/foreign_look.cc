#include "find/foreign_look.h"

#include <cmath>

namespace isnad {
namespace {

constexpr double kEighths = 8;

// Letters of U+0621…U+064A stand at 1…42; whatever else at 63.
size_t letter(std::string_view folded, size_t at) {
    const auto lead = static_cast<unsigned char>(folded[at]),
               tail = static_cast<unsigned char>(folded[at + 1]);
    const unsigned code = (lead & 0x1Fu) << 6 | (tail & 0x3Fu);
    return code >= 0x621 && code <= 0x64A ? code - 0x620 : 63;
}

// Calls `use` with the place of each pair of neighbours, the edges of the word among them.
template <class Use>
void for_each_pair(std::string_view folded, const Use& use) {
    size_t before = 0;
    for (size_t at = 0; at + 1 < folded.size(); at += 2) {
        const size_t here = letter(folded, at);
        use(before * 64 + here);
        before = here;
    }
    use(before * 64);
}

}  // namespace

void ForeignLook::count(std::string_view folded, Counts& counts) {
    for_each_pair(folded, [&](size_t pair) { ++counts[pair]; });
}

void ForeignLook::finish() {
    for (size_t first = 0; first < kLetters; ++first) {
        double foreign = 0, arabic = 0;
        for (size_t second = 0; second < kLetters; ++second) {
            foreign += foreign_[first * kLetters + second];
            arabic += arabic_[first * kLetters + second];
        }
        for (size_t second = 0; second < kLetters; ++second) {
            const size_t pair = first * kLetters + second;
            const double of_foreign = (foreign_[pair] + 0.5) / (foreign + 0.5 * kLetters);
            const double of_arabic = (arabic_[pair] + 0.5) / (arabic + 0.5 * kLetters);
            odds_[pair] = static_cast<int16_t>(std::lround(std::log2(of_foreign / of_arabic) * kEighths));
        }
    }
}

int ForeignLook::score(std::string_view folded) const {
    int sum = 0;
    for_each_pair(folded, [&](size_t pair) { sum += odds_[pair]; });
    return sum;
}

}  // namespace isnad

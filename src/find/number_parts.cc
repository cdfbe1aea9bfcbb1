// Fractions and ranges: خمس المساحة, واحد من ثلاثة, بين 10 و15, من 20 إلى 30.
#include "find/number_finder.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr uint32_t kChangeReach = 8;  // tokens between a verb of change and its numbers

}  // namespace

// [n] جزء من مئة
uint32_t NumberFinder::read_piece(uint32_t begin, uint32_t piece, double times) {
    if (folded(piece + 1) != "من") return piece;
    const auto whole = cardinals_.read(piece + 2);
    if (!whole || whole->low <= 1 || whole->sort != Cardinal::Sort::count) return piece;
    return add_fraction(begin, whole->end, times / whole->low);
}

uint32_t NumberFinder::add_fraction(uint32_t begin, uint32_t end, double value) {
    Number n;
    n.kind = NumberKind::fraction;
    n.value = value;
    n.bounds = {value, value};
    n.rule = "number.fraction";
    return bind(n, {begin, end, false, false}, begin, letters_at(begin));
}

uint32_t NumberFinder::read_price(uint32_t at, const NumberWord& w) {
    if (at + 1 < words_.tokens.size() && !rules_.is(folded(at + 1), NumberRules::kWhole)) return at;
    return add_fraction(at, at + 1, w.value);
}

// خمس الفطيرة is a fifth: a counted noun would be plural and without ال.
bool NumberFinder::part_of_whole(const Cardinal& c) const {
    if (c.end != c.begin + 1 || c.digits || c.definite || !is_word(c.end)) return false;
    const NumberWord* w = rules_.words.find(folded(c.begin));
    if (!w || (w->cls != WordClass::unit && w->cls != WordClass::ten) || w->value < 3) return false;
    if (folded(c.begin).ends_with("ه") || w->value == 6 || !folded(c.end).starts_with("ال")) return false;
    if (rules_.is(folded(c.end), NumberRules::kFunction) || folded(c.end).size() <= 6) return false;
    const std::string_view noun = folded(c.end).substr(4);
    const NumberWord* number = rules_.words.find(noun);
    if (number) return false;
    return !noun.ends_with("ات") && !rules_.is(noun, NumberRules::kPlural) && !noun.ends_with("ين");
}

// واحد من ثلاثة, 100 على 35, واحد جزء من مئة
uint32_t NumberFinder::rational(const Cardinal& c, uint32_t begin, double sign) {
    if (c.sort != Cardinal::Sort::count) return 0;
    const NumberWord* piece = is_word(c.end) ? rules_.words.find(folded(c.end)) : nullptr;
    if (piece && piece->cls == WordClass::piece) {
        const uint32_t end = read_piece(begin, c.end, sign * c.low);
        return end > c.end ? end : 0;
    }
    const std::string_view between = folded(c.end);
    const bool of = between == "من" && c.low == 1 && !folded(c.end + 1).starts_with("ال");
    if (!of && between != "علي") return 0;
    uint32_t second = c.end + 1;
    if (of && folded(second) == "كل") ++second;
    const auto whole = cardinals_.read(second);
    if (!whole || whole->sort != Cardinal::Sort::count || whole->low <= 1 || whole->definite) return 0;
    if (!of && rules_.units.longest_at(words_, whole->end)) return 0;
    return add_fraction(begin, whole->end, sign * c.low / whole->low);
}

// 2 1/4
uint32_t NumberFinder::mixed(const Cardinal& c, uint32_t begin, double sign) {
    if (!c.plain || c.end >= words_.tokens.size() || words_.tokens[c.end].kind != TokenKind::digits) return 0;
    const auto rest = cardinals_.read(c.end);
    if (!rest || rest->shape != Digits::Shape::fraction || rest->low >= 1) return 0;
    return add_fraction(begin, rest->end, sign * (c.low + rest->low));
}

// بين 10 و15, من 20 إلى 30, 20 إلى 100, ثلاثة أو أربعة
uint32_t NumberFinder::range(const Cardinal& first) {
    const bool between =
        first.begin > 0 && (folded(first.begin - 1) == "بين" || folded(first.begin - 1) == "مابين");
    const bool from =
        first.begin > 0 && (folded(first.begin - 1) == "من" || folded(first.begin - 1) == "ومن");
    Cardinal low = first;
    auto high = second_of(low, between, from);
    if (!high && between && first.joined && !first.digits) {  // بين خمسة وعشرين
        if (const auto part = cardinals_.read_unjoined(first.begin))
            low = *part, high = second_of(low, true, false);
    }
    if (!high || low.sort == Cardinal::Sort::vague || high->sort == Cardinal::Sort::vague) return 0;
    if (from && changes(first.begin - 1)) return 0;
    double bottom = low.low;
    if (high->scale > 1 && low.scale == 1 && bottom < high->high / high->scale) bottom *= high->scale;
    if (bottom >= high->high) return 0;
    uint32_t begin = first.begin - (between || from ? 1 : 0);
    if (between && begin > 0 && folded(begin - 1) == "ما") --begin;
    Cardinal whole = low;
    whole.end = high->end;
    whole.high = high->high;
    whole.low = bottom;
    whole.scale = std::max(low.scale, high->scale);
    whole.plain = false;
    return add_cardinal(whole, begin, high->end, bottom, high->high,
                        {begin, high->end, true, between || from});
}

std::optional<Cardinal> NumberFinder::second_of(const Cardinal& first, bool between, bool from) const {
    uint32_t at = first.end;
    const std::string_view link = folded(at);
    if (between && link == "و")
        ++at;
    else if (link == "الي" || link == "حتي" || link == "لغايه") {
        const bool alike = words_.tokens[first.begin].kind ==
                           words_.tokens[std::min<size_t>(at + 1, words_.tokens.size() - 1)].kind;
        if (!between && !from && !alike) return std::nullopt;
        ++at;
    } else if (link == "-" || link == "–" || link == "~" || link == "—") {
        if (!first.digits) return std::nullopt;
        ++at;
    } else if (link == "او" && !between && first.scale == 1 && first.sort == Cardinal::Sort::count) {
        ++at;
    } else {
        const NumberWord* w = is_word(at) ? rules_.words.find(folded(at)) : nullptr;
        if (!between || !w || !w->conj) return std::nullopt;
    }
    const auto second = cardinals_.read(at);
    if (!second || second->sort == Cardinal::Sort::fraction) return std::nullopt;
    if (second->shape != Digits::Shape::number) return std::nullopt;
    return second;
}

// ارتفع العدد من 20 إلى 30: a step from one count to another, not a range.
bool NumberFinder::changes(uint32_t at) const {
    for (uint32_t back = 1; back <= kChangeReach && back <= at; ++back) {
        const std::string_view word = folded(at - back);
        if (word == "." || word == "،") return false;
        if (rules_.is(word, NumberRules::kChange)) return true;
        if (word.size() > 4 && (word.starts_with("و") || word.starts_with("ب") || word.starts_with("ف")) &&
            rules_.is(word.substr(2), NumberRules::kChange))
            return true;
    }
    return false;
}

}  // namespace isnad

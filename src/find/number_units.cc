// Percent signs, money, and units of time beside a number.
#include "find/number_finder.h"

#include <algorithm>
#include <cmath>

namespace isnad {

// مرة واحدة, خمسة أشهر ونصف
NotCount NumberFinder::unit_before(const Cardinal& c, uint32_t begin) const {
    const bool one = c.low == 1 && !c.digits;
    const NumberWord* w = is_word(begin) ? rules_.words.find(folded(begin)) : nullptr;
    if (!one && !(c.sort == Cardinal::Sort::fraction && w && w->conj)) return NotCount::counts;
    const bool behind_hour =
        !numbers_.empty() && numbers_.back().why == NotCount::time && numbers_.back().last_token == begin;
    if (!one && (behind_hour || (begin > 1 && folded(begin - 2) == "الساعه")))
        return NotCount::time;  // الخامسة والنصف
    const auto unit = rules_.units.longest_at(words_, begin - 1);
    if (!unit || unit.tokens != 1) return NotCount::counts;
    const auto kind = rules_.unit_list[unit.value].kind;
    return kind == NumberRules::UnitKind::time    ? NotCount::duration
           : kind == NumberRules::UnitKind::times ? NotCount::times
                                                  : NotCount::counts;
}

void NumberFinder::add_unit(Number& n, uint32_t& first, uint32_t& last) const {
    if (n.dual) return;
    const uint32_t at = last < words_.tokens.size() && folded(last) == ")" && last + 1 < words_.tokens.size()
                            ? last + 1
                            : last;
    if (at < words_.tokens.size()) {
        const auto unit = rules_.units.longest_at(words_, at);
        if (unit && rules_.unit_list[unit.value].kind == NumberRules::UnitKind::percent)
            return to_percent(n), last = at + unit.tokens, void();
        const auto money = rules_.currencies.longest_at(words_, last);
        if (money && n.kind != NumberKind::fraction)
            return to_money(n, money.value), last += money.tokens, void();
    }
    if (first <= from_ || n.kind != NumberKind::number) return;
    const std::string_view before = folded(first - 1);
    if (before == "%" || is_percent_word(first - 1)) return to_percent(n), --first, void();
    if (words_.tokens[first - 1].kind == TokenKind::mark) {
        const auto money = rules_.currencies.longest_at(words_, first - 1);
        if (money && money.tokens == 1) return to_money(n, money.value), --first, void();
    }
    if (before.ends_with("نسبه") && n.why == NotCount::counts && n.qualifier != Qualifier::vague)
        to_percent(n);
}

// `بالمئة 10`, as tables write it; not behind a number of its own.
bool NumberFinder::is_percent_word(uint32_t at) const {
    const auto unit = rules_.units.longest_at(words_, at);
    return unit && unit.tokens == 1 && rules_.unit_list[unit.value].kind == NumberRules::UnitKind::percent &&
           words_.tokens[at].kind == TokenKind::word;
}

void NumberFinder::to_percent(Number& n) {
    n.kind = NumberKind::percent;
    n.rule = "number.percent";
    n.why = NotCount::counts;
}

void NumberFinder::to_money(Number& n, uint32_t index) const {
    n.kind = NumberKind::money;
    n.currency = rules_.currency_list[index].code;
    n.rule = "number.money";
    n.why = NotCount::counts;
}

}  // namespace isnad

// Counted nouns that say two by themselves: قتيلان, جنديين, رجلا أمن.
#include "find/number_finder.h"

#include <algorithm>
#include <cmath>

namespace isnad {

uint32_t NumberFinder::read_dual(uint32_t at, const NumberWord& w) {
    if (w.second != NumberWord::Second::none && !heads_noun(at, w.second)) return at;
    uint32_t end = at + 1;
    for (uint32_t next = at + 1; next <= at + 3 && is_word(next); ++next) {  // عسكريين تركيين اثنين
        const NumberWord* again = rules_.words.find(folded(next));
        if (again && !again->conj && again->cls == WordClass::unit && again->value == 2) {
            end = next + 1;
            break;
        }
        if (!is_dual_ending(folded(next))) break;
    }
    const bool told = end > at + 1 || points(at) || vocalised_dual(at);
    if (w.doubtful && !told) return at;
    Number n;
    n.dual = true;
    n.definite = w.definite;
    n.value = 2;
    n.bounds = {2, 2};
    n.rule = "number.dual";
    const auto money = rules_.currencies.longest_from(words_, at, folded(at).substr(letters_at(at)));
    if (money) to_money(n, money.value), end = std::max(end, at + money.tokens);
    if (const auto name = rules_.names.longest_at(words_, at); name.tokens > 1)
        n.why = rules_.name_list[name.value];  // هدفين لهدف
    uint32_t begin = at;
    if (at >= 2 && folded(at - 1) == "او" && same_noun(at - 2, at)) {  // كوبا أو كوبين
        n.bounds.low = n.value = 1;
        n.qualifier = Qualifier::range;
        begin = at - 2;
    }
    return bind(n, {begin, end, false, false}, begin, letters_at(begin));
}

// محطتي حافلات, رجلا أمن: a dual without ن needs its second noun; ًرجلا and رحلتي are something else.
bool NumberFinder::heads_noun(uint32_t at, NumberWord::Second second) const {
    if (!is_word(at + 1)) return false;
    const std::string_view next = folded(at + 1);
    if (second == NumberWord::Second::compound) return rules_.is(next, NumberRules::kCompound);
    return !rules_.is(next, NumberRules::kFunction) && !next.starts_with("و") && next.size() > 4;
}

bool NumberFinder::is_dual_ending(std::string_view word) {
    return word.ends_with("ان") || word.ends_with("ين");
}

bool NumberFinder::points(uint32_t at) const {
    if (at == 0) return false;
    const std::string_view before = folded(at - 1);
    return before.ends_with("هذين") || before.ends_with("هاتين") || before.ends_with("كلا") ||
           before.ends_with("كلتا");
}

// جنديَّين: fatha before the ending.
bool NumberFinder::vocalised_dual(uint32_t at) const {
    const std::string_view raw = under(words_.tokens[at].span, text_);
    const size_t ending = raw.rfind("\u064Aن");
    if (ending == std::string_view::npos || ending < 4) return false;
    return raw.substr(ending - 4, 4).find("\u064E") != std::string_view::npos;  // beside a shadda
}

bool NumberFinder::same_noun(uint32_t one, uint32_t two) const {
    const std::string_view a = folded(one), b = folded(two);
    const size_t common = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    return common + 4 >= b.size() && common + 2 >= a.size();
}

}  // namespace isnad

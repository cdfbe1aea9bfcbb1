// The words that bound a number: ما لا يقل عن 20, 20 شخصا على الأقل.
#include "find/number_finder.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr uint32_t kAfterReach = 6;  // tokens between a number and the words behind that bound it
constexpr uint32_t kSharedNoun = 2;  // words of the noun between two numbers under one bound

}  // namespace

// Percent signs and money, then the words that bound the number on either side.
uint32_t NumberFinder::bind(Number& n, const Place& where, uint32_t begin, uint32_t letters) {
    uint32_t first = begin, last = where.end;
    n.number_span = span_of(begin, where.end, letters);
    add_unit(n, first, last);
    BoundWords::Match before;
    if (letters == 0) before = rules_.bounds.before(words_, skip_open(first), from_);
    const auto after = bound_after(last);
    const bool use_after =
        after && (n.qualifier == Qualifier::exact || n.qualifier == Qualifier::range) && !after.stresses &&
        (!before || before.qualifier == Qualifier::about || before.qualifier == Qualifier::exact);
    if (before && !use_after) qualify(n, before.qualifier);
    if (use_after) qualify(n, after.qualifier);
    if (!before && !after && shares_bound(begin)) qualify(n, Qualifier::at_least);
    if (before) first = before.begin, letters = before.letters;
    if (use_after)
        n.qualifier_span = span_of(after.begin, after.end, after.letters);
    else if (before)
        n.qualifier_span = span_of(before.begin, before.end, before.letters);
    if (after && after.begin == last) last = after.end;
    return place(n, first, last, begin, where.end, letters);
}

// ما لا يقل عن 12 حافلة و7 شاحنات: the words before the first bound both.
bool NumberFinder::shares_bound(uint32_t begin) const {
    if (numbers_.empty() || begin == 0) return false;
    const Number& last = numbers_.back();
    if (last.qualifier != Qualifier::at_least || !last.counts() ||
        last.qualifier_span.begin >= last.number_span.begin)
        return false;
    const NumberWord* w = is_word(begin) ? rules_.words.find(folded(begin)) : nullptr;
    const uint32_t conj = w && w->conj ? begin : folded(begin - 1) == "و" ? begin - 1 : 0;
    if (conj <= last.last_token || conj > last.last_token + kSharedNoun) return false;
    for (uint32_t at = last.last_token; at < conj; ++at)
        if (!is_word(at)) return false;
    return true;
}

// Over an opening quotation mark or bracket, or the article, before the number.
uint32_t NumberFinder::skip_open(uint32_t at) const {
    while (at > from_ && (folded(at - 1) == "«" || folded(at - 1) == "\"" || folded(at - 1) == "(" ||
                          folded(at - 1) == "ال"))
        --at;
    return at;
}

// Words behind the number or behind its noun; not those that bound the next number.
BoundWords::Match NumberFinder::bound_after(uint32_t end) const {
    for (uint32_t at = end; at < end + kAfterReach && at < words_.tokens.size(); ++at) {
        const Token& token = words_.tokens[at];
        if (token.kind == TokenKind::digits) return {};
        if (const auto found = rules_.bounds.after(words_, at))
            return bounds_next(found) ? BoundWords::Match{} : found;
        const std::string_view word = folded(at);
        if (rules_.is(word, NumberRules::kPart)) return {};
        if (token.kind == TokenKind::mark && word != "\"" && word != "»" && word != "«" && word != "(" &&
            word != ")")
            return {};
        const NumberWord* w = token.kind == TokenKind::word ? rules_.words.find(word) : nullptr;
        if (w && w->cls != WordClass::ordinal && w->cls != WordClass::dual && w->cls != WordClass::price &&
            at > end)
            return {};
    }
    return {};
}

bool NumberFinder::bounds_next(const BoundWords::Match& found) const {
    if (found.end >= words_.tokens.size()) return false;
    if (words_.tokens[found.end].kind == TokenKind::digits ||
        (folded(found.end) == "من" && compares(found.end - 1)))
        return true;
    const NumberWord* w = is_word(found.end) ? rules_.words.find(folded(found.end)) : nullptr;
    return w && !w->conj && w->cls != WordClass::ordinal && w->cls != WordClass::dual &&
           w->cls != WordClass::vague;
}

// أكثر, أقل: with من they bound what stands behind.
bool NumberFinder::compares(uint32_t at) const {
    const std::string_view word = folded(at);
    if (word.starts_with("ال")) return false;
    return word.ends_with("اكثر") || word.ends_with("اقل") || word.ends_with("ادني") ||
           word.ends_with("اكبر");
}

void NumberFinder::qualify(Number& n, Qualifier qualifier) {
    if (qualifier == Qualifier::exact || n.qualifier == Qualifier::vague) return;
    const bool range = n.qualifier == Qualifier::range;
    if (range && qualifier == Qualifier::about) return;
    const double low = n.bounds.low.value_or(n.value), high = n.bounds.high.value_or(n.value);
    n.qualifier = qualifier;
    if (qualifier == Qualifier::at_least || qualifier == Qualifier::more_than) n.bounds = {low, std::nullopt};
    if (qualifier == Qualifier::up_to || qualifier == Qualifier::less_than) n.bounds = {std::nullopt, high};
}

}  // namespace isnad

#include "find/number_finder.h"

#include <algorithm>
#include <cmath>

namespace isnad {

std::vector<Number> NumberFinder::find() {
    const auto size = static_cast<uint32_t>(words_.tokens.size());
    const TokenSet begins = beginnings();
    for (uint32_t at = begins.next(0); at < size; at = begins.next(at)) {
        if (is_taken(at))
            from_ = ++at;
        else
            at = std::max(at + 1, read(at));
    }
    return std::move(numbers_);
}

// Where something may be read, or must not be.
TokenSet NumberFinder::beginnings() const {
    const std::vector<Token>& tokens = words_.tokens;
    TokenSet out(static_cast<uint32_t>(tokens.size()), [&](uint32_t at) {
        return tokens[at].kind == TokenKind::digits || cardinals_.word(at) != nullptr || is_address(at);
    });
    for (Span span : taken_) {
        auto token = std::partition_point(tokens.begin(), tokens.end(),
                                          [&](const Token& t) { return t.span.end <= span.begin; });
        for (; token != tokens.end() && token->span.begin < span.end; ++token)
            out.add(static_cast<uint32_t>(token - tokens.begin()));
    }
    return out;
}

std::string_view NumberFinder::folded(uint32_t at) const {
    return at < words_.tokens.size() ? words_.folded(words_.tokens[at]) : std::string_view();
}

bool NumberFinder::is_word(uint32_t at) const {
    return at < words_.tokens.size() && words_.tokens[at].kind == TokenKind::word;
}

bool NumberFinder::is_taken(uint32_t at) {
    const Span span = words_.tokens[at].span;
    while (next_taken_ < taken_.size() && taken_[next_taken_].end <= span.begin) ++next_taken_;
    return next_taken_ < taken_.size() && taken_[next_taken_].overlaps(span);
}

// The token behind what was read at `at`; `at` itself where nothing was.
uint32_t NumberFinder::read(uint32_t at) {
    const Token& token = words_.tokens[at];
    if (token.kind == TokenKind::digits) return read_cardinal(at, 1);
    if (token.kind != TokenKind::word) return at;
    const NumberWord* w = cardinals_.word(at);
    if (!w) return skip_address(at);
    if (is_percent_word(at) && at + 1 < words_.tokens.size() &&
        words_.tokens[at + 1].kind == TokenKind::digits)
        return at + 1;  // بالمئة 10
    switch (w->cls) {
        case WordClass::vague:
            return read_vague(at);
        case WordClass::ordinal:
            return read_ordinal_at(at);
        case WordClass::dual:
            return read_dual(at, *w);
        case WordClass::minus:
            return read_cardinal(at + 1, -1);
        case WordClass::piece:
            return read_piece(at, at, 1);
        case WordClass::price:
            return read_price(at, *w);
        default:
            return read_cardinal(at, 1);
    }
}

// `http`, `https`, `www`
bool NumberFinder::is_address(uint32_t at) const {
    const char first = words_.shadow[words_.tokens[at].folded.begin];
    if (first != 'h' && first != 'w') return false;
    const std::string_view word = folded(at);
    return word == "http" || word == "https" || word == "www";
}

// The numbers of an address on the net are none of the text's.
uint32_t NumberFinder::skip_address(uint32_t at) {
    if (!is_address(at)) return at;
    uint32_t end = at + 1;
    while (end < words_.tokens.size() && words_.tokens[end].glued) ++end;
    return from_ = end;
}

uint32_t NumberFinder::read_vague(uint32_t at) {
    const auto found = rules_.vague.longest_from(words_, at, folded(at).substr(letters_at(at)));
    if (!found) return at;
    Number n;
    n.bounds = rules_.vague_list[found.value].bounds;
    n.qualifier = Qualifier::vague;
    n.value = n.bounds.low.value_or(0);
    n.rule = "number.vague";
    return place(n, at, at + found.tokens, at, at + found.tokens, letters_at(at));
}

uint32_t NumberFinder::read_ordinal_at(uint32_t at) {
    const auto o = read_ordinal(words_, text_, at, rules_);
    if (!o) return at;
    return add_ordinal(*o);
}

uint32_t NumberFinder::add_ordinal(const Ordinal& o) {
    Number n;
    n.kind = NumberKind::ordinal;
    n.why = NotCount::ordinal;
    n.value = o.value;
    n.from = o.from;
    n.definite = o.definite;
    n.bounds = {o.value, o.value};
    n.rule = "number.ordinal";
    if (names_hour(o)) n.why = NotCount::time;
    return place(n, o.begin, o.end, o.begin, o.end);
}

// الساعة الثالثة, الثالثة فجرا
bool NumberFinder::names_hour(const Ordinal& o) const {
    Cardinal c;
    c.begin = o.begin;
    c.end = o.end;
    c.low = c.high = o.value;
    if (reason_against(words_, c, {o.begin, o.end, false, false}, rules_) == NotCount::time) return true;
    const NumberWord* part = cardinals_.word(o.end);  // السادسة والنصف مساء
    const bool half = part && part->conj && part->cls == WordClass::fraction;
    const auto after = rules_.cues_after.longest_at(words_, half ? o.end + 1 : o.end);
    if (!after) return false;
    for (const auto& cue : rules_.cue_list[after.value])
        if (cue.of == NumberRules::Of::ordinal) return true;
    return false;
}

uint32_t NumberFinder::letters_at(uint32_t at) const {
    const NumberWord* w = cardinals_.word(at);
    return w ? w->letters * 2U : 0U;
}

uint32_t NumberFinder::read_cardinal(uint32_t at, double sign) {
    const auto c = cardinals_.read(at);
    if (!c) return sign < 0 ? at - 1 : at;
    uint32_t begin = sign < 0 ? at - 1 : at;
    if (c->shape != Digits::Shape::number && c->shape != Digits::Shape::range &&
        c->shape != Digits::Shape::fraction)
        return add_shape(*c);
    if (sign > 0 && minus_sign(at)) sign = -1, begin = at - 1;
    if (sign > 0 && part_of_whole(*c)) return add_fraction(at, c->end, 1 / c->low);
    if (skips(*c)) return c->end;
    if (const uint32_t end = split_decimal(*c)) return from_ = end;
    if (const auto o = definite_ordinal(*c)) return add_ordinal(*o);
    if (const uint32_t end = rational(*c, begin, sign)) return end;
    if (const uint32_t end = mixed(*c, begin, sign)) return end;
    if (sign > 0)
        if (const uint32_t end = range(*c)) return end;
    return add_cardinal(*c, begin, c->end, sign * c->low, sign * c->high,
                        {begin, c->end, c->shape == Digits::Shape::range, false});
}

uint32_t NumberFinder::add_shape(const Cardinal& c) {
    Number n;
    n.value = c.low;
    n.rule = "number.digits";
    n.why = reason_against(words_, c, {c.begin, c.end, false, false}, rules_);
    return place(n, c.begin, c.end, c.begin, c.end);
}

// A hyphen glued to the digits and to nothing before.
bool NumberFinder::minus_sign(uint32_t at) const {
    if (at == 0 || words_.tokens[at].kind != TokenKind::digits || !words_.tokens[at].glued) return false;
    const std::string_view mark = folded(at - 1);
    if (mark != "-" && mark != "−") return false;
    if (words_.tokens[at - 1].glued) return false;
    const bool line = at == 1 || std::binary_search(words_.lines.begin(), words_.lines.end(), at - 1);
    return !line || !is_word(at + 1);  // at the head of a line it is a bullet
}

// 12ر49: which side is the whole, only the page's layout tells.
uint32_t NumberFinder::split_decimal(const Cardinal& c) const {
    if (!c.plain || folded(c.end) != "ر" || !words_.tokens[c.end].glued || c.end + 1 >= words_.tokens.size())
        return 0;
    const Token& next = words_.tokens[c.end + 1];
    return next.kind == TokenKind::digits && next.glued ? c.end + 2 : 0;
}

// الاثنين is Monday unless it stands behind a dual.
bool NumberFinder::skips(const Cardinal& c) const {
    if (c.low == 1 && c.definite && !c.digits && c.end == c.begin + 1) return true;  // للرأس الواحد
    if (c.low != 2 || c.end != c.begin + 1 || !c.definite || c.digits) return false;
    if (!folded(c.begin).ends_with("ين")) return false;
    return !(c.begin > 0 && (folded(c.begin - 1).ends_with("ين") || folded(c.begin - 1).ends_with("ان")));
}

// الكتاب الثلاثون; a plural before it is counted.
std::optional<Ordinal> NumberFinder::definite_ordinal(const Cardinal& c) const {
    if (!c.definite || c.digits || c.low < 20 || c.sort != Cardinal::Sort::count) return std::nullopt;
    const bool alone = c.begin == 0 && c.end == words_.tokens.size() && folded(c.begin).ends_with("ون");
    if (!alone && !orders_noun(words_, c.begin, rules_)) return std::nullopt;
    return Ordinal{c.begin, c.end, c.low, OrdinalFrom::start, true};
}

uint32_t NumberFinder::add_cardinal(const Cardinal& c, uint32_t begin, uint32_t end, double low, double high,
                                    Place where) {
    Number n;
    n.value = low;
    n.bounds = {low, high};
    n.definite = c.definite || (begin > 0 && folded(begin - 1) == "ال" && c.digits);
    n.suspicious = c.suspicious;
    n.rule = c.digits ? "number.digits" : "number.words";
    if (c.sort == Cardinal::Sort::fraction) n.kind = NumberKind::fraction, n.rule = "number.fraction";
    if (c.sort == Cardinal::Sort::few || low < high) n.qualifier = Qualifier::range;
    if (c.sort == Cardinal::Sort::few) n.qualifier = Qualifier::vague;
    if (c.sort == Cardinal::Sort::vague) n.qualifier = Qualifier::vague, n.bounds.high.reset();
    Cardinal shape = c;
    shape.high = high;
    n.why = reason_against(words_, shape, where, rules_);
    if (n.why == NotCount::counts && begin > 0) n.why = unit_before(c, begin);
    if (n.why == NotCount::counts && c.digits && begin > 0) n.why = goes_on(begin);
    if (n.why == NotCount::counts && n.definite && c.digits && begin > 1 && says_which(begin - 1))
        n.why = NotCount::ordinal;
    if (n.why == NotCount::name && !c.digits && low == 1) return from_ = end;  // أي واحد
    where.begin = begin;
    where.end = end;
    return bind(n, where, begin, letters_at(begin));
}

Span NumberFinder::span_of(uint32_t first, uint32_t last, uint32_t letters) const {
    const Token& head = words_.tokens[first];
    Span span{head.span.begin, words_.tokens[last - 1].span.end};
    if (letters > 0 && letters < head.folded.size())
        span.begin = words_.map.source_of({head.folded.begin + letters, head.folded.end}).begin;
    return span;
}

uint32_t NumberFinder::place(Number& n, uint32_t first, uint32_t last, uint32_t begin, uint32_t end,
                             uint32_t letters) {
    n.first_token = first;
    n.last_token = last;
    n.span = span_of(first, last, letters);
    if (n.number_span.empty()) n.number_span = span_of(begin, end, letters_at(begin));
    if (repeats(n, begin)) return from_ = std::max(last, from_);
    numbers_.push_back(n);
    return from_ = last;
}

// `(7) سبعة`: one number written twice is one number.
// القراران 2254 و1701: the second is what the first is.
NotCount NumberFinder::goes_on(uint32_t begin) const {
    if (numbers_.empty() || folded(begin - 1) != "و") return NotCount::counts;
    const Number& last = numbers_.back();
    const bool same =
        last.last_token + 1 == begin &&
        (last.why == NotCount::reference || last.why == NotCount::year || last.why == NotCount::name);
    return same ? last.why : NotCount::counts;
}

// الدورة الـ76, as against الدول الـ28: `article` is the token ال.
bool NumberFinder::says_which(uint32_t article) const {
    if (folded(article) != "ال" || article == 0) return false;
    return folded(article - 1).ends_with("ه") && orders_noun(words_, article, rules_);
}

bool NumberFinder::repeats(const Number& n, uint32_t begin) {
    if (numbers_.empty() || n.kind != NumberKind::number || begin == 0) return false;
    Number& last = numbers_.back();
    if (last.kind != n.kind || last.value != n.value || last.dual || n.dual) return false;
    if (folded(begin - 1) != ")" || last.last_token + 1 != begin) return false;
    last.span.end = n.span.end;
    last.last_token = n.last_token;
    return true;
}

}  // namespace isnad

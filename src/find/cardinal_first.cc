// How a number begins: digits, units, tens, scales, fractions, words that say no one value.
#include <algorithm>
#include <cmath>

#include "find/cardinal_part.h"

namespace isnad {
namespace {

constexpr std::string_view kFathatan = "\u064B";
constexpr double kFewLow = 3, kFewHigh = 9;
constexpr double kManyOfUnit = 2;  // `عشرات` is at least two tens
bool opens(std::string_view mark) { return mark == "«" || mark == "\"" || mark == "(" || mark == "“"; }
bool closes(std::string_view mark) { return mark == "»" || mark == "\"" || mark == ")" || mark == "”"; }

}  // namespace

std::optional<CardinalReader::Part> CardinalReader::digits(uint32_t at) const {
    if (at >= words_.tokens.size() || words_.tokens[at].kind != TokenKind::digits) return std::nullopt;
    Part p;
    p.digits = read_digits(words_, text_, at, habit_);
    p.has_digits = true;
    p.end = p.digits.end;
    p.low = p.high = p.digits.value;
    if (p.digits.shape == Digits::Shape::range) p.high = p.digits.high;
    if (p.digits.shape == Digits::Shape::fraction) p.sort = Cardinal::Sort::fraction;
    // A number in quotation marks or brackets may be multiplied by the word behind them: «3» آلاف.
    if (at > 0 && p.end + 1 < words_.tokens.size() && opens(words_.folded(words_.tokens[at - 1])) &&
        closes(words_.folded(words_.tokens[p.end]))) {
        const NumberWord* w = word(p.end + 1);
        if (w && !w->conj && !w->prep && (w->cls == WordClass::scale || w->cls == WordClass::scale_many))
            ++p.end;
    }
    return p;
}

// 3 or خمس before مئة, عشر, و + tens.
std::optional<CardinalReader::Part> CardinalReader::unit(uint32_t at, const NumberWord& w, bool join) const {
    Part p;
    p.low = p.high = w.value;
    p.end = at + 1;
    const Next n = next(at + 1);
    if (n.word && !n.conj && n.word->cls == WordClass::hundred && !n.word->definite && w.value >= 3) {
        p.times(100);
        p.end = n.at + 1;
        p.floor = 100;
        if (join) join_tens(p);
        return p;
    }
    if (n.word && !n.conj && n.word->cls == WordClass::ten && !n.word->definite && w.value >= 1) {
        p.low = p.high = 10 + w.value;
        p.end = n.at + 1;
        return p;
    }
    if (join && n.word && n.conj && n.word->cls == WordClass::tens && w.value >= 1) {
        p.low = p.high = n.word->value + w.value;
        p.end = n.at + 1;
        p.joined = true;
        return p;
    }
    if (w.cls == WordClass::part) return std::nullopt;
    const bool whole = w.value != 2 || words_.folded(words_.tokens[at]).ends_with("ن");
    return whole ? std::optional(p) : std::nullopt;  // اثني only before عشر: أثنى is "praised"
}

void CardinalReader::join_tens(Part& p) const {
    const Next n = next(p.end);
    if (!n.conj) return;
    if (n.word && (n.word->cls == WordClass::hundred || n.word->cls == WordClass::hundreds)) return;
    const auto rest = n.word ? small(n.at, true) : digits(n.at);
    if (rest && is(rest->end, WordClass::fraction_many) && !word(rest->end)->conj)
        return;  // مئة وثلاثة أرباع
    if (!rest || rest->high >= 100 || rest->sort != Cardinal::Sort::count) return;
    if (rest->has_digits && (rest->digits.shape != Digits::Shape::number || !rest->digits.plain)) return;
    const NumberWord* behind = word(rest->end);
    if (rest->has_digits && behind && !behind->conj && behind->cls == WordClass::scale_many)
        return;  // مئة و5 آلاف
    p.plus(*rest);
    p.floor = 0;
}

std::optional<CardinalReader::Part> CardinalReader::small(uint32_t at, bool join) const {
    if (auto p = digits(at)) {
        if (p->digits.shape == Digits::Shape::number && is(p->end, WordClass::hundred) &&
            !word(p->end)->conj && !word(p->end)->definite && !word(p->end)->prep) {
            p->times(100);
            ++p->end;
            p->floor = 100;
            p->digits.plain = false;
            if (join) join_tens(*p);
        }
        return p;
    }
    const NumberWord* w = word(at);
    if (!w) return std::nullopt;
    if (w->cls == WordClass::unit || w->cls == WordClass::part) return unit(at, *w, join);
    Part p;
    p.low = p.high = w->value;
    p.end = at + 1;
    if (w->cls == WordClass::hundred || w->cls == WordClass::hundreds) {
        p.floor = 100;
        if (join) join_tens(p);
        return p;
    }
    if (w->cls == WordClass::ten || w->cls == WordClass::teen || w->cls == WordClass::tens) return p;
    return std::nullopt;
}

// Numbers without one value: بضعة, عدة, عشرات, آلاف.
std::optional<CardinalReader::Part> CardinalReader::loose(uint32_t at, const NumberWord& w) const {
    Part p;
    p.end = at + 1;
    const NumberWord* n = word(at + 1);
    const bool near = n && !n->conj && !n->prep;
    if (w.cls == WordClass::few || w.cls == WordClass::several) {
        p.low = w.cls == WordClass::few ? kFewLow : kManyOfUnit;
        p.high = kFewHigh;
        p.sort = w.cls == WordClass::few ? Cardinal::Sort::few : Cardinal::Sort::vague;
        if (near && n->cls == WordClass::many)
            p.times(n->value / kManyOfUnit), ++p.end;
        else if (near && n->cls == WordClass::ten && w.cls == WordClass::few)
            p.low = 13, p.high = 19, ++p.end;
        else if (n && n->conj && n->cls == WordClass::tens && w.cls == WordClass::few)
            p.low = n->value + kFewLow, p.high = n->value + kFewHigh, ++p.end;
        return p;
    }
    if (w.cls != WordClass::many && w.cls != WordClass::scale_many) return std::nullopt;
    p.sort = Cardinal::Sort::vague;
    p.low = p.high = w.cls == WordClass::many ? w.value : w.value * kManyOfUnit;
    if (w.cls == WordClass::scale_many) p.scale = w.value;
    if (near && n->cls == WordClass::scale_many && n->value > p.scale)
        p.times(n->value), p.scale = n->value, ++p.end;
    return p;
}

// A scale word that begins: ألف, ألفين, ألفا (two where a noun follows, one with tanwin).
std::optional<CardinalReader::Part> CardinalReader::whole_scale(uint32_t at, const NumberWord& w) const {
    Part p;
    p.end = at + 1;
    p.scale = p.floor = w.value;
    double times = 1;
    if (w.cls == WordClass::scale_two) times = 2;
    if (w.cls == WordClass::scale_weak) {
        const bool tanwin = under(words_.tokens[at].span, text_).ends_with(kFathatan) ||
                            under(words_.tokens[at].span, text_).find(kFathatan) != std::string_view::npos;
        const bool noun = p.end < words_.tokens.size() && words_.tokens[p.end].kind == TokenKind::word;
        if (!tanwin && noun) times = 2;
    }
    if (w.cls == WordClass::dozen || w.cls == WordClass::dozen_two) p.scale = 1, p.floor = 0;
    p.low = p.high = w.value * times;
    return p;
}

// نصف, ثلثا, ثلاثة أرباع; then of what: نصف مليون.
std::optional<CardinalReader::Part> CardinalReader::fraction(uint32_t at) const {
    const NumberWord* w = word(at);
    if (!w) return std::nullopt;
    Part p;
    p.sort = Cardinal::Sort::fraction;
    p.end = at + 1;
    if (w->cls == WordClass::fraction)
        p.low = w->value;
    else if (w->cls == WordClass::fraction_two)
        p.low = 2 * w->value;
    else if (w->cls == WordClass::unit && is(at + 1, WordClass::fraction_many) && !word(at + 1)->conj) {
        p.low = w->value * word(at + 1)->value;
        ++p.end;
    } else {
        return std::nullopt;
    }
    p.high = p.low;
    return p;
}

}  // namespace isnad

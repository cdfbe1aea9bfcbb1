#include "find/cardinal.h"

#include <algorithm>
#include <cmath>

namespace isnad {
namespace {

constexpr std::string_view kFathatan = "\u064B";
constexpr double kFewLow = 3, kFewHigh = 9;
constexpr double kManyOfUnit = 2;  // `عشرات` is at least two tens

bool opens(std::string_view mark) { return mark == "«" || mark == "\"" || mark == "(" || mark == "“"; }
bool closes(std::string_view mark) { return mark == "»" || mark == "\"" || mark == ")" || mark == "”"; }

}  // namespace

// A number under way. `floor`: what is joined behind must be smaller; 0 where nothing may be joined.
struct CardinalReader::Part {
    double low = 0;
    double high = 0;
    uint32_t end = 0;
    double floor = 0;
    double scale = 1;
    Cardinal::Sort sort = Cardinal::Sort::count;
    Digits digits;
    bool has_digits = false;
    bool joined = false;
    bool suspicious = false;

    void times(double by) { low *= by, high *= by; }
    void plus(const Part& other) { low += other.low, high += other.high, end = other.end, joined = true; }
};

// The token behind, and whether و joins it.
struct CardinalReader::Next {
    uint32_t at = 0;
    const NumberWord* word = nullptr;
    bool conj = false;
};

bool CardinalReader::is(uint32_t at, WordClass cls) const {
    const NumberWord* w = word(at);
    return w && w->cls == cls;
}

CardinalReader::Next CardinalReader::next(uint32_t at) const {
    Next n{at, word(at), false};
    if (n.word) {
        n.conj = n.word->conj;
        if (n.word->prep) n.word = nullptr;
    } else if (at + 1 < words_.tokens.size() && words_.folded(words_.tokens[at]) == "و") {
        n = {at + 1, word(at + 1), true};
        if (n.word && (n.word->conj || n.word->prep)) n.word = nullptr;
    }
    return n;
}

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

// The scale words behind: خمسين ألف, مئة ألف مليون, ثلاث دزينات.
void CardinalReader::multiply(Part& p) const {
    while (true) {
        const NumberWord* n = word(p.end);
        if (!n || n->conj || n->prep) return;
        const bool loose_head = p.sort != Cardinal::Sort::count;
        if (n->definite && !loose_head) return;
        double by = n->value;
        switch (n->cls) {
            case WordClass::scale:
            case WordClass::scale_weak:
            case WordClass::scale_many:
                if (by <= p.scale) return;
                p.suspicious = p.has_digits && p.scale == 1 && by == 1000 && p.high >= 1000;
                p.scale = p.floor = by;
                break;
            case WordClass::dozen:
                break;
            case WordClass::many:
                if (p.high > 10 || p.sort != Cardinal::Sort::count) return;
                by /= kManyOfUnit;
                break;
            default:
                return;
        }
        p.times(by);
        p.digits.plain = false;
        if (p.sort == Cardinal::Sort::fraction) p.sort = Cardinal::Sort::count;
        ++p.end;
    }
}

std::optional<CardinalReader::Part> CardinalReader::part(uint32_t at, bool join) const {
    const NumberWord* w = word(at);
    std::optional<Part> p = fraction(at);
    if (!p) p = small(at, join);
    if (p && p->sort == Cardinal::Sort::count && is(p->end, WordClass::fraction_many) &&
        !word(p->end)->conj) {
        p->times(word(p->end++)->value);  // عشرون أخماسا
        p->sort = Cardinal::Sort::fraction;
    }
    if (!p && w) p = loose(at, *w);
    if (!p && w &&
        (w->cls == WordClass::scale || w->cls == WordClass::scale_two || w->cls == WordClass::scale_weak ||
         w->cls == WordClass::dozen || w->cls == WordClass::dozen_two))
        p = whole_scale(at, *w);
    if (!p) return std::nullopt;
    if (p->has_digits && p->digits.shape != Digits::Shape::number &&
        p->digits.shape != Digits::Shape::range && p->digits.shape != Digits::Shape::fraction)
        return p;
    multiply(*p);
    return p;
}

// خمسة فاصلة ستة
void CardinalReader::add_point(Part& p) const {
    const NumberWord* point = word(p.end);
    if (!point || point->cls != WordClass::point || point->definite || p.has_digits ||
        p.sort != Cardinal::Sort::count)
        return;
    const auto tail = small(p.end + 1, true);
    if (!tail || tail->has_digits || tail->high >= 1000 || tail->low < 0) return;
    double unit = 1;
    while (unit <= tail->low) unit *= 10;
    p.low = p.high = p.low + tail->low / std::max(unit, 10.0);
    p.floor = 0;
    p.end = tail->end;
    multiply(p);
}

// و and smaller parts behind a scale word: ألفين وثلاثمئة, 12 ألفا و500.
void CardinalReader::add_rest(Part& p) const {
    // Nothing is joined to 1.2 مليار.
    if (std::floor(p.low / p.scale) != p.low / p.scale) return;
    while (p.floor >= 1000 && p.sort == Cardinal::Sort::count) {
        Next n = next(p.end);
        if (!n.conj) {  // ألف خمس مائة, 4 آلاف 3 مئة
            const auto rest = part(n.at, true);
            const bool scaled = rest && rest->scale >= 1000 && rest->high < p.floor;  // 27 مليونا 243 ألفا
            if (!rest || rest->sort != Cardinal::Sort::count || rest->high < 100 ||
                (!scaled && (rest->high >= 1000 || (rest->has_digits && rest->digits.plain))))
                return;
            p.plus(*rest);
            p.scale = rest->scale;
            p.floor = rest->floor;
            if (!scaled) return;
            continue;
        }
        const auto rest = part(n.at, true);
        if (!rest || rest->sort != Cardinal::Sort::count || rest->high >= p.floor) return;
        if (rest->has_digits &&
            (rest->digits.shape != Digits::Shape::number || (p.floor > 1000 && rest->scale == 1)))
            return;
        p.plus(*rest);
        p.scale = rest->scale;
        p.floor = rest->floor;
    }
}

// `مليون ونصف المليون`, `عشرون وثلاثة أخماس`.
void CardinalReader::add_fraction(Part& p) const {
    if (p.sort != Cardinal::Sort::count) return;
    const Next n = next(p.end);
    if (!n.conj || !n.word) return;
    auto rest = fraction(n.at);
    if (!rest) return;
    const double of = p.scale >= 1000 ? p.scale : 1;
    rest->times(of);
    p.plus(*rest);
    const NumberWord* again = word(p.end);
    if (again && !again->conj && of > 1 && again->value == of &&
        (again->cls == WordClass::scale || again->cls == WordClass::scale_weak))
        ++p.end;
    else if (of == 1)
        multiply(p);  // ثلاثة ونصف مليون
}

std::optional<Cardinal> CardinalReader::read(uint32_t at, bool join) const {
    auto p = part(at, join);
    if (!p) return std::nullopt;
    const bool valued = !p->has_digits || p->digits.shape == Digits::Shape::number;
    if (join && valued) add_rest(*p), add_point(*p), add_fraction(*p);
    const NumberWord* w = word(at);
    Cardinal c;
    c.sort = p->sort;
    c.begin = at;
    c.end = p->end;
    c.low = p->low;
    c.high = p->high;
    c.scale = p->scale;
    c.suspicious = p->suspicious;
    c.joined = p->joined;
    c.definite = w && w->definite;
    c.digits = p->has_digits;
    if (p->has_digits)
        c.shape = p->digits.shape, c.plain = p->digits.plain && p->end == p->digits.end,
        c.size = p->digits.size;
    return c;
}

}  // namespace isnad

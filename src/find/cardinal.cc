// How a number goes on behind its first part, and the whole of it.
#include <algorithm>
#include <cmath>

#include "find/cardinal_part.h"

namespace isnad {
namespace {

constexpr double kManyOfUnit = 2;  // `عشرات` is at least two tens

}  // namespace

const NumberWord* CardinalReader::look_up(uint32_t at) const {
    return notes_.of(words_, at, [&] { return lexicon_.find(words_.folded(words_.tokens[at])); });
}

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

std::optional<Cardinal> CardinalReader::read_anew(uint32_t at, bool join) const {
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

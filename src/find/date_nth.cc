// The nth week, quarter, half or weekday of a longer time: الأسبوع الأول من أكتوبر, الربع الثالث من عام 2016,
// أول جمعة من يوليو.
#include "find/date_reader.h"
#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr double kThirdOfMonth = 10;

}  // namespace

// الأسبوع الأول, الربع الثالث, أول [يوم] جمعة: what is counted, without the time of which it is a part.
std::optional<Named> WhenReader::nth_head(uint32_t at) const {
    const DateWord* w = t_.word(at);
    const NumberWord* number = t_.number_word(at);
    Named n{{}, at, 0, std::nullopt, std::nullopt, "date.nth"};
    if (w && w->definite && (w->has(W::kPart) || (w->has(W::kUnit) && w->unit == TimeUnit::week))) {
        const auto o = t_.number_word(at + 1)
                           ? read_ordinal(t_.words(), t_.text(), at + 1, t_.rules().numbers)
                           : std::nullopt;
        if (!o || (o->from == OrdinalFrom::start && o->value > 5) || o->from == OrdinalFrom::current)
            return std::nullopt;
        n.when.form = w->has(W::kPart) ? When::Form::part : When::Form::week;
        n.when.parts = w->value;
        n.when.nth = o->from == OrdinalFrom::end ? -1 : whole_of(o->value);
        n.end = o->end;
        return n;
    }
    if (!number || number->cls != WordClass::ordinal || number->definite ||
        number->from == OrdinalFrom::current)
        return std::nullopt;
    const uint32_t day = t_.has(at + 1, W::kDate) ? at + 2 : at + 1;
    const DateWord* weekday = t_.word(day);
    if (!weekday || !weekday->has(W::kWeekday) || weekday->conj) return std::nullopt;
    n.when.form = When::Form::weekday;
    n.when.weekday = static_cast<Weekday>(weekday->value);
    n.when.nth = number->from == OrdinalFrom::end ? -1 : whole_of(number->value);
    n.end = day + 1;
    return n;
}

// النصف الثاني من التسعينيات, النصف الأول من مايو
std::optional<Named> WhenReader::half_of(const Named& n, uint32_t next) const {
    std::optional<Named> whole;
    if (!t_.has(next, W::kYear)) {
        whole = decade(next);
        if (!whole) whole = century(next);
        if (!whole && t_.has(next, W::kUnit) && t_.word(next)->unit > TimeUnit::year) whole = period(next);
    }
    if (!whole) whole = month_first(next);
    if (!whole || whole->when.day > 0) return std::nullopt;
    whole->when.portion = n.when.nth == 1 ? When::Portion::early : When::Portion::late;
    whole->begin = n.begin;
    whole->rule = "date.portion";
    return whole;
}

// الثلث الأخير من رمضان; nothing of the middle third
std::optional<Named> WhenReader::third_of(const Named& n, uint32_t next) const {
    auto month = whole_month(next);
    if (!month || month->when.month == 0 || n.when.nth == 2) return std::nullopt;
    month->when.form = When::Form::opening;
    month->when.unit = TimeUnit::day;
    month->when.amount = kThirdOfMonth;
    month->when.nth = n.when.nth == 1 ? 1 : -1;
    month->begin = n.begin;
    return month;
}

// Of هذا العام, of العام, of 2016: true where a year is told at `next`.
bool WhenReader::add_whole_year(Named& n, uint32_t next) const {
    uint32_t end = 0;
    if (const auto years = shift(next, TimeUnit::year, end))
        return n.when.year_shift = years, n.end = end, true;
    const DateWord* whole = t_.word(next);
    if (n.when.form == When::Form::part && whole && whole->has(W::kUnit) && whole->unit == TimeUnit::year &&
        this_unit(next) && ends_here(next + 1) && !t_.is_digits(next + 1))
        return n.when.year_shift = 0, n.end = next + 1, true;
    const bool cue = t_.has(next, W::kYear);
    const auto y = year_number(cue ? next + 1 : next);
    if (n.when.form == When::Form::weekday || !y || (!cue && !reads_as_year(next))) return false;
    return n.when.year = y->number, n.end = y->end, true;
}

// الأسبوع الأول من أكتوبر, الربع الثالث من عام 2016, أول يوم جمعة من يوليو
std::optional<Named> WhenReader::nth_unit(uint32_t at) const {
    auto n = nth_head(at);
    if (!n) return n;
    const uint32_t next = is_of(t_.folded(n->end)) ? n->end + 1 : n->end;
    uint32_t end = 0;
    if (n->when.form == When::Form::part) {
        auto part = n->when.parts == 2 ? half_of(*n, next) : std::nullopt;
        if (!part && n->when.parts == 3) part = third_of(*n, next);
        if (part) return part;
    } else if (const auto months = shift(next, TimeUnit::month, end)) {
        n->when.month_shift = months;
        n->end = end;
        return n;
    } else if (const auto m = month_first(next); m && m->when.day == 0) {
        n->when.month = m->when.month, n->when.year = m->when.year, n->when.year_shift = m->when.year_shift;
        n->end = m->end;
        return n;
    }
    return add_whole_year(*n, next) ? n : std::nullopt;
}

}  // namespace isnad

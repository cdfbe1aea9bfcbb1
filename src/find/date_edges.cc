// Days and weeks told by where they lie: the first and last of a month or feast (أول يناير, ثاني أيام عيد
// الفطر, آخر يوم من الشهر, العشر الأواخر من رمضان), feasts themselves, the week of a day (أسبوع 16 سبتمبر).
#include "find/date_reader.h"
#include "find/date_small_words.h"
#include "find/ordinal.h"

namespace isnad {
namespace {

using W = DateWord;

constexpr double kTenDays = 10;
constexpr int kFirstHijri = 1300, kLastDecade = 90;

}  // namespace

// A month with its year, or شهر told from this one, as the whole of which a part is named.
std::optional<Named> WhenReader::whole_month(uint32_t at) const {
    Named n{{}, at, at, std::nullopt, std::nullopt, "date.edge"};
    uint32_t end = 0;
    if (const auto months = shift(at, TimeUnit::month, end)) {
        n.when.month_shift = months;
        n.end = end;
        return n;
    }
    const DateWord* unit = t_.word(at);
    const bool named =
        unit && unit->has(W::kUnit) && unit->unit == TimeUnit::month && !unit->has(W::kTwo | W::kMany);
    const auto m = month(named ? at + 1 : at);
    if (!m && named && unit->definite && ends_here(at + 1)) {
        n.when.month_shift = 0;
        n.end = at + 1;
        return n;
    }
    if (!m) return std::nullopt;
    n.when.calendar = m->calendar;
    n.when.month = m->number;
    n.end = m->end;
    add_year(n);
    return n;
}

// أول يناير, آخر أيام رمضان, آخر يوم من الشهر, اليوم الأخير من آب
std::optional<Named> WhenReader::edge(uint32_t at) const {
    std::string_view word = t_.folded(at);
    const DateWord* today = t_.word(at);
    uint32_t next = at + 1;
    bool last = false;
    if (today && today->has(W::kDay) && word.ends_with("اليوم")) {
        if (t_.folded(next) != "الاخير" || !is_of(t_.folded(next + 1))) return std::nullopt;
        last = true;
        next += 2;
    } else {
        const NumberWord* o = t_.number_word(at);
        if (!o || o->cls != WordClass::ordinal || o->definite || word.size() < 6) return std::nullopt;
        word = word.substr(word.size() - 6);
        if (word != "اول" && word != "اخر") return std::nullopt;
        last = word == "اخر";
        const bool days = t_.folded(next) == "ايام" || t_.folded(next) == "يوم";
        if (days) ++next;
        if (is_of(t_.folded(next)) && (days || t_.folded(next) != "من")) ++next;
        if (last && !days) return std::nullopt;
    }
    auto n = whole_month(next);
    if (!n) return std::nullopt;
    n->begin = at;
    n->when.form = When::Form::opening;
    n->when.unit = TimeUnit::day;
    n->when.amount = 1;
    n->when.nth = last ? -1 : 1;
    return n;
}

// العشر الأواخر من رمضان
std::optional<Named> WhenReader::ten_days(uint32_t at) const {
    const NumberWord* ten = t_.number_word(at);
    if (!ten || !ten->definite || ten->value != kTenDays) return std::nullopt;
    const std::string_view which = t_.folded(at + 1);
    const bool last = which == "الاواخر" || which == "الاخيره";
    if ((!last && which != "الاوايل" && which != "الاولي") || !is_of(t_.folded(at + 2))) return std::nullopt;
    auto n = whole_month(at + 3);
    if (!n) return std::nullopt;
    n->begin = at;
    n->when.form = When::Form::opening;
    n->when.unit = TimeUnit::day;
    n->when.amount = kTenDays;
    n->when.nth = last ? -1 : 1;
    return n;
}

std::optional<Named> WhenReader::feast_at(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kFeast)) return std::nullopt;
    const auto found = t_.rules().feasts.longest_from(t_.words(), at, t_.folded(at).substr(w->letters));
    if (!found) return std::nullopt;
    const DateRules::Feast& feast = t_.rules().feast_list[found.value];
    Named n{{}, at, at + found.tokens, std::nullopt, std::nullopt, "date.feast"};
    n.when.calendar = feast.calendar;
    n.when.month = feast.month;
    n.when.day = feast.day;
    if (feast.nth > 0) {
        n.when.form = When::Form::weekday;
        n.when.weekday = feast.weekday;
        n.when.nth = feast.nth;
    }
    return n;
}

// يوم عاشوراء, ليلة رأس السنة, في عيد الميلاد 2015, عشية عيد الفطر
std::optional<Named> WhenReader::feast(uint32_t at) const {
    auto n = feast_at(at);
    if (!n) return n;
    const uint32_t end = n->end;
    add_year(*n);
    if (n->when.year > 0 && n->when.year < kFirstHijri) n->when.year = 0, n->end = end;  // 1000 وجبة
    const bool names_day = t_.has(at, W::kDate | W::kEve | W::kDaypart) || t_.folded(at).ends_with("ليله");
    const bool said = at > 0 && (t_.has(at - 1, W::kDate | W::kEve | W::kDaypart | W::kTo) ||
                                 is_in(t_.folded(at - 1)) || t_.folded(at - 1) == "خلال");
    if (n->end == end && !said && !names_day) return std::nullopt;
    if (at > 0 && t_.folded(at - 1).ends_with("عشيه")) n->when.day_shift = -1;
    return n;
}

// ثاني أيام عيد الأضحى, اليوم الثالث من عيد الفطر
std::optional<Named> WhenReader::day_of_feast(uint32_t at) const {
    const NumberWord* o = t_.number_word(at);
    if (!o || o->cls != WordClass::ordinal || o->from != OrdinalFrom::start || o->value > 7)
        return std::nullopt;
    uint32_t next = at + 1;
    const bool behind = o->definite && at > 0 && t_.folded(at - 1).ends_with("اليوم");
    if (!behind && t_.folded(next) != "ايام" && t_.folded(next) != "يوم") return std::nullopt;
    if (!behind) ++next;
    if (t_.folded(next) == "من" || t_.folded(next) == "في") ++next;
    if (t_.folded(next) == "اجازه" || t_.folded(next) == "عطله") ++next;
    auto n = feast_at(next);
    if (!n || n->when.day == 0) return std::nullopt;
    add_year(*n);
    n->begin = behind ? at - 1 : at;
    n->when.day_shift = static_cast<int>(o->value) - 1;
    return n;
}

// العقد الأول من القرن الحادي والعشرين
std::optional<Named> WhenReader::nth_decade(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kUnit) || w->unit != TimeUnit::decade || !w->definite) return std::nullopt;
    const auto o = t_.number_word(at + 1) ? read_ordinal(t_.words(), t_.text(), at + 1, t_.rules().numbers)
                                          : std::nullopt;
    if (!o || o->from == OrdinalFrom::current || o->value > kTenDays || !is_of(t_.folded(o->end)))
        return std::nullopt;
    const uint32_t of = o->end + 1;
    Named n{{}, at, 0, std::nullopt, std::nullopt, "date.decade"};
    n.when.form = When::Form::decade;
    n.when.nth = o->from == OrdinalFrom::end ? kLastDecade : 10 * (static_cast<int>(o->value) - 1);
    uint32_t end = 0;
    if (const auto named = century(of); named && named->when.nth > 0)
        n.when.year = (named->when.nth - 1) * 100, n.end = named->end;
    else if (const auto shifted = shift(of, TimeUnit::century, end))
        n.when.year_shift = *shifted, n.end = end;
    else
        return std::nullopt;
    return n;
}

// أسبوع 16 سبتمبر
std::optional<Named> WhenReader::week_around(uint32_t at) const {
    const DateWord* w = t_.word(at);
    if (!w || !w->has(W::kUnit) || w->unit != TimeUnit::week || w->has(W::kTwo | W::kMany) || w->definite)
        return std::nullopt;
    auto day = day_month(at + 1);
    if (!day) day = numeric(at + 1);
    if (!day || day->when.form != When::Form::absolute || day->when.day == 0) return std::nullopt;
    day->begin = at;
    day->when.form = When::Form::week;
    day->rule = "date.week";
    return day;
}

}  // namespace isnad

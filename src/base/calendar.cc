#include "base/calendar.h"

#include <array>

namespace isnad {
namespace {

constexpr int kHijriEpoch = -492148;  // 1 Muharram 1 (16 July 622, Julian), in days since 1970-01-01
constexpr int kMonths = 12;

// Years of the cycle of 30 with a leap day, and the days of the years before: (11 y + 3) / 30.
int days_before_hijri(int year) { return (year - 1) * 354 + (3 + 11 * year) / 30; }
int days_before_hijri_month(int month) { return 29 * (month - 1) + month / 2; }
bool is_hijri_leap(int year) { return (14 + 11 * year) % 30 < 11; }

bool is_persian_leap(int year) {
    switch (year % 33) {
        case 1:
        case 5:
        case 9:
        case 13:
        case 17:
        case 22:
        case 26:
        case 30:
            return true;
        default:
            return false;
    }
}
int days_in_persian_year(int year) { return is_persian_leap(year) ? 366 : 365; }

// Nowruz of 1400 was 21 March 2021.
constexpr int kNowruzYear = 1400;
constexpr int kNowruzDay = 18707;

int nowruz_of(int year) {
    int day = kNowruzDay;
    for (int y = kNowruzYear; y < year; ++y) day += days_in_persian_year(y);
    for (int y = kNowruzYear; y > year; --y) day -= days_in_persian_year(y - 1);
    return day;
}
int days_before_persian_month(int month) { return month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7); }

}  // namespace

int days_in_hijri_month(int year, int month) {
    if (month == kMonths) return is_hijri_leap(year) ? 30 : 29;
    return month % 2 == 1 ? 30 : 29;
}

int days_in_persian_month(int year, int month) {
    if (month <= 6) return 31;
    if (month < kMonths) return 30;
    return is_persian_leap(year) ? 30 : 29;
}

std::optional<Day> day_of_hijri(Civil h) {
    if (h.year < 1 || h.month < 1 || h.month > kMonths || h.day < 1 || h.day > 30) return std::nullopt;
    return Day{kHijriEpoch + days_before_hijri(h.year) + days_before_hijri_month(h.month) + h.day - 1};
}

Civil hijri_of(Day day) {
    const int since = day.number - kHijriEpoch;
    Civil h{(30 * since + 10646) / 10631, 1, 1};
    int left = since - days_before_hijri(h.year);
    while (h.month < kMonths && left >= days_in_hijri_month(h.year, h.month))
        left -= days_in_hijri_month(h.year, h.month++);
    h.day = left + 1;
    return h;
}

std::optional<Day> day_of_persian(Civil p) {
    if (p.year < 1200 || p.year > 1600 || p.month < 1 || p.month > kMonths || p.day < 1) return std::nullopt;
    if (p.day > days_in_persian_month(p.year, p.month)) return std::nullopt;
    return Day{nowruz_of(p.year) + days_before_persian_month(p.month) + p.day - 1};
}

Civil persian_of(Day day) {
    Civil p{day.civil().year - 621, 1, 1};
    if (nowruz_of(p.year) > day.number) --p.year;
    int left = day.number - nowruz_of(p.year);
    while (p.month < kMonths && left >= days_in_persian_month(p.year, p.month))
        left -= days_in_persian_month(p.year, p.month++);
    p.day = left + 1;
    return p;
}

}  // namespace isnad

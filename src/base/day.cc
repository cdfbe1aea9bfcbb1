#include "base/day.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace isnad {
namespace {

namespace ch = std::chrono;

ch::sys_days sys(Day day) { return ch::sys_days{ch::days{day.number}}; }

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

int days_in_month(int year, int month) {
    const ch::year_month_day_last last{ch::year{year}, ch::month_day_last{ch::month(static_cast<unsigned>(month))}};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::optional<Day> Day::from(Civil civil) {
    if (civil.year < 1 || civil.year > 9999 || civil.month < 1 || civil.month > 12) return std::nullopt;
    if (civil.day < 1 || civil.day > days_in_month(civil.year, civil.month)) return std::nullopt;
    const ch::year_month_day ymd{ch::year{civil.year}, ch::month(static_cast<unsigned>(civil.month)),
                                 ch::day(static_cast<unsigned>(civil.day))};
    return Day{static_cast<int32_t>(ch::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4)), month = digits(iso.substr(5, 2)), day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return from({*year, *month, *day});
}

Civil Day::civil() const {
    const ch::year_month_day ymd{sys(*this)};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Weekday Day::weekday() const { return static_cast<Weekday>(ch::weekday{sys(*this)}.c_encoding()); }

std::string Day::iso() const {
    const Civil c = civil();
    std::array<char, 16> out{};
    const int n = std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", c.year, c.month, c.day);
    return {out.data(), static_cast<size_t>(n)};
}

}  // namespace isnad

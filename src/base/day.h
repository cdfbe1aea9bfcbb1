// Days of the proleptic Gregorian calendar as a count from 1970-01-01, and their ISO 8601 form.
// Comes in: year, month, day or `YYYY-MM-DD`; goes out: Day, weekday, text. Refuses days that do not exist.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

enum class Weekday : uint8_t { sunday, monday, tuesday, wednesday, thursday, friday, saturday };

struct Civil {
    int year = 0;
    int month = 0;  // 1..12
    int day = 0;    // 1..31
    bool operator==(const Civil&) const = default;
};

struct Day {
    int32_t number = 0;  // days since 1970-01-01

    static std::optional<Day> from(Civil civil);              // nothing where there is no such day
    static std::optional<Day> parse(std::string_view iso);    // exactly `YYYY-MM-DD`
    Civil civil() const;
    Weekday weekday() const;
    std::string iso() const;  // `YYYY-MM-DD`

    Day operator+(int days) const { return {number + days}; }
    Day operator-(int days) const { return {number - days}; }
    int operator-(Day other) const { return number - other.number; }
    auto operator<=>(const Day&) const = default;
};

// Both ends inclusive; an end that is not known is absent.
struct DayRange {
    std::optional<Day> from;
    std::optional<Day> to;

    bool known() const { return from || to; }
    bool single() const { return from && to && *from == *to; }
    bool operator==(const DayRange&) const = default;
};

int days_in_month(int year, int month);

}  // namespace isnad

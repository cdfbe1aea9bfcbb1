// Numbers in a text. Comes in: words of one article; goes out: every number that it writes in digits or
// words, with bounds, value, kind and exact spans, sorted by span, not overlapping. Refuses nothing; a number
// that counts nothing (a year, an age, a score) is kept and says why, so that figures are made of the others
// only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "model/claim.h"
#include "text/words.h"

namespace isnad {

struct NumberRules;

enum class NumberKind : uint8_t { number, ordinal, percent, fraction, money };

// Why a number is not a count of people or things.
enum class NotCount : uint8_t {
    counts,
    date,
    time,
    year,
    age,
    duration,
    measure,
    times,
    phone,
    score,
    name,
    reference,
    ordinal,
    price,
    code
};

// Where an ordinal counts from: `الثالث` from the start, `قبل الأخير` from the end, `التالي` from here.
enum class OrdinalFrom : uint8_t { start, end, current };

struct Number {
    Span span;            // with the words that bound it beside it, its percent sign, its currency
    Span number_span;     // the number alone
    Span qualifier_span;  // the words that bound it, which may stand behind the counted noun; empty if none
    uint32_t first_token = 0;  // tokens [first_token, last_token) of `span`
    uint32_t last_token = 0;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    NumberKind kind = NumberKind::number;
    double value = 0;  // the number as written; of a range its low end; of a percentage 20 for 20 %; of a
                       // relative ordinal the offset
    OrdinalFrom from = OrdinalFrom::start;
    NotCount why = NotCount::counts;
    bool dual = false;        // the counted noun itself says two: `قتيلان`
    bool definite = false;    // with ال: `الجنود الثلاثة`, `القتيلان`
    bool suspicious = false;  // hardly meant as written: `6500 ألف`
    std::string
        currency;  // of money: ISO 4217, or the unit's name in small letters where the state is not told
    std::string_view rule;  // names the rule; lives as long as the program

    bool counts() const { return why == NotCount::counts; }
    bool operator==(const Number&) const = default;
};

// Numbers whose tokens overlap a span of `taken` (sorted, such as those of dates) are left out. The rules may
// be shared by threads.
std::vector<Number> find_numbers(const Words& words, std::string_view text, const NumberRules& rules,
                                 const std::vector<Span>& taken = {});

std::string_view name_of(NumberKind kind);
std::string_view name_of(NotCount why);
// `3`, or of a relative ordinal `end-1`, `current+1`.
std::string value_text(const Number& number);

}  // namespace isnad

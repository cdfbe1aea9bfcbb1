// What dates are read by. Comes in: months.tsv, weekdays.tsv, holidays.tsv, date_words.tsv and the number
// words; goes out: look-ups for single words and phrases, const after loading and safe to share. Refuses
// faulty rows with file, line and column.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "find/date.h"
#include "find/number_rules.h"
#include "find/phrase_table.h"
#include "lexicon/lexicon.h"

namespace isnad {

struct DateWord {
    // Classes; one word may have several (عام is a unit, and says that a year follows).
    enum Class : uint64_t {
        kMonth = 1 << 0,
        kWeekday = 1 << 1,
        kDay = 1 << 2,
        kUnit = 1 << 3,
        kTwo = 1 << 4,
        kMany = 1 << 5,
        kPast = 1 << 6,
        kNow = 1 << 7,
        kNext = 1 << 8,
        kThis = 1 << 9,
        kEarly = 1 << 10,
        kMid = 1 << 11,
        kLate = 1 << 12,
        kBefore = 1 << 13,
        kSince = 1 << 14,
        kAfter = 1 << 15,
        kExtent = 1 << 16,
        kLast = 1 << 17,
        kFew = 1 << 18,
        kSeason = 1 << 19,
        kDecade = 1 << 20,
        kDaypart = 1 << 21,
        kEve = 1 << 22,
        kYear = 1 << 23,
        kDate = 1 << 24,
        kBetween = 1 << 25,
        kFrom = 1 << 26,
        kTo = 1 << 27,
        kWhole = 1 << 28,
        kPart = 1 << 29,
        kSoon = 1 << 30,
        kWeekend = 1ULL << 31,
        kRest = 1ULL << 32,
        kFeast = 1ULL << 33
    };
    uint64_t is = 0;
    TimeUnit unit = TimeUnit::none;  // of kUnit
    int8_t value = 0;                // of the other classes
    bool conj = false;
    bool prep = false;
    bool definite = false;
    uint8_t letters = 0;  // bytes of و ف ب ل ك before it

    bool has(uint64_t classes) const { return (is & classes) != 0; }
    bool operator==(const DateWord&) const = default;
};

struct DateRules {
    static Result<DateRules> load(const Lexicon& lexicon);

    struct Month {
        Calendar calendar = Calendar::gregorian;
        uint8_t number = 0;
        bool alone = false;  // understood without a word of time beside it; مارس is a verb too
    };

    WordMap<DateWord> words;
    bool words_packed = false;  // taken from an image with all their forms: none is added
    PhraseTable months;         // value: place in month_list
    PhraseTable days;           // value: place in day_list, offsets from today
    PhraseTable marks;          // value: Calendar, of the letters behind a year
    PhraseTable points;         // from now: `من الآن`
    PhraseTable weekends;
    PhraseTable feasts;  // value: place in feast_list
    // A day of the calendar that has a name; day is 0 where it is the nth weekday of the month.
    struct Feast {
        Calendar calendar = Calendar::gregorian;
        uint8_t month = 0, day = 0, nth = 0;
        Weekday weekday{};
    };

    std::vector<Month> month_list;
    std::vector<Feast> feast_list;
    std::vector<int> day_list;
    NumberRules numbers;
};

}  // namespace isnad

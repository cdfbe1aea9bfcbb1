// One time of the clock at a place in the text. Comes in: a token; goes out: the hour that begins there with
// its minutes, the part of the day and the zone that the words give it. Refuses an hour for which nothing
// speaks but its number.
#pragma once

#include <cstdint>
#include <optional>

#include "find/date_length.h"
#include "find/time_rules.h"

namespace isnad {

class TimeReader {
 public:
    TimeReader(const DateTokens& tokens, const TimeRules& rules) : t_(tokens), rules_(rules) {}

    struct Hour {
        enum class Style : uint8_t {
            colon,    // 15:30, and 8.30 where the place is sure
            four,     // 1530
            digits,   // 7
            ordinal,  // السابعة
            cardinal  // سبعة
        };
        Clock clock;
        uint32_t begin = 0;  // tokens [begin, end)
        uint32_t end = 0;
        Style style = Style::digits;
        bool minutes_told = false;    // والنصف, إلا ربعا, وعشر دقائق
        bool may_be_ordinal = false;  // الثالثة والثلاثين
    };
    struct Read {
        Clock clock;
        DayPart part = DayPart::none;
        Zone zone = Zone::untold;
        uint32_t begin = 0;  // tokens [begin, end)
        uint32_t end = 0;
        std::string_view rule;
    };

    // Both ends of من الخامسة إلى السابعة مساء, in the order of the text.
    struct Pair {
        std::optional<Read> first, second;
    };
    Pair read(uint32_t at) const;

 private:
    using Class = TimeRules::Class;
    PhraseTable::Match is(Class cls, uint32_t at) const { return rules_.match(cls, t_.words(), at); }

    // `sure`: the place takes nothing but an hour.
    std::optional<Hour> hour(uint32_t at, bool sure) const;
    std::optional<Hour> digits(uint32_t at, bool sure) const;
    std::optional<Hour> spoken(uint32_t at, bool sure) const;
    void add_minutes(Hour& hour) const;
    bool add_fraction(Hour& hour, uint32_t at, double sign) const;
    bool add_count(Hour& hour, uint32_t at, double sign) const;

    struct Part {
        DayPart part = DayPart::none;
        uint32_t end = 0;
        bool of_hour = false;  // an adverb, that nothing but an hour takes
    };
    Part part_behind(uint32_t at) const;
    DayPart part_before(uint32_t begin) const;
    bool is_future_verb(uint32_t at) const;
    bool is_expected(uint32_t at) const;
    bool names_day(uint32_t at) const;

    std::optional<Read> with_hour_word(uint32_t at) const;
    std::optional<Read> bare(uint32_t at) const;
    std::optional<Read> point(uint32_t at) const;
    Read finish(const Hour& hour, uint32_t begin, std::string_view rule) const;
    bool leads(uint32_t at) const;
    bool speaks_for(const Hour& hour, const Part& part, const Read& read) const;
    bool counts(uint32_t at) const;

    const DateTokens& t_;
    const TimeRules& rules_;
};

}  // namespace isnad

// One date at a place in the text. Comes in: a token; goes out: the date that begins there, as its words name
// it. Refuses what only looks like one: مارس the verb, اليوم "per day", a number without a month.
#pragma once

#include <cstdint>
#include <optional>

#include "find/date_length.h"
#include "find/date_when.h"

namespace isnad {

struct Named {
    When when;
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    std::optional<int> offset;  // of the days from the day of writing
    std::optional<When> until;  // the far end of a range that shares its month: `2-7 شباط`
    std::string_view rule;
    bool needs_future = false;  // means a day only where the words speak of the future: بعد يومين
};

class WhenReader {
 public:
    explicit WhenReader(const DateTokens& tokens) : t_(tokens) {}

    std::optional<Named> read(uint32_t at) const;
    // A year at a place where only a year makes sense: behind `إلى` of `من 2014 إلى 2018`.
    std::optional<Named> second_year(uint32_t at) const;

 private:
    std::optional<Named> numeric(uint32_t at) const;
    bool end_of_date(uint32_t at) const;
    std::optional<Named> day_range(uint32_t at) const;
    std::optional<Named> day_month(uint32_t at) const;
    std::optional<Named> month_first(uint32_t at) const;
    bool is_august(uint32_t at) const;
    std::optional<Named> weekday(uint32_t at) const;
    std::optional<Named> day_word(uint32_t at) const;
    std::optional<Named> period(uint32_t at) const;
    std::optional<Named> this_unit(uint32_t at) const;
    bool ends_here(uint32_t at) const;
    std::optional<Named> portion(uint32_t at) const;
    std::optional<Named> ago(uint32_t at) const;
    std::optional<Named> stretch(uint32_t at) const;
    std::optional<Named> opening(uint32_t at, const Length& length) const;
    std::optional<Named> year(uint32_t at) const;
    bool dashed_years(uint32_t at) const;
    bool counted_behind(uint32_t at) const;
    void add_second_year(Named& named, uint32_t first) const;
    bool is_before_our_era(uint32_t at) const;
    std::optional<Named> season(uint32_t at) const;
    std::optional<Named> season_alone(uint32_t at) const;
    std::optional<Named> decade(uint32_t at) const;
    std::optional<Named> century(uint32_t at) const;
    std::optional<Named> nth_unit(uint32_t at) const;
    std::optional<Named> nth_head(uint32_t at) const;
    std::optional<Named> half_of(const Named& nth, uint32_t next) const;
    std::optional<Named> third_of(const Named& nth, uint32_t next) const;
    bool add_whole_year(Named& nth, uint32_t next) const;
    std::optional<Named> weekend(uint32_t at) const;
    std::optional<Named> day_alone(uint32_t at) const;
    std::optional<Named> whole_month(uint32_t at) const;
    std::optional<Named> edge(uint32_t at) const;
    std::optional<Named> ten_days(uint32_t at) const;
    std::optional<Named> feast_at(uint32_t at) const;
    std::optional<Named> feast(uint32_t at) const;
    std::optional<Named> day_of_feast(uint32_t at) const;
    std::optional<Named> week_around(uint32_t at) const;
    std::optional<Named> nth_decade(uint32_t at) const;

    struct MonthAt {
        Calendar calendar;
        int number;
        uint32_t end;
        bool alone;
    };
    struct DayAt {
        int number;
        uint32_t end;
    };
    std::optional<MonthAt> month(uint32_t at) const;
    std::optional<DayAt> day_number(uint32_t at) const;
    struct YearAt {
        int number;
        uint32_t end;
        std::optional<Calendar> mark;
    };
    std::optional<YearAt> year_number(uint32_t at) const;
    bool reads_as_year(uint32_t at) const;
    // What may follow day and month: a year, الماضي, من العام المقبل.
    void add_year(Named& named) const;
    void add_side(Named& named) const;
    std::optional<int> shift(uint32_t at, TimeUnit unit, uint32_t& end) const;
    When::Side side(uint32_t at) const;

    const DateTokens& t_;
};

}  // namespace isnad

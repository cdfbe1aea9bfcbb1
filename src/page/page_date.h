// Days that a page states: a label's words, metadata, an address. Comes in: text in any of the forms that
// Arabic and English pages use (ISO 8601, RFC 822, numbers in either order, month names of every naming,
// Hijri); goes out: a day and the place of its words. Refuses dates without a year, and numbers that are no
// day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "base/span.h"
#include "base/word_map.h"
#include "lexicon/table.h"
#include "page/compare_key.h"
#include "page/word_lists.h"

namespace isnad {

struct PageDate {
    DayRange days;  // one day; up to three where only a Hijri date is given, as the moon is seen or computed
    Span span;      // in the text that was read: from the first word of the date to its last
    bool has_time = false;       // a time of day stands beside it
    bool two_languages = false;  // the month is named in Arabic and in Latin letters, as a site's clock does
};

// Words of a line beside its date that say no time.
struct WordsBeside {
    size_t before = 0, after = 0;
};

class DateReader {
 public:
    // `time_words`: folded words that may stand in a line that is only a date (`gmt`, `مساء`).
    static Result<DateReader> parse(const Table& months, const Table& weekdays, const WordSet& time_words);

    // The first full date in `text`, a Gregorian one before a Hijri one.
    std::optional<PageDate> find(std::string_view text, CompareKey& scratch) const;
    // True where the folded line is a date and nothing else but words of time (weekday, hour, zone).
    bool only_date(std::string_view text, CompareKey& scratch) const;

    // Of a date that `find` gave for the same text.
    WordsBeside words_beside(const PageDate& date, std::string_view text, CompareKey& scratch) const;

 private:
    bool says_time(const CompareKey& key, size_t word) const;
    enum class Calendar : uint8_t { gregorian, hijri };
    struct Month {
        Calendar calendar = Calendar::gregorian;
        int month = 0;
        uint8_t words = 1;
        bool latin = false;
    };
    struct Part {  // what a date is made of; words that only join its parts are left out
        enum Kind : uint8_t { number, month, other } kind = other;
        int value = 0;
        bool year = false;  // four digits
        Month named;
        Span source;
    };
    struct Found {
        Civil civil;
        Calendar calendar = Calendar::gregorian;
        size_t parts = 0;
        bool two_languages = false;
    };
    std::vector<Part> parts_of_date(const CompareKey& key) const;
    void add_number(std::string_view word, Span source, std::vector<Part>& parts) const;
    std::optional<Found> in_numbers(const std::vector<Part>& parts, size_t at, std::string_view text) const;
    std::optional<Found> in_words(const std::vector<Part>& parts, size_t at) const;
    const Month* month_at(const CompareKey& key, size_t word) const;

    WordMap<Month> months_;  // by folded name; two words joined by a space
    WordSet time_words_;     // with the weekdays
};

// The day that stands in an address with a scheme, as /2020/8/24/ or 2020-06-03.
std::optional<PageDate> date_in_address(std::string_view address);

}  // namespace isnad

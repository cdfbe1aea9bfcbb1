// Lengths of time (`ثلاثة أيام`, `24 ساعة`, `شهرين`, `ساعة ونصف`, `عام و3 أشهر`, `الأيام القليلة`). Comes in:
// a token; goes out: the length that begins there, in its smallest unit. Refuses a unit without a number
// (يوم, العام).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "find/cardinal.h"
#include "find/date_rules.h"

namespace isnad {

struct Length {
    uint32_t end = 0;  // the token behind
    double value = 0;
    TimeUnit unit = TimeUnit::none;  // the smallest that is named
    bool definite = false;           // الأيام الثلاثة, الساعات الـ24
    bool bare = false;               // a unit alone, without a number: يوم
    bool several = false;            // more than one unit: عام وشهر
    double months = 0;               // of several units: whole months, and days beside them
    double days = 0;
    double seconds = 0;
};

// Reads what the words of dates and numbers say at a token; shared by the readers of dates. Not for two
// threads.
class DateTokens {
 public:
    DateTokens(const Words& words, std::string_view text, const DateRules& rules)
        : words_(words),
          text_(text),
          rules_(rules),
          notes_(words.notes<const DateWord*>(&rules)),
          cardinals_(words, text, rules.numbers.words, habit_) {}

    uint32_t size() const { return static_cast<uint32_t>(words_.tokens.size()); }
    const Token& token(uint32_t at) const { return words_.tokens[at]; }
    std::string_view folded(uint32_t at) const {
        return at < size() ? words_.folded(words_.tokens[at]) : std::string_view();
    }
    bool is_digits(uint32_t at) const { return at < size() && words_.tokens[at].kind == TokenKind::digits; }
    bool is_word(uint32_t at) const { return at < size() && words_.tokens[at].kind == TokenKind::word; }
    bool is_mark(uint32_t at) const { return at < size() && words_.tokens[at].kind == TokenKind::mark; }
    const DateWord* word(uint32_t at) const {
        return at >= words_.dull.size() || notes_.silent(words_, at) ? nullptr : look_up(at);
    }
    bool has(uint32_t at, uint64_t classes) const {
        const DateWord* w = word(at);
        return w && w->has(classes);
    }
    std::optional<Cardinal> cardinal(uint32_t at) const {
        return at < size() ? cardinals_.read(at) : std::nullopt;
    }
    const NumberWord* number_word(uint32_t at) const { return cardinals_.word(at); }

    // With `bare`, a unit without a number is a length of one.
    std::optional<Length> length(uint32_t at, bool bare) const;

    const Words& words() const { return words_; }
    std::string_view text() const { return text_; }
    const DateRules& rules() const { return rules_; }

 private:
    const DateWord* look_up(uint32_t at) const;
    std::optional<Length> one_length(uint32_t at, bool bare) const;
    std::optional<Length> counted(uint32_t at) const;
    std::optional<Length> unit_first(uint32_t at, bool bare) const;
    void add_fraction(Length& length) const;

    const Words& words_;
    std::string_view text_;
    const DateRules& rules_;
    Notes<const DateWord*> notes_;
    mutable MarkHabit habit_;
    CardinalReader cardinals_;
};

}  // namespace isnad

// The walk of find_numbers over one text. Comes in: words, rules and the spans that are left out; goes out:
// numbers. Not for use outside of find/number*.cc.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "find/cardinal.h"
#include "find/number.h"
#include "find/number_context.h"
#include "find/number_rules.h"
#include "find/ordinal.h"
#include "text/token_set.h"

namespace isnad {

class NumberFinder {
 public:
    NumberFinder(const Words& words, std::string_view text, const NumberRules& rules,
                 const std::vector<Span>& taken)
        : words_(words),
          text_(text),
          rules_(rules),
          taken_(taken),
          cardinals_(words, text, rules.words, habit_) {}

    std::vector<Number> find();

 private:
    // Each `read_…` gives the token behind what it read at `at`; `at` itself where that is nothing.
    // number_finder.cc
    std::string_view folded(uint32_t at) const;
    bool is_word(uint32_t at) const;
    TokenSet beginnings() const;
    bool is_taken(uint32_t at);
    uint32_t read(uint32_t at);
    bool is_address(uint32_t at) const;
    uint32_t skip_address(uint32_t at);
    uint32_t read_vague(uint32_t at);
    uint32_t read_ordinal_at(uint32_t at);
    uint32_t add_ordinal(const Ordinal& o);
    bool names_hour(const Ordinal& o) const;
    uint32_t letters_at(uint32_t at) const;
    uint32_t read_cardinal(uint32_t at, double sign);
    uint32_t add_shape(const Cardinal& c);
    bool minus_sign(uint32_t at) const;
    uint32_t split_decimal(const Cardinal& c) const;
    bool skips(const Cardinal& c) const;
    std::optional<Ordinal> definite_ordinal(const Cardinal& c) const;
    uint32_t add_cardinal(const Cardinal& c, uint32_t begin, uint32_t end, double low, double high,
                          Place where);
    Span span_of(uint32_t first, uint32_t last, uint32_t letters) const;
    uint32_t place(Number& n, uint32_t first, uint32_t last, uint32_t begin, uint32_t end,
                   uint32_t letters = 0);
    NotCount goes_on(uint32_t begin) const;
    bool says_which(uint32_t article) const;
    bool repeats(const Number& n, uint32_t begin);

    // number_duals.cc
    uint32_t read_dual(uint32_t at, const NumberWord& w);
    bool heads_noun(uint32_t at, NumberWord::Second second) const;
    static bool is_dual_ending(std::string_view word);
    bool points(uint32_t at) const;
    bool vocalised_dual(uint32_t at) const;
    bool same_noun(uint32_t one, uint32_t two) const;

    // number_parts.cc: fractions and ranges
    uint32_t read_piece(uint32_t begin, uint32_t piece, double times);
    uint32_t add_fraction(uint32_t begin, uint32_t end, double value);
    uint32_t read_price(uint32_t at, const NumberWord& w);
    bool part_of_whole(const Cardinal& c) const;
    uint32_t rational(const Cardinal& c, uint32_t begin, double sign);
    uint32_t mixed(const Cardinal& c, uint32_t begin, double sign);
    uint32_t range(const Cardinal& first);
    std::optional<Cardinal> second_of(const Cardinal& first, bool between, bool from) const;
    bool changes(uint32_t at) const;

    // number_bounds.cc
    uint32_t bind(Number& n, const Place& where, uint32_t begin, uint32_t letters);
    bool shares_bound(uint32_t begin) const;
    uint32_t skip_open(uint32_t at) const;
    BoundWords::Match bound_after(uint32_t end) const;
    bool bounds_next(const BoundWords::Match& found) const;
    bool compares(uint32_t at) const;
    static void qualify(Number& n, Qualifier qualifier);

    // number_units.cc: percent, money, units of time
    NotCount unit_before(const Cardinal& c, uint32_t begin) const;
    void add_unit(Number& n, uint32_t& first, uint32_t& last) const;
    bool is_percent_word(uint32_t at) const;
    static void to_percent(Number& n);
    void to_money(Number& n, uint32_t index) const;

    const Words& words_;
    std::string_view text_;
    const NumberRules& rules_;
    const std::vector<Span>& taken_;
    MarkHabit habit_;
    CardinalReader cardinals_;
    std::vector<Number> numbers_;
    size_t next_taken_ = 0;
    uint32_t from_ = 0;  // no number reaches back before this token
};

}  // namespace isnad

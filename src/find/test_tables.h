// The tables that tests of this room share, loaded once. Comes in: nothing; goes out: the lexicon and the
// rules made of it. For tests only; a table with a fault ends the test.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "find/date_rules.h"
#include "find/names.h"
#include "text/text_rules.h"

namespace isnad::test_tables {

template <class Rules>
const Rules& loaded(const Result<Rules>& rules) {
    EXPECT_TRUE(rules.ok()) << rules.fault().message();
    return *rules;
}

inline const Lexicon& lexicon() {
    static const auto all = Lexicon::load();
    return loaded(all);
}
inline const TextRules& text_rules() {
    static const auto all = TextRules::load(lexicon());
    return loaded(all);
}
inline const DateRules& date_rules() {
    static const auto all = DateRules::load(lexicon());
    return loaded(all);
}
inline const NumberRules& number_rules() { return date_rules().numbers; }
inline const NameRules& name_rules() {
    static const auto all = NameRules::load(lexicon());
    return loaded(all);
}

inline std::string day_text(std::optional<Day> day) { return day ? day->iso() : "?"; }

}  // namespace isnad::test_tables

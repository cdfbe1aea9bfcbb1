// One article read for its claims, for tests. Comes in: its text, title first, and the day of printing; goes
// out: the article with all that it tells, by the built-in tables, which are loaded once. Refuses nothing.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "claim/claims.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "lexicon/lexicon.h"
#include "text/text_rules.h"

namespace isnad::claim_test {

template <class Rules>
const Rules& loaded() {
    static const auto lexicon = Lexicon::load();
    static const auto rules = Rules::load(*lexicon);
    if (!rules) throw std::runtime_error(rules.fault().message());
    return *rules;
}

inline ReadArticle claims_of(std::string_view text, std::string_view printed) {
    ReadArticle read;
    read.article.text = text;
    const Words words = read_words(read.article.text, loaded<TextRules>());
    read.names = find_names(words, read.article.text, loaded<NameRules>());
    const auto day = Day::parse(printed);
    read.article.published = Published{{day, day}, DateBasis::stated, ""};
    const auto& rules = loaded<DateRules>();
    Mentions mentions;
    mentions.dates = find_dates(words, read.article.text, read.article.published->days, rules);
    mentions.numbers = find_numbers(words, read.article.text, rules.numbers);
    find_claims(words, mentions, loaded<ClaimRules>(), read);
    return read;
}

}  // namespace isnad::claim_test

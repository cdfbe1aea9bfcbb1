#include "cli/sentence_reader.h"

#include "claim/claims.h"

namespace isnad {

Result<RulesOfSentences> RulesOfSentences::load(const Lexicon& lexicon) {
    RulesOfSentences rules;
    auto text = TextRules::load(lexicon);
    if (!text) return text.fault();
    auto dates = DateRules::load(lexicon);
    if (!dates) return dates.fault();
    auto names = NameRules::load(lexicon);
    if (!names) return names.fault();
    auto claims = ClaimRules::load(lexicon);
    if (!claims) return claims.fault();
    rules.text_ = std::move(*text);
    rules.dates_ = std::move(*dates);
    rules.names_ = std::move(*names);
    rules.claims_ = std::move(*claims);
    return rules;
}

ReadArticle RulesOfSentences::read(std::string_view text, std::optional<Day> written) const {
    ReadArticle read;
    read.article.text = text;
    if (written) read.article.published = Published{{written, written}, DateBasis::stated, ""};
    const Words words = read_words(read.article.text, text_);
    Mentions mentions;
    mentions.dates = find_dates(words, read.article.text, {written, written}, dates_);
    std::vector<Span> days;
    for (const Date& date : mentions.dates)
        if (date.kind == DateKind::date) days.push_back(date.span);
    mentions.numbers = find_numbers(words, read.article.text, dates_.numbers, days);
    read.names = find_names(words, read.article.text, names_);
    find_claims(words, mentions, claims_, read);
    return read;
}

}  // namespace isnad

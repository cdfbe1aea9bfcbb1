#include "cli/sentences.h"

#include <memory>

#include "engine/packed_tables.h"
#include "text/text_rules.h"
#include "text/words.h"

namespace isnad {

Result<SentencesOf> sentences_by(const std::string& lexicon_folder) {
    const auto lexicon = Lexicon::load(lexicon_folder, packed_tables());
    if (!lexicon) return lexicon.fault();
    auto rules = TextRules::load(*lexicon);
    if (!rules) return rules.fault();
    const auto shared = std::make_shared<const TextRules>(std::move(*rules));
    return SentencesOf([shared](std::string_view text) {
        std::vector<Span> spans;
        for (const Sentence& s : read_words(text, *shared).sentences) spans.push_back(s.span);
        return spans;
    });
}

namespace {

template <class Table>
Result<std::shared_ptr<const Table>> shared_by(const std::string& lexicon_folder) {
    const auto lexicon = Lexicon::load(lexicon_folder, packed_tables());
    if (!lexicon) return lexicon.fault();
    auto table = Table::load(*lexicon);
    if (!table) return table.fault();
    return std::make_shared<const Table>(std::move(*table));
}

}  // namespace

Result<std::shared_ptr<const RuleWords>> rule_words_by(const std::string& lexicon_folder) {
    return shared_by<RuleWords>(lexicon_folder);
}

Result<std::shared_ptr<const EventCodeTable>> event_codes_by(const std::string& lexicon_folder) {
    return shared_by<EventCodeTable>(lexicon_folder);
}

}  // namespace isnad

// What views take from the lexicon: sentences for showing where an item stands, rules in words, what others
// call events. Comes in: a lexicon folder, "" for the built-in tables; goes out: what any thread may use.
// Refuses faulty tables.
#pragma once

#include <memory>
#include <string>

#include "view/event_codes.h"
#include "view/explain.h"

namespace isnad {

Result<SentencesOf> sentences_by(const std::string& lexicon_folder);
Result<std::shared_ptr<const RuleWords>> rule_words_by(const std::string& lexicon_folder);
Result<std::shared_ptr<const EventCodeTable>> event_codes_by(const std::string& lexicon_folder);

}  // namespace isnad

// The examples that stand beside the rules of reporting and of events. Comes in: a lexicon and a reader of
// sentences; goes out: a fault for each row whose `yes` gives no statement of its stance or no event of its
// type, or whose `no` gives one. Refuses nothing.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "model/reading.h"

namespace isnad {

using SentenceReader = std::function<ReadArticle(std::string_view)>;

std::vector<Fault> check_reporting_examples(const Lexicon& lexicon, const SentenceReader& read);
std::vector<Fault> check_event_examples(const Lexicon& lexicon, const SentenceReader& read);

}  // namespace isnad

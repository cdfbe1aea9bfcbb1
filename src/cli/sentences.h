// Sentences for showing where an item stands. Comes in: a lexicon folder, "" for the built-in tables; goes
// out: a function that any thread may call. Refuses faulty tables.
#pragma once

#include <string>

#include "view/explain.h"

namespace isnad {

Result<SentencesOf> sentences_by(const std::string& lexicon_folder);

}  // namespace isnad

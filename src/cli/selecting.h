// The filters that lists, ledgers, searches and exports share. Comes in: parsed words; goes out: a selection.
// Refuses days that are none.
#pragma once

#include "cli/args.h"
#include "store/selection.h"
#include "view/happenings.h"
#include "view/table.h"

namespace isnad {

// --story, --outlet, --kind, --place, --from, --to
const std::vector<Flag>& selection_flags();
Result<Selection> selection_of(const Args& args);

// The sentence that a span of an article's text stands in.
Result<SentenceAt> sentence_at_by(const std::string& lexicon_folder);

}  // namespace isnad

// Sentences read as articles are, without a page. Comes in: a lexicon, a text, the day of writing; goes out:
// its names and claims. Refuses a lexicon with faults. Const after loading.
#pragma once

#include <string_view>

#include "base/day.h"
#include "base/result.h"
#include "claim/claim_rules.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "model/reading.h"
#include "text/text_rules.h"

namespace isnad {

class RulesOfSentences {
 public:
    static Result<RulesOfSentences> load(const Lexicon& lexicon);
    ReadArticle read(std::string_view text, std::optional<Day> written) const;

 private:
    TextRules text_;
    DateRules dates_;
    NameRules names_;
    ClaimRules claims_;
};

}  // namespace isnad

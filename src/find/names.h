// People, places and organisations that a text names. Comes in: words; goes out: mentions with exact spans, without
// attached particles, sorted, not overlapping. Knows only what its lexicon lists.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "find/phrase_table.h"
#include "lexicon/lexicon.h"
#include "model/mention.h"
#include "text/words.h"

namespace isnad {

class NameRules {
   public:
    static Result<NameRules> load(const Lexicon& lexicon);  // from `names.tsv`

    const PhraseTable& phrases() const { return phrases_; }
    NameKind kind(uint32_t value) const { return static_cast<NameKind>(value); }

   private:
    PhraseTable phrases_;
};

std::vector<Name> find_names(const Words& words, std::string_view text, const NameRules& rules);

}  // namespace isnad

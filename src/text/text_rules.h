// What the text room knows from tables. Comes in: the lexicon; goes out: rules ready for use, const from then
// on and safe to share between threads. Refuses tables that lack a column.
#pragma once

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "text/abbreviations.h"
#include "text/stems.h"

namespace isnad {

class TextRules {
 public:
    static Result<TextRules> load(const Lexicon& lexicon);

    const Abbreviations& abbreviations() const { return abbreviations_; }
    const Stems& stems() const { return stems_; }

 private:
    Abbreviations abbreviations_;
    Stems stems_;
};

}  // namespace isnad

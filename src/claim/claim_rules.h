// The words that claims are found by. Comes in: a lexicon; goes out: phrase tables; refuses faulty rows with their
// file, line and column. Const after loading.
#pragma once

#include <vector>

#include "base/result.h"
#include "find/phrase_table.h"
#include "lexicon/lexicon.h"
#include "model/claim.h"

namespace isnad {

struct ReportingWord {
    bool verb = true;  // stands before or after its speaker; a phrase (`بحسب`) stands before a source
    Stance stance = Stance::say;
};

struct ClaimRules {
    static Result<ClaimRules> load(const Lexicon& lexicon);  // `reporting.tsv`, `figure_words.tsv`

    PhraseTable reporting;  // value: place in reporting_words
    std::vector<ReportingWord> reporting_words;
    PhraseTable borders;  // words that end the description of a speaker, `إن`
    PhraseTable nouns;  // value: FigureKind of what is counted, `قتيل`
    PhraseTable cues;   // value: FigureKind of what befell the counted, `مقتل`
};

}  // namespace isnad

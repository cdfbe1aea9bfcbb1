#include "text/text_rules.h"

namespace isnad {

Result<TextRules> TextRules::load(const Lexicon& lexicon) {
    TextRules rules;
    auto abbreviations = Abbreviations::load(lexicon);
    if (!abbreviations) return abbreviations.fault();
    rules.abbreviations_ = std::move(*abbreviations);
    auto stems = Stems::load(lexicon);
    if (!stems) return stems.fault();
    rules.stems_ = std::move(*stems);
    return rules;
}

}  // namespace isnad

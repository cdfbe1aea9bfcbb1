#include "text/text_rules.h"

namespace isnad {

Result<TextRules> TextRules::load(const Lexicon& lexicon) {
    TextRules rules;
    auto abbreviations = Abbreviations::load(lexicon);
    if (!abbreviations) return abbreviations.fault();
    rules.abbreviations_ = std::move(*abbreviations);
    return rules;
}

}  // namespace isnad

#include "text/text_rules.h"

namespace isnad {

Result<TextRules> TextRules::load(const Lexicon&) { return TextRules{}; }

}  // namespace isnad

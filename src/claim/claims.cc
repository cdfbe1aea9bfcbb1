#include "claim/claims.h"

#include "claim/figures.h"
#include "claim/statements.h"

namespace isnad {

void find_claims(const Words& words, const std::vector<Number>& numbers, const ClaimRules& rules, ReadArticle& read) {
    const std::string_view text = read.article.text;
    read.statements = find_statements(words, text, read.names, rules);
    read.figures = find_figures(words, text, numbers, read.names, read.statements, rules);
}

}  // namespace isnad

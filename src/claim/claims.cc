#include "claim/claims.h"

#include "claim/events.h"
#include "claim/figures.h"
#include "claim/scene.h"
#include "claim/statements.h"

namespace isnad {

void find_claims(const Words& words, const Mentions& mentions, const ClaimRules& rules, ReadArticle& read) {
    const Scene scene(words, mentions.numbers, mentions.dates, rules, read);
    read.statements = find_statements(scene);
    read.figures = find_figures(scene, read.statements);
    read.events = find_events(scene, read.statements);
}

}  // namespace isnad

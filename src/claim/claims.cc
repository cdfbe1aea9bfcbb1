#include "claim/claims.h"

#include "claim/events.h"
#include "claim/figures.h"
#include "claim/scene.h"
#include "claim/setting.h"
#include "claim/statements.h"
#include "claim/triggers.h"

namespace isnad {

void find_claims(const Words& words, const Mentions& mentions, const ClaimRules& rules, ReadArticle& read) {
    const Scene scene(words, mentions.numbers, mentions.dates, rules, read);
    read.statements = find_statements(scene);
    const Setting setting(scene, read.statements);
    const std::vector<Mention> triggers = find_triggers(scene);
    read.figures = find_figures(scene, setting, triggers);
    read.events = find_events(scene, setting, triggers);
}

}  // namespace isnad

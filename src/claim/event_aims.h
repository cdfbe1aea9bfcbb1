// To whom an event was done, and by whose hand, where a word says so. Comes in: the scope of a mention; goes
// out: the phrase behind على يد, ضد, من قبضة, تعرضت. Refuses what stands in another clause.
#pragma once

#include "claim/event_scope.h"

namespace isnad {

// قتل على يد مسلحين, قصف من قبل القوات.
Phrase doer_by_hand(const EventScope& scope);

// تعرضت القرية لقصف.
Phrase who_met(const EventScope& scope);

// هجوم على, اشتباكات مع, غارة استهدفت, القبض على.
Phrase aim_behind(const EventScope& scope);

// تحرير المدينة من قبضة المسلحين, طهرت الجبل من المتمردين: who lost it.
Phrase loser_behind(const EventScope& scope);

struct Sides {
    Phrase first, second;
};

// اشتباكات بين الجيش والمسلحين, معارك بين كذا من جهة، وكذا من جهة أخرى.
Sides sides_between(const EventScope& scope);

// فجر نفسه في سوق, عبوة أمام مقر: what a bomb was brought to.
Phrase bombed_site(const EventScope& scope);

}  // namespace isnad

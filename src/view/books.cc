#include "view/books.h"

namespace isnad {

const std::vector<Book>& books() {
    using enum FigureKind;
    static const std::vector<Book> all = {
        {"casualties",
         "killed, wounded, missing",
         {killed, wounded, casualties, missing},
         {EventType::accident},
         {}},
        {"disarmament",
         "what was handed over, by whom, under whose eyes",
         {weapons, vehicles, ammunition},
         {EventType::weapons_handover, EventType::surrender},
         {},
         {weapons, vehicles, ammunition}},
        {"ceasefire",
         "agreed, in force, violated: where and by whose report",
         {violations},
         {EventType::ceasefire, EventType::ceasefire_violation},
         {}},
        {"displacement",
         "fled, evacuated, returned, sheltered",
         {displaced, evacuated, returned, sheltered},
         {EventType::displacement, EventType::evacuation, EventType::return_},
         {}},
        {"aid",
         "aid and money",
         {aid, money},
         {EventType::aid},
         {},
         {money},
         {aid, killed, wounded, missing, displaced, evacuated, sheltered}},
        {"detention",
         "detained, abducted, released; protests",
         {detained, abducted, released, protesters},
         {EventType::arrest, EventType::abduction, EventType::release, EventType::trial, EventType::amnesty,
          EventType::protest},
         {}},
        {"talks", "who met whom, where, when", {}, {EventType::talks, EventType::agreement}, {}},
        {"strikes",
         "strikes and drones: launched, shot down, lost",
         {strikes, attacks, missiles, aircraft},
         {EventType::air_strike, EventType::shelling, EventType::bombing, EventType::attack},
         {}},
        {"positions",
         "who demands, accepts, rejects, accuses",
         {},
         {},
         {Stance::demand, Stance::agree, Stance::reject, Stance::accuse, Stance::deny, Stance::threaten,
          Stance::warn, Stance::promise, Stance::apologise, Stance::confirm}}};
    return all;
}

}  // namespace isnad

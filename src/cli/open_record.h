// What the commands that look at a record share. Comes in: parsed words; goes out: an open record, whose
// place is told in faults. Refuses as Record::open does.
#pragma once

#include "cli/command.h"
#include "store/record.h"
#include "view/labels.h"

namespace isnad {

// Opens the record that the first operand names and runs `body(record)` → Result<Done>; tells a fault.
template <class Body>
Exit with_record(const Args& args, Terminal& terminal, Body body) {
    const auto record = Record::open(args.operands().front());
    if (!record) return terminal.fault(record.fault()), Exit::nothing;
    if (const auto finished = record->finished(); finished && !*finished)
        terminal.error(
            "isnad: a run into this record was cut off; `isnad read --into` completes its stories");
    const Result<Done> done = body(*record);
    if (!done) return terminal.fault(done.fault()), Exit::nothing;
    return Exit::all;
}

// Says so where articles were placed into the stories one by one.
inline void tell_placed(const Record& record, Terminal& terminal) {
    const auto placed = record.meta("placed");
    if (placed && !placed->empty())
        terminal.error("isnad: " + *placed +
                       " articles were placed since all stories were made; `isnad settle` makes them anew");
}

Result<Language> language_of(const Args& args);

}  // namespace isnad

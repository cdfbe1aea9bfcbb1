// Happenings as the tables of event data sets. Comes in: happenings; goes out: ACLED's 31 columns and ours
// after them, UCDP GED's 49. Refuses nothing: what is unknown is empty, and ids carry our own prefix.
#pragma once

#include "view/event_codes.h"
#include "view/happenings.h"
#include "view/table.h"

namespace isnad {

Sheet acled_of(const Happenings& happenings, const EventCodeTable& codes);
Sheet ged_of(const Happenings& happenings, const EventCodeTable& codes);

}  // namespace isnad

// Happenings in the shapes of event data sets. Comes in: happenings; goes out: ACLED's 31 columns and ours
// after them, UCDP GED's 49, PLOVER JSON, GeoJSON. Refuses nothing: what is unknown is empty, and ids carry
// our own prefix.
#pragma once

#include <string>
#include <string_view>

#include "view/event_codes.h"
#include "view/happenings.h"
#include "view/table.h"

namespace isnad {

Sheet acled_of(const Happenings& happenings, const EventCodeTable& codes);
Sheet ged_of(const Happenings& happenings, const EventCodeTable& codes);
// An array.
std::string plover_of(const Happenings& happenings, const EventCodeTable& codes, std::string_view program);
std::string geojson_of(const Happenings& happenings);  // a FeatureCollection

}  // namespace isnad

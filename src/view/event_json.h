// Happenings in JSON that others read. Comes in: happenings; goes out: PLOVER events, a GeoJSON map. Leaves
// out what PLOVER has no word for and what has no place on a map; ids carry our own prefix.
#pragma once

#include <string>
#include <string_view>

#include "view/event_codes.h"
#include "view/happenings.h"

namespace isnad {

// An array.
std::string plover_of(const Happenings& happenings, const EventCodeTable& codes, std::string_view program);
std::string geojson_of(const Happenings& happenings);  // a FeatureCollection

}  // namespace isnad

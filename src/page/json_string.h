// A JSON string as text. Comes in: what stands between the quotes of a well-formed JSON string; goes out: its
// text with escapes resolved, and a map back to the raw bytes. Refuses nothing; half a surrogate pair or half
// an escape becomes U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/offset_map.h"

namespace isnad {

// Appends to `out` and `map` (out → the text in which `raw` begins at `raw_at`).
void append_json_string(std::string_view raw, uint32_t raw_at, std::string& out, OffsetMap& map);

}  // namespace isnad

// Web archives. Comes in: a stream of WARC records (also WET); goes out: a raw page for each response of type
// HTML or plain text and for each conversion. Refuses records that declare more than a page may have, and
// archives that end in the middle of a record: a fault in their place; what can be found of the rest goes on.
#pragma once

#include "base/byte_stream.h"
#include "page/sources.h"

namespace isnad {

// False where `take` ended it.
bool read_warc(ByteStream& stream, const Limits& limits, const TakePage& take);

}  // namespace isnad

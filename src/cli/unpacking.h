// The digests of a whole record as the story room takes them. Comes in: a record; goes out: its digests, in
// its order, unpacked by many threads. Refuses digests that another version wrote.
#pragma once

#include <vector>

#include "store/writer.h"
#include "story/digest.h"

namespace isnad {

Result<std::vector<Digest>> digests_of_record(Writer& writer, unsigned jobs);

}  // namespace isnad

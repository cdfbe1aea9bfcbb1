// Digests as bytes, so that a record keeps them and its stories grow as more pages are read. Comes in: a
// Digest; goes out: bytes, and back. Refuses bytes that are cut short or were written for other fields.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "story/digest.h"

namespace isnad {

std::string bytes_of(const Digest& digest);
Result<Digest> digest_of(std::string_view bytes);

}  // namespace isnad

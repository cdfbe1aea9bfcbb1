// Compression for those who ask for it over the wire. Comes in: bytes; goes out: one gzip member. Refuses
// nothing: out of memory it gives nothing, and the caller sends the bytes as they are.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isnad {

std::optional<std::string> gzipped(std::string_view bytes);

}  // namespace isnad

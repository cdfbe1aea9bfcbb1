// Arabic text in one byte a letter, as it is packed. Comes in: UTF-8; goes out: about half as many bytes, and
// back to the same UTF-8, byte for byte, whatever it was. Refuses, on the way back, what is cut short.
#pragma once

#include <string>
#include <string_view>

namespace isnad {

// `out` is replaced.
void shorten(std::string_view text, std::string& out);
bool lengthen(std::string_view bytes, std::string& out);  // false where `bytes` end too early

}  // namespace isnad

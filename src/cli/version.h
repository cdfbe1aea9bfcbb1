// The program's version, as CMake names it, and the record format's.
#pragma once

#include <string_view>

namespace isnad {

inline constexpr std::string_view kVersion = ISNAD_VERSION;

}  // namespace isnad

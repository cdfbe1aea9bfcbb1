// Whole files in and out. Faults name the path and say why in the operating system's words.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace isnad {

Result<std::string> read_file(const std::string& path);
Result<Done> write_file(const std::string& path, std::string_view bytes);

}  // namespace isnad

// Files of folders. Comes in: a path; goes out: the file itself, or every readable file below the folder in
// order of its name. Refuses folders that cannot be opened and links that lead back into themselves: a fault
// each, the rest goes on.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"

namespace isnad {

// Gives false to end the walk. Names are compared byte by byte; a folder's files and folders are walked
// together.
using TakeFile = std::function<bool(Result<std::string>&&)>;

// False where `take` ended it. `wanted` chooses among the files of folders.
bool walk(const std::string& path, const std::function<bool(const std::string&)>& wanted,
          const TakeFile& take);

}  // namespace isnad

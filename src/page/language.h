// The language of a text by its letters. Comes in: a text; goes out: `ar`, `fa`, `ur` or `en`. Refuses to
// guess where letters of other scripts prevail or where Latin text has none of the commonest English words:
// then it gives "".
#pragma once

#include <string_view>

namespace isnad {

// Reads the first kilobyte.
std::string_view guess_language(std::string_view text);

}  // namespace isnad

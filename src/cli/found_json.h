// What was found in one text as a line of JSON. Comes in: the text's words, numbers, dates, times and names;
// goes out:
// `{"found":
// [{"kind", "span", "text", …}]}` sorted by span, appended to a buffer. Leaves out numbers that are the
// digits of times, telephone numbers and codes, and measures written as one word with their unit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "find/date.h"
#include "find/number.h"
#include "find/time.h"
#include "model/mention.h"
#include "text/words.h"

namespace isnad {

struct Found {
    std::vector<Number> numbers;
    std::vector<Date> dates;
    std::vector<Time> times;
    std::vector<Name> names;
};

// With `tokens`, `{"tokens": [{"span", "text", "before", "stem", "after", "segments"}]}` too: `before` and
// `after` are the attached particles and pronoun, `segments` all parts, article and endings apart.
void append_found_json(std::string& out, std::string_view text, const Words& words, const Found& found,
                       bool tokens);

}  // namespace isnad

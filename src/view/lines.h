// A whole record as JSON Lines. Comes in: a record and the order of its pages; goes out: lines, in pieces of
// about a megabyte, as the record format orders them. Refuses what the record or the taker refuses.
#pragma once

#include <functional>
#include <string_view>

#include "store/selection.h"

namespace isnad {

using TakeText = std::function<Result<Done>(std::string_view)>;

Result<Done> write_lines(const Record& record, PageOrder order, const TakeText& take);
// Only the articles that a selection lets pass, with those of their items that it does, and their stories and
// tallies.
Result<Done> write_lines(const Record& record, const Selection& selection, const TakeText& take);

}  // namespace isnad

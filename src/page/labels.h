// Labels that stand on a line of their own, above what they speak of: `المصادر:` and then `وكالات`. Comes in:
// the lines of a page; goes out: the same, each value with the rule of its label. Refuses values that are too
// long for their label.
#pragma once

#include <vector>

#include "page/line.h"

namespace isnad {

void give_labels(std::vector<Line>& lines);
// Line i is no label after all.
void forget_label(std::vector<Line>& lines, size_t i);

}  // namespace isnad

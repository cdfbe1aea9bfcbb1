// Where people put articles, laid over the machine's groups. Comes in: digests, their groups, rulings in the
// order in which they were made; goes out: the groups as ruled, and those of the machine that are no more.
// Leaves out rulings of articles that are not there.
#pragma once

#include <span>
#include <vector>

#include "model/rulings.h"
#include "story/group.h"

namespace isnad {

// Groups ascend by their first member, as those of `group` do.
std::vector<Grouped> place(std::span<const Digest> digests, std::vector<Grouped>& groups,
                           const std::vector<Placing>& placings);

}  // namespace isnad

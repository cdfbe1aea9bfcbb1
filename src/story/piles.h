// Figures of one story, sorted into piles that count one thing. Comes in: a story's figures in the order of
// printing; goes out: piles. In a pile every two figures can count one thing (sameness.h); those bound by an
// equal value are laid together before others. Leaves no figure out.
#pragma once

#include <vector>

#include "story/printed.h"

namespace isnad {

std::vector<std::vector<Printed>> piles_of(const std::vector<Printed>& figures);

}  // namespace isnad

// News agencies that a text shows at work themselves. Comes in: a text; goes out: the agencies that
// interviewed (`لوكالة …`) or had a correspondent there, as written. Refuses agencies that are merely quoted
// (`نقلت وكالة …`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace isnad {

std::vector<std::string> own_agencies(std::string_view text, const PageRules& rules, CompareKey& scratch);

}  // namespace isnad

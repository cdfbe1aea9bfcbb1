// Text for a terminal. Comes in: words of any script; goes out: the same, kept apart from what stands beside
// it so that neither turns the other round, with colour where that is wanted, and cut to a width. Refuses
// control characters of the text itself: they could drive the terminal.
#pragma once

#include <string>
#include <string_view>

#include "base/day.h"
#include "model/claim.h"

namespace isnad {

enum class Ink : uint8_t { plain, bold, dim, red, green, yellow, magenta, cyan, underline };

class Painter {
 public:
    explicit Painter(bool colour) : colour_(colour) {}
    std::string operator()(Ink ink, std::string_view text) const;

 private:
    bool colour_;
};

// Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE; control and direction characters of the text are
// left out.
std::string isolated(std::string_view text);
// At most `most` code points, with an ellipsis where something is cut; line breaks become blanks.
std::string shortened(std::string_view text, size_t most);

// `32`, `≥ 32`, `> 800`, `≈ 5,000`, `10–15`.
std::string shown(const Bounds& bounds, Qualifier qualifier);
std::string shown(const DayRange& days);  // `2023-09-20`, `2023-09-19 – 2023-09-24`, `≤ 2025-02-16`, ""

}  // namespace isnad

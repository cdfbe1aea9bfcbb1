// In what light a claim stands: who vouches for it, whether it is asserted, denied, planned. Comes in: the
// scene, the statements, the tokens of a claim; goes out: the statement that holds it, what the words around
// it make of it. Refuses nothing; where nothing says otherwise a claim is asserted by the article itself.
#pragma once

#include <vector>

#include "claim/scene.h"

namespace isnad {

class Setting {
 public:
    Setting(const Scene& scene, const std::vector<Statement>& statements);

    // The statement whose content holds the span, the innermost; nullptr where the article itself speaks.
    const Statement* statement_of(Span span) const;
    Status status_of(uint32_t first, uint32_t last, const Statement* said, const DayRange& days) const;

 private:
    const Scene& scene_;
    const std::vector<Statement>& statements_;
};

}  // namespace isnad

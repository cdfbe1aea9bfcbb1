// Where and in what light a claim stands: place, speaker, status. Comes in: the scene, the statements, the
// tokens of a claim; goes out: the nearest place that its clause, sentence or the sentence before names; the
// statement that holds it; what the words around it make of it. Unknown is empty, never guessed from afar.
#pragma once

#include <vector>

#include "claim/scene.h"

namespace isnad {

// How places and statements of one article lie; made once for it.
class Setting {
 public:
    Setting(const Scene& scene, const std::vector<Statement>& statements);

    MaybeRef place_of(uint32_t first, uint32_t last) const;
    // The days that the claim's own sentence names, nearest first; those beside a word of reporting are its
    // own.
    DayRange date_of(uint32_t first, uint32_t last) const;
    // The statement whose content holds the span, the innermost; nullptr where the article itself speaks.
    const Statement* statement_of(Span span) const;
    Status status_of(uint32_t first, uint32_t last, const Statement* said, const DayRange& days) const;

 private:
    void mark_reporting_days();
    const Scene& scene_;
    const std::vector<Statement>& statements_;
    std::vector<bool> reporting_day_;  // beside scene.dates: it says when somebody spoke
    std::vector<uint32_t> places_;     // in scene.names, those that are no part of a speaker's description
};

}  // namespace isnad

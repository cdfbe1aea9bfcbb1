// The words of reporting in one article, each checked against what its table row says it needs. Comes in: a
// scene; goes out: cues in order. Refuses words that do not report where they stand: negated, impersonal,
// without what they need.
#pragma once

#include <optional>
#include <vector>

#include "claim/scene.h"

namespace isnad {

enum class CueShape : uint8_t { verb, participle, as, source, document, quote };

struct Cue {
    CueShape shape = CueShape::verb;
    uint32_t begin = 0;  // tokens [begin, end)
    uint32_t end = 0;
    uint32_t verb = 0;  // the verb's token, of `as`
    const Report* report = nullptr;
    bool conj = false;
    bool feminine = false;
    bool plural = false;
    bool present = false;
    bool pronoun = false;  // one is attached: وصفته
};

std::vector<Cue> find_cues(const Scene& scene);

}  // namespace isnad

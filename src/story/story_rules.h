// What the story room knows of words before it has read any. Comes in: `story_words.tsv` and
// `happenings.tsv`; goes out: how common a stem is in any press, and which class of happening it names.
// Refuses shares that are no number of a thousand. Const after loading and safe to share between threads.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"
#include "story/revision.h"
#include "story/voices.h"

namespace isnad {

// A share of all articles as a byte: 0 is all of them, and each step is a sixteenth part of a halving.
uint8_t prior_step(double share);
double share_of(uint8_t step);

class StoryRules {
 public:
    static Result<StoryRules> load(const Lexicon& lexicon);

    uint8_t prior(std::string_view stem) const;      // that of a rare word where no table has it
    uint8_t happening(std::string_view stem) const;  // class from 1; 0 where it names none
    const VoiceRules& voices() const { return voices_; }
    const RevisionRules& revisions() const { return revisions_; }

 private:
    Result<Done> load_words(const Table& table);
    Result<Done> load_happenings(const Table& table);

    WordMap<uint8_t> priors_;
    WordMap<uint8_t> happenings_;
    VoiceRules voices_;
    RevisionRules revisions_;
};

}  // namespace isnad

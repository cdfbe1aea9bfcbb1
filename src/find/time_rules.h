// What times of the day are read by. Comes in: time_words.tsv; goes out: look-ups for phrases, const after
// loading and safe to share. Refuses faulty rows with file, line and column.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "find/phrase_table.h"
#include "find/time.h"
#include "lexicon/lexicon.h"

namespace isnad {

struct TimeRules {
    static Result<TimeRules> load(const Lexicon& lexicon);

    enum class Class : uint8_t { adverb, around, hour, lead, less, near, not_hour, part, point, to, zone };
    static constexpr size_t kClasses = 11;

    // The longest phrase of that class at a token, with its value.
    PhraseTable::Match match(Class cls, const Words& words, uint32_t at) const {
        return at < words.tokens.size()
                   ? tables[static_cast<size_t>(cls)].longest_from(words, at, words.folded(words.tokens[at]))
                   : PhraseTable::Match();
    }

    std::array<PhraseTable, kClasses> tables;
    // Words that begin a phrase from which a time is read; no other word can, unless it is a number.
    WordMap<bool> starts;
};

}  // namespace isnad

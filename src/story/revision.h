// Whether an article says that a count gives way to another, or that it is the newer one. Comes in: the words
// around a figure; goes out: «earlier» behind such as حصيلة سابقة, «risen» behind such as ارتفع … إلى. Says
// nothing of numbers that only stand before or after others.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"
#include "text/words.h"

namespace isnad {

// What an article says of a count beside others: that it was an earlier one, or that it has risen to this.
enum class Revision : uint8_t { none, earlier, risen };

class RevisionRules {
 public:
    static Result<RevisionRules> load(const Lexicon& lexicon);

    // Of the figure that begins at that byte of the text.
    Revision of(const Words& words, uint32_t begin) const;
    // True of a figure's words that count some of the victims told before: تسعة من القتلى.
    bool is_some_of(std::string_view figure) const;
    // True of a name that is but an earlier count (حصيلة سابقة), which vouches for nothing.
    bool is_earlier_count(std::string_view name) const;

 private:
    uint8_t class_of(std::string_view word) const;

    WordMap<uint8_t> classes_;  // stem → classes, as bits
};

}  // namespace isnad

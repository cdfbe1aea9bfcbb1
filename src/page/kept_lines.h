// What of a section has been kept once, so that it is not kept again. Comes in: lines in order; goes out:
// which of them are the title again, a caption again, a line again. Refuses to call lines of verse repeats
// where a carrier vouches for them.
#pragma once

#include "base/number_set.h"
#include "page/section_facts.h"
#include "page/section_title.h"

namespace isnad {

inline constexpr std::string_view kRepeatedTitle = "the title again";

class KeptLines {
 public:
    KeptLines(const SectionView& view, TitleHashes title) : view_(view), title_(title) {}

    // Line i needs no more judging: it is decided already, or it is a caption and is decided here.
    bool settles(size_t i, SectionFacts& facts);
    // The title once more; an outlet behind it is noted.
    bool is_title(size_t i, SectionFacts& facts) const;
    // A line of the text that stood there before. Counts line i from then on.
    bool is_repeat(size_t i);

 private:
    const SectionView& view_;
    TitleHashes title_;
    NumberSet captions_, lines_;  // hashes
};

// A rule knows the line; but numbers and paths of a text that its carrier vouches for may be its lists.
bool is_furniture(const Line& line, Trust trust);

}  // namespace isnad

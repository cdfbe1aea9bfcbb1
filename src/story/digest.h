// What the story room keeps of an article once it is read: a few hundred bytes, so that a whole press month fits
// in memory while texts stay in the record. Comes in: one read article and its words; goes out: a Digest.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/reading.h"
#include "model/story.h"
#include "text/words.h"

namespace isnad {

struct FigureBrief {
    TallyEntry entry;
    FigureKind kind = FigureKind::things;
    Status status = Status::asserted;
    std::string place;  // as written, "" if none
    std::string side;
    bool operator==(const FigureBrief&) const = default;
};

struct NameBrief {
    std::string text;
    NameKind kind = NameKind::person;
    int times = 0;
    bool operator==(const NameBrief&) const = default;
};

struct Digest {
    std::string article;  // id
    std::string uri;
    std::string title;
    DayRange published;
    std::vector<std::string> agencies;
    std::vector<uint32_t> terms;     // hashes of the distinct content words near the top, sorted
    std::vector<uint32_t> shingles;  // a fixed sample of the hashes of five-word runs, sorted
    std::vector<FigureBrief> figures;
    std::vector<NameBrief> names;  // distinct by (text, kind), sorted
    bool operator==(const Digest&) const = default;
};

// `item_ids` are the ids of the article's figures, in order.
Digest digest(const ReadArticle& read, const Words& words, const std::vector<std::string>& figure_ids);

// The order in which articles are grouped: by first possible day (unknown first), then uri, then id.
bool comes_before(const Digest& a, const Digest& b);

}  // namespace isnad

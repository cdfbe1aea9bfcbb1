// What the story room keeps of an article once it is read: a few hundred bytes, so that a whole press month
// fits in memory while texts stay in the record. Comes in: one read article and its words; goes out: a
// Digest.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "find/names.h"
#include "model/reading.h"
#include "model/story.h"
#include "story/evidence.h"
#include "story/revision.h"
#include "story/shingles.h"
#include "text/words.h"

namespace isnad {

struct FigureBrief {
    TallyEntry entry;
    FigureKind kind = FigureKind::things;
    Status status = Status::asserted;
    std::string place;  // as written, "" if none
    std::string side;
    uint32_t voice = 0;             // of VoiceRules: who vouches, 0 for the article itself
    uint32_t place_key = 0;         // the same for one place however it is written, 0 if none
    bool wide_place = false;        // a country, which leaves open where in it
    uint16_t nation = 0;            // the country in which the place lies (nation_of_code), 0 if unknown
    std::vector<uint32_t> counted;  // whom or what it counts, where that says more than the kind; sorted
    bool part = false;              // counts some of those that another figure of the article counts
    bool suspect = false;           // hardly meant as written
    bool others = false;            // counts آخرين, who come on top of those told before
    Revision revision = Revision::none;
    bool operator==(const FigureBrief&) const = default;
};

struct NameBrief {
    std::string text;
    NameKind kind = NameKind::person;
    int times = 0;
    uint64_t entity = 0;  // number, 0 where the name has none
    bool lone = false;    // a surname that nothing in its article explains, wherever it stands so
    uint16_t nation = 0;  // that the article gives it (Name::nation); 0 where it gives none, or two
    bool operator==(const NameBrief&) const = default;
};

struct Digest {
    std::string article;  // id
    std::string uri;
    std::string title;
    DayRange published;  // as the page says it; unknown where it does not, or only when it was captured
    DayRange bounds;     // the days that a page without one can be of: by its weekdays, its capture
    uint8_t weekday =
        0;  // 1 + the weekday of the article's day, where its words tell it; 0 where they do not
    uint32_t outlet = 0;  // hash of the outlet's name or domain, 0 if unknown
    std::vector<std::string> agencies;
    std::vector<Term> terms;
    std::vector<Naming> namings;
    Shingles shingles;
    std::vector<FigureBrief> figures;
    std::vector<NameBrief> names;  // distinct by (text, kind, entity), sorted
    bool operator==(const Digest&) const = default;
};

// The days that an article can be of, as narrow as they are known.
inline const DayRange& when(const Digest& digest) {
    return digest.published.known() ? digest.published : digest.bounds;
}

// Who vouches at the end of the chain: the speaker, else the agency that the sentence names. An agency that
// only the article as a whole credits is no root; articles that credit one are one voice (own_voices.h).
const Ref* root_of(const Figure& figure);

// `figure_ids` are the ids of the article's figures, in order.
Digest digest(const ReadArticle& read, const Words& words, const std::vector<std::string>& figure_ids,
              const StoryRules& rules, const NameRules& names);

// Lays an article as people corrected it over what its digest keeps of figures and names.
void correct_digest(Digest& digest, const ReadArticle& corrected, const std::vector<std::string>& figure_ids,
                    const StoryRules& rules, const NameRules& names);

// The order in which articles are grouped: by first possible day (unknown last), then uri, then id.
bool comes_before(const Digest& a, const Digest& b);

}  // namespace isnad

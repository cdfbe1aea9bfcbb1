// What a story is about, as a direction in the space of words. Comes in: articles, with how rare their words
// are; goes out: the sum of their directions, once by their titles and leads and once by their whole texts,
// each with the happenings that they name. Two profiles are alike by the angle between them, so what the many
// articles of a loose story share stands out from what each says for itself.
#pragma once

#include <span>
#include <vector>

#include "story/hash_slots.h"
#include "story/rarity.h"
#include "story/whereabouts.h"

namespace isnad {

struct Profile {
    struct Part {
        uint32_t hash = 0;
        float lead = 0, body = 0, named = 0;
    };
    std::vector<Part> parts;               // sorted by hash
    double lead = 0, body = 0, named = 0;  // squares of the lengths of the three sums
    double articles = 0;
    Whereabouts whereabouts;
    DayRange days;    // of its dated articles
    DayRange bounds;  // the same, or where none is dated the days that the article can be of
};

// Dot products of the two sums.
struct Dots {
    double lead = 0, body = 0, named = 0;
};

Profile profile_of(const Digest& digest, const Rarity& rarity, const NameRarity& names);
Dots dots(const Profile& a, const Profile& b);
Dots dots(const Profile& a, const Profile& b, const HashSlots& of_b);  // which hold the parts of b
// Adds `other`; `both` are the dots of the two.
void add(Profile& profile, const Profile& other, const Dots& both);

// From 0 to about 1: two small profiles by their leads; the bigger one of them is, the more by all that the
// other says, since a column or a funeral tells below of what befell.
double alikeness(const Profile& a, const Profile& b, const Dots& both);

// How much other places and other people count against two.
enum class Bond : uint8_t {
    loose,  // little, as in a story that is told from many places by many people
    close,  // much, as in one that a few articles tell
};

// The same, less where the two name other places, tell of other people, or no name holds them together, more
// where they tell of the same people.
double likeness(const Profile& a, const Profile& b, const Dots& both, Bond bond);

// From 0 to 1, by the days without news between the last of one and the first of the other: 1 for four or
// more.
double silence(const Profile& a, const Profile& b);

// How much of what an article says is of a big story, by all that both say and the happenings that both name.
double belonging(const Profile& a, const Profile& b, const Dots& both);

// True where the two together would span more days than a story does.
bool too_far(const Profile& a, const Profile& b);

// The words by which profiles like it are found: at most `most`, the weightiest.
std::vector<uint32_t> keys_of(const Profile& profile, size_t most);

}  // namespace isnad

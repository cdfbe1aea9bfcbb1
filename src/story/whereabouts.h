// What tells one happening from another of its kind, two earthquakes or two shells of one day. Comes in: the
// names of articles; goes out: the places, the people and the bodies, by weight, and what two sets of them
// say: how far they contradict each other, whether the same people are told of, whether any name holds them
// together. Says nothing where one side names nothing.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "story/digest.h"
#include "story/name_rarity.h"
#include "story/people.h"

namespace isnad {

struct Whereabouts {
    using Sums = std::array<double, 3>;  // by NameSort
    struct Mark {
        uint32_t key = 0;    // name_key()
        float weight = 0;    // the places of one article are a unit vector, its people and bodies too
        float rare = 0;      // NameRarity::of
        float articles = 0;  // that name it
        NameSort sort() const { return sort_of(key); }
    };
    std::vector<Mark> all;  // sorted by key
    People people;
    Sums squares{};  // of the weights
    float articles = 0;
    float with_places = 0;  // articles that name some,
    float with_people = 0;  // and those that name people
};

Whereabouts whereabouts_of(const Digest& digest, const NameRarity& rarity);
void add(Whereabouts& whereabouts, const Whereabouts& other);

// What two say of each other. All of it fades the more one side outgrows the other: who reacts to a big story
// names places and people of his own.
struct Relation {
    // From 0 to 1: 1 for two articles each of which names places, none of them the same, and nobody whom both
    // name. A body in common says nothing: one fire brigade puts out the fires of two towns.
    double contrast = 0;
    // From -1/4 to 3/4: how much the same people are told of; 0 where one side names nobody.
    double company = 0;
    // From 0 to 1: 1 for two articles each of which tells of people, none of them the same.
    double others = 0;
};
Relation relation(const Whereabouts& a, const Whereabouts& b);

// From 0 to 1: 1 where other people are told of at other places. In much the same words that is a form which
// a desk fills in anew: for each soldier killed, each execution, each flat on fire.
double strangers(const Whereabouts& a, const Whereabouts& b);

// From 0 to 1: 1 where the two together have no rare name that many of their articles share. A happening has
// one, be it told a hundred times; the visits and greetings of a feast, or a season's weddings, do not. The
// more articles, the more is asked for.
double nameless(const Whereabouts& a, const Whereabouts& b);

}  // namespace isnad

// What tells one happening from another of its kind, two earthquakes or two shells of one day. Comes in: the
// names of articles; goes out: the places, and the people and bodies, by weight, and how far two sets of them
// contradict each other. Says nothing where one side names no place.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "story/count_map.h"
#include "story/digest.h"
#include "story/rarity.h"

namespace isnad {

// How rare a name is among clusters of articles.
class NameRarity {
 public:
    NameRarity(std::span<const Digest> digests, std::span<const size_t> firsts, const Clusters& clusters);
    float of(const NameBrief& name) const;

 private:
    double articles_ = 0;
    CountMap names_;  // clusters that have it
};

struct Whereabouts {
    struct Mark {
        uint32_t key = 0;  // the last bit tells places from people and bodies
        float weight = 0;  // those of one sort and one article are a unit vector
        bool is_place() const { return (key & 1) != 0; }
    };
    std::vector<Mark> all;  // sorted by key
    float articles = 0;
    float with_places = 0;  // articles that name some
};

Whereabouts whereabouts_of(const Digest& digest, const NameRarity& rarity);
void add(Whereabouts& whereabouts, const Whereabouts& other);

// From 0 to 1: 1 for two articles each of which names places, none of them the same, and nobody whom both
// name. Less the more one side outgrows the other: who reacts to a big story names places of his own.
double contrast(const Whereabouts& a, const Whereabouts& b);

}  // namespace isnad

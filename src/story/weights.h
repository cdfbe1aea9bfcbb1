// What the making of all stories knew of words and names, kept so that single articles can be placed among
// them later. Comes in: counts; goes out: some bytes, and back. Refuses bytes that are damaged or of another
// layout.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "story/count_map.h"
#include "story/digest.h"

namespace isnad {

using SharedCounts = std::shared_ptr<const CountMap>;  // read by many threads

struct Weights {
    double articles = 0;             // that were compared: copies of one text count once
    SharedCounts in_articles;        // in how many of these each word is
    SharedCounts in_stories;         // and in how many stories,
    SharedCounts namings;            // and each happening that is named
    SharedCounts names_in_articles;  // in how many of these each name is, by name_key(),
    SharedCounts names_in_stories;   // and in how many stories
};

// Leaves out what was met once.
std::string bytes_of(const Weights& weights);
Result<Weights> weights_of(std::string_view bytes);

// As they are among `near`, articles that were weighed, and once `fresh` is in: what one of them has was met
// at least once.
Weights among(const Weights& weights, std::span<const Digest> near, const Digest& fresh);

}  // namespace isnad

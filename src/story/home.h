// Which story a single new article belongs to. Comes in: the article, articles that may be like it with their
// stories, and how rare words are in the record; goes out: the story that it joins, or the one that its own
// follows. Judges by the method that makes all stories, over these articles alone.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "story/weights.h"

namespace isnad {

struct Near {
    Digest digest;
    std::string story;
};

struct Home {
    std::string story;    // that it joins, "" for one of its own
    std::string follows;  // of one of its own: the story that it follows, or ""
};

// Those of `near` that may be one text with another, or with the new article: home_of wants all their runs.
// Of others an outline is enough (digest_bytes.h).
std::vector<size_t> maybe_twins(const Digest& fresh, std::span<const Near> near);

Home home_of(const Digest& fresh, std::vector<Near> near, const Weights& weights);

}  // namespace isnad

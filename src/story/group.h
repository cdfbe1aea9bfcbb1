// Articles → stories, by the words that they share. Comes in: digests in the order of comes_before; goes out: which
// articles belong together, the same whatever order they were read in. An article joins the story that it is most
// like on average, among those with an article in the seven days around it.
#pragma once

#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

struct Grouped {
    std::vector<size_t> members;  // places in `digests`, ascending
};

std::vector<Grouped> group(std::span<const Digest> digests);

// The story as the record holds it: id, title, days, copies.
Story story_of(std::span<const Digest> digests, const Grouped& grouped);

}  // namespace isnad

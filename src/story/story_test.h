// Articles for the tests of stories. Comes in: an address, a day, words and runs of words by number; goes
// out: a digest that has just these. Refuses nothing.
#pragma once

#include <vector>

#include "story/digest.h"

namespace isnad {

inline Digest article(const char* uri, const char* day, std::vector<uint32_t> terms,
                      std::vector<uint32_t> runs = {}) {
    Digest d;
    d.article = d.uri = d.title = uri;
    d.published = {Day::parse(day), Day::parse(day)};
    for (uint32_t t : terms) d.terms.push_back({t, 1, 2, 3, 175});
    for (uint32_t r : runs) d.shingles.kept.push_back({r, r << 8 | 20});
    return d;
}

inline std::vector<Digest> two_stories() {
    return {article("a", "2023-09-20", {1, 2, 3, 4, 9}), article("b", "2023-09-21", {1, 2, 3, 5, 9}),
            article("c", "2023-09-20", {11, 12, 13, 14}), article("d", "2023-09-22", {11, 12, 13, 15})};
}

}  // namespace isnad

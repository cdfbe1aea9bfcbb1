// Which articles of a story have runs of words in common. Comes in: digests and the articles of one story;
// goes out: for each article the others that have its runs. Of a run that very many have, which is
// boilerplate, only the first 64 are given.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "story/digest.h"

namespace isnad {

class SharedRuns {
 public:
    // `members` are places in `digests`; articles are told by their places in `members`.
    SharedRuns(std::span<const Digest> digests, std::span<const size_t> members);

    // `with(articles)` for each run of an article that others have too: those that have it, ascending. In the
    // order of the runs' hashes.
    template <class With>
    void each_of(size_t article, With with) const {
        for (size_t i = first_[article]; i < first_[article + 1]; ++i)
            with(std::span(sharing_).subspan(lists_[i].begin, lists_[i].size));
    }

 private:
    struct List {
        uint32_t begin, size;  // in sharing_
    };

    std::vector<uint32_t> sharing_;  // the articles of each shared run
    std::vector<List> lists_;        // of the runs of each article
    std::vector<size_t> first_;      // in these
};

}  // namespace isnad

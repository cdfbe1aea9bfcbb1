// Which articles of a story have runs of words in common. Comes in: digests and the articles of one story;
// goes out: for each article the others that have its runs. Of a run that very many have, which is
// boilerplate, only the first 64 are given.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "story/digest.h"

namespace isnad {

class SharedRuns {
 public:
    // Of one article with each other that has some of its runs: how many, where all are given.
    class Counts {
     public:
        explicit Counts(const SharedRuns& runs) : runs_(&runs), counts_(runs.first_.size() - 1) {}
        // `with(other)` for those before the article that may share `least` runs with it, in no order.
        template <class With>
        void each_before(size_t article, double least, With with) {
            runs_->each_of(article, [&](std::span<const uint32_t> sharing) {
                for (uint32_t other : sharing) {
                    if (other >= article) break;
                    if (counts_[other]++ == 0) met_.push_back(other);
                }
            });
            for (uint32_t other : met_)
                if (std::exchange(counts_[other], 0) >= least || runs_->cut_) with(other);
            met_.clear();
        }

     private:
        const SharedRuns* runs_;
        std::vector<uint32_t> counts_, met_;
    };

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
    bool cut_ = false;               // some run is of more articles than are given
};

}  // namespace isnad

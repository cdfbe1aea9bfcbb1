// Digests of a run that began with an empty record, kept in memory until its stories are made, so that they
// need not be unpacked again. Comes in: the digests of pages as they go into the record; goes out: all of
// them. Keeps none once they would fill more than `kMost` bytes, or one of them no longer says what the
// record says: then they are read back from there.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "story/digest.h"

namespace isnad {

using SharedDigests = std::vector<std::shared_ptr<Digest>>;

class KeptDigests {
 public:
    static constexpr size_t kMost = size_t{512} << 20;

    // `all`: every article of the record will come in.
    explicit KeptDigests(bool all, size_t most = kMost) : keeps_(all), most_(most) {}

    void add(const SharedDigests& digests);
    void drop();
    // Those of all articles in the order in which they came, once; nothing where they are not all here.
    // Nobody else may still use them.
    std::optional<std::vector<Digest>> take();

 private:
    bool keeps_;
    size_t most_;
    size_t bytes_ = 0;
    SharedDigests kept_;
};

}  // namespace isnad

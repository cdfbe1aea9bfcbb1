#include "cli/kept_digests.h"

#include <string>
#include <utility>

namespace isnad {
namespace {

template <class T>
size_t bytes_of(const std::vector<T>& items) {
    return items.capacity() * sizeof(T);
}

// What it fills, about: few of the short strings within have memory of their own.
size_t bytes_of(const Digest& d) {
    return sizeof d + d.uri.size() + d.title.size() + bytes_of(d.terms) + bytes_of(d.namings) +
           bytes_of(d.shingles.kept) + bytes_of(d.figures) + bytes_of(d.names);
}

}  // namespace

void KeptDigests::add(const SharedDigests& digests) {
    if (!keeps_) return;
    for (const auto& digest : digests) {
        bytes_ += bytes_of(*digest);
        kept_.push_back(digest);
    }
    if (bytes_ > most_) drop();
}

void KeptDigests::drop() {
    keeps_ = false;
    kept_ = {};
}

std::optional<std::vector<Digest>> KeptDigests::take() {
    if (!std::exchange(keeps_, false)) return std::nullopt;
    std::vector<Digest> out;
    out.reserve(kept_.size());
    for (auto& digest : std::exchange(kept_, {})) out.push_back(std::move(*digest));
    return out;
}

}  // namespace isnad

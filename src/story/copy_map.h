// Which articles people called copies or independent, laid over what the machine found. Comes in: rulings;
// goes out: for an article, of which one it is a copy. Const after making.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/rulings.h"
#include "story/digest.h"

namespace isnad {

class CopyMap {
 public:
    CopyMap() = default;
    explicit CopyMap(const std::vector<CopyRuling>& rulings) {
        for (const CopyRuling& r : rulings) of_[r.article] = r.of;
    }
    bool empty() const { return of_.empty(); }
    // Null where nobody ruled; "" for an independent report.
    const std::string* of(const std::string& article) const {
        const auto at = of_.find(article);
        return at == of_.end() ? nullptr : &at->second;
    }
    bool independent(const std::string& article) const {
        const std::string* original = of(article);
        return original && original->empty();
    }

 private:
    std::unordered_map<std::string, std::string> of_;
};

// The groups of copies among `members` as ruled, in the order of find_copies.
std::vector<std::vector<size_t>> ruled_copies(std::span<const Digest> digests,
                                              std::span<const size_t> members,
                                              std::vector<std::vector<size_t>> groups, const CopyMap& ruled);

}  // namespace isnad

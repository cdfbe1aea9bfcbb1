#include "page/overlap.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr size_t kMostWords = 120;
constexpr size_t kStemBytes = 8;   // four Arabic letters
constexpr size_t kLeastBytes = 6;  // three

// Takes off one attached particle and the article.
std::string_view stem_of(std::string_view word) {
    for (std::string_view prefix : {"وال", "بال", "كال", "فال", "لل", "ال"})
        if (word.starts_with(prefix) && word.size() >= prefix.size() + kLeastBytes) {
            word.remove_prefix(prefix.size());
            return word.substr(0, kStemBytes);
        }
    for (std::string_view prefix : {"و", "ب", "ل", "ف"})
        if (word.starts_with(prefix) && word.size() >= prefix.size() + kStemBytes) {
            word.remove_prefix(prefix.size());
            break;
        }
    return word.substr(0, kStemBytes);
}

}  // namespace

std::vector<uint64_t> Vocabulary::stems_of(std::string_view text) {
    fold_for_compare(text, kMostWords, scratch_);
    std::vector<uint64_t> stems;
    for (size_t i = 0; i < scratch_.words.size(); ++i)
        if (scratch_.word(i).size() >= kLeastBytes) stems.push_back(compare_hash(stem_of(scratch_.word(i))));
    std::sort(stems.begin(), stems.end());
    stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
    return stems;
}

void Vocabulary::add(std::string_view text) {
    const std::vector<uint64_t> more = stems_of(text);
    std::vector<uint64_t> all;
    all.reserve(stems_.size() + more.size());
    std::set_union(stems_.begin(), stems_.end(), more.begin(), more.end(), std::back_inserter(all));
    stems_ = std::move(all);
}

double Vocabulary::share_of(std::string_view text) {
    const std::vector<uint64_t> stems = stems_of(text);
    if (stems.empty()) return 0;
    size_t shared = 0;
    for (uint64_t stem : stems) shared += std::binary_search(stems_.begin(), stems_.end(), stem);
    return static_cast<double>(shared) / static_cast<double>(stems.size());
}

}  // namespace isnad

#include "page/overlap.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace isnad {
namespace {

constexpr size_t kMostWords = 120;
constexpr size_t kStemBytes = 8;   // four Arabic letters
constexpr size_t kLeastBytes = 6;  // three

// Takes off one attached particle and the article.
std::string_view stem_of(std::string_view word) {
    constexpr std::string_view kLettersOfPrefixes = "\x88\xA8\x83\x81\x84\xA7";  // last bytes of و ب ك ف ل ا
    if (kLettersOfPrefixes.find(word[1]) == std::string_view::npos) return word.substr(0, kStemBytes);
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

// The stem itself, as a number: it has eight bytes at most.
uint64_t number_of(std::string_view stem) {
    uint64_t number = 0;
    std::memcpy(&number, stem.data(), stem.size());
    return number;
}

}  // namespace

void WordStock::read_stems(std::string_view text) {
    fold_for_compare(text, kMostWords, scratch_);
    read_.clear();
    for (size_t i = 0; i < scratch_.words.size(); ++i)
        if (scratch_.word(i).size() >= kLeastBytes) read_.push_back(number_of(stem_of(scratch_.word(i))));
}

void WordStock::add(std::string_view text) {
    read_stems(text);
    for (uint64_t stem : read_) stems_.insert(stem);
}

double WordStock::share_of(std::string_view text) {
    read_stems(text);
    if (read_.empty()) return 0;
    std::sort(read_.begin(), read_.end());
    read_.erase(std::unique(read_.begin(), read_.end()), read_.end());
    const auto shared =
        std::count_if(read_.begin(), read_.end(), [&](uint64_t stem) { return stems_.contains(stem); });
    return static_cast<double>(shared) / static_cast<double>(read_.size());
}

}  // namespace isnad

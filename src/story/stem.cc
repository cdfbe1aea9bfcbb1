#include "story/stem.h"

#include <array>

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::array<std::string_view, 5> kFront = {"بال", "كال", "فال", "ال", "لل"};
constexpr std::array<std::string_view, 8> kEnds = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};

std::string_view without_front(std::string_view word) {
    if (word.starts_with("و") && word.size() > 4 * kLetter) word.remove_prefix(kLetter);
    for (std::string_view front : kFront) {
        const size_t least = (front == "ال" ? 2 : 3) * kLetter;
        if (word.starts_with(front) && word.size() >= front.size() + least) return word.substr(front.size());
    }
    return word;
}

}  // namespace

std::string_view light_stem(std::string_view word) {
    if (word.empty() || static_cast<unsigned char>(word.front()) < 0x80) return word;
    word = without_front(word);
    for (std::string_view end : kEnds)
        if (word.ends_with(end) && word.size() >= end.size() + 3 * kLetter)
            return word.substr(0, word.size() - end.size());
    return word;
}

}  // namespace isnad

#include "store/phrase_count.h"

#include <algorithm>

#include "base/find_bytes.h"
#include "store/shape.h"

namespace isnad {
namespace {

using shapes::kComma;

class Counter {
 public:
    explicit Counter(std::string_view text) : text_(text) {}

    // Where the word begins within which `at` stands; npos where that is the middle of a number.
    size_t begin_of(size_t at) const {
        const Letter kind = class_of(text_[at]);
        while (at > 0 && class_of(text_[before(at)]) == kind) at = before(at);
        const bool inside = kind == Letter::digit && at > 1 && text_[at - 1] == kComma && is_digit(at - 2);
        return inside ? std::string_view::npos : at;
    }

    // Whether what stands before `end` ends a word.
    bool ends_at(size_t end) const {
        if (end == text_.size()) return true;
        const Letter kind = class_of(text_[before(end)]);
        if (class_of(text_[end]) == kind) return false;
        return kind != Letter::digit || text_[end] != kComma || !is_digit(end + 1);
    }

    // Whether these words follow, with anything between them that is no word.
    bool follow(size_t at, const std::vector<std::string>& words) const {
        for (const std::string& word : words) {
            at = next_word(at);
            if (!text_.substr(at).starts_with(word) || !ends_at(at + word.size())) return false;
            at += word.size();
        }
        return true;
    }

    std::string_view under(size_t begin, size_t end) const { return text_.substr(begin, end - begin); }
    size_t size() const { return text_.size(); }

 private:
    bool is_digit(size_t at) const { return at < text_.size() && class_of(text_[at]) == Letter::digit; }
    size_t before(size_t at) const {
        while (--at > 0 && shapes::is_detail(text_[at])) {
        }
        return at;
    }
    size_t next_word(size_t at) const {
        for (; at < text_.size(); ++at) {
            const Letter letter = class_of(text_[at]);
            if (letter != Letter::blank && letter != Letter::line && letter != Letter::mark) break;
        }
        return at;
    }

    std::string_view text_;
};

}  // namespace

SearchPhrase shape_of(const SearchPhrase& phrase) {
    SearchPhrase out{shape_of(phrase.core), {}, {}};
    for (const std::string& word : phrase.firsts) out.firsts.push_back(shape_of(word));
    for (const std::string& word : phrase.rest) out.rest.push_back(shape_of(word));
    return out;
}

void count_phrase(std::string_view shape, const SearchPhrase& phrase, std::vector<uint32_t>& times) {
    times.assign(phrase.firsts.size(), 0);
    const Counter text(shape);
    for (size_t at = 0; (at = find_bytes(shape, phrase.core, at)) != std::string_view::npos; ++at) {
        const size_t end = at + phrase.core.size();
        if (!text.ends_at(end) || !text.follow(end, phrase.rest)) continue;
        const size_t begin = text.begin_of(at);
        if (begin == std::string_view::npos) continue;
        const auto form = std::find(phrase.firsts.begin(), phrase.firsts.end(), text.under(begin, end));
        if (form != phrase.firsts.end()) ++times[static_cast<size_t>(form - phrase.firsts.begin())];
    }
}

}  // namespace isnad

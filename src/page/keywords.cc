#include "page/keywords.h"

#include <algorithm>
#include <unordered_map>

#include "base/number_set.h"
#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kMostTagWords = 256;
constexpr size_t kLongestPhrase = 5;  // words
constexpr size_t kLongestChain = 4;
constexpr size_t kCountriesOfAStyle = 2;

constexpr std::string_view kSeparators[] = {"،", ",", "|", ";", "؛", "#", "•", "·", "/", "\n", "\t"};

// Cuts a line of tags without separators into phrases. In order of trust: phrases that the lexicon knows,
// phrases that stand in the article, runs that the line itself repeats, then the shape of Arabic noun
// phrases.
class TagCutter {
 public:
    TagCutter(const CompareKey& tags, const CompareKey& body, const PageRules& rules)
        : tags_(tags), body_(body), rules_(rules), size_(tags.words.size()) {
        find_in_body();
        find_repeats();
    }

    // Ends of the phrases, as word numbers.
    std::vector<size_t> cut() {
        std::vector<size_t> ends = cut_once();
        if (lone_countries(ends) < kCountriesOfAStyle) return ends;
        countries_alone_ = true;
        return cut_once();
    }

 private:
    std::string_view word(size_t i) const { return tags_.word(i); }
    bool definite(size_t i) const { return word(i).starts_with("ال") && word(i).size() > 6; }
    bool country(size_t i) const { return rules_.countries.contains(word(i)); }

    // `المناخي`, `الأوكرانية`, `الأوسط`: an adjective that goes with the definite noun before it.
    bool definite_adjective(size_t i) const {
        if (!definite(i) || country(i)) return false;
        const std::string_view stem = word(i).substr(4);
        const size_t letters = code_points(stem);
        const bool relation = (stem.ends_with("ي") && letters >= 4) || (stem.ends_with("يه") && letters >= 5);
        return relation || (stem.starts_with("ا") && letters == 4);
    }

    void find_in_body() {
        in_body_.assign(size_, 0);
        std::unordered_map<uint64_t, std::vector<size_t>> wanted;
        NumberSet hashes;  // the same, for a quick no
        for (const KeyWord& tag : tags_.words) wanted[tag.hash], hashes.insert(tag.hash);
        for (size_t at = 0; at < body_.words.size(); ++at)
            if (hashes.contains(body_.words[at].hash)) wanted[body_.words[at].hash].push_back(at);
        for (size_t i = 0; i < size_; ++i)
            for (size_t at : wanted[tags_.words[i].hash]) {
                size_t n = 1;
                while (n < kLongestPhrase && i + n < size_ && at + n < body_.words.size() &&
                       tags_.words[i + n].hash == body_.words[at + n].hash)
                    ++n;
                in_body_[i] = std::max(in_body_[i], n);
            }
    }

    // A boundary stands where a run of two or more words begins or ends that the line has twice.
    void find_repeats() {
        boundary_.assign(size_ + 1, false);
        for (size_t i = 0; i < size_; ++i)
            for (size_t j = i + 1; j < size_; ++j) {
                if (!same(i, j) || (i > 0 && same(i - 1, j - 1))) continue;
                size_t n = 1;
                while (j + n < size_ && i + n < j && same(i + n, j + n)) ++n;
                if (n < 2) continue;
                for (size_t at : {i, j, i + n, j + n}) boundary_[at] = true;
            }
    }
    bool same(size_t i, size_t j) const { return tags_.words[i].hash == tags_.words[j].hash; }

    // Words of the longest phrase of the lexicon that begins here, 0 where none does.
    size_t known_phrase(size_t i) const {
        for (size_t n = std::min(kLongestPhrase, size_ - i); n > 0; --n)
            if (rules_.phrases.knows(
                    under({tags_.words[i].key.begin, tags_.words[i + n - 1].key.end}, tags_.text)))
                return n;
        return 0;
    }

    // Words of a phrase that is surely one, 0 where only grammar can tell.
    size_t sure_phrase(size_t i) const {
        const size_t known = std::max(known_phrase(i), in_body_[i] >= 2 ? in_body_[i] : 0);
        size_t inside = 1;  // never over a boundary that the line's repetitions draw
        while (inside < known && !boundary_[i + inside]) ++inside;
        return known == 0 ? 0 : inside;
    }

    bool open_at(size_t i) const {
        return i < size_ && !boundary_[i] && (sure_phrase(i) < 2 || definite_adjective(i));
    }

    size_t with_adjectives(size_t end) const {
        while (open_at(end) && definite_adjective(end)) ++end;
        return end;
    }

    // End of the noun phrase that begins at i, by its shape.
    size_t phrase_by_shape(size_t i) const {
        if (country(i)) return definite(i) ? i + 1 : with_adjectives(i + 1);
        if (definite(i)) return with_adjectives(i + 1);
        const size_t next = i + 1;
        if (!open_at(next)) return next;
        const bool chains = rules_.class_nouns.contains(word(i));
        if (country(next)) return chains || !countries_alone_ ? next + 1 : next;
        if (definite(next)) return with_adjectives(next + 1);
        if (!chains || next - begin_ >= kLongestChain) return next + 1;
        return phrase_by_shape(next);
    }

    // A definite noun, with its adjectives, before a preposition; after a country or a name a new tag begins
    // there.
    bool goes_on(size_t begin, size_t end) const {
        return end + 1 < size_ && !boundary_[end] && definite(begin) && !country(begin) &&
               rules_.prepositions.contains(word(end));
    }

    std::vector<size_t> cut_once() {
        std::vector<size_t> ends;
        for (size_t i = 0; i < size_;) {
            begin_ = i;
            if (rules_.prepositions.contains(word(i)) && i + 1 < size_)
                ++i;  // goes with the phrase that follows
            const size_t sure = sure_phrase(i);
            i = sure > 0 ? i + sure : phrase_by_shape(i);
            if (sure == 0 && goes_on(begin_, i)) continue;  // `الحرب في …`
            ends.push_back(i);
        }
        return ends;
    }

    size_t lone_countries(const std::vector<size_t>& ends) const {
        size_t from = 0, lone = 0;
        for (size_t end : ends) {
            lone += end == from + 1 && country(from) && in_body_[from] == 0;
            from = end;
        }
        return lone;
    }

    const CompareKey& tags_;
    const CompareKey& body_;
    const PageRules& rules_;
    size_t size_;
    size_t begin_ = 0;
    bool countries_alone_ = false;
    std::vector<size_t> in_body_;  // words of the longest phrase of the body that begins at each tag word
    std::vector<bool> boundary_;
};

void add_tag(std::string_view tag, std::vector<std::string>& tags, std::vector<std::string>& keys) {
    tag = trimmed(tag);
    std::string key = compare_key(tag);
    if (key.empty() || std::find(keys.begin(), keys.end(), key) != keys.end()) return;
    keys.push_back(std::move(key));
    tags.emplace_back(tag);
}

size_t next_separator(std::string_view line, size_t& size) {
    size_t best = std::string_view::npos;
    for (std::string_view mark : kSeparators)
        if (const size_t at = line.find(mark); at < best) best = at, size = mark.size();
    return best;
}

}  // namespace

bool has_separators(std::string_view line) {
    size_t size = 0;
    return next_separator(line, size) != std::string_view::npos;
}

std::vector<std::string> keywords_of(std::string_view line, const CompareKey& body, const PageRules& rules) {
    std::vector<std::string> tags, keys;
    if (has_separators(line)) {
        while (!line.empty()) {
            size_t size = 0;
            const size_t at = next_separator(line, size);
            add_tag(line.substr(0, at), tags, keys);
            line = at == std::string_view::npos ? std::string_view() : line.substr(at + size);
        }
        return tags;
    }
    CompareKey words;
    fold_for_compare(line, kMostTagWords, words);
    size_t from = 0;
    for (size_t end : TagCutter(words, body, rules).cut()) {
        const uint32_t begin = words.words[from].source.begin;
        add_tag(line.substr(begin, words.words[end - 1].source.end - begin), tags, keys);
        from = end;
    }
    return tags;
}

}  // namespace isnad

#include "store/postings.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/word_hash.h"
#include "store/fts_segment.h"

namespace isnad {
namespace {

constexpr size_t kPlaces = 1 << 17;  // to begin with
constexpr size_t kTermBytes = 128;   // of a term and its slots

// Eight bytes as a number that is ordered as they are.
uint64_t leading(std::string_view text) {
    uint64_t out = 0;
    for (size_t i = 0; i < 8; ++i)
        out = out << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0);
    return out;
}

uint64_t both(uint32_t a, uint32_t b) { return uint64_t{a} << 32 | b; }

}  // namespace

void Postings::grow() {
    const size_t slots = std::max<size_t>(slots_.size() * 2, 4096);
    slots_.assign(slots, 0);
    for (uint32_t i = 0; i < terms_.size(); ++i) {
        size_t at = terms_[i].hash & (slots - 1);
        while (slots_[at] != 0) at = (at + 1) & (slots - 1);
        slots_[at] = i + 1;
    }
}

uint32_t Postings::place_of(std::string_view word, uint64_t hash) {
    if ((terms_.size() + 1) * 2 > slots_.size()) grow();
    size_t at = hash & (slots_.size() - 1);
    for (; slots_[at] != 0; at = (at + 1) & (slots_.size() - 1)) {
        const uint32_t place = slots_[at] - 1;
        if (terms_[place].hash == hash && text_of(terms_[place]) == word) return place;
    }
    Term& term = terms_.emplace_back();
    slots_[at] = static_cast<uint32_t>(terms_.size());
    term.hash = hash;
    term.at = static_cast<uint32_t>(letters_.size());
    term.size = static_cast<uint32_t>(word.size());
    letters_ += word;
    bytes_ += word.size() + kTermBytes;
    return slots_[at] - 1;
}

uint32_t Postings::place_of(std::string_view word) { return place_of(word, hash_of_word(word)); }

// The words of a text with their hashes; what each step of add will touch is fetched a step ahead, since most
// of the time goes into waiting for memory.
void Postings::part(std::string_view text) {
    parts_.clear();
    for (std::string_view word; !(word = take_term(text)).empty();) {
        const uint64_t hash = hash_of_word(word);
        if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
        parts_.push_back({word, hash, 0});
    }
    for (const Part& part : parts_)
        if (!slots_.empty())
            if (const uint32_t slot = slots_[part.hash & (slots_.size() - 1)]; slot != 0)
                __builtin_prefetch(&terms_[slot - 1]);
    for (Part& part : parts_) part.term = place_of(part.word, part.hash);
}

void Postings::note(uint32_t at, int64_t article) {
    Term& term = terms_[at];
    if (term.article == article) {
        if (term.many == 0) {
            many_.push_back({article, at, 1});
            term.many = static_cast<uint32_t>(many_.size());
            bytes_ += sizeof(Many);
        }
        ++many_[term.many - 1].times;
        return;
    }
    const size_t before = term.doclist.size();
    append_varint(term.doclist, static_cast<uint64_t>(article - term.article));
    bytes_ += term.doclist.size() - before;
    term.article = article;
    term.many = 0;
    ++term.articles;
}

uint64_t Postings::add(int64_t article, std::string_view words) {
    std::string lower;
    if (std::any_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        words = lower = small(words);
    part(words);
    for (const Part& part : parts_) {
        note(part.term, article);
        words_.push_back(part.term);
    }
    articles_.push_back({article, words_.size()});
    bytes_ += parts_.size() * sizeof(uint32_t) + sizeof(Article);
    return parts_.size();
}

Often Postings::often(const Often::Bounds& bounds) {
    const size_t counted = std::max(bounds.counted, articles_.size() / bounds.counted_share);
    const size_t paired = std::max(bounds.paired, articles_.size() / bounds.paired_share);
    Often out;
    const auto add = [&](size_t from, bool words) {
        for (size_t i = from; i < terms_.size(); ++i)
            if (terms_[i].articles >= counted)
                out.add(std::string(text_of(terms_[i])), words && terms_[i].articles >= paired);
    };
    add(0, true);
    const size_t words = terms_.size();
    add_pairs(out);
    add(words, false);
    return out;
}

void Postings::add_pairs(const Often& often) {
    if (std::exchange(has_pairs_, true)) return;
    std::vector<char> paired(terms_.size());
    for (const auto& [term, entry] : often.terms())
        if (const uint32_t at = entry.paired ? place_of(term) : 0; entry.paired && at < paired.size())
            paired[at] = 1;
    std::unordered_map<uint64_t, uint32_t> places(kPlaces);
    size_t at = 0;
    for (const Article& article : articles_)
        for (; at < article.end; ++at) {
            if (at + 1 == article.end || !paired[words_[at]] || !paired[words_[at + 1]]) continue;
            uint32_t& place = places[both(words_[at], words_[at + 1])];
            if (place == 0)
                place = place_of(pair_term(text_of(terms_[words_[at]]), text_of(terms_[words_[at + 1]]))) + 1;
            note(place - 1, article.key);
        }
}

void Postings::add_counts(const Often& often) {
    std::vector<char> counted(terms_.size());
    for (const auto& [term, entry] : often.terms())
        if (const uint32_t at = place_of(term); at < counted.size()) counted[at] = 1;
    std::unordered_map<uint64_t, uint32_t> places(kPlaces);
    for (size_t i = 0, size = many_.size(); i < size; ++i) {
        const Many many = many_[i];
        if (!counted[many.term]) continue;
        uint32_t& place = places[both(many.term, many.times)];
        if (place == 0) place = place_of(count_term(text_of(terms_[many.term]), many.times)) + 1;
        note(place - 1, many.article);
    }
}

// Most terms are told apart by their first sixteen bytes, which are compared as two numbers.
std::vector<uint32_t> Postings::sorted() const {
    struct Key {
        uint64_t first, second;
        uint32_t at;
    };
    std::vector<Key> keys;
    keys.reserve(terms_.size());
    for (uint32_t i = 0; i < terms_.size(); ++i)
        if (const std::string_view text = text_of(terms_[i]); !terms_[i].doclist.empty())
            keys.push_back({leading(text), leading(text.substr(std::min<size_t>(text.size(), 8))), i});
    std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
        if (a.first != b.first) return a.first < b.first;
        if (a.second != b.second) return a.second < b.second;
        return text_of(terms_[a.at]) < text_of(terms_[b.at]);
    });
    std::vector<uint32_t> order;
    order.reserve(keys.size());
    for (const Key& key : keys) order.push_back(key.at);
    return order;
}

void Postings::clear() {
    terms_.clear();
    slots_.clear();
    letters_.clear();
    words_.clear();
    articles_.clear();
    many_.clear();
    has_pairs_ = false;
    bytes_ = 0;
}

}  // namespace isnad

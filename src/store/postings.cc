#include "store/postings.h"

#include <algorithm>
#include <numeric>

#include "base/word_hash.h"
#include "store/fts_segment.h"

namespace isnad {
namespace {

constexpr size_t kTermBytes = 128;  // of a term and its slots

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// What the tokenizer `ascii` takes for a part of a word: letters and digits, and all that is not ASCII.
bool is_word(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           is_upper(c);
}

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

// Writes the size before the last position list. One byte was left for it; where that is too little the list
// moves.
void Postings::close(Term& term) {
    if (term.article == 0) return;
    const size_t size = term.doclist.size() - term.list - 1;
    if (size < 64) {
        term.doclist[term.list] = static_cast<char>(size * 2);
        return;
    }
    std::string before;
    append_varint(before, size * 2);
    term.doclist.replace(term.list, 1, before);
}

// The words of a text with their hashes; what each step of add will touch is fetched a step ahead, since most
// of the time goes into waiting for memory.
void Postings::part(std::string_view text) {
    parts_.clear();
    for (size_t at = 0; at < text.size();) {
        if (!is_word(text[at])) {
            ++at;
            continue;
        }
        size_t end = at;
        for (; end < text.size() && is_word(text[end]); ++end) {
        }
        const std::string_view word = text.substr(at, end - at);
        const uint64_t hash = hash_of_word(word);
        if (!slots_.empty()) __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
        parts_.push_back({word, hash, 0});
        at = end;
    }
    for (const Part& part : parts_)
        if (!slots_.empty())
            if (const uint32_t slot = slots_[part.hash & (slots_.size() - 1)]; slot != 0) {
                __builtin_prefetch(&terms_[slot - 1]);
                __builtin_prefetch(&terms_[slot - 1].doclist);
            }
    for (Part& part : parts_) part.term = place_of(part.word, part.hash);
}

void Postings::note(Term& term, int64_t article, uint64_t place) {
    const size_t before = term.doclist.size();
    if (term.article != article) {
        close(term);
        append_varint(term.doclist, static_cast<uint64_t>(article - term.article));
        term.list = term.doclist.size();
        term.doclist += '\0';
        term.article = article;
        term.place = 0;
    }
    append_varint(term.doclist, place - term.place + 2);
    bytes_ += term.doclist.size() - before;
    term.place = place;
}

uint64_t Postings::add(int64_t article, std::string_view words) {
    if (std::any_of(words.begin(), words.end(), is_upper)) {
        lower_.assign(words);
        for (char& c : lower_) c = is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
        words = lower_;
    }
    part(words);
    uint64_t place = 0;
    for (const Part& part : parts_) note(terms_[part.term], article, place++);
    return place;
}

std::vector<uint32_t> Postings::sorted() const {
    std::vector<uint32_t> order(terms_.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [&](uint32_t a, uint32_t b) { return text_of(terms_[a]) < text_of(terms_[b]); });
    return order;
}

void Postings::clear() {
    terms_.clear();
    slots_.clear();
    letters_.clear();
    bytes_ = 0;
}

}  // namespace isnad

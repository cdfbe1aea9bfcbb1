#include "claim/scene.h"

#include <algorithm>

namespace isnad {
namespace {

bool opens(std::string_view mark) { return mark == "«" || mark == "“" || mark == "„"; }
bool closes(std::string_view mark) { return mark == "»" || mark == "”"; }
bool either(std::string_view mark) { return mark == "\""; }

}  // namespace

Scene::Scene(const Words& w, const std::vector<Number>& n, const std::vector<Date>& d, const ClaimRules& r,
             const ReadArticle& a)
    : words(w),
      rules(r),
      numbers(n),
      dates(d),
      read(a),
      text(a.article.text),
      size_(static_cast<uint32_t>(w.tokens.size())),
      classes_(w.notes<uint64_t>(&r.plain)),
      beginnings_(w.notes<uint64_t>(&r.events)),
      event_words_(w.notes<uint16_t>(&r.events.words)) {
    marks.read(words, text, rules.lexemes);
    sentence_.assign(size(), 0);
    for (uint32_t i = 0; i < words.sentences.size(); ++i)
        std::fill(sentence_.begin() + words.sentences[i].begin, sentence_.begin() + words.sentences[i].end,
                  i);
    line_.assign(size(), 0);
    for (uint32_t i = 0; i < words.lines.size(); ++i) {
        const uint32_t end = i + 1 < words.lines.size() ? words.lines[i + 1] : size();
        std::fill(line_.begin() + words.lines[i], line_.begin() + end, i);
    }
    find_quotes();
    lay_names();
    lay_numbers();
    lay_dates();
}

// Asked as it is written and without its particles.
uint16_t Scene::event_classes(uint32_t token) const {
    const Token& t = words.tokens[token];
    std::string_view word = folded(token);
    uint16_t out = rules.events.words.classes_of(word);
    if (word.starts_with("و") || word.starts_with("ف")) word.remove_prefix(2);
    for (std::string_view form : {word, words.stem(t), words.bare(t)})
        out = static_cast<uint16_t>(out | rules.events.words.classes_of(form));
    return out;
}

uint32_t Scene::token_at(uint32_t byte) const {
    const auto before = [](const Token& token, uint32_t b) { return token.span.end <= b; };
    const auto at = std::lower_bound(words.tokens.begin(), words.tokens.end(), byte, before);
    return static_cast<uint32_t>(at - words.tokens.begin());
}

TokenRange Scene::line_of(uint32_t token) const {
    if (words.lines.empty()) return {0, size()};
    const uint32_t line = line_[token];
    return {words.lines[line], line + 1 < words.lines.size() ? words.lines[line + 1] : size()};
}

// A stack of open quotations; a straight mark opens where none of its kind is open. A paragraph closes what
// is open.
void Scene::find_quotes() {
    quote_.assign(size(), kNone);
    std::vector<uint32_t> open;
    uint32_t line = 0;
    for (uint32_t t = 0; t < size(); ++t) {
        if (line_[t] != line) {
            for (uint32_t q : open) quotes[q].close = t - 1;
            open.clear();
            line = line_[t];
        }
        if (!is_mark(t)) {
            if (!open.empty()) quote_[t] = open.back();
            continue;
        }
        const std::string_view mark = folded(t);
        const bool shut =
            closes(mark) || (either(mark) && !open.empty() && either(folded(quotes[open.back()].open)));
        if (!shut && (opens(mark) || either(mark))) {
            open.push_back(static_cast<uint32_t>(quotes.size()));
            quotes.push_back({t, t, false});
        }
        if (!open.empty()) quote_[t] = open.back();
        if (shut && !open.empty()) {
            quotes[open.back()].close = t;
            quotes[open.back()].closed = true;
            open.pop_back();
        }
    }
    for (uint32_t q : open) quotes[q].close = size() - 1;
}

void Scene::lay_names() {
    name_.assign(size(), kNone);
    uint32_t t = 0;
    for (uint32_t i = 0; i < read.names.size(); ++i) {
        const Span span = read.names[i].span;
        while (t < size() && words.tokens[t].span.end <= span.begin) ++t;
        uint32_t end = t;
        while (end < size() && words.tokens[end].span.begin < span.end) name_[end++] = i;
        names.push_back({t, end});
    }
}

void Scene::lay_numbers() {
    number_.assign(size(), kNone);
    for (uint32_t i = 0; i < numbers.size(); ++i)
        for (uint32_t t = numbers[i].first_token; t < numbers[i].last_token && t < size(); ++t)
            number_[t] = i;
}

void Scene::lay_dates() {
    date_.assign(size(), false);
    for (const Date& date : dates)
        for (uint32_t t = date.first_token; t < date.last_token && t < size(); ++t) date_[t] = true;
}

Span Scene::span_of(uint32_t begin, uint32_t end) const {
    if (begin >= end) return {};
    const Token& first = words.tokens[begin];
    if (words.folded(first).starts_with("لل"))  // fused: the article cannot be cut off
        return {first.span.begin, std::max(first.span.begin, words.tokens[end - 1].span.end)};
    const uint32_t from = first.before < first.folded.size() ? words.stem_begin(first) : first.span.begin;
    return {from, std::max(from, words.tokens[end - 1].span.end)};
}

}  // namespace isnad

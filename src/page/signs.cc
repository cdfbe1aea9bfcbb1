#include "page/signs.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr size_t kLinesOfABody = 60;   // within which an article's first words of running text must stand
constexpr size_t kLinesOfSupport = 3;  // paragraphs that a title is compared with
constexpr size_t kLinesOfMemory = 6;   // paragraphs of the article before
constexpr size_t kLeastWordsOfArticle = 45;
constexpr size_t kBytesOfWord = 10;

bool ends_a_body(const Line& line) {
    return line.rule != nullptr && (line.rule->act == RuleAct::related || line.rule->act == RuleAct::end);
}

bool ends_a_head(RuleAct act) {
    return act == RuleAct::related || act == RuleAct::tail || act == RuleAct::end || act == RuleAct::keywords;
}

}  // namespace

bool Signs::text_is_next(size_t i) const {
    for (; i < lines_.size(); ++i)
        if (!has_act(i, RuleAct::drop)) return running_text(i);
    return false;
}

size_t Signs::text_after_head(size_t i) const {
    for (const size_t limit = std::min(lines_.size(), i + kHeaderReach); i < limit; ++i) {
        if (running_text(i)) return i;
        if (lines_[i].rule != nullptr && ends_a_head(lines_[i].rule->act)) return lines_.size();
    }
    return lines_.size();
}

bool Signs::has_body(size_t from) const {
    size_t words = 0, paragraphs = 0;
    for (size_t i = from; i < std::min(lines_.size(), from + kLinesOfABody) && !ends_a_body(lines_[i]); ++i) {
        if (!running_text(i)) continue;
        words += lines_[i].words == Line::kManyWords ? lines_[i].span.size() / kBytesOfWord : lines_[i].words;
        if (++paragraphs >= 2 && words >= kLeastWordsOfArticle / 2) return true;
        if (words >= kLeastWordsOfArticle) return true;
    }
    return false;
}

bool Signs::title_stands_twice(size_t i) const {
    if (lines_[i].words < kLeastWordsOfTitle) return false;
    for (size_t j = i + 1; j < lines_.size() && j <= i + kHeaderReach && !running_text(j); ++j) {
        const bool again = lines_[j].hash == lines_[i].hash && lines_[j].plain();
        const bool dated = has_act(j, RuleAct::published) && (j == i + 1 || lines_[j - 1].caption);
        if (!again && !dated) continue;
        const size_t body = text_after_head(j + 1);
        return body < lines_.size() && has_body(body);
    }
    return false;
}

WordStock Signs::words_of_body(size_t body) const {
    WordStock vocabulary;
    size_t taken = 0;
    for (size_t i = body; i < lines_.size() && taken < kLinesOfSupport; ++i)
        if (running_text(i)) vocabulary.add(text(i)), ++taken;
    return vocabulary;
}

double Signs::old_topic(size_t begin, size_t body) const {
    WordStock vocabulary;
    size_t taken = 0;
    for (size_t i = begin; i < body && taken <= kLinesOfMemory; ++i) {
        const bool title = taken == 0 && lines_[i].title_like();
        if (!(title || running_text(i)) || lines_[i].fate == Fate::drop) continue;
        vocabulary.add(text(i));
        ++taken;
    }
    return vocabulary.share_of(text(body));
}

bool Signs::goes_on(size_t body) const {
    CompareKey key;
    fold_for_compare(text(body), 3, key);
    return begins_going_on(key, rules_);
}

}  // namespace isnad

// What the lines round a place on a page tell: is there a title, a body, one topic or two? Comes in: the
// lines of a page; goes out: answers. Refuses nothing and changes nothing.
#pragma once

#include <string_view>
#include <vector>

#include "page/line.h"
#include "page/overlap.h"

namespace isnad {

class Signs {
 public:
    Signs(const std::vector<Line>& lines, std::string_view flow, const PageRules& rules)
        : lines_(lines), flow_(flow), rules_(rules) {}

    std::string_view text(size_t i) const { return under(lines_[i].span, flow_); }
    bool has_act(size_t i, RuleAct act) const {
        return lines_[i].rule != nullptr && lines_[i].rule->act == act;
    }
    bool running_text(size_t i) const {
        return lines_[i].plain() && lines_[i].paragraph && !lines_[i].caption;
    }

    // The next line at or after i that no furniture rule knows is running text.
    bool text_is_next(size_t i) const;
    // First line at or after i that is running text, passing over all that may stand in an article's head;
    // the number of lines where something else comes first.
    size_t text_after_head(size_t i) const;
    // Running text from line `from` up to the next sign that an article ends: enough for an article of its
    // own?
    bool has_body(size_t from) const;
    // Line i is the head of an article that begins without a mark: once more the title, or a label of
    // publication, before any running text.
    bool title_stands_twice(size_t i) const;
    // The words of the first paragraphs from `body` on; the share of a title's words that they have is its
    // support.
    WordStock words_of_body(size_t body) const;
    // Share of the paragraph's words that the article that began at line `begin` has.
    double old_topic(size_t begin, size_t body) const;
    // The paragraph begins with words that go on with what stood before.
    bool goes_on(size_t body) const;

 private:
    const std::vector<Line>& lines_;
    std::string_view flow_;
    const PageRules& rules_;
};

constexpr size_t kHeaderReach = 10;  // lines after a title within which its signs must stand
constexpr uint32_t kLeastWordsOfTitle = 3;

}  // namespace isnad

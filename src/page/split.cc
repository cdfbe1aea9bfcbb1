#include "page/split.h"

#include <algorithm>

#include "page/overlap.h"

namespace isnad {
namespace {

constexpr size_t kHeaderReach = 10;        // lines after a title within which its signs must stand
constexpr size_t kLinesOfABody = 60;       // within which an article's first words of running text must stand
constexpr size_t kLinesOfSupport = 3;      // paragraphs that a title is compared with
constexpr size_t kLinesOfMemory = 6;       // paragraphs of the article before
constexpr uint32_t kLeastWordsOfTitle = 3;
constexpr uint32_t kLeastWordsOfArticle = 45;
constexpr double kSupportAfterEnd = 0.25;  // share of the title's words that its text must have
constexpr double kSupportInside = 0.5;     // the same where the article before has not visibly ended
constexpr double kOldTopic = 0.4;          // share of a paragraph's words that makes it one of the article before
constexpr std::string_view kOtherArticles = "titles of other articles";
constexpr std::string_view kTeaser = "text under titles of other articles";
constexpr std::string_view kAfterEnd = "after the article's end";

class Splitter {
   public:
    Splitter(std::vector<Line>& lines, std::string_view flow, bool trusted, const PageRules& rules)
        : lines_(lines), flow_(flow), trusted_(trusted), rules_(rules) {}

    std::vector<Section> split() {
        sections_.push_back({});
        take_values();
        for (size_t i = 0; i < lines_.size();) i = step(i);
        for (size_t i = 0; i + 1 < sections_.size(); ++i) sections_[i].end = sections_[i + 1].begin;
        sections_.back().end = lines_.size();
        return std::move(sections_);
    }

   private:
    enum class Ended : uint8_t {
        no,
        perhaps,  // a source line or tags stood there: what follows without a title may still belong
        surely    // comments, copyright, titles of other articles after its end
    };

    std::string_view text(size_t i) const { return under(lines_[i].span, flow_); }
    bool has_act(size_t i, RuleAct act) const { return lines_[i].rule != nullptr && lines_[i].rule->act == act; }
    bool running_text(size_t i) const { return lines_[i].plain() && lines_[i].paragraph && !lines_[i].caption; }

    // A label without a value gives its rule to the next line: `المصادر:` and then `وكالات`.
    void take_values() {
        for (size_t i = 0; i + 1 < lines_.size(); ++i) {
            const LineRule* rule = lines_[i].rule;
            Line& next = lines_[i + 1];
            if (rule == nullptr || !lines_[i].rest.empty() || !next.plain()) continue;
            const bool takes = (rule->act == RuleAct::source && next.words <= 8 && !next.paragraph) ||
                               (rule->act == RuleAct::byline && next.words <= 5 && !next.paragraph) ||
                               ((rule->act == RuleAct::published || rule->act == RuleAct::modified) && next.only_date) ||
                               (rule->act == RuleAct::summary && !next.caption);
            if (takes) next.label = rule;
            if (rule->act == RuleAct::keywords)
                for (size_t j = i + 1; j < lines_.size() && lines_[j].plain() && lines_[j].words <= 5 &&
                                       !lines_[j].paragraph && j <= i + 30;
                     ++j)
                    lines_[j].label = rule;
        }
    }

    // Looks at line i and gives the next line to look at.
    size_t step(size_t i) {
        const Line& line = lines_[i];
        if (line.rule != nullptr) return step_over_rule(i);
        if (line.label != nullptr || line.fate != Fate::open) return i + 1;
        if (running_text(i)) return step_over_text(i);
        if (paragraphs_ == 0 || !line.title_like()) return i + 1;
        if (title_stands_twice(i)) return begin_section(i, false);
        if (ended_ != Ended::no) return after_other_articles(i, i);
        return i + 1;
    }

    size_t step_over_rule(size_t i) {
        const RuleAct act = lines_[i].rule->act;
        if (act == RuleAct::tail && next_open_is_text(i)) {
            lines_[i].rule = nullptr;
            return i + 1;
        }
        if (act == RuleAct::related || act == RuleAct::tail)
            return lines_[i].rest.empty() || act == RuleAct::tail ? after_other_articles(i, i + 1) : i + 1;
        if (paragraphs_ == 0) return i + 1;
        if (act == RuleAct::end) ended_ = Ended::surely;
        if ((act == RuleAct::source || act == RuleAct::keywords) && ended_ == Ended::no) ended_ = Ended::perhaps;
        return i + 1;
    }

    size_t step_over_text(size_t i) {
        if (ended_ == Ended::surely && !trusted_) {
            lines_[i].drop(DropReason::navigation, kAfterEnd);
            return i + 1;
        }
        ++paragraphs_;
        return i + 1;
    }

    bool next_open_is_text(size_t i) const {
        for (size_t j = i + 1; j < lines_.size(); ++j) {
            if (lines_[j].rule != nullptr && lines_[j].rule->act == RuleAct::drop) continue;
            return running_text(j);
        }
        return false;
    }

    size_t begin_section(size_t title, bool foreign) {
        sections_.push_back({title, 0, title, foreign});
        paragraphs_ = 0;
        ended_ = Ended::no;
        return title + 1;
    }

    // First line at or after i that is running text, passing over all that may stand in an article's head; lines_.size()
    // where something else comes first.
    size_t text_after_head(size_t i) const {
        for (const size_t limit = std::min(lines_.size(), i + kHeaderReach); i < limit; ++i) {
            if (running_text(i)) return i;
            const Line& line = lines_[i];
            if (line.rule == nullptr) continue;
            switch (line.rule->act) {
                case RuleAct::related: case RuleAct::tail: case RuleAct::end: case RuleAct::keywords:
                    return lines_.size();
                default: break;
            }
        }
        return lines_.size();
    }

    // Running text from line `from` up to the next sign that an article ends: enough for an article of its own?
    bool has_body(size_t from) const {
        size_t words = 0, paragraphs = 0;
        for (size_t i = from; i < std::min(lines_.size(), from + kLinesOfABody); ++i) {
            const Line& line = lines_[i];
            if (line.rule != nullptr && (line.rule->act == RuleAct::related || line.rule->act == RuleAct::end)) break;
            if (!running_text(i)) continue;
            words += line.words == Line::kManyWords ? line.span.size() / 10 : line.words;
            if (++paragraphs >= 2 && words >= kLeastWordsOfArticle / 2) return true;
            if (words >= kLeastWordsOfArticle) return true;
        }
        return false;
    }

    // The head of a second article that begins without a mark: a title, then once more the title, or a label of
    // publication, before any running text.
    bool title_stands_twice(size_t i) const {
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

    double support(size_t title, size_t body) const {
        Vocabulary vocabulary;
        size_t taken = 0;
        for (size_t i = body; i < lines_.size() && taken < kLinesOfSupport; ++i)
            if (running_text(i)) vocabulary.add(text(i)), ++taken;
        return vocabulary.share_of(text(title));
    }

    // Share of the paragraph's words that the article before has.
    double old_topic(size_t body) const {
        Vocabulary vocabulary;
        size_t taken = 0;
        for (size_t i = sections_.back().begin; i < body; ++i) {
            const bool title = taken == 0 && lines_[i].title_like();
            if (!(title || running_text(i)) || lines_[i].fate == Fate::drop) continue;
            vocabulary.add(text(i));
            if (++taken > kLinesOfMemory) break;
        }
        return vocabulary.share_of(text(body));
    }

    bool goes_on(size_t body) const {
        CompareKey key;
        fold_for_compare(text(body), 3, key);
        for (size_t n = key.words.size(); n > 0; --n)
            if (rules_.continues.contains(std::string_view(key.text).substr(0, key.words[n - 1].key.end))) return true;
        return false;
    }

    // Lines from `from` on stand behind a mark of other articles (line `mark`), or behind the article's end: titles only,
    // a second article, or, inside an article, what goes on after a box of titles.
    size_t after_other_articles(size_t mark, size_t from) {
        const bool inside = ended_ == Ended::no && paragraphs_ > 0;
        size_t end = from;
        while (end < lines_.size() && belongs_to_titles(end)) ++end;
        const bool text_follows = end < lines_.size() && running_text(end);
        if (text_follows && paragraphs_ > 0)
            if (const auto title = second_title(from, end, inside)) {
                drop_titles(from, *title);
                return begin_section(*title, mark < from || ended_ != Ended::no);
            }
        size_t last = end;
        if (inside && text_follows && end - from >= 2 && lines_[end - 1].words <= 4 && lines_[end - 1].title_like())
            --last;  // a short line right above going-on text is its heading
        const bool any = drop_titles(from, last);
        if (!inside && any && paragraphs_ > 0) {
            if (text_follows && !trusted_) lines_[end++].drop(DropReason::related, kTeaser);
            ended_ = trusted_ ? ended_ : Ended::surely;
        }
        return std::max(end, mark + 1);
    }

    bool belongs_to_titles(size_t i) const {
        const Line& line = lines_[i];
        if (line.label != nullptr) return false;
        if (line.rule != nullptr)
            return line.rule->act == RuleAct::drop || line.rule->act == RuleAct::header ||
                   line.rule->act == RuleAct::published || line.rule->act == RuleAct::modified ||
                   line.rule->act == RuleAct::nav;
        return line.fate == Fate::open && (!running_text(i) || line.bullet);
    }

    // Of lines [from, body) the one that the text from `body` on bears out as its title.
    std::optional<size_t> second_title(size_t from, size_t body, bool inside) const {
        if (!has_body(body)) return std::nullopt;
        std::optional<size_t> best;
        double best_support = 0;
        bool dated = false;
        for (size_t i = std::max(from, body - std::min(body, kHeaderReach)); i < body; ++i) {
            dated = dated || has_act(i, RuleAct::published);
            if (!lines_[i].title_like() || lines_[i].bullet || lines_[i].words < kLeastWordsOfTitle) continue;
            if (best && lines_[i].hash == lines_[*best].hash) continue;
            const double s = support(i, body);
            if (!best || s > best_support + 0.1) best = i, best_support = s;
        }
        if (!best) return std::nullopt;
        if (dated || title_stands_twice(*best)) return best;
        if (!inside) return best_support >= kSupportAfterEnd && !trusted_or_going_on(body) ? best : std::nullopt;
        if (best_support < kSupportInside || goes_on(body) || old_topic(body) >= kOldTopic) return std::nullopt;
        return best;
    }
    bool trusted_or_going_on(size_t body) const { return goes_on(body) && old_topic(body) >= kOldTopic; }

    bool drop_titles(size_t from, size_t end) {
        bool any = false;
        for (size_t i = from; i < end; ++i) {
            if (!lines_[i].plain()) continue;
            lines_[i].drop(DropReason::related, kOtherArticles);
            any = true;
        }
        return any;
    }

    std::vector<Line>& lines_;
    std::string_view flow_;
    bool trusted_;
    const PageRules& rules_;
    std::vector<Section> sections_;
    size_t paragraphs_ = 0;  // of the section that is being read
    Ended ended_ = Ended::no;
};

}  // namespace

std::vector<Section> split_lines(std::vector<Line>& lines, std::string_view flow, bool trusted,
                                 const PageRules& rules) {
    return Splitter(lines, flow, trusted, rules).split();
}

}  // namespace isnad

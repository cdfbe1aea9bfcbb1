#include "page/split.h"

#include <algorithm>

#include "page/labels.h"
#include "page/section_title.h"
#include "page/signs.h"

namespace isnad {
namespace {

constexpr double kSupportAfterEnd = 0.25;  // share of the title's words that its text must have
constexpr double kSupportInside = 0.5;     // the same where the article before has not visibly ended
constexpr double kOldTopic = 0.4;  // share of a paragraph's words that makes it one of the article before
constexpr double kClearlyBetter = 0.1;  // of two titles, the later only where its support is so much higher
constexpr size_t kWordsBeforeEnd = 40;  // fewer before a mark of the end: it is one of the head
constexpr size_t kWordsOfHeading = 4;
constexpr size_t kWordsOfFurniture = 150;  // a site has less of it above an article
constexpr std::string_view kOtherArticles = "titles of other articles";
constexpr std::string_view kBeforeTitle = "before the title";
constexpr std::string_view kTeaser = "text under titles of other articles";
constexpr std::string_view kAfterEnd = "after the article's end";

class Splitter {
 public:
    Splitter(std::vector<Line>& lines, std::string_view flow, Trust trust, const PageRules& rules)
        : lines_(lines), trust_(trust), signs_(lines, flow, rules) {}

    std::vector<Section> split() {
        sections_.push_back({});
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

    bool by_lines() const { return trust_ == Trust::lines; }

    // Looks at line i and gives the next line to look at.
    size_t step(size_t i) {
        const Line& line = lines_[i];
        if (line.may_begin && paragraphs_ > 0 && begins_by_markup(i)) return begin_section(i, false);
        if (line.rule != nullptr) return step_over_rule(i);
        if (line.label != nullptr || line.fate != Fate::open) return i + 1;
        if (signs_.running_text(i)) return step_over_text(i);
        if (paragraphs_ == 0 || !line.title_like() || !by_lines()) return i + 1;
        if (signs_.title_stands_twice(i)) return begin_section(i, false);
        if (ended_ != Ended::no) return after_the_end(i);
        return i + 1;
    }

    // A title in a block of its own; a large heading amid the text only where its text is another's.
    bool begins_by_markup(size_t i) const {
        if (!lines_[i].plain()) return false;
        if (lines_[i].kind == BlockKind::title) return true;
        const size_t body = signs_.text_after_head(i + 1);
        return body < lines_.size() && lines_[i].words >= kWordsOfHeading && signs_.has_body(body) &&
               signs_.words_of_body(body).share_of(signs_.text(i)) >= kSupportInside && !is_old_topic(body);
    }

    size_t step_over_rule(size_t i) {
        const RuleAct act = lines_[i].rule->act;
        switch (act) {
            case RuleAct::tail:
                if (!signs_.text_is_next(i + 1)) return after_mark(i);
                lines_[i].rule = nullptr;
                return i + 1;
            case RuleAct::video:
                if (paragraphs_ == 0) lines_[i].rule = nullptr;  // its own title, or a heading
                return i + 1;
            case RuleAct::summary:
                if (paragraphs_ > 0) forget_label(lines_, i);  // `خلاصة` over a last part is a heading
                return i + 1;
            case RuleAct::related:
                return lines_[i].rest.empty() ? after_mark(i) : i + 1;
            case RuleAct::end:
                if (words_ >= kWordsBeforeEnd) ended_ = Ended::surely;
                return i + 1;
            case RuleAct::source:
            case RuleAct::keywords:
                if (paragraphs_ > 0 && ended_ == Ended::no) ended_ = Ended::perhaps;
                return i + 1;
            default:
                return i + 1;
        }
    }

    size_t step_over_text(size_t i) {
        if (ended_ == Ended::surely && by_lines()) {
            lines_[i].drop(DropReason::navigation, kAfterEnd);
            return i + 1;
        }
        ++paragraphs_;
        words_ += lines_[i].words;
        return i + 1;
    }

    size_t begin_section(size_t title, bool foreign) {
        if (!foreign && restarts(title)) return restart(title);
        sections_.push_back({title, 0, title, foreign});
        paragraphs_ = words_ = 0;
        ended_ = Ended::no;
        return title + 1;
    }

    // The section's head has the same title: what looked like its text was furniture of the site.
    bool restarts(size_t title) const {
        bool again = false;
        for (size_t i = sections_.back().begin; i < title && !again; ++i)
            again =
                lines_[i].plain() && !signs_.running_text(i) &&
                (lines_[i].hash == lines_[title].hash || outlet_behind(signs_.text(i), signs_.text(title)));
        return again && words_ < kWordsOfFurniture;
    }
    size_t restart(size_t title) {
        for (size_t i = sections_.back().begin; i < title; ++i)
            if (signs_.running_text(i)) lines_[i].drop(DropReason::navigation, kBeforeTitle);
        sections_.back().title = title;
        paragraphs_ = words_ = 0;
        ended_ = Ended::no;
        return title + 1;
    }

    // Line i, a title by its look, stands without a mark behind a source line, tags or a sure end. One such
    // line above going-on text is a heading: what stood before was the source of a picture or a table.
    size_t after_the_end(size_t i) {
        const size_t end = end_of_titles(i);
        const bool text_follows = end < lines_.size() && signs_.running_text(end);
        if (text_follows && ended_ == Ended::perhaps && (titles_in(i, end) == 1 || is_old_topic(end))) {
            ended_ = Ended::no;
            return i + 1;
        }
        if (ended_ == Ended::surely) {  // an article that no mark announces shows it by its head, and has
                                        // been found by it
            drop_titles(i, end);
            return std::max(end, i + 1);
        }
        return take_titles(i, i, end);
    }
    size_t titles_in(size_t from, size_t end) const {
        size_t count = 0;
        for (size_t i = from; i < end; ++i) count += lines_[i].plain();
        return count;
    }

    // Line `mark` says that other articles follow: titles only, a second article, or, inside an article, what
    // goes on after a box of titles.
    size_t after_mark(size_t mark) {
        const size_t end = end_of_titles(mark + 1);
        if (paragraphs_ == 0) return over_titles_in_head(mark, end);
        return take_titles(mark, mark + 1, end);
    }

    size_t take_titles(size_t mark, size_t from, size_t end) {
        const bool inside = ended_ == Ended::no;
        const bool text_follows = end < lines_.size() && signs_.running_text(end);
        if (text_follows)
            if (const auto title = second_title(from, end, inside)) {
                drop_titles(from, *title);
                return begin_section(*title, mark < from || !inside);
            }
        size_t last = end;
        if (inside && text_follows && end - from >= 2 && is_heading(end - 1)) --last;
        const bool any = drop_titles(from, last);
        if (!inside && any && by_lines()) {
            if (text_follows) lines_[end++].drop(DropReason::related, kTeaser);
            ended_ = Ended::surely;
        }
        return std::max(end, mark + 1);
    }

    // Other titles stand above the article's own or below it: the one that the text bears out stays.
    size_t over_titles_in_head(size_t mark, size_t end) {
        const size_t begin = sections_.back().begin;
        if (end >= lines_.size() || !signs_.running_text(end)) return std::max(end, mark + 1);
        if (const auto title = best_title(begin, end))
            drop_titles(mark + 1, title->line > mark ? title->line : end);
        return std::max(end, mark + 1);
    }

    bool is_heading(size_t i) const { return lines_[i].words <= kWordsOfHeading && lines_[i].title_like(); }
    bool is_old_topic(size_t body) const {
        return signs_.old_topic(sections_.back().begin, body) >= kOldTopic || signs_.goes_on(body);
    }

    size_t end_of_titles(size_t i) const {
        while (i < lines_.size() && belongs_to_titles(i)) ++i;
        return i;
    }
    bool belongs_to_titles(size_t i) const {
        const Line& line = lines_[i];
        if (line.label != nullptr) return false;
        if (line.rule == nullptr) return line.fate == Fate::open && (!signs_.running_text(i) || line.bullet);
        switch (line.rule->act) {
            case RuleAct::drop:
            case RuleAct::header:
            case RuleAct::published:
            case RuleAct::dated:
            case RuleAct::modified:
            case RuleAct::nav:
            case RuleAct::video:
                return true;
            default:
                return false;
        }
    }

    struct Candidate {
        size_t line = 0;
        double support = 0;  // share of its words that the text has
    };

    // Of lines [from, body) the one that the text from `body` on bears out best.
    std::optional<Candidate> best_title(size_t from, size_t body) const {
        std::optional<Candidate> best;
        WordStock words = signs_.words_of_body(body);
        for (size_t i = std::max(from, body - std::min(body, kHeaderReach)); i < body; ++i) {
            if (!lines_[i].title_like() || lines_[i].bullet || lines_[i].words < kLeastWordsOfTitle) continue;
            if (best && lines_[i].hash == lines_[best->line].hash) continue;
            const double support = words.share_of(signs_.text(i));
            if (!best || support > best->support + kClearlyBetter) best = Candidate{i, support};
        }
        return best;
    }

    // The same, where it begins an article of its own.
    std::optional<size_t> second_title(size_t from, size_t body, bool inside) const {
        if (!signs_.has_body(body)) return std::nullopt;
        const auto best = best_title(from, body);
        if (!best) return std::nullopt;
        const std::optional<size_t> title = best->line;
        if (by_lines() && (is_dated(from, body) || signs_.title_stands_twice(*title))) return title;
        if (inside || !by_lines())
            return best->support >= kSupportInside && !is_old_topic(body) ? title : std::nullopt;
        const bool same = signs_.goes_on(body) && signs_.old_topic(sections_.back().begin, body) >= kOldTopic;
        return best->support >= kSupportAfterEnd && !same ? title : std::nullopt;
    }
    bool is_dated(size_t from, size_t body) const {
        for (size_t i = from; i < body; ++i)
            if (signs_.has_act(i, RuleAct::published)) return true;
        return false;
    }

    bool drop_titles(size_t from, size_t end) {
        bool any = false;
        for (size_t i = from; i < end; ++i) {
            if (!lines_[i].plain() || lines_[i].kind == BlockKind::title || lines_[i].only_date) continue;
            lines_[i].drop(DropReason::related, kOtherArticles);
            any = true;
        }
        return any;
    }

    std::vector<Line>& lines_;
    Trust trust_;
    Signs signs_;
    std::vector<Section> sections_;
    size_t paragraphs_ = 0, words_ = 0;  // of running text in the section that is being read
    Ended ended_ = Ended::no;
};

}  // namespace

std::vector<Section> split_lines(std::vector<Line>& lines, std::string_view flow, Trust trust,
                                 const PageRules& rules) {
    give_labels(lines);
    return Splitter(lines, flow, trust, rules).split();
}

}  // namespace isnad

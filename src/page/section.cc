#include "page/section.h"

#include "page/section_head.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfHeading = 15;  // more is a paragraph that lost its full stop
constexpr uint32_t kWordsOfLooseEnd = 5;  // a last line of so few is a label of the site
constexpr std::string_view kRepeatedLine = "a line above again", kLooseEnd = "short line after the text",
                           kTitlesAtEnd = "titles after the text", kNoArticle = "no article here";

class Orderer {
 public:
    explicit Orderer(const SectionView& view) : view_(view), lines_(view.lines) {}

    SectionFacts order() {
        text_begin_ = first_text(view_);
        if (text_begin_ == view_.section.end) return without_article();
        facts_.has_article = true;
        read_labels(view_, text_begin_, facts_);
        KeptLines kept(view_, find_title(view_, text_begin_, facts_));
        order_head(view_, text_begin_, kept, facts_);
        find_text_end();
        for (size_t i = text_begin_; i < text_end_; ++i) order_body(i, kept);
        for (size_t i = text_end_; i < view_.section.end; ++i) order_tail(i, kept);
        return std::move(facts_);
    }

 private:
    SectionFacts without_article() {
        for (size_t i = view_.section.begin; i < view_.section.end; ++i) {
            Line& line = lines_[i];
            if (line.fate == Fate::drop) continue;
            line.drop(line.rule != nullptr ? line.rule->reason : DropReason::navigation,
                      line.rule != nullptr ? std::string_view(line.rule->name) : kNoArticle);
            if (line.only_date && !facts_.crawled) facts_.crawled = view_.day_in(view_.text(i));
        }
        return std::move(facts_);
    }

    // Lines after the last running text are the tail. Below a line that announces a list (`… :`), the list
    // stays.
    void find_text_end() {
        text_end_ = view_.section.end;
        while (text_end_ > text_begin_ + 1 && !view_.running_text(text_end_ - 1) &&
               lines_[text_end_ - 1].fate != Fate::keep)
            --text_end_;
        if (text_end_ < view_.section.end && is_open_text(text_end_) && view_.text(text_end_).ends_with(':'))
            ++text_end_;
        if (!view_.text(text_end_ - 1).ends_with(':')) return;
        const bool bullets = text_end_ < view_.section.end && lines_[text_end_].bullet;
        while (text_end_ < view_.section.end && is_open_text(text_end_) &&
               (!bullets || lines_[text_end_].bullet))
            ++text_end_;
    }
    bool is_open_text(size_t i) const { return lines_[i].plain() && !lines_[i].caption; }

    void order_body(size_t i, KeptLines& kept) {
        Line& line = lines_[i];
        if (kept.settles(i, facts_)) return;
        if (view_.trust != Trust::fields && kept.is_title(i, facts_))
            return line.drop(DropReason::repeated, kRepeatedTitle);
        if (kept.is_repeat(i)) return line.drop(DropReason::repeated, kRepeatedLine);
        if (line.kind != BlockKind::paragraph) return line.keep(line.kind);
        line.keep(is_heading(i) ? BlockKind::heading : BlockKind::paragraph);
    }

    bool is_heading(size_t i) const {
        const Line& line = lines_[i];
        if (line.paragraph || line.bullet || line.only_date || line.words > kWordsOfHeading) return false;
        const std::string_view text = view_.text(i);
        if (text.ends_with("،") || text.ends_with(',') || text.ends_with("؛")) return false;
        return i != text_begin_ && i + 1 < view_.section.end && view_.running_text(i + 1) &&
               running_before(i);
    }
    bool running_before(size_t i) const {
        for (size_t j = i; j > view_.section.begin; --j)
            if (lines_[j - 1].fate == Fate::keep) return lines_[j - 1].paragraph || lines_[j - 1].caption;
        return false;
    }

    // What a page prints below its last paragraph: titles of others, labels; one longer line may be text
    // without its stop.
    void order_tail(size_t i, KeptLines& kept) {
        Line& line = lines_[i];
        if (kept.settles(i, facts_)) return;
        if (is_furniture(line, view_.trust)) return line.drop(line.rule->reason, line.rule->name);
        if (view_.trust == Trust::fields) return order_body(i, kept);
        if (kept.is_title(i, facts_)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (view_.trust == Trust::markup && line.kind == BlockKind::paragraph &&
            line.words > kWordsOfLooseEnd)
            return order_body(i, kept);  // the layout left titles of others out; a list may end an article
        if (!others_at_end_) others_at_end_ = several_open_from(i);
        if (*others_at_end_) return line.drop(DropReason::related, kTitlesAtEnd);
        if (line.words <= kWordsOfLooseEnd || line.only_date)
            return line.drop(DropReason::navigation, kLooseEnd);
        line.keep(BlockKind::paragraph);
    }
    bool several_open_from(size_t i) const {
        size_t count = 0;
        for (; i < view_.section.end; ++i) count += lines_[i].plain() && !lines_[i].caption;
        return count > 1;
    }

    const SectionView& view_;
    std::vector<Line>& lines_;
    SectionFacts facts_;
    size_t text_begin_ = 0, text_end_ = 0;
    std::optional<bool> others_at_end_;
};

}  // namespace

SectionFacts order_section(const Section& section, std::vector<Line>& lines, const PageText& page,
                           Trust trust, const PageRules& rules, CompareKey& scratch) {
    const SectionView view{section, lines, page, trust, rules, scratch};
    return Orderer(view).order();
}

}  // namespace isnad

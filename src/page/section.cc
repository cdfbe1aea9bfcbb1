#include "page/section.h"

#include <unordered_set>

#include "base/utf8.h"
#include "page/dateline.h"
#include "page/section_title.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfSubtitle = 5;  // fewer between title and text is a label of the site
constexpr uint32_t kWordsOfHeading = 15;  // more is a paragraph that lost its full stop
constexpr uint32_t kWordsOfLooseEnd = 5;  // a last line of so few is a label of the site
constexpr uint32_t kWordsOfRepeat = 6;    // a line of so many that stands twice is furniture the second time
constexpr size_t kWordsOfOutlet = 4;
constexpr size_t kWordsOfName = 4;
constexpr uint32_t kWordsOfDateLine = 14;
constexpr size_t kWordsBesideDate = 5;
constexpr size_t kLinesOfNames = 3;  // at the very top, where an outlet may stand before a colon
constexpr std::string_view kRepeatedTitle = "the title again", kRepeatedLine = "a line above again",
                           kRepeatedCaption = "the caption again", kBeforeTitle = "before the title",
                           kShortInHead = "short line in the head", kSiteClock = "a date above the title",
                           kDateInHead = "a date in the head",
                           kOutletInHead = "the outlet's name in the head",
                           kLooseEnd = "short line after the text", kTitlesAtEnd = "titles after the text",
                           kNoArticle = "no article here", kAuthor = "a name beside the date";

class Orderer {
 public:
    explicit Orderer(const SectionView& view) : view_(view), lines_(view.lines) {}

    SectionFacts order() {
        const Section& section = view_.section;
        text_begin_ = first_text(view_);
        if (text_begin_ == section.end) return without_article();
        facts_.has_article = true;
        read_labels(view_, text_begin_, facts_);
        title_ = find_title(view_, text_begin_, facts_);
        for (size_t i = section.begin; i < text_begin_; ++i) order_head(i);
        find_text_end();
        for (size_t i = text_begin_; i < text_end_; ++i) order_body(i);
        for (size_t i = text_end_; i < section.end; ++i) order_tail(i);
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

    bool is_title_again(size_t i) {
        if (facts_.title == i || lines_[i].hash == 0) return false;
        if (title_.is(lines_[i].hash)) return true;
        const auto outlet = outlet_behind(view_.text(i), under(facts_.title_span, view_.page.flow));
        if (outlet && facts_.outlet.empty()) facts_.outlet = *outlet;
        return outlet.has_value();
    }

    // What head, body and tail have in common; true where the line's fate is settled.
    bool order_anywhere(size_t i) {
        if (!view_.open(i)) return true;
        if (!lines_[i].caption) return false;
        keep_caption(i);
        return true;
    }

    // A rule knows it; but numbers and paths of a text that its carrier vouches for may be its lists.
    bool is_furniture(const Line& line) const {
        return line.rule != nullptr && !(view_.trust == Trust::fields && (line.rule->places & kShape));
    }

    void order_head(size_t i) {
        Line& line = lines_[i];
        if (order_anywhere(i)) return;
        if (is_title_again(i)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (is_furniture(line)) return line.drop(line.rule->reason, line.rule->name);
        const bool above = facts_.title ? i < *facts_.title : view_.trust == Trust::lines;
        if (line.only_date || is_date_line(i)) return order_date(i, above);
        if (view_.trust == Trust::fields) return line.keep(line.kind);
        if (above) return order_above_title(i);
        if (line.kind == BlockKind::summary || line.kind == BlockKind::heading) return line.keep(line.kind);
        if (line.words >= kWordsOfSubtitle)
            return line.keep(line.bullet ? BlockKind::paragraph : BlockKind::summary);
        if (is_line_of_names(view_.text(i), facts_.outlet, view_.rules))
            return line.keep(BlockKind::paragraph);
        if (facts_.title && is_author(i)) return take_author(i);
        line.drop(DropReason::navigation, kShortInHead);
    }

    // A name right above or below the article's day.
    bool is_author(size_t i) const {
        const auto dated = [&](size_t j) {
            const LineRule* rule = lines_[j].rule;
            return lines_[j].only_date || (rule != nullptr && rule->act == RuleAct::published);
        };
        return may_be_name(view_.text(i)) &&
               ((i > *facts_.title + 1 && dated(i - 1)) || (i + 1 < text_begin_ && dated(i + 1)));
    }
    void take_author(size_t i) {
        facts_.byline.emplace_back(view_.text(i));
        lines_[i].drop(DropReason::metadata, kAuthor);
    }

    // A date at the line's beginning or end, with the author's name or the place beside it.
    bool is_date_line(size_t i) const {
        const Line& line = lines_[i];
        if (view_.trust == Trust::fields || line.paragraph || line.words > kWordsOfDateLine) return false;
        const auto date = view_.rules.dates.find(view_.text(i), view_.scratch);
        if (!date) return false;
        const WordsBeside words = view_.rules.dates.words_beside(*date, view_.text(i), view_.scratch);
        return (words.before == 0 || words.after == 0) && words.before + words.after <= kWordsBesideDate;
    }

    // A date above the title is the site's clock, one below it the article's day. Of two different ones
    // above, the first is the clock and an earlier second the article's.
    void order_date(size_t i, bool above) {
        const std::string_view text = view_.text(i);
        const auto date = view_.rules.dates.find(text, view_.scratch);
        StatedDay day{date->days, std::string(under(date->span, text))};
        const bool second = above && facts_.crawled && day.days.to < facts_.crawled->days.to;
        const bool clock =
            (above && !second) || date->two_languages || text.find('@') != std::string_view::npos;
        std::optional<StatedDay>& known = clock ? facts_.crawled : facts_.published;
        if (!known) known = std::move(day);
        if (!clock && !lines_[i].only_date) take_beside_date(text, date->span);
        lines_[i].drop(DropReason::metadata, clock ? kSiteClock : kDateInHead);
    }

    // `الرياض 11 أغسطس 2015 م واس`, `فلان · 3 مايو 2021`.
    void take_beside_date(std::string_view text, Span date) {
        std::string_view after = trimmed(text.substr(date.end));
        for (std::string_view calendar : {"م ", "هـ ", "ه ", "ميلادي "})
            if (after.starts_with(calendar)) after = after.substr(calendar.size());
        for (std::string_view part : {without_marks(text.substr(0, date.begin)), without_marks(after)}) {
            Credits credits = credits_of_byline(part, facts_.outlet, view_.rules);
            if (credits.people.size() == 1 && may_be_name(part)) facts_.byline.emplace_back(part);
            for (std::string& place : credits.places)
                if (view_.rules.places.contains(compare_key(place)))
                    facts_.source.places.push_back(std::move(place));
            add_credits(std::move(credits), facts_.source);
        }
    }

    // Two to four words; labels of a site's parts begin with the article.
    bool may_be_name(std::string_view text) const {
        fold_for_compare(text, kWordsOfName + 1, view_.scratch);
        return view_.scratch.whole && view_.scratch.words.size() >= 2 && !text.starts_with("ال");
    }

    void order_above_title(size_t i) {
        const std::string_view line = view_.text(i);
        fold_for_compare(line, kWordsOfOutlet + 1, view_.scratch);
        const bool is_short = view_.scratch.whole && view_.scratch.words.size() <= kWordsOfOutlet;
        const bool colon = line.ends_with(':') && i < view_.section.begin + kLinesOfNames;
        const bool named = colon || view_.rules.outlets.knows(view_.scratch.text);
        if (!is_short || !named || !facts_.outlet.empty())
            return lines_[i].drop(DropReason::navigation, kBeforeTitle);
        facts_.outlet = trimmed(line.ends_with(':') ? line.substr(0, line.size() - 1) : line);
        lines_[i].drop(DropReason::metadata, kOutletInHead);
    }

    void keep_caption(size_t i) {
        const uint64_t hash = lines_[i].hash;
        if (hash != 0 && !captions_.insert(hash).second)
            return lines_[i].drop(DropReason::caption_repeat, kRepeatedCaption);
        if (facts_.outlet.empty())
            facts_.outlet = outlet_of_caption(view_.text(i), view_.rules, view_.scratch);
        lines_[i].keep(BlockKind::caption);
    }

    void order_body(size_t i) {
        Line& line = lines_[i];
        if (order_anywhere(i)) return;
        if (is_repeat(i))
            return line.drop(DropReason::repeated, is_title_again(i) ? kRepeatedTitle : kRepeatedLine);
        if (line.kind != BlockKind::paragraph) return line.keep(line.kind);
        line.keep(is_heading(i) ? BlockKind::heading : BlockKind::paragraph);
    }

    // Poems and lists repeat lines; only a text that no carrier vouches for is cleaned of them.
    bool is_repeat(size_t i) {
        const Line& line = lines_[i];
        if (view_.trust == Trust::fields || line.hash == 0) return false;
        if (is_title_again(i)) return true;
        return line.words >= kWordsOfRepeat && !body_.insert(line.hash).second;
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

    void order_tail(size_t i) {
        Line& line = lines_[i];
        if (order_anywhere(i)) return;
        if (is_furniture(line)) return line.drop(line.rule->reason, line.rule->name);
        if (view_.trust == Trust::fields) return order_body(i);
        if (is_title_again(i)) return line.drop(DropReason::repeated, kRepeatedTitle);
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
    TitleHashes title_;
    size_t text_begin_ = 0, text_end_ = 0;
    std::unordered_set<uint64_t> captions_, body_;  // hashes of what was kept
    std::optional<bool> others_at_end_;
};

}  // namespace

SectionFacts order_section(const Section& section, std::vector<Line>& lines, const PageText& page,
                           Trust trust, const PageRules& rules, CompareKey& scratch) {
    const SectionView view{section, lines, page, trust, rules, scratch};
    return Orderer(view).order();
}

}  // namespace isnad

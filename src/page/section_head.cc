#include "page/section_head.h"

#include "base/utf8.h"
#include "page/dateline.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfSubtitle = 5;  // fewer between title and text is a label of the site
constexpr size_t kWordsOfOutlet = 4;
constexpr size_t kWordsOfName = 4;
constexpr uint32_t kWordsOfDateLine = 14;
constexpr size_t kWordsBesideDate = 5;
constexpr size_t kLinesOfNames = 3;  // at the very top, where an outlet may stand before a colon
constexpr std::string_view kBeforeTitle = "before the title", kShortInHead = "short line in the head",
                           kSiteClock = "a date above the title", kDateInHead = "a date in the head",
                           kOutletInHead = "the outlet's name in the head",
                           kAuthor = "the author's name in the head";

class HeadOrderer {
 public:
    HeadOrderer(const SectionView& view, size_t text_begin, KeptLines& kept, SectionFacts& facts)
        : view_(view), lines_(view.lines), text_begin_(text_begin), kept_(kept), facts_(facts) {}

    void order(size_t i) {
        Line& line = lines_[i];
        if (kept_.settles(i, facts_)) return;
        if (kept_.is_title(i, facts_)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (is_furniture(line, view_.trust)) return line.drop(line.rule->reason, line.rule->name);
        const bool above = facts_.title ? i < *facts_.title : view_.trust == Trust::lines;
        if (line.only_date || is_date_line(i)) return order_date(i, above);
        if (view_.trust == Trust::fields) return line.keep(line.kind);
        if (above) return order_above_title(i);
        if (line.kind == BlockKind::summary || line.kind == BlockKind::heading) return line.keep(line.kind);
        if (line.words >= kWordsOfSubtitle)
            return line.keep(line.bullet ? BlockKind::paragraph : BlockKind::summary);
        if (is_line_of_names(view_.text(i), facts_.outlet, view_.rules))
            return line.keep(BlockKind::paragraph);
        if (facts_.title && (is_author(i) || is_place_and_name(view_.text(i), view_.rules)))
            return take_author(i);
        line.drop(DropReason::navigation, kShortInHead);
    }

 private:
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

    const SectionView& view_;
    std::vector<Line>& lines_;
    size_t text_begin_;
    KeptLines& kept_;
    SectionFacts& facts_;
};

}  // namespace

void order_head(const SectionView& view, size_t text_begin, KeptLines& kept, SectionFacts& facts) {
    HeadOrderer orderer(view, text_begin, kept, facts);
    for (size_t i = view.section.begin; i < text_begin; ++i) orderer.order(i);
}

}  // namespace isnad

#include "page/section.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/overlap.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfSubtitle = 5;   // fewer between title and text is a label of the site
constexpr uint32_t kWordsOfHeading = 15;   // more is a paragraph that lost its full stop
constexpr uint32_t kWordsOfShortText = 8;  // a line of so many may be the text where nothing longer stands
constexpr uint32_t kWordsOfLooseEnd = 5;   // a last line of so few is a label of the site
constexpr std::string_view kRepeatedTitle = "the title again", kRepeatedLine = "the line above again",
                           kRepeatedCaption = "the caption again", kBeforeTitle = "before the title",
                           kShortInHead = "short line in the head", kSiteClock = "a date above the title",
                           kDateInHead = "a date in the head", kOutletInHead = "the outlet's name in the head",
                           kLooseEnd = "short line after the text", kTitlesAtEnd = "titles after the text",
                           kNoArticle = "no article here", kTags = "tags behind their label",
                           kValue = "behind its label";

class Orderer {
   public:
    Orderer(const Section& section, std::vector<Line>& lines, const PageText& page, bool trusted,
            const PageRules& rules, CompareKey& scratch)
        : section_(section), lines_(lines), page_(page), trusted_(trusted), rules_(rules), scratch_(scratch) {}

    SectionFacts order() {
        for (size_t i = section_.begin; i < section_.end; ++i) read_rule(i);
        find_text();
        if (text_begin_ == section_.end) {
            drop_all();
            return std::move(facts_);
        }
        facts_.has_article = true;
        find_title();
        for (size_t i = section_.begin; i < text_begin_; ++i) order_head(i);
        find_text_end();
        for (size_t i = text_begin_; i < text_end_; ++i) order_body(i);
        for (size_t i = text_end_; i < section_.end; ++i) order_tail(i);
        return std::move(facts_);
    }

   private:
    std::string_view text(size_t i) const { return under(lines_[i].span, page_.flow); }
    bool open(size_t i) const { return lines_[i].fate == Fate::open; }
    bool running_text(size_t i) const {
        const Line& line = lines_[i];
        return line.plain() && !line.caption && (line.paragraph || line.kind == BlockKind::summary);
    }

    // ---- what rules say -------------------------------------------------------------------------------------

    void read_rule(size_t i) {
        Line& line = lines_[i];
        if (!open(i)) return;
        const LineRule* rule = line.rule != nullptr ? line.rule : line.label;
        if (rule == nullptr) return;
        const bool value = line.rule == nullptr;
        const std::string_view rest = value ? text(i) : under(line.rest, page_.flow);
        switch (rule->act) {
            case RuleAct::published:
            case RuleAct::modified:
                return read_date_label(i, *rule, rest);
            case RuleAct::source:
                add_credits(credits_of_source(rest, rules_), facts_.source);
                break;
            case RuleAct::byline:
                if (!rest.empty()) facts_.byline.emplace_back(trimmed(rest));
                break;
            case RuleAct::keywords:
                facts_.keyword_lines.push_back(value ? line.span : line.rest);
                break;
            case RuleAct::summary:
                if (value) return line.keep(BlockKind::summary);
                break;
            case RuleAct::caption:
                line.caption = true;
                line.rule = nullptr;
                return;
            case RuleAct::nav:
                return;  // its place decides
            default:
                break;
        }
        line.drop(rule->reason, value ? (rule->act == RuleAct::keywords ? kTags : kValue) : rule->name);
    }

    // A label of a date is one only where a date stands behind it.
    void read_date_label(size_t i, const LineRule& rule, std::string_view rest) {
        Line& line = lines_[i];
        const auto date = rules_.dates.find(rest, scratch_);
        if (!date && !(rest.empty() && i + 1 < section_.end && lines_[i + 1].label == line.rule)) {
            line.rule = nullptr;
            return;
        }
        if (date && rule.act == RuleAct::published && !facts_.published)
            facts_.published = StatedDay{date->days, std::string(under(date->span, rest))};
        line.drop(rule.reason, rule.name);
    }

    // ---- where the text stands ------------------------------------------------------------------------------

    void find_text() {
        text_begin_ = section_.end;
        const auto first = [&](auto&& is_text) {
            for (size_t i = section_.begin; i < section_.end && text_begin_ == section_.end; ++i)
                if (is_text(i)) text_begin_ = i;
        };
        first([&](size_t i) { return running_text(i); });
        if (text_begin_ != section_.end) return;
        // No paragraph: the longer lines below the first are the text.
        bool title_seen = trusted_;
        first([&](size_t i) {
            const Line& line = lines_[i];
            if (!line.plain() || line.caption || line.only_date || line.bullet) return false;
            if (trusted_) return line.kind != BlockKind::title;
            const bool is_text = title_seen && line.words >= kWordsOfShortText;
            title_seen = title_seen || line.title_like();
            return is_text && lines_[i].hash != first_hash_;
        });
    }

    // Lines after the last running text are the tail. Below text that a rule for a list (`… :`) announces, lists stay.
    void find_text_end() {
        text_end_ = section_.end;
        while (text_end_ > text_begin_ + 1 && !running_text(text_end_ - 1) &&
               lines_[text_end_ - 1].fate != Fate::keep)
            --text_end_;
        if (trusted_ || text(text_end_ - 1).ends_with(':')) text_end_ = section_.end;
    }

    void drop_all() {
        for (size_t i = section_.begin; i < section_.end; ++i)
            if (open(i)) lines_[i].drop(DropReason::navigation, kNoArticle);
            else if (lines_[i].fate == Fate::keep) lines_[i].drop(DropReason::navigation, kNoArticle);
    }

    // ---- the title ------------------------------------------------------------------------------------------

    bool may_be_title(size_t i) const { return lines_[i].title_like() && !lines_[i].bullet && !text(i).ends_with(':'); }

    void find_title() {
        facts_.title = section_.title;
        for (size_t i = section_.begin; i < text_begin_ && !facts_.title; ++i)
            if (lines_[i].kind == BlockKind::title && lines_[i].plain()) facts_.title = i;
        const uint64_t given = given_hash();
        for (size_t i = section_.begin; i < text_begin_ && !facts_.title && given != 0; ++i)
            if (lines_[i].hash == given && lines_[i].plain()) facts_.title = i;
        if (!facts_.title && !trusted_) facts_.title = best_title();
        if (!facts_.title) return;
        facts_.title_span = without_outlet(*facts_.title);
        lines_[*facts_.title].keep(BlockKind::title);
    }

    uint64_t given_hash() {
        if (section_.begin != 0 || page_.given.title.empty()) return 0;
        return compare_hash(compare_key(page_.given.title));
    }

    // The candidate above the text that is printed again, that a date follows, that the text bears out.
    std::optional<size_t> best_title() {
        Vocabulary vocabulary;
        size_t taken = 0;
        for (size_t i = text_begin_; i < section_.end && taken < 3; ++i)
            if (running_text(i) || i == text_begin_) vocabulary.add(text(i)), ++taken;
        std::optional<size_t> best;
        double best_score = 0;
        for (size_t i = section_.begin; i < text_begin_; ++i) {
            if (!may_be_title(i)) continue;
            double score = 2 * vocabulary.share_of(text(i)) - 0.05 * static_cast<double>(i - section_.begin);
            for (size_t j = i + 1; j < text_begin_; ++j) score += 3 * repeats(i, j);
            if (i + 1 < text_begin_ && dated(i + 1)) score += 2;
            score += lines_[i].words >= 5 ? 1 : lines_[i].words < 3 ? -1 : 0;
            if (!best || score > best_score) best = i, best_score = score;
        }
        return best;
    }
    bool repeats(size_t i, size_t j) const { return lines_[j].plain() && lines_[j].hash == lines_[i].hash; }
    bool dated(size_t i) const {
        const LineRule* rule = lines_[i].rule;
        return rule != nullptr && (rule->act == RuleAct::published || rule->act == RuleAct::header);
    }

    // `عنوان | الصحيفة`: the title alone; the outlet behind it is noted.
    Span without_outlet(size_t i) {
        const Span whole = lines_[i].span;
        const std::string_view line = text(i);
        for (std::string_view mark : {" | ", " - ", " – ", " — ", " :: "}) {
            const size_t at = line.rfind(mark);
            if (at == std::string_view::npos || at == 0) continue;
            const std::string_view name = trimmed(line.substr(at + mark.size()));
            fold_for_compare(name, 8, scratch_);
            const bool bar = mark == " | " && scratch_.words.size() <= 5;
            if (!scratch_.whole || !(bar || rules_.outlets.knows(scratch_.text))) continue;
            if (facts_.outlet.empty()) facts_.outlet = name;
            const std::string_view title = trimmed(line.substr(0, at));
            title_hash_ = compare_hash(compare_key(title));
            const auto begin = whole.begin + static_cast<uint32_t>(title.data() - line.data());
            return {begin, begin + static_cast<uint32_t>(title.size())};
        }
        title_hash_ = lines_[i].hash;
        return whole;
    }

    bool is_title_again(size_t i) const {
        const Line& line = lines_[i];
        return facts_.title && line.hash != 0 && i != *facts_.title &&
               (line.hash == lines_[*facts_.title].hash || line.hash == title_hash_);
    }

    // ---- head, body, tail -----------------------------------------------------------------------------------

    void order_head(size_t i) {
        Line& line = lines_[i];
        if (!open(i)) return;
        if (is_title_again(i)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (line.caption) return keep_caption(i);
        if (trusted_) return line.rule != nullptr ? order_body(i) : line.keep(line.kind);
        const bool above = !facts_.title || i < *facts_.title;
        if (line.only_date) return order_date(i, above);
        if (line.rule != nullptr) return line.drop(line.rule->reason, line.rule->name);
        if (above) return order_above_title(i);
        if (line.words >= kWordsOfSubtitle) return line.keep(line.bullet ? BlockKind::paragraph : BlockKind::summary);
        const Credits credits = credits_of_byline(text(i), facts_.outlet, rules_);
        if (!credits.agencies.empty() || !credits.outlet.empty()) return line.keep(BlockKind::paragraph);
        line.drop(DropReason::navigation, kShortInHead);
    }

    // A bare date above the title is the site's clock, one below it the article's day.
    void order_date(size_t i, bool above) {
        const auto date = rules_.dates.find(text(i), scratch_);
        const bool clock = above || date->two_languages || text(i).find('@') != std::string_view::npos;
        std::optional<StatedDay>& day = clock ? facts_.crawled : facts_.published;
        if (!day) day = StatedDay{date->days, std::string(under(date->span, text(i)))};
        lines_[i].drop(DropReason::metadata, clock ? kSiteClock : kDateInHead);
    }

    void order_above_title(size_t i) {
        const std::string_view line = text(i);
        fold_for_compare(line, 6, scratch_);
        const bool known = rules_.outlets.knows(scratch_.text);
        if (scratch_.whole && scratch_.words.size() <= 4 && (line.ends_with(':') || known) && facts_.outlet.empty()) {
            facts_.outlet = trimmed(line.ends_with(':') ? line.substr(0, line.size() - 1) : line);
            return lines_[i].drop(DropReason::metadata, kOutletInHead);
        }
        lines_[i].drop(DropReason::navigation, kBeforeTitle);
    }

    void keep_caption(size_t i) {
        const uint64_t hash = lines_[i].hash;
        if (std::find(captions_.begin(), captions_.end(), hash) != captions_.end() && hash != 0)
            return lines_[i].drop(DropReason::caption_repeat, kRepeatedCaption);
        captions_.push_back(hash);
        if (facts_.outlet.empty()) caption_outlet(i);
        lines_[i].keep(BlockKind::caption);
    }

    void caption_outlet(size_t i) {
        std::string outlet = outlet_of_caption(text(i), rules_, scratch_);
        if (!outlet.empty()) facts_.outlet = std::move(outlet);
    }

    void order_body(size_t i) {
        Line& line = lines_[i];
        if (!open(i)) return;
        if (is_title_again(i)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (line.caption) return keep_caption(i);
        if (i > section_.begin && lines_[i - 1].fate == Fate::keep && text(i) == text(i - 1))
            return line.drop(DropReason::repeated, kRepeatedLine);
        if (line.kind != BlockKind::paragraph) return line.keep(line.kind);
        line.keep(is_heading(i) ? BlockKind::heading : BlockKind::paragraph);
    }

    bool is_heading(size_t i) const {
        const Line& line = lines_[i];
        if (line.paragraph || line.bullet || line.only_date || line.words > kWordsOfHeading) return false;
        const std::string_view line_text = text(i);
        if (line_text.ends_with("،") || line_text.ends_with(',') || line_text.ends_with("؛")) return false;
        return i != text_begin_ && i + 1 < section_.end && running_text(i + 1) && running_before(i);
    }
    bool running_before(size_t i) const {
        for (size_t j = i; j > section_.begin; --j)
            if (lines_[j - 1].fate == Fate::keep) return lines_[j - 1].paragraph || lines_[j - 1].caption;
        return false;
    }

    void order_tail(size_t i) {
        Line& line = lines_[i];
        if (!open(i)) return;
        if (trusted_) return order_body(i);
        if (is_title_again(i)) return line.drop(DropReason::repeated, kRepeatedTitle);
        if (line.caption) return keep_caption(i);
        if (line.rule != nullptr) return line.drop(line.rule->reason, line.rule->name);
        const size_t others = open_from(i);
        if (others > 1 || others_dropped_) {
            others_dropped_ = true;
            return line.drop(DropReason::related, kTitlesAtEnd);
        }
        if (line.words <= kWordsOfLooseEnd || line.only_date) return line.drop(DropReason::navigation, kLooseEnd);
        line.keep(BlockKind::paragraph);
    }
    size_t open_from(size_t i) const {
        size_t count = 0;
        for (; i < section_.end && count < 2; ++i) count += lines_[i].plain() && !lines_[i].caption;
        return count;
    }

    const Section& section_;
    std::vector<Line>& lines_;
    const PageText& page_;
    bool trusted_;
    const PageRules& rules_;
    CompareKey& scratch_;
    SectionFacts facts_;
    size_t text_begin_ = 0, text_end_ = 0;
    uint64_t title_hash_ = 0, first_hash_ = 0;
    std::vector<uint64_t> captions_;
    bool others_dropped_ = false;
};

}  // namespace

SectionFacts order_section(const Section& section, std::vector<Line>& lines, const PageText& page, bool trusted,
                           const PageRules& rules, CompareKey& scratch) {
    return Orderer(section, lines, page, trusted, rules, scratch).order();
}

}  // namespace isnad

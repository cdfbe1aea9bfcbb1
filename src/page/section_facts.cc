#include "page/section_facts.h"

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfShortText = 8;  // a line of so many may be the text where nothing longer stands
constexpr std::string_view kTags = "tags behind their label", kValue = "behind its label";

class LabelReader {
 public:
    LabelReader(const SectionView& view, size_t text_begin, SectionFacts& facts)
        : view_(view), text_begin_(text_begin), facts_(facts) {}

    void read(size_t i) {
        Line& line = view_.lines[i];
        if (!view_.open(i)) return;
        const bool value = line.rule == nullptr;
        const LineRule* rule = value ? line.label : line.rule;
        if (rule == nullptr || rule->act == RuleAct::nav) return;  // the place of a nav line decides
        if (is_quoted(i, *rule)) return stay(line);
        const std::string_view rest = value ? view_.text(i) : under(line.rest, view_.page.flow);
        if (rule->act == RuleAct::summary && value) return line.keep(BlockKind::summary);
        note(i, *rule, rest, value);
        line.drop(rule->reason, !value ? rule->name : rule->act == RuleAct::keywords ? kTags : kValue);
    }

 private:
    // A date or a name inside the text belongs to what the text quotes; so does one below it, where a carrier
    // vouches for the text.
    bool is_quoted(size_t i, const LineRule& rule) const {
        if (i < text_begin_) return false;
        const bool fields = view_.trust == Trust::fields;
        switch (rule.act) {
            case RuleAct::dated:
                return true;
            case RuleAct::byline:
                return fields || text_follows(i);
            case RuleAct::published:
            case RuleAct::modified:
            case RuleAct::summary:
            case RuleAct::header:
                return fields && text_follows(i);
            default:
                return false;
        }
    }
    bool text_follows(size_t i) const {
        for (++i; i < view_.section.end; ++i)
            if (view_.running_text(i)) return true;
        return false;
    }
    static void stay(Line& line) { line.rule = line.label = nullptr; }

    void note(size_t i, const LineRule& rule, std::string_view rest, bool value) {
        const Line& line = view_.lines[i];
        switch (rule.act) {
            case RuleAct::published:
            case RuleAct::dated:
                if (!facts_.published) facts_.published = view_.day_in(rest);
                break;
            case RuleAct::modified:
                if (!facts_.modified) facts_.modified = view_.day_in(rest);
                break;
            case RuleAct::source:
                if (!is_picture_credit(i)) add_credits(credits_of_source(rest, view_.rules), facts_.source);
                break;
            case RuleAct::byline:
                note_byline(rest);
                break;
            case RuleAct::keywords:
                if (!rest.empty()) facts_.keyword_lines.push_back(value ? line.span : line.rest);
                break;
            default:
                break;
        }
    }
    // `بقلم: فلان · 3 مايو 2021`.
    void note_byline(std::string_view rest) {
        const auto date = view_.rules.dates.find(rest, view_.scratch);
        if (date && !facts_.published)
            facts_.published = StatedDay{date->days, std::string(under(date->span, rest))};
        if (date) rest = rest.substr(0, date->span.begin);
        if (const std::string_view name = without_marks(rest); !name.empty())
            facts_.byline.emplace_back(name);
    }

    // Agencies alone on a line, under a picture or amid the text, supplied the picture.
    bool is_picture_credit(size_t i) const {
        const Line& line = view_.lines[i];
        if (line.rule == nullptr || !(line.rule->places & kShape)) return false;
        return (i > view_.section.begin && view_.lines[i - 1].caption) ||
               (i > text_begin_ && text_follows(i));
    }

    const SectionView& view_;
    size_t text_begin_;
    SectionFacts& facts_;
};

// A sentence above the author or the day is a standfirst: the text begins below them.
size_t past_standfirst(const SectionView& view, size_t first) {
    constexpr size_t kReach = 10;
    bool head = false;
    for (size_t i = first + 1; i < view.section.end && i <= first + kReach; ++i) {
        if (view.running_text(i)) return head ? i : first;
        const Line& line = view.lines[i];
        const RuleAct act = line.rule != nullptr ? line.rule->act : RuleAct::drop;
        head = head || line.only_date || act == RuleAct::published || act == RuleAct::dated ||
               act == RuleAct::modified || act == RuleAct::byline;
    }
    return first;
}

bool may_be_short_text(const SectionView& view, size_t i) {
    const Line& line = view.lines[i];
    if (!line.plain() || line.only_date || line.kind == BlockKind::title) return false;
    return view.trust != Trust::lines || (!line.caption && !line.bullet);
}

}  // namespace

std::string_view without_marks(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        text = trimmed(text);
        for (std::string_view mark : {"·", "•", "-", "–", "—", "|", "،", ",", "/", ":"}) {
            if (text.ends_with(mark)) text = text.substr(0, text.size() - mark.size()), more = true;
            if (text.starts_with(mark)) text = text.substr(mark.size()), more = true;
        }
    }
    return text;
}

std::optional<StatedDay> SectionView::day_in(std::string_view words) const {
    const auto date = rules.dates.find(words, scratch);
    if (!date) return std::nullopt;
    return StatedDay{date->days, std::string(under(date->span, words))};
}

size_t first_text(const SectionView& view) {
    const Section& section = view.section;
    for (size_t i = section.begin; i < section.end; ++i)
        if (view.running_text(i)) return view.trust == Trust::fields ? i : past_standfirst(view, i);
    // No paragraph: what the carrier gives is the text, or the longer lines below the first.
    uint64_t title = 0;
    for (size_t i = section.begin; i < section.end; ++i) {
        if (!may_be_short_text(view, i)) continue;
        const Line& line = view.lines[i];
        if (view.trust == Trust::fields) return i;
        if (title != 0 && line.hash != title && line.words >= kWordsOfShortText) return i;
        if (title == 0 && line.title_like()) title = line.hash;
    }
    return section.end;
}

void read_labels(const SectionView& view, size_t text_begin, SectionFacts& facts) {
    LabelReader reader(view, text_begin, facts);
    for (size_t i = view.section.begin; i < view.section.end; ++i) reader.read(i);
}

}  // namespace isnad

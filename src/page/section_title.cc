#include "page/section_title.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/overlap.h"

namespace isnad {
namespace {

constexpr size_t kLinesOfHead = 150;       // above the text within which a title is looked for
constexpr size_t kLinesOfSupport = 3;      // paragraphs that a title is compared with
constexpr uint32_t kWordsOfLongTitle = 4;  // a title has more often so many
constexpr uint32_t kWordsOfLabel = 2;      // a label of the site has more often so few
constexpr size_t kWordsOfOutlet = 5;
constexpr size_t kWordsOfSuffix = 12;  // outlet and parts of the site behind a title
constexpr size_t kLinesOfMenu = 8;     // so many between a title and its repetition are a menu
constexpr double kWeightOfSupport = 4, kSomeSupport = 0.25, kLaterCandidate = 0.5;

class TitleFinder {
 public:
    TitleFinder(const SectionView& view, size_t text_begin)
        : view_(view),
          begin_(text_begin - std::min(text_begin - view.section.begin, kLinesOfHead)),
          text_begin_(text_begin) {}

    std::optional<size_t> find() {
        if (view_.section.title) return view_.section.title;
        for (size_t i = begin_; i < text_begin_; ++i)
            if (view_.lines[i].kind == BlockKind::title && view_.lines[i].plain()) return i;
        const uint64_t given = given_hash();
        for (size_t i = begin_; i < text_begin_ && given != 0; ++i)
            if (view_.lines[i].hash == given && view_.lines[i].plain()) return i;
        if (view_.trust == Trust::fields || given != 0) return std::nullopt;
        const auto found = best();
        return found ? below_menu(without_suffix(*found)) : found;
    }

 private:
    bool may_be_title(size_t i) const {
        return view_.lines[i].title_like() && !view_.lines[i].bullet && !view_.text(i).ends_with(':');
    }
    uint64_t given_hash() const {
        if (view_.section.begin != 0 || view_.page.given.title.empty()) return 0;
        return compare_hash(compare_key(view_.page.given.title));
    }

    // The first line that is the title without its outlet.
    size_t without_suffix(size_t title) const {
        for (size_t i = begin_; i < text_begin_; ++i)
            if (view_.lines[i].plain() && outlet_behind(view_.text(title), view_.text(i))) return i;
        return title;
    }
    // The page's own title, a menu, and then the article with its title again.
    size_t below_menu(size_t title) const {
        size_t first = title, last = title;
        for (size_t i = begin_; i < text_begin_; ++i) {
            if (stands_again(title, i)) first = std::min(first, i);
            if (view_.lines[i].plain() && view_.lines[i].hash == view_.lines[title].hash) last = i;
        }
        return last - first > kLinesOfMenu ? last : title;
    }

    // The candidate above the text that is printed again, that a date follows, that the text bears out; of
    // two that it bears out nearly alike, the first: the other is a subtitle.
    std::optional<size_t> best() {
        std::vector<size_t> candidates;
        for (size_t i = begin_; i < text_begin_; ++i)
            if (may_be_title(i)) candidates.push_back(i);
        if (candidates.empty()) return first_unsure();
        if (candidates.size() == 1) return candidates[0];
        WordStock vocabulary = words_of_text();
        std::optional<size_t> best;
        double best_score = 0, behind = 0;
        for (size_t i : candidates) {
            const double support = vocabulary.share_of(view_.text(i));
            const double score = kWeightOfSupport * support + looks(i) - behind;
            if (!best || score > best_score) best = i, best_score = score;
            if (support >= kSomeSupport) behind += kLaterCandidate;
        }
        return best;
    }
    WordStock words_of_text() const {
        WordStock vocabulary;
        size_t taken = 0;
        for (size_t i = text_begin_; i < view_.section.end && taken < kLinesOfSupport; ++i)
            if (view_.running_text(i) || i == text_begin_) vocabulary.add(view_.text(i)), ++taken;
        return vocabulary;
    }
    std::optional<size_t> first_unsure() const {
        for (size_t i = begin_; i < text_begin_; ++i)
            if (view_.lines[i].unsure && view_.lines[i].fate == Fate::open) return i;
        return std::nullopt;
    }
    double looks(size_t i) const {
        const Line& line = view_.lines[i];
        const bool label = line.words <= kWordsOfLabel;
        double score = line.words >= kWordsOfLongTitle ? 1 : label ? -1 : 0;
        for (size_t j = begin_; j < text_begin_; ++j)
            if (j > i ? stands_again(i, j) : j < i && view_.lines[j].hash != line.hash && stands_again(i, j))
                score += label ? 1 : 3;
        return score + (i + 1 < text_begin_ && !label && is_dated(i + 1) ? 1.5 : 0);
    }
    bool stands_again(size_t i, size_t j) const {
        if (!view_.lines[j].plain()) return false;
        return view_.lines[j].hash == view_.lines[i].hash || outlet_behind(view_.text(j), view_.text(i));
    }
    bool is_dated(size_t i) const {
        const LineRule* rule = view_.lines[i].rule;
        return view_.lines[i].only_date || (rule != nullptr && rule->act == RuleAct::published);
    }

    const SectionView& view_;
    size_t begin_, text_begin_;
};

}  // namespace

std::optional<std::string_view> outlet_behind(std::string_view line, std::string_view title) {
    if (title.empty() || !line.starts_with(title)) return std::nullopt;
    std::string_view rest = trimmed(line.substr(title.size()));
    if (std::count(rest.begin(), rest.end(), ' ') > static_cast<ptrdiff_t>(kWordsOfSuffix))
        return std::nullopt;
    for (std::string_view mark : {"|", "-", "–", "—", "::"}) {
        if (!rest.starts_with(mark)) continue;
        const std::string between = " " + std::string(mark) + " ";
        if (const size_t last = rest.rfind(between); last != std::string_view::npos)
            rest = rest.substr(last + 1);
        const std::string_view name = trimmed(rest.substr(mark.size()));
        if (!name.empty()) return name;
    }
    return std::nullopt;
}

namespace {

// One of `|` `-` `:`, or the first byte of a long dash: most titles have none.
bool has_bar_or_dash(std::string_view line) {
    return std::any_of(line.begin(), line.end(),
                       [](char c) { return c == '|' || c == '-' || c == ':' || c == '\xE2'; });
}

}  // namespace

size_t title_size(std::string_view line, const PageRules& rules, CompareKey& scratch,
                  std::string_view& outlet) {
    if (!has_bar_or_dash(line)) return line.size();
    for (std::string_view mark : {" | ", " - ", " – ", " — ", " :: "}) {
        const size_t at = line.rfind(mark);
        if (at == std::string_view::npos || at == 0) continue;
        const std::string_view name = trimmed(line.substr(at + mark.size()));
        fold_for_compare(name, kWordsOfOutlet + 1, scratch);
        const bool bar = mark == " | " && scratch.words.size() <= kWordsOfOutlet;
        if (!scratch.whole || !(bar || rules.outlets.knows(scratch.text))) continue;
        outlet = name;
        const std::string_view title = trimmed(line.substr(0, at));
        return static_cast<size_t>(title.data() - line.data()) + title.size();
    }
    return line.size();
}

TitleHashes find_title(const SectionView& view, size_t text_begin, SectionFacts& facts) {
    facts.title = TitleFinder(view, text_begin).find();
    if (!facts.title) return {};
    Line& line = view.lines[*facts.title];
    const std::string_view text = view.text(*facts.title);
    std::string_view outlet;
    const size_t size = title_size(text, view.rules, view.scratch, outlet);
    if (facts.outlet.empty()) facts.outlet = outlet;
    facts.title_span = {line.span.begin, line.span.begin + static_cast<uint32_t>(size)};
    line.keep(BlockKind::title);
    line.caption = false;
    return {line.hash, size == text.size() ? line.hash : compare_hash(compare_key(text.substr(0, size)))};
}

}  // namespace isnad

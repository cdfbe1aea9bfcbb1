#include "page/line.h"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "page/caption.h"
#include "page/line_shape.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfParagraph = 22;  // without a full stop; titles are shorter
constexpr uint32_t kWordsOfSentence = 5;    // with a full stop
constexpr uint32_t kWordsOfGoingOn =
    8;  // without one, where it begins with a word that only sentences begin with
constexpr uint32_t kMostWordsOfDate = 16;

constexpr std::string_view kBullets[] = {"•", "·", "▪", "●", "◦", "‣", "■", "►", "–", "-", "*", "○"};

bool begins_with_bullet(std::string_view line) {
    return std::any_of(std::begin(kBullets), std::end(kBullets), [&](std::string_view mark) {
        return line.starts_with(mark) && line.size() > mark.size() &&
               !trimmed(line.substr(mark.size())).empty() &&
               (line[mark.size()] == ' ' || line[mark.size()] == '\t');
    });
}

// An ASCII, Arabic-Indic or Persian digit.
bool has_digit(std::string_view line) {
    for (size_t i = 0; i < line.size(); ++i) {
        const auto c = static_cast<unsigned char>(line[i]);
        const auto next = static_cast<unsigned char>(i + 1 < line.size() ? line[i + 1] : 0);
        if ((c >= '0' && c <= '9') || (c == 0xD9 && next >= 0xA0 && next <= 0xA9) ||
            (c == 0xDB && next >= 0xB0 && next <= 0xB9))
            return true;
    }
    return false;
}

// `scratch` holds the folded line before and after.
bool is_only_date(std::string_view text, const PageRules& rules, CompareKey& scratch) {
    if (rules.dates.only_date(text, scratch)) return true;
    fold_for_compare(text, LineRules::kWordsOfShortLine, scratch);
    return false;
}

bool is_date_label(const LineRule& rule) {
    return rule.act == RuleAct::published || rule.act == RuleAct::modified || rule.act == RuleAct::dated;
}

// `منذ ساعتين`, `10:15`: a time without its day.
bool is_time(std::string_view text, const PageRules& rules, CompareKey& scratch) {
    constexpr size_t kMostWords = 5;
    fold_for_compare(text, kMostWords + 1, scratch);
    for (size_t i = 0; i < scratch.words.size(); ++i) {
        const std::string_view word = scratch.word(i);
        if (!(word[0] >= '0' && word[0] <= '9') && !rules.ago.contains(word) &&
            !rules.time_units.contains(word))
            return false;
    }
    return scratch.whole && !scratch.words.empty();
}

// A label of a date is one only where nothing stands behind it, or a date: behind a colon at any place, else
// nothing but a few words with it.
bool names_a_date(std::string_view text, const RuleMatch& match, const PageRules& rules,
                  CompareKey& scratch) {
    constexpr size_t kOtherWords = 4;
    const std::string_view rest = under(match.rest, text);
    if (rest.empty()) return true;
    const auto date = rules.dates.find(rest, scratch);
    if (!date) return is_time(rest, rules, scratch);
    const bool colon = text.substr(match.pattern.end, match.rest.begin - match.pattern.end).find(':') !=
                       std::string_view::npos;
    if (colon) return true;
    const WordsBeside words = rules.dates.words_beside(*date, rest, scratch);
    return words.before == 0 && words.after <= kOtherWords && !rest.ends_with('.');
}

void take_rule(std::string_view text, uint32_t begin, const PageRules& rules, CompareKey& scratch,
               Line& line) {
    const auto match = rules.lines.match(text, scratch);
    if (!match) {
        if (text.size() > LineRules::kLongLine) return;
        line.only_date =
            scratch.words.size() <= kMostWordsOfDate && has_digit(text) && is_only_date(text, rules, scratch);
        if (!line.only_date) line.rule = shape_of(text, scratch, rules);
        return;
    }
    line.rest = {begin + match->rest.begin, begin + match->rest.end};
    line.caption = match->rule->act == RuleAct::caption;
    if (line.caption) return;
    if (!is_date_label(*match->rule)) {
        line.rule = match->rule;
        return;
    }
    if (names_a_date(text, *match, rules, scratch)) line.rule = match->rule;
    fold_for_compare(text, LineRules::kWordsOfShortLine, scratch);
}

Line line_of(const Piece& piece, const PageText& page, const PageRules& rules, CompareKey& scratch) {
    Line line;
    line.span = line.rest = piece.span;
    line.kind = piece.kind;
    line.may_begin = piece.may_begin;
    const std::string_view text = under(piece.span, page.flow);
    const bool may_be_paragraph = piece.kind == BlockKind::paragraph;
    take_rule(text, piece.span.begin, rules, scratch, line);
    // `وأضاف …`; words like `هذا` begin titles too.
    const bool going_on = text.starts_with("و") && begins_going_on(scratch, rules);
    if (text.size() > LineRules::kLongLine) {
        line.words = Line::kManyWords;
        line.caption = line.caption || piece.kind == BlockKind::caption ||
                       (may_be_paragraph && !going_on && is_caption(text, text.size() / 10, rules, scratch));
        line.paragraph = may_be_paragraph && !line.caption;
        return line;
    }
    line.bullet = begins_with_bullet(text);
    const uint32_t words = line.words = static_cast<uint32_t>(scratch.words.size());
    line.hash = compare_hash(scratch.text);
    const bool sentence = (words >= kWordsOfSentence && ends_with_stop(text)) || words >= kWordsOfParagraph ||
                          (words >= kWordsOfGoingOn && going_on);
    line.caption = line.caption || piece.kind == BlockKind::caption ||
                   (!going_on && is_caption(text, words, rules, scratch));
    line.paragraph = may_be_paragraph && !line.caption && sentence;
    return line;
}

// Lines that end in brackets, where the page does not say what its lines are: short ones, and long ones that
// it has twice.
void find_unsure_captions(const PageText& page, const PageRules& rules, CompareKey& scratch,
                          std::vector<Line>& lines) {
    std::unordered_map<uint64_t, size_t> times;
    const auto may_be = [&](const Line& line) {
        return line.rule == nullptr && !line.caption && !line.bullet && line.hash != 0 &&
               may_be_caption(under(line.span, page.flow), line.words, rules, scratch);
    };
    for (Line& line : lines) {
        if (!may_be(line)) continue;
        line.unsure = true;
        ++times[line.hash];
    }
    for (Line& line : lines) {
        if (!line.unsure) continue;
        line.unsure = line.caption = !line.paragraph || times[line.hash] > 1;
        if (line.caption) line.paragraph = false;
    }
}

}  // namespace

bool begins_going_on(const CompareKey& key, const PageRules& rules) {
    for (size_t n = std::min<size_t>(3, key.words.size()); n > 0; --n)
        if (rules.continues.contains(std::string_view(key.text).substr(0, key.words[n - 1].key.end)))
            return true;
    return false;
}

void read_lines(const PageText& page, const PageRules& rules, CompareKey& scratch, std::vector<Line>& lines) {
    lines.clear();
    lines.reserve(page.pieces.size());
    for (const Piece& piece : page.pieces) lines.push_back(line_of(piece, page, rules, scratch));
    if (!page.laid_out && page.given.title.empty()) find_unsure_captions(page, rules, scratch, lines);
}

}  // namespace isnad

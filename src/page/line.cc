#include "page/line.h"

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kMostWordsOfCaption = 45;
constexpr size_t kLongestCredit = 120;  // bytes
constexpr uint32_t kWordsOfParagraph = 25;

constexpr std::string_view kClosing[] = {"\"", "'", ")", "]", "»", "”", "’", "“"};
constexpr std::string_view kBullets[] = {"•", "·", "▪", "●", "◦", "‣", "■", "►", "–", "-", "*", "●"};

bool take_back(std::string_view& text, std::string_view mark) {
    if (!text.ends_with(mark)) return false;
    text = trimmed(text.substr(0, text.size() - mark.size()));
    return true;
}

std::string_view without_closing(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (std::string_view mark : kClosing) more = more || take_back(text, mark);
    }
    return text;
}

bool begins_with_bullet(std::string_view line) {
    return std::any_of(std::begin(kBullets), std::end(kBullets), [&](std::string_view mark) {
        return line.starts_with(mark) && line.size() > mark.size() &&
               !trimmed(line.substr(mark.size())).empty() &&
               (line[mark.size()] == ' ' || line[mark.size()] == '\t');
    });
}

bool has_digit(std::string_view line) {
    return std::any_of(line.begin(), line.end(), [](char c) {
        return (c >= '0' && c <= '9') || static_cast<unsigned char>(c) == 0xD9 ||
               static_cast<unsigned char>(c) == 0xDB;
    });
}

bool is_credit(std::string_view credit, const PageRules& rules, CompareKey& scratch) {
    fold_for_compare(credit, 16, scratch);
    const auto known = [&](std::string_view key) {
        return rules.agencies.knows(key) || rules.photo_credits.contains(key) || rules.outlets.knows(key);
    };
    for (size_t from = 0; from < scratch.words.size(); ++from)
        for (size_t to = std::min(from + 4, scratch.words.size()); to > from; --to) {
            const std::string_view key =
                under({scratch.words[from].key.begin, scratch.words[to - 1].key.end}, scratch.text);
            if (!known(key)) continue;
            // The whole credit, or one of few words of it that is surely a credit.
            if (to - from == scratch.words.size() || scratch.words.size() <= 6) return true;
        }
    return false;
}

bool all_share_words(const CompareKey& key, const PageRules& rules) {
    if (key.words.empty() || key.words.size() > 16 || !key.whole) return false;
    for (size_t i = 0; i < key.words.size(); ++i)
        if (!rules.share_words.contains(key.word(i))) return false;
    return true;
}

const LineRule* share_bar() {
    static const LineRule rule{"share_bar", RuleAct::drop, DropReason::share, kWhole, 16};
    return &rule;
}

Line line_of(const Piece& piece, const PageText& page, const PageRules& rules, CompareKey& scratch) {
    Line line;
    line.span = line.rest = piece.span;
    line.kind = piece.kind;
    const std::string_view text = under(piece.span, page.flow);
    line.bullet = begins_with_bullet(text);
    if (const auto match = rules.lines.match(text, scratch)) {
        line.rule = match->rule;
        line.rest = {piece.span.begin + match->rest.begin, piece.span.begin + match->rest.end};
    }
    if (text.size() > LineRules::kLongLine) {
        line.words = Line::kManyWords;
        line.paragraph = piece.kind == BlockKind::paragraph;
        line.caption = piece.kind == BlockKind::caption ||
                       (line.paragraph && is_caption(text, text.size() / 10, rules, scratch));
        return line;
    }
    line.words = static_cast<uint32_t>(scratch.words.size());
    line.hash = compare_hash(scratch.text);
    if (line.rule == nullptr && all_share_words(scratch, rules)) line.rule = share_bar();
    const uint32_t words = line.words;
    line.caption = piece.kind == BlockKind::caption || is_caption(text, words, rules, scratch);
    const bool sentence = words >= 5 && ends_with_stop(text);
    line.paragraph =
        piece.kind == BlockKind::paragraph && !line.caption && (sentence || words >= kWordsOfParagraph);
    if (words <= 16 && has_digit(text)) line.only_date = rules.dates.only_date(text, scratch);
    return line;
}

}  // namespace

bool ends_with_stop(std::string_view line) {
    std::string_view text = without_closing(line);
    if (text.ends_with("۔")) return true;
    return text.ends_with('.') && !text.ends_with("..");
}

bool is_caption(std::string_view line, size_t words, const PageRules& rules, CompareKey& scratch) {
    if (words > kMostWordsOfCaption || words < 3) return false;
    std::string_view text = line;
    if (text.ends_with('.')) text.remove_suffix(1);
    if (!text.ends_with(')') && !text.ends_with(']')) return false;
    const size_t open = text.find_last_of("([");
    if (open == std::string_view::npos || open == 0 || text.size() - open > kLongestCredit) return false;
    const std::string_view before = trimmed(text.substr(0, open));
    if (before.empty() || ends_with_stop(before)) return false;
    return is_credit(text.substr(open + 1, text.size() - open - 2), rules, scratch);
}

void read_lines(const PageText& page, const PageRules& rules, CompareKey& scratch, std::vector<Line>& lines) {
    lines.clear();
    lines.reserve(page.pieces.size());
    for (const Piece& piece : page.pieces) lines.push_back(line_of(piece, page, rules, scratch));
}

}  // namespace isnad

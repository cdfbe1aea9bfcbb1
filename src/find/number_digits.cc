#include "find/number_digits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kArabicComma = "،";
constexpr std::string_view kArabicDecimal = "٫";
constexpr char kArabicCommaMark = ';';  // stands for ، among the marks of one literal
constexpr uint32_t kMaxDigits = 15;     // a double holds each of them

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// What parts the pieces of a run of digits; 0 for what parts none.
char part_mark(std::string_view mark) {
    if (mark == "/" || mark == ":" || mark == "-" || mark == "~") return mark[0];
    if (mark == "–" || mark == "—" || mark == "−" || mark == "ـ") return '-';
    return 0;
}

bool glued_behind(const Words& words, uint32_t at) {
    return at > 0 && words.tokens[at - 1].folded.end == words.tokens[at].folded.begin;
}

bool glued_digits(const Words& words, uint32_t at) {
    return at < words.tokens.size() && words.tokens[at].kind == TokenKind::digits && glued_behind(words, at);
}

// One number with its marks: `1,234.5`.
struct Literal {
    double value = 0;
    double as_decimal = 0;
    bool ambiguous = false;
    bool plain = false;
    char mark = 0;      // of an ambiguous one
    uint32_t size = 0;  // digits
};

// The groups of digits of a literal and the marks between them (`،` as kArabicCommaMark).
struct Groups {
    static constexpr size_t kMost = 8;
    std::array<std::string_view, kMost> group;
    std::array<char, kMost> mark{};  // before the group
    size_t count = 0;
};

std::optional<Groups> groups_of(std::string_view s) {
    Groups g;
    char mark = 0;
    for (size_t at = 0; at < s.size();) {
        size_t end = at;
        while (end < s.size() && is_digit(s[end])) ++end;
        if (g.count == Groups::kMost) return std::nullopt;
        if (end == at && at > 0) return std::nullopt;
        if (end > at || at == 0) g.mark[g.count] = mark, g.group[g.count++] = s.substr(at, end - at);
        if (end == s.size()) return g;
        if (s.substr(end).starts_with(kArabicComma)) {
            mark = kArabicCommaMark;
            at = end + kArabicComma.size();
        } else {
            mark = s[end] == '\'' ? ',' : s[end];
            at = end + 1;
        }
    }
    return g;
}

double number_of(std::string_view digits) {
    double value = 0;
    for (char c : digits) value = value * 10 + (c - '0');
    return value;
}

double decimal_of(double whole, std::string_view tail) {
    return whole + number_of(tail) / std::pow(10.0, static_cast<double>(tail.size()));
}

bool threes(const Groups& g, size_t from, size_t to) {
    for (size_t i = from; i < to; ++i)
        if (g.group[i].size() != 3) return false;
    return true;
}

std::optional<Literal> literal_of(std::string_view s) {
    const auto g = groups_of(s);
    if (!g || g->count == 0) return std::nullopt;
    Literal out;
    for (size_t i = 0; i < g->count; ++i) out.size += static_cast<uint32_t>(g->group[i].size());
    const std::string_view first = g->group[0], last = g->group[g->count - 1];
    if (g->count == 1) {
        out.plain = true;
        out.value = number_of(first);
        return out;
    }
    char mark = g->mark[1];
    const char last_mark = g->mark[g->count - 1];
    if (g->count == 2) {
        out.as_decimal = out.value = decimal_of(number_of(first), last);
        out.ambiguous = last.size() == 3 && !first.empty() && first.size() <= 3 && first[0] != '0';
        out.mark = mark == kArabicCommaMark ? ',' : mark;
        return out;
    }
    for (size_t i = 1; i + 1 < g->count; ++i)
        if (g->mark[i] != mark) return std::nullopt;
    if (first.empty() || first.size() > 3 || !threes(*g, 1, g->count - 1)) return std::nullopt;
    for (size_t i = 0; i + 1 < g->count; ++i) out.value = out.value * 1000 + number_of(g->group[i]);
    if (last_mark != mark) {
        out.value = decimal_of(out.value, last);
    } else if (last.size() == 3) {
        out.value = out.value * 1000 + number_of(last);
    } else {
        return std::nullopt;
    }
    return out;
}

double as_thousands(double decimal) { return std::round(decimal * 1000); }

void settle(Digits& out, const Literal& literal, const Words& words, std::string_view raw, MarkHabit& habit) {
    out.plain = literal.plain;
    out.size = literal.size;
    out.value = literal.value;
    if (!literal.ambiguous || raw.find(kArabicDecimal) != std::string_view::npos) return;
    out.ambiguous = true;
    out.as_decimal = literal.as_decimal;
    if (habit.parts_thousands(words, literal.mark)) out.value = as_thousands(literal.as_decimal);
}

// The pieces of a run: digits with soft marks inside, hard marks between.
struct Run {
    static constexpr size_t kMost = 6;
    std::array<Span, kMost> piece;  // in the shadow
    std::array<char, kMost> hard{};
    size_t count = 0;
    uint32_t end = 0;
    bool whole = true;
};

Run run_at(const Words& words, uint32_t at) {
    Run run;
    run.piece[run.count++] = words.tokens[at].folded;
    run.end = at + 1;
    while (run.end + 1 < words.tokens.size() && glued_behind(words, run.end) &&
           glued_digits(words, run.end + 1)) {
        const std::string_view mark = words.folded(words.tokens[run.end]);
        const Span digits = words.tokens[run.end + 1].folded;
        if (mark == "," || mark == "." || mark == kArabicComma || mark == "'") {
            run.piece[run.count - 1].end = digits.end;
        } else if (part_mark(mark) && run.count < Run::kMost) {
            run.hard[run.count] = part_mark(mark);
            run.piece[run.count++] = digits;
        } else {
            run.whole = !part_mark(mark);
            break;
        }
        run.end += 2;
    }
    return run;
}

// Groups of three digits behind `at`, each one blank apart: the token behind the last, and the value.
void join_blank_groups(const Words& words, uint32_t at, Digits& out) {
    if (!out.plain || out.size > 3 || words.shadow[words.tokens[at].folded.begin] == '0') return;
    uint32_t end = at + 1;
    double value = out.value;
    const auto group = [&](uint32_t i) -> std::optional<Literal> {
        if (i >= words.tokens.size() || words.tokens[i].kind != TokenKind::digits) return std::nullopt;
        const Span before = words.tokens[i - 1].folded, span = words.tokens[i].folded;
        if (span.begin != before.end + 1 || words.shadow[before.end] != ' ') return std::nullopt;
        return literal_of(words.folded(words.tokens[i]));
    };
    uint32_t size = out.size;
    bool ended = false;
    while (const auto next = group(end)) {
        const double whole = std::floor(next->value);
        const bool three =
            next->plain ? next->size == 3 : words.folded(words.tokens[end]).find_first_of(".,") == 3;
        if (ended || !three) return;  // digits of another kind behind: no number of threes
        value = value * 1000 + whole + (next->plain ? 0 : next->value - whole);
        ended = !next->plain;
        size += 3;
        ++end;
    }
    if (end == at + 1 || glued_digits(words, end + 1)) return;
    out.value = value;
    out.size = size;
    out.plain = false;
    out.end = end;
}

bool year_like(const Words& words, Span piece) {
    return piece.size() == 4 && (words.shadow[piece.begin] == '1' || words.shadow[piece.begin] == '2');
}

Digits::Shape shape_of_many(const Words& words, const Run& run) {
    if (run.hard[1] == ':') return Digits::Shape::time;
    if (run.count == 3 && run.hard[1] == run.hard[2] &&
        (run.piece[0].size() <= 2 || year_like(words, run.piece[0])) && run.piece[1].size() <= 2 &&
        (run.piece[2].size() <= 2 || year_like(words, run.piece[2])))
        return Digits::Shape::date;
    return run.hard[1] == '-' ? Digits::Shape::phone : Digits::Shape::code;
}

void read_pair(const Words& words, std::string_view text, const Run& run, MarkHabit& habit, Digits& out) {
    const auto left = literal_of(under(run.piece[0], words.shadow)),
               right = literal_of(under(run.piece[1], words.shadow));
    out.shape = Digits::Shape::code;
    if (!left || !right) return;
    Digits low, high;
    settle(low, *left, words, text, habit);
    settle(high, *right, words, text, habit);
    out.value = low.value;
    out.high = high.value;
    out.plain = low.plain && high.plain;
    out.size = std::max(low.size, high.size);
    if (run.hard[1] == '/') {
        const bool years = year_like(words, run.piece[0]) || year_like(words, run.piece[1]);
        out.shape = years || !out.plain || right->value == 0 ? Digits::Shape::date : Digits::Shape::fraction;
        if (out.shape == Digits::Shape::fraction) out.value = left->value / right->value;
    } else {
        out.shape = Digits::Shape::range;
    }
}

}  // namespace

void MarkHabit::look(const Words& words) {
    looked_ = true;
    for (const Token& token : words.tokens) {
        if (token.kind != TokenKind::digits) continue;
        const auto g = groups_of(words.folded(token));
        if (!g || g->count < 2) continue;
        const char mark = g->mark[1];
        const bool comma = mark == ',' || mark == kArabicCommaMark;
        if (g->count > 2 && threes(*g, 1, g->count - 1)) (comma ? comma_thousands_ : dot_thousands_) = true;
        if (g->count == 2 && g->group[1].size() == 3 && g->group[0] != "0") continue;
        if (g->count == 2) (comma ? comma_decimals_ : dot_decimals_) = true;
    }
}

bool MarkHabit::parts_thousands(const Words& words, char mark) {
    if (!looked_) look(words);
    if (mark == ',') return comma_thousands_ || !(comma_decimals_ && dot_thousands_);
    return dot_thousands_ || !(comma_thousands_ || dot_decimals_);
}

Digits read_digits(const Words& words, std::string_view text, uint32_t at, MarkHabit& habit) {
    const Run run = run_at(words, at);
    Digits out;
    out.end = run.end;
    if (!run.whole || run.count > 2 || run.hard[1] == ':') {
        out.shape = run.count > 1 ? shape_of_many(words, run) : Digits::Shape::code;
        return out;
    }
    const Span raw{words.tokens[at].span.begin, words.tokens[run.end - 1].span.end};
    if (run.count == 2) {
        read_pair(words, under(raw, text), run, habit, out);
        return out;
    }
    const auto literal = literal_of(under(run.piece[0], words.shadow));
    if (!literal || literal->size > kMaxDigits) {
        out.shape = Digits::Shape::code;
        return out;
    }
    settle(out, *literal, words, under(raw, text), habit);
    join_blank_groups(words, at, out);
    return out;
}

}  // namespace isnad

#include "view/paint.h"

#include <cmath>
#include <cstdint>

#include "base/utf8.h"
#include "view/json_text.h"

namespace isnad {
namespace {

constexpr const char* kCodes[] = {"",         "\x1b[1m",  "\x1b[2m",  "\x1b[31m", "\x1b[32m",
                                  "\x1b[33m", "\x1b[35m", "\x1b[36m", "\x1b[4m"};

bool steers(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x61C || c == 0x200E || c == 0x200F ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string number_text(double value) {
    std::string out;
    append_json_number(out, value);
    if (value < 10000 || value != std::floor(value) || out.find('e') != std::string::npos) return out;
    for (int at = static_cast<int>(out.size()) - 3; at > 0; at -= 3)
        out.insert(static_cast<size_t>(at), 1, ',');
    return out;
}

}  // namespace

std::string Painter::operator()(Ink ink, std::string_view text) const {
    if (!colour_ || ink == Ink::plain || text.empty()) return std::string(text);
    return kCodes[static_cast<size_t>(ink)] + std::string(text) + "\x1b[0m";
}

std::string isolated(std::string_view text) {
    if (text.empty()) return "";
    std::string out = "\u2068";
    const std::string whole = repaired(text);
    for (size_t at = 0; at < whole.size();) {
        const size_t from = at;
        const char32_t c = next_code_point(whole, at);
        if (c == '\n' || c == '\t')
            out += ' ';
        else if (!steers(c))
            out.append(whole, from, at - from);
    }
    return out + "\u2069";
}

std::string shortened(std::string_view text, size_t most) {
    std::string out;
    size_t count = 0;
    bool blank = true;  // no blank at the beginning, none after another
    for (size_t at = 0; at < text.size();) {
        const size_t from = at;
        const char32_t c = next_code_point(text, at);
        const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (space && blank) continue;
        if (++count > most) return out + "…";
        blank = space;
        if (space)
            out += ' ';
        else
            out.append(text, from, at - from);
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string shown(const Bounds& b, Qualifier qualifier) {
    if (b.low && b.high && *b.low == *b.high)
        return (qualifier == Qualifier::about || qualifier == Qualifier::vague ? "≈ " : "") +
               number_text(*b.low);
    if (b.low && b.high) return number_text(*b.low) + "–" + number_text(*b.high);
    if (b.low) return (qualifier == Qualifier::more_than ? "> " : "≥ ") + number_text(*b.low);
    if (b.high) return (qualifier == Qualifier::less_than ? "< " : "≤ ") + number_text(*b.high);
    return "?";
}

std::string shown(const DayRange& days) {
    if (days.single()) return days.from->iso();
    if (days.from && days.to) return days.from->iso() + " – " + days.to->iso();
    if (days.from) return "≥ " + days.from->iso();
    return days.to ? "≤ " + days.to->iso() : "";
}

}  // namespace isnad

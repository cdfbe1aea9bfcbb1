#include "page/html_reference.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "page/html_chars.h"
#include "page/html_entity_table.h"

namespace isnad {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// What numbers 0x80..0x9F mean in references: windows-1252 (HTML standard, numeric character reference end
// state).
constexpr std::array<uint16_t, 32> kOldCodes = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

char32_t meant_by(char32_t code) {
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return kReplacement;
    return code >= 0x80 && code < 0xA0 ? kOldCodes[code - 0x80] : code;
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char low = lower(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

HtmlReference reference(size_t size, std::string_view text) {
    HtmlReference out;
    out.size = static_cast<uint32_t>(size);
    out.length = static_cast<uint8_t>(text.size());
    std::copy(text.begin(), text.end(), out.bytes);
    return out;
}

HtmlReference read_number(std::string_view text, size_t at) {
    size_t i = at + 2;
    const bool hex = i < text.size() && lower(text[i]) == 'x';
    if (hex) ++i;
    const size_t digits = i;
    char32_t code = 0;
    for (; i < text.size(); ++i) {
        const int digit = hex_digit(text[i]);
        if (digit < 0 || (!hex && digit > 9)) break;
        if (code <= 0x10FFFF) code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
    }
    if (i == digits) return {};
    if (i < text.size() && text[i] == ';') ++i;
    std::string utf8;
    append_utf8(utf8, meant_by(code));
    return reference(i - at, utf8);
}

// Where the names that begin with each letter stand in the table.
constexpr std::array<uint16_t, 129> first_rows() {
    std::array<uint16_t, 129> rows{};
    size_t row = 0;
    for (size_t letter = 0; letter < rows.size(); ++letter) {
        while (row < std::size(kHtmlEntities) &&
               static_cast<unsigned char>(kHtmlEntities[row].name[0]) < letter)
            ++row;
        rows[letter] = static_cast<uint16_t>(row);
    }
    return rows;
}
constexpr std::array<uint16_t, 129> kFirstRows = first_rows();

// The longest name of the table at the beginning of `text` that its semicolon, or its right to go without
// one, makes valid.
HtmlReference longest_name(std::string_view text) {
    const auto letter = static_cast<unsigned char>(text[0]);
    if (letter >= 128) return {};
    const HtmlEntity* low = kHtmlEntities + kFirstRows[letter];
    const HtmlEntity* high = kHtmlEntities + kFirstRows[letter + 1];
    HtmlReference best;
    for (size_t size = 1; low < high && size <= text.size(); ++size) {
        // Here every row in [low, high) shares text[0, size); the shortest comes first.
        if (low->name.size() == size) {
            const bool closed = size < text.size() && text[size] == ';';
            if (closed || low->bare) best = reference(size + closed, low->text);
            ++low;
        }
        if (size == text.size()) break;
        const char next = text[size];
        low = std::partition_point(low, high, [&](const HtmlEntity& e) { return e.name[size] < next; });
        high = std::partition_point(low, high, [&](const HtmlEntity& e) { return e.name[size] <= next; });
    }
    return best;
}

}  // namespace

HtmlReference read_reference(std::string_view text, size_t at, bool in_attribute) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.empty()) return {};
    if (rest[0] == '#') return read_number(text, at);
    if (!is_letter(rest[0])) return {};
    HtmlReference found = longest_name(rest);
    if (found.size == 0) return {};
    const bool closed = rest[found.size - 1] == ';';
    if (in_attribute && !closed && found.size < rest.size()) {
        const char next = rest[found.size];
        if (next == '=' || is_letter(next) || (next >= '0' && next <= '9')) return {};
    }
    ++found.size;  // the ampersand
    return found;
}

}  // namespace isnad

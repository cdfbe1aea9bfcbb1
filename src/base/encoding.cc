#include "base/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr char16_t kUnknown = 0xFFFD;
using ByteTable = std::array<char16_t, 256>;

// The Unicode letter of each byte, read once from ICU.
ByteTable table_of(const char* icu_name) {
    ByteTable table;
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(icu_name, &error);
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        UChar out[4] = {kUnknown, 0, 0, 0};
        UErrorCode status = U_ZERO_ERROR;
        const int32_t n = U_SUCCESS(error) ? ucnv_toUChars(converter, out, 4, &c, 1, &status) : 0;
        table[byte] = n == 1 && U_SUCCESS(status) ? static_cast<char16_t>(out[0]) : kUnknown;
    }
    ucnv_close(converter);
    return table;
}

const ByteTable& table_for(Encoding encoding) {
    static const ByteTable windows1256 = table_of("windows-1256");
    static const ByteTable iso8859_6 = table_of("ISO-8859-6");
    static const ByteTable windows1252 = table_of("windows-1252");
    return encoding == Encoding::windows1256 ? windows1256
           : encoding == Encoding::iso8859_6 ? iso8859_6
                                             : windows1252;
}

// NUL means nothing in a text, and cuts strings short in other programs.
char32_t without_nul(char32_t c) { return c == 0 ? kUnknown : c; }

void decode_bytes(std::string_view bytes, Encoding encoding, Decoded& out) {
    const ByteTable& table = table_for(encoding);
    out.text.reserve(bytes.size() * 2);
    for (char byte : bytes) {
        const char32_t c = without_nul(table[static_cast<unsigned char>(byte)]);
        out.repaired = out.repaired || c == kUnknown;
        append_utf8(out.text, c);
    }
}

void decode_utf16(std::string_view bytes, bool big, Decoded& out) {
    const auto unit = [&](size_t at) {
        const auto a = static_cast<unsigned char>(bytes[at]), b = static_cast<unsigned char>(bytes[at + 1]);
        return static_cast<char32_t>(big ? a << 8 | b : b << 8 | a);
    };
    out.text.reserve(bytes.size() * 3 / 2);
    const size_t whole = bytes.size() & ~size_t{1};
    for (size_t at = 0; at < whole; at += 2) {
        char32_t c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 2 < whole && (unit(at + 2) & 0xFC00) == 0xDC00) {
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = kUnknown;
        }
        c = without_nul(c);
        out.repaired = out.repaired || c == kUnknown;
        append_utf8(out.text, c);
    }
    out.repaired = out.repaired || whole < bytes.size();
}

void keep_utf8(std::string&& bytes, Decoded& out) {
    const bool valid = first_invalid(bytes) == std::string_view::npos;
    const bool has_nul = std::memchr(bytes.data(), 0, bytes.size()) != nullptr;
    out.text = valid ? std::move(bytes) : repaired(bytes);
    out.repaired = !valid || has_nul;
    if (!has_nul) return;
    std::string clean;
    clean.reserve(out.text.size() + 64);
    for (char c : out.text)
        if (c == 0)
            clean += "\xEF\xBF\xBD";
        else
            clean += c;
    out.text = std::move(clean);
}

// UTF-16 without a mark: every other byte is 0 or names the Arabic block.
bool looks_utf16(std::string_view bytes, bool big) {
    const size_t most = std::min<size_t>(bytes.size() & ~size_t{1}, 4096);
    if (most < 8) return false;
    size_t high = 0;
    for (size_t at = big ? 0 : 1; at < most; at += 2) high += bytes[at] == 0 || bytes[at] == 6;
    return high * 10 >= most / 2 * 9;
}

// How often the bytes make what Arabic text is full of: the article, and no letters that it lacks.
long arabic_score(std::string_view bytes, Encoding encoding) {
    const ByteTable& table = table_for(encoding);
    long score = 0;
    char16_t before = ' ';
    for (char byte : bytes.substr(0, 65536)) {
        const char16_t c = table[static_cast<unsigned char>(byte)];
        if (c == u'ل' && before == u'ا') score += 4;
        if (c == u'ة' || c == u'ى') score += 2;
        if (c == kUnknown || (c >= 0x80 && c < 0xA0)) score -= 8;
        if (c >= 0xC0 && c < 0x250) score -= 2;
        if (c >= 0x64B && c <= 0x652) score -= 1;
        before = c;
    }
    return score;
}

bool has_high_bytes(std::string_view bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
}

Encoding guessed(std::string_view bytes) {
    const long windows = arabic_score(bytes, Encoding::windows1256),
               iso = arabic_score(bytes, Encoding::iso8859_6);
    if (windows <= 0 && iso <= 0) return Encoding::windows1252;
    return iso > windows ? Encoding::iso8859_6 : Encoding::windows1256;
}

// A page that calls itself UTF-8 and is so but for a few cut letters.
bool nearly_utf8(std::string_view bytes) {
    size_t lead = 0, broken = 0;
    for (size_t at = 0; at + 1 < bytes.size(); ++at) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        if (c < 0xC2) continue;
        ++lead;
        broken += !is_continuation(bytes[at + 1]);
    }
    return broken * 20 <= lead;
}

Encoding chosen(std::string_view bytes, std::string_view declared) {
    if (looks_utf16(bytes, false)) return Encoding::utf16le;
    if (looks_utf16(bytes, true)) return Encoding::utf16be;
    if (!has_high_bytes(bytes) || first_invalid(bytes) == std::string_view::npos) return Encoding::utf8;
    Encoding said = Encoding::utf8;
    const bool known = encoding_of(declared.empty() ? declared_charset(bytes) : declared, said);
    const bool bytewise = said == Encoding::windows1256 || said == Encoding::iso8859_6;
    if (known && bytewise && arabic_score(bytes, said) >= 0) return said;
    if (nearly_utf8(bytes)) return Encoding::utf8;
    return guessed(bytes);
}

std::string small(std::string_view label) {
    std::string out(trimmed(label));
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

}  // namespace

bool encoding_of(std::string_view label, Encoding& encoding) {
    struct Row {
        std::string_view label;
        Encoding encoding;
    };
    static constexpr Row kRows[] = {{"utf-8", Encoding::utf8},
                                    {"utf8", Encoding::utf8},
                                    {"unicode-1-1-utf-8", Encoding::utf8},
                                    {"utf-16", Encoding::utf16le},
                                    {"utf-16le", Encoding::utf16le},
                                    {"unicode", Encoding::utf16le},
                                    {"utf-16be", Encoding::utf16be},
                                    {"windows-1256", Encoding::windows1256},
                                    {"cp1256", Encoding::windows1256},
                                    {"x-cp1256", Encoding::windows1256},
                                    {"iso-8859-6", Encoding::iso8859_6},
                                    {"iso8859-6", Encoding::iso8859_6},
                                    {"iso_8859-6", Encoding::iso8859_6},
                                    {"arabic", Encoding::iso8859_6},
                                    {"asmo-708", Encoding::iso8859_6},
                                    {"ecma-114", Encoding::iso8859_6},
                                    {"windows-1252", Encoding::windows1252},
                                    {"iso-8859-1", Encoding::windows1252},
                                    {"latin1", Encoding::windows1252},
                                    {"us-ascii", Encoding::windows1252},
                                    {"ascii", Encoding::windows1252}};
    const std::string key = small(label);
    for (const Row& row : kRows)
        if (row.label == key) {
            encoding = row.encoding;
            return true;
        }
    return false;
}

std::string_view name_of(Encoding encoding) {
    static constexpr std::string_view kNames[] = {"utf-8",        "utf-16le",   "utf-16be",
                                                  "windows-1256", "iso-8859-6", "windows-1252"};
    return kNames[static_cast<size_t>(encoding)];
}

std::string_view declared_charset(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, 4096);
    const std::string lower = small(head);
    const size_t lead = static_cast<size_t>(trimmed(head).data() - head.data());
    for (std::string_view mark : {"charset", "encoding"})
        for (size_t at = lower.find(mark); at != std::string::npos; at = lower.find(mark, at + 1)) {
            if (mark == "encoding" && lower.rfind("<?xml", at) == std::string::npos) continue;
            size_t from = lower.find_first_not_of(" \t\r\n", at + mark.size());
            if (from == std::string::npos || lower[from] != '=') continue;
            from = lower.find_first_not_of(" \t\r\n", from + 1);
            if (from != std::string::npos && (lower[from] == '"' || lower[from] == '\'')) ++from;
            const size_t end = lower.find_first_of("\"' ;/>?", from);
            if (end != std::string::npos && end > from) return head.substr(lead + from, end - from);
        }
    return {};
}

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

// Files that were put together from several have one mark behind another.
void drop_marks(std::string& text) {
    size_t size = 0;
    while (std::string_view(text).substr(size).starts_with(kMark)) size += kMark.size();
    text.erase(0, size);
}

}  // namespace

Decoded decode(std::string&& bytes, std::string_view declared) {
    Decoded out;
    if (bytes.starts_with(kMark)) {
        keep_utf8(std::move(bytes), out);
        drop_marks(out.text);
        return out;
    }
    const bool little = bytes.starts_with("\xFF\xFE"), big = bytes.starts_with("\xFE\xFF");
    out.encoding = little ? Encoding::utf16le : big ? Encoding::utf16be : chosen(bytes, declared);
    switch (out.encoding) {
        case Encoding::utf8:
            keep_utf8(std::move(bytes), out);
            break;
        case Encoding::utf16le:
        case Encoding::utf16be:
            decode_utf16(std::string_view(bytes).substr(little || big ? 2 : 0),
                         out.encoding == Encoding::utf16be, out);
            break;
        default:
            decode_bytes(bytes, out.encoding, out);
    }
    drop_marks(out.text);
    return out;
}

}  // namespace isnad

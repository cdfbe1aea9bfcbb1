// UTF-8: checking, walking, trimming. Everything takes and gives byte offsets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

// Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629), or npos.
size_t first_invalid(std::string_view text);

// The text with every ill-formed sequence replaced by U+FFFD (maximal subpart, as the WHATWG decoder does).
std::string repaired(std::string_view text);

// Decodes the code point at `at` and moves `at` past it. The text must be well-formed and at < size.
char32_t next_code_point(std::string_view text, size_t& at);
void append_utf8(std::string& out, char32_t code_point);

inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }
// True at the text's ends and wherever a code point begins.
inline bool on_code_point(std::string_view text, size_t at) {
    return at >= text.size() ? at == text.size() : !is_continuation(text[at]);
}
size_t code_points(std::string_view text);

// Without ASCII white space, U+00A0, U+200B..U+200F, U+202A..U+202E, U+2066..U+2069, U+FEFF at both ends.
std::string_view trimmed(std::string_view text);
// True for the space-like code points that `trimmed` removes.
bool is_blank(char32_t c);

}  // namespace isnad

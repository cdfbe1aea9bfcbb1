// Classes of bytes that the HTML standard names. Carriage returns count as white space, because the standard
// turns them into line feeds before it reads.
#pragma once

#include <string_view>

namespace isnad {

inline bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }
inline bool is_letter(char c) { return static_cast<unsigned char>((c | 0x20) - 'a') < 26; }
inline char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// `low` is in small letters.
inline bool same_ignoring_case(std::string_view text, std::string_view low) {
    if (text.size() != low.size()) return false;
    for (size_t i = 0; i < text.size(); ++i)
        if (lower(text[i]) != low[i]) return false;
    return true;
}

}  // namespace isnad

// Bytes in a legacy or Unicode encoding as UTF-8. Comes in: bytes and what their carrier says of them; goes
// out: UTF-8 text and the name of the encoding that was found. Refuses nothing: bytes that mean nothing
// become U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

enum class Encoding : uint8_t { utf8, utf16le, utf16be, windows1256, iso8859_6, windows1252 };

struct Decoded {
    std::string text;  // well-formed UTF-8 without a byte order mark and without NUL
    Encoding encoding = Encoding::utf8;
    bool repaired = false;  // some bytes meant nothing
};

// `declared`: the label of the carrier (HTTP header); where it is "", what the document declares counts
// (meta, XML declaration). Order of belief: byte order mark, bytes that are valid UTF-8, what is declared as
// far as the bytes allow it, the letters that the bytes would make.
Decoded decode(std::string&& bytes, std::string_view declared);

// The encoding of a label of the WHATWG encoding standard, as far as it is one of ours.
bool encoding_of(std::string_view label, Encoding& encoding);
std::string_view name_of(Encoding encoding);

// What the first bytes of an HTML or XML document declare (`<meta charset>`, `http-equiv`, `<?xml
// encoding=`), "" if they say nothing.
std::string_view declared_charset(std::string_view bytes);

}  // namespace isnad

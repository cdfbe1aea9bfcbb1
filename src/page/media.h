// What kind of file this is. Comes in: a path and the first bytes; goes out: how to read it. Refuses nothing;
// bytes that are no text of any encoding are told as such.
#pragma once

#include <cstdint>
#include <string_view>

namespace isnad {

enum class FileKind : uint8_t { html, plain, json_lines, warc, feed, binary };

// By the name's ending (`.gz` and `.zst` are passed over), and where it tells nothing by the bytes. An ending
// that the bytes contradict (a feed named .xml that is a page) gives way.
FileKind kind_of_file(std::string_view path, std::string_view first_bytes);

// A file of a folder is read where its ending is of one of the kinds above.
bool has_known_ending(std::string_view path);

}  // namespace isnad

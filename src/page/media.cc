#include "page/media.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace isnad {
namespace {

struct Ending {
    std::string_view ending;
    FileKind kind;
};

constexpr Ending kEndings[] = {
    {"html", FileKind::html},         {"htm", FileKind::html},  {"xhtml", FileKind::html},
    {"shtml", FileKind::html},        {"txt", FileKind::plain}, {"jsonl", FileKind::json_lines},
    {"ndjson", FileKind::json_lines}, {"warc", FileKind::warc}, {"wet", FileKind::warc},
    {"xml", FileKind::feed},          {"rss", FileKind::feed},  {"atom", FileKind::feed}};

std::string small(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string ending_of(std::string_view path) {
    std::string name = small(path.substr(path.find_last_of('/') + 1));
    for (std::string_view packed : {".gz", ".zst", ".zstd"})
        if (name.ends_with(packed)) name.resize(name.size() - packed.size());
    const size_t dot = name.find_last_of('.');
    return dot == std::string::npos ? "" : name.substr(dot + 1);
}

std::optional<FileKind> kind_of_ending(std::string_view path) {
    const std::string ending = ending_of(path);
    for (const Ending& row : kEndings)
        if (row.ending == ending) return row.kind;
    return std::nullopt;
}

// The name of the first tag that is no comment, declaration or instruction; "" where text comes first.
std::string first_tag(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(" \t\r\n", at);
        if (at == std::string_view::npos || text[at] != '<') return "";
        const bool comment = text.substr(at, 4) == "<!--";
        if (comment || text.substr(at, 2) == "<!" || text.substr(at, 2) == "<?") {
            const size_t end = text.find(comment ? "-->" : ">", at);
            if (!comment && small(text.substr(at, 14)) == "<!doctype html") return "html";
            if (end == std::string_view::npos) return "";
            at = end + (comment ? 3 : 1);
            continue;
        }
        const size_t end = text.find_first_of(" \t\r\n/>", at + 1);
        return small(text.substr(at + 1, std::min(end, text.size()) - at - 1));
    }
    return "";
}

bool is_feed_tag(std::string_view tag) { return tag == "rss" || tag == "feed" || tag == "rdf:rdf"; }

// Control bytes that no text has, where it is not UTF-16.
bool is_binary(std::string_view bytes) {
    for (std::string_view magic : {"%PDF", "PK\x03\x04", "\x89PNG", "\xFF\xD8\xFF", "GIF8",
                                   "\x7F"
                                   "ELF",
                                   "SQLite format 3"})
        if (bytes.starts_with(magic)) return true;
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return false;
    size_t control = 0, zero_even = 0, zero_odd = 0;
    for (size_t at = 0; at < bytes.size(); ++at) {
        const auto c = static_cast<unsigned char>(bytes[at]);
        control += c < 32 && (c < 8 || c > 13) && c != 27 && c != 6;
        (at % 2 ? zero_odd : zero_even) += c == 0;
    }
    const bool one_sided = (zero_odd == 0) != (zero_even == 0);  // UTF-16 has its zeros on one side
    return control * 10 > bytes.size() && !one_sided;
}

FileKind kind_of_bytes(std::string_view bytes) {
    const size_t at = bytes.find_first_not_of(" \t\r\n");
    if (bytes.substr(std::min(at, bytes.size())).starts_with("WARC/")) return FileKind::warc;
    if (at != std::string_view::npos && bytes[at] == '{') return FileKind::json_lines;
    const std::string tag = first_tag(bytes);
    return tag.empty() ? FileKind::plain : is_feed_tag(tag) ? FileKind::feed : FileKind::html;
}

}  // namespace

FileKind kind_of_file(std::string_view path, std::string_view first) {
    if (is_binary(first)) return FileKind::binary;
    if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
    const auto named = kind_of_ending(path);
    if (!named) return kind_of_bytes(first);
    const std::string tag = first_tag(first);
    if (*named == FileKind::feed && !is_feed_tag(tag)) return tag == "html" ? FileKind::html : FileKind::feed;
    if (*named == FileKind::html && is_feed_tag(tag)) return FileKind::feed;
    return *named;
}

bool has_known_ending(std::string_view path) { return kind_of_ending(path).has_value(); }

}  // namespace isnad

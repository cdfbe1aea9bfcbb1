#include "page/read_plain.h"

#include "base/byte_scan.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// Bytes of the line break at `at`, 0 where there is none.
size_t break_at(std::string_view text, size_t at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= '\n' && c <= '\r') return 1;
    if (c == 0xC2 && text.substr(at, 2) == "\xC2\x85") return 2;
    if (c == 0xE2 && (text.substr(at, 3) == "\xE2\x80\xA8" || text.substr(at, 3) == "\xE2\x80\xA9")) return 3;
    return 0;
}

// The next byte that may begin a line break.
size_t find_break(std::string_view text, size_t from) {
    return find_byte(
        text, from, [](Bytes16 bytes) { return ((bytes - '\n') <= 3) | ((bytes | 0x20) == 0xE2); },
        [](uint8_t byte) { return (byte >= '\n' && byte <= '\r') || (byte | 0x20) == 0xE2; });
}

}  // namespace

void add_lines(std::string_view flow, size_t from, std::vector<Piece>& pieces) {
    pieces.reserve(pieces.size() + (flow.size() - from) / 160 + 4);
    const auto add = [&](size_t begin, size_t end) {
        const std::string_view line = trimmed(flow.substr(begin, end - begin));
        if (line.empty()) return;
        const auto at = static_cast<uint32_t>(line.data() - flow.data());
        pieces.push_back({{at, at + static_cast<uint32_t>(line.size())}, BlockKind::paragraph});
    };
    size_t begin = from;
    for (size_t at = find_break(flow, from); at != std::string_view::npos; at = find_break(flow, at)) {
        const size_t size = break_at(flow, at);
        if (size == 0) {
            ++at;
            continue;
        }
        add(begin, at);
        at += size;
        begin = at;
    }
    add(begin, flow.size());
}

PageText read_plain(std::string_view text) {
    PageText page;
    page.flow = text;
    add_lines(page.flow, 0, page.pieces);
    return page;
}

}  // namespace isnad

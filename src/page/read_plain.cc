#include "page/read_plain.h"

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

bool may_break(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= '\n' && byte <= '\r') || byte == 0xC2 || byte == 0xE2;
}

}  // namespace

PageText read_plain(std::string_view text) {
    PageText page;
    page.flow = text;
    page.pieces.reserve(text.size() / 160 + 4);
    const std::string_view flow = page.flow;
    const auto add = [&](size_t begin, size_t end) {
        const std::string_view line = trimmed(flow.substr(begin, end - begin));
        if (line.empty()) return;
        const auto from = static_cast<uint32_t>(line.data() - flow.data());
        page.pieces.push_back({{from, from + static_cast<uint32_t>(line.size())}, BlockKind::paragraph});
    };
    size_t begin = 0;
    for (size_t at = 0; at < flow.size();) {
        const size_t size = may_break(flow[at]) ? break_at(flow, at) : 0;
        if (size == 0) {
            ++at;
            continue;
        }
        add(begin, at);
        at += size;
        begin = at;
    }
    add(begin, flow.size());
    return page;
}

}  // namespace isnad

#include "store/block_list.h"

#include "base/varint.h"
#include "model/names.h"

// Of each block: its kind; its distance from the end of the one before, and its size; the same of its source,
// whose size is given as how much longer it is. All varints; distances and the last are signed.
namespace isnad {
namespace {

int64_t distance(uint32_t from, uint32_t to) { return int64_t{to} - int64_t{from}; }
uint32_t moved(uint32_t from, int64_t by) { return static_cast<uint32_t>(int64_t{from} + by); }
uint32_t size_of(Span span) { return span.end - span.begin; }

}  // namespace

std::string packed_blocks(const std::vector<Block>& blocks) {
    std::string out;
    uint32_t end = 0, source_end = 0;
    for (const Block& b : blocks) {
        out += static_cast<char>(b.kind);
        append_signed(out, distance(end, b.span.begin));
        append_packed(out, size_of(b.span));
        append_signed(out, distance(source_end, b.source.begin));
        append_signed(out, distance(size_of(b.span), size_of(b.source)));
        end = b.span.end;
        source_end = b.source.end;
    }
    return out;
}

std::vector<Block> blocks_of(std::string_view bytes) {
    std::vector<Block> out;
    VarintReader in(bytes);
    uint32_t end = 0, source_end = 0;
    while (!in.ended()) {
        Block b;
        b.kind = static_cast<BlockKind>(in.small());
        b.span.begin = moved(end, in.signed_number());
        const uint32_t size = in.small();
        b.span.end = end = b.span.begin + size;
        b.source.begin = moved(source_end, in.signed_number());
        b.source.end = source_end = moved(b.source.begin, int64_t{size} + in.signed_number());
        if (in.cut() || b.kind > BlockKind::caption) break;
        out.push_back(b);
    }
    return out;
}

std::string json_of_blocks(std::string_view bytes) {
    std::string out = "[";
    for (const Block& b : blocks_of(bytes)) {
        if (out.size() > 1) out += ',';
        out += "[\"";
        out += name_of(b.kind);
        out += '"';
        for (uint32_t n : {b.span.begin, b.span.end, b.source.begin, b.source.end})
            out += ',' + std::to_string(n);
        out += ']';
    }
    return out += ']';
}

}  // namespace isnad

#include "store/fts_segment.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr size_t kPage = 4050;    // bytes, FTS5's own size
constexpr char kMainIndex = '0';  // stands before each term

void put_short(std::string& bytes, size_t at, size_t value) {
    bytes[at] = static_cast<char>(value >> 8);
    bytes[at + 1] = static_cast<char>(value & 0xFF);
}

size_t shared_prefix(std::string_view a, std::string_view b) {
    return static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

}  // namespace

void append_long_varint(std::string& out, uint64_t value) {
    if (value < 0x4000) {
        const char bytes[] = {static_cast<char>(value >> 7 | 0x80), static_cast<char>(value & 0x7F)};
        out.append(bytes, sizeof bytes);
        return;
    }
    char bytes[10];
    size_t at = sizeof bytes;
    if (value >> 56 != 0) {  // the ninth byte has eight bits
        bytes[--at] = static_cast<char>(value);
        value >>= 8;
        while (at > 1) bytes[--at] = static_cast<char>((value & 0x7F) | 0x80), value >>= 7;
    } else {
        bytes[--at] = static_cast<char>(value & 0x7F);
        while ((value >>= 7) != 0) bytes[--at] = static_cast<char>((value & 0x7F) | 0x80);
    }
    out.append(bytes + at, sizeof bytes - at);
}

uint64_t take_varint(std::string_view& bytes) {
    uint64_t value = 0;
    size_t at = 0;
    while (at < bytes.size()) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        if (at == 9) {
            value = value << 8 | byte;
            break;
        }
        value = value << 7 | (byte & 0x7F);
        if (byte < 0x80) break;
    }
    bytes.remove_prefix(at);
    return value;
}

void FtsSegment::flush() {
    put_short(page_, 2, page_.size());
    page_ += footer_;
    take_page_(number_++, page_);
    page_.assign(4, '\0');
    footer_.clear();
    first_term_ = first_rowid_ = true;
}

void FtsSegment::begin_term(std::string_view term) {
    std::string whole(1, kMainIndex);
    whole += term;
    if (used() + whole.size() + 2 >= kPage && page_.size() > 4) flush();
    append_varint(footer_, page_.size() - (first_term_ ? 0 : last_offset_));
    last_offset_ = page_.size();
    const size_t shared = shared_prefix(last_term_, whole);
    if (first_term_) {
        // The first page is found by the empty term, a later one by the shortest that parts it from before.
        take_index_(std::string_view(whole).substr(0, any_ ? shared + 1 : 0), number_);
        append_varint(page_, whole.size());
        page_ += whole;
    } else {
        append_varint(page_, shared);
        append_varint(page_, whole.size() - shared);
        page_.append(whole, shared);
    }
    last_term_ = std::move(whole);
    any_ = true;
    first_term_ = first_rowid_ = false;
    doclist_begins_ = true;
}

void FtsSegment::add_rowid(uint64_t rowid, uint64_t delta) {
    if (used() >= kPage) flush();
    if (first_rowid_) put_short(page_, 0, page_.size());
    append_varint(page_, first_rowid_ || doclist_begins_ ? rowid : delta);
    first_rowid_ = doclist_begins_ = false;
}

void FtsSegment::add(std::string_view term, std::string_view doclist) {
    begin_term(term);
    uint64_t rowid = 0;
    while (!doclist.empty()) {
        const uint64_t delta = take_varint(doclist);
        rowid += delta;
        add_rowid(rowid, delta);
    }
}

uint32_t FtsSegment::finish() {
    if (!any_) return 0;
    if (page_.size() > 4) flush();
    return number_ - 1;
}

}  // namespace isnad

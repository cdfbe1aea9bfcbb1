#include "page/read_page.h"

#include "base/encoding.h"
#include "base/hash.h"
#include "page/feed.h"
#include "page/read_html.h"
#include "page/read_json.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

constexpr std::string_view kUnknownBytes = "\xEF\xBF\xBD";

// Made of the page's own address and its bytes, so that reading the same page again adds nothing.
std::string page_id(const RawPage& raw) {
    Sha256 hash;
    hash.add(raw.address);
    hash.add(raw.bytes);
    return hash.hex().substr(0, 16);
}

FirstRead first_read(const RawPage& raw) {
    return {page_id(raw), sha256_hex(raw.bytes), raw.bytes.size(), false};
}

// The runs of bytes that meant nothing in the page's encoding.
void drop_unreadable(std::string_view text, std::vector<Dropped>& dropped) {
    for (size_t at = text.find(kUnknownBytes); at != std::string_view::npos;
         at = text.find(kUnknownBytes, at)) {
        const size_t begin = at;
        while (text.substr(at, kUnknownBytes.size()) == kUnknownBytes) at += kUnknownBytes.size();
        dropped.push_back(
            {{static_cast<uint32_t>(begin), static_cast<uint32_t>(at)}, DropReason::unreadable, "encoding"});
    }
}

Result<PageText> read_text(const RawPage& raw, std::string& text, const Limits& limits) {
    if (raw.media == "text/html") return read_html(text, limits);
    if (raw.media == "application/json") return read_json(text, raw.uri, limits);
    if (raw.media == "application/rss+xml" || raw.media == "application/atom+xml")
        return read_feed_item(text, limits);
    return read_plain(text);
}

void add_carrier(const RawPage& raw, Given& given) {
    if (given.crawled.empty()) given.crawled = raw.crawled;
    if (given.address.empty()) given.address = raw.address;
    if (given.outlet.empty()) given.outlet = raw.outlet;
}

}  // namespace

Result<PageRead> read_page(RawPage&& raw, const Limits& limits) {
    if (raw.bytes.size() > limits.page_bytes || raw.bytes.size() >= UINT32_MAX / 4)
        return Fault{raw.uri,
                     "has " + std::to_string(raw.bytes.size()) + " bytes, more than a page may have"};
    PageRead out;
    Page& page = out.page;
    page.media = raw.media;
    const FirstRead first = raw.first_read ? *raw.first_read : first_read(raw);
    page.bytes = first.bytes;
    page.sha256 = first.sha256;
    page.id = first.id;
    Decoded decoded = decode(std::move(raw.bytes), raw.charset);
    page.text = std::move(decoded.text);
    auto text = read_text(raw, page.text, limits);
    if (!text) return text.fault();
    out.text = std::move(*text);
    add_carrier(raw, out.text.given);
    if (decoded.repaired || first.repaired) drop_unreadable(page.text, out.text.dropped);
    const bool own_address = raw.media == "application/json" && !out.text.given.address.empty();
    page.uri = own_address ? out.text.given.address : raw.uri;
    return out;
}

}  // namespace isnad

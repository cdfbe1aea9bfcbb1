// A page as it was read: where it came from, its bytes as UTF-8, and what of it went into no article.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace isnad {

// Why a part of a page stands in no article's text. Closed list of the record format.
enum class DropReason : uint8_t {
    notice, navigation, share, related, repeated, caption_repeat, advert, source_line, keywords, metadata, unreadable
};

struct Dropped {
    Span span;  // in the page's text
    DropReason reason = DropReason::notice;
    std::string rule;  // the rule that said so, for `explain`
    bool operator==(const Dropped&) const = default;
};

struct Page {
    std::string id;      // 16 hex digits made of the page's own address, if it names one, and its bytes
    std::string uri;     // path or URL as given
    std::string media;   // `text/html`, `text/plain`, `application/json`, `application/rss+xml`, `application/atom+xml`
    std::string sha256;  // of the bytes as read, before decoding; 64 hex digits
    uint64_t bytes = 0;  // size as read, after decompression
    std::string text;    // the whole page in UTF-8; every `source` and `dropped` span points into it
    std::vector<std::string> articles;  // ids, in page order
    std::vector<Dropped> dropped;       // sorted by span
    bool operator==(const Page&) const = default;
};

std::string_view name_of(DropReason reason);

}  // namespace isnad

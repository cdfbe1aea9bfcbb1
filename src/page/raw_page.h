// A page as a source hands it over: bytes of one kind, not yet decoded, with what its carrier says of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace isnad {

// What a page was known by when it was read first, where its bytes are now what a record kept of it.
struct FirstRead {
    std::string id;
    std::string sha256;     // of its bytes then
    uint64_t bytes = 0;     // how many these were
    bool repaired = false;  // some of them meant nothing in their encoding
};

struct RawPage {
    std::string uri;      // how to name it: a path, `path#line`, a URL, `-`
    std::string address;  // the URL or id that the page itself or its carrier states, "" if none
    std::string media;    // `text/html`, `text/plain`, `application/json` (one JSON line),
                        // `application/rss+xml`, `application/atom+xml` (one item of a feed)
    std::string bytes;    // after decompression, before decoding
    std::string charset;  // what an HTTP header says, "" if nothing
    std::string crawled;  // ISO 8601 time of capture (WARC-Date), "" if unknown
    std::string outlet;   // what the carrier (a feed) calls the publisher, "" if it says nothing
    std::optional<FirstRead> first_read = {};
};

}  // namespace isnad

// A half-open range of bytes in some UTF-8 text. Everything that Isnad finds points to its place with one.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace isnad {

struct Span {
    uint32_t begin = 0;
    uint32_t end = 0;

    uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    auto operator<=>(const Span&) const = default;
};

// The bytes of `text` under `span`; the span must lie within the text.
inline std::string_view under(Span span, std::string_view text) { return text.substr(span.begin, span.size()); }

}  // namespace isnad

#include "model/ids.h"

#include <charconv>

#include "base/hash.h"

namespace isnad {
namespace {

constexpr size_t kIdSize = 16;  // of a story, a tally, an entity

void append_number(std::string& out, uint32_t value) {
    char digits[12];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// Takes a number from the front of `text`, if it has the one form that item_id writes.
std::optional<uint32_t> take_number(std::string_view& text) {
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const size_t size = static_cast<size_t>(end - text.data());
    if (error != std::errc() || (size > 1 && text.front() == '0')) return std::nullopt;
    text.remove_prefix(size);
    return value;
}

// A letter and the first digits of the hash of what the thing is named by.
std::string id_named_by(char letter, std::string_view named_by) {
    return letter + sha256_hex(named_by).substr(0, kIdSize - 1);
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

void append_item_id(std::string& out, std::string_view article, ItemType type, Span span, uint32_t nth) {
    out += article;
    out += '.';
    out += static_cast<char>(type);
    append_number(out, span.begin);
    out += '-';
    append_number(out, span.end);
    if (nth == 0) return;
    out += '~';
    append_number(out, nth);
}

std::string item_id(std::string_view article, ItemType type, Span span, uint32_t nth) {
    std::string out;
    append_item_id(out, article, type, span, nth);
    return out;
}

std::optional<ItemPlace> parse_item_id(std::string_view id) {
    const size_t point = id.rfind('.');
    if (point == std::string_view::npos || point == 0 || point + 1 >= id.size()) return std::nullopt;
    ItemPlace place{std::string(id.substr(0, point)), static_cast<ItemType>(id[point + 1]), {}, 0};
    if (name_of(place.type).empty()) return std::nullopt;
    std::string_view rest = id.substr(point + 2);
    const auto begin = take_number(rest);
    if (!begin || !take(rest, '-')) return std::nullopt;
    const auto end = take_number(rest);
    if (!end || *end < *begin) return std::nullopt;
    place.span = {*begin, *end};
    if (rest.empty()) return place;
    if (!take(rest, '~')) return std::nullopt;
    const auto nth = take_number(rest);
    if (!nth || *nth == 0 || !rest.empty()) return std::nullopt;
    place.nth = *nth;
    return place;
}

std::string id_of_number(char letter, int64_t number) {
    std::string id(kIdSize, letter);
    for (size_t i = kIdSize; --i > 0; number >>= 4) id[i] = "0123456789abcdef"[number & 15];
    return id;
}

std::optional<int64_t> number_of_id(char letter, std::string_view id) {
    if (id.size() != kIdSize || id.front() != letter) return std::nullopt;
    int64_t number = 0;
    for (char c : id.substr(1)) {
        const bool digit = c >= '0' && c <= '9';
        if (!digit && (c < 'a' || c > 'f')) return std::nullopt;
        number = number << 4 | (digit ? c - '0' : c - 'a' + 10);
    }
    return number;
}

std::string_view name_of(ItemType type) {
    switch (type) {
        case ItemType::name:
            return "name";
        case ItemType::figure:
            return "figure";
        case ItemType::statement:
            return "statement";
        case ItemType::event:
            return "event";
    }
    return "";
}

std::string story_id(std::string_view article) { return id_named_by('s', article); }

std::string tally_id(std::string_view figure) { return id_named_by('t', figure); }

}  // namespace isnad

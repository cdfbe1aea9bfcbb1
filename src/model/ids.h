// Names of items that are made of content. Comes in: article, type, span; goes out: an id such as
// `0123456789abcdef.0.f120-133`, the same in every run and record; and back. Refuses text that is no such id.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"

namespace isnad {

enum class ItemType : char { name = 'n', figure = 'f', statement = 's', event = 'e' };

// What an item id says of its item. `nth` tells apart items of one type that share a span (an act that is
// both an arrest and a seizure): 0 for the first, written as `~1` and so on for those after it.
struct ItemPlace {
    std::string article;
    ItemType type = ItemType::name;
    Span span;
    uint32_t nth = 0;
    bool operator==(const ItemPlace&) const = default;
};

std::string item_id(std::string_view article, ItemType type, Span span, uint32_t nth = 0);
void append_item_id(std::string& out, std::string_view article, ItemType type, Span span, uint32_t nth = 0);
std::optional<ItemPlace> parse_item_id(std::string_view id);

std::string_view name_of(ItemType type);

// `s` and 15 hex digits, as stories, tallies and entities are named, as the number of the digits, and back.
std::string id_of_number(char letter, int64_t number);
std::optional<int64_t> number_of_id(char letter, std::string_view id);  // nothing where it is no such id

// A story is named by its first article, a tally by the figure of its first entry.
std::string story_id(std::string_view article);
std::string tally_id(std::string_view figure);

// The `nth` of the id of the item at place `at`: how many items just before it have the same span, unless it
// says so itself. Items are sorted by span.
template <class Items>
uint32_t nth_of_span(const Items& items, size_t at) {
    if (items[at].nth) return *items[at].nth;
    uint32_t nth = 0;
    while (at > nth && items[at - nth - 1].span == items[at].span) ++nth;
    return nth;
}

}  // namespace isnad

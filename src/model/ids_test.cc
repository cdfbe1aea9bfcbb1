#include "model/ids.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad {
namespace {

TEST(Ids, SayArticleTypeAndSpan) {
    struct Row {
        ItemPlace place;
        const char* id;
    };
    const std::vector<Row> rows = {
        {{"0123456789abcdef.0", ItemType::figure, {120, 133}, 0}, "0123456789abcdef.0.f120-133"},
        {{"0123456789abcdef.12", ItemType::name, {0, 0}, 0}, "0123456789abcdef.12.n0-0"},
        {{"a.0", ItemType::statement, {7, 4294967295u}, 0}, "a.0.s7-4294967295"},
        {{"a.0", ItemType::event, {7, 9}, 2}, "a.0.e7-9~2"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(item_id(row.place.article, row.place.type, row.place.span, row.place.nth), row.id);
        EXPECT_EQ(parse_item_id(row.id), row.place) << row.id;
    }
}

TEST(Ids, RefuseWhatTheyNeverWrite) {
    for (const char* id :
         {"", ".", "a", "a.0", ".f1-2", "a.0.", "a.0.x1-2", "a.0.f", "a.0.f1", "a.0.f1-", "a.0.f2-1",
          "a.0.f01-2", "a.0.f1-2~", "a.0.f1-2~0", "a.0.f1-2x", "a.0.f1-99999999999", "a.0.f-1-2"})
        EXPECT_FALSE(parse_item_id(id)) << id;
}

TEST(Ids, OfStoriesAndTheLikeAreNumbers) {
    for (const auto& [number, id] : std::vector<std::pair<int64_t, std::string>>{
             {0, "s000000000000000"}, {0xABC, "t000000000000abc"}, {0xFFFFFFFFFFFFFFF, "efffffffffffffff"}}) {
        EXPECT_EQ(id_of_number(id.front(), number), id);
        EXPECT_EQ(number_of_id(id.front(), id), number);
        EXPECT_FALSE(number_of_id('x', id)) << id;
    }
    for (const char* id :
         {"", "s", "s00000000000000", "s0000000000000000", "s00000000000000A", "s-00000000000001"})
        EXPECT_FALSE(number_of_id('s', id)) << id;
}

TEST(Ids, CountItemsOfOneSpan) {
    struct Item {
        Span span;
        std::optional<uint32_t> nth = {};
    };
    const std::vector<Item> items = {{{0, 1}}, {{3, 5}}, {{3, 5}}, {{3, 5}}, {{3, 6}}};
    std::vector<uint32_t> nth;
    for (size_t i = 0; i < items.size(); ++i) nth.push_back(nth_of_span(items, i));
    EXPECT_EQ(nth, (std::vector<uint32_t>{0, 0, 1, 2, 0}));
}

}  // namespace
}  // namespace isnad

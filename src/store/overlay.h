// What people corrected, laid over articles as they are read out. Comes in: an article as the machine read
// it; goes out: with claims that people added, fields that they changed, without what they rejected. Refuses
// what the database refuses, by throwing SqlFault; a correction of what is not there changes nothing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/reading.h"
#include "model/rulings.h"
#include "store/correction_rows.h"
#include "store/sqlite.h"

namespace isnad {

class Overlay {
 public:
    explicit Overlay(Database& database);
    static bool needed(Database& database);  // somebody has corrected something in this record

    void lay_over(ReadArticle& read);

 private:
    void lay_over(const std::vector<Correction>& standing, ReadArticle& read);
    void locate(const ReadArticle& read, Ref& ref);

    Query standing_, form_;
    EntityMap entities_;
};

// Puts a claim or name into an article: `fields` is what `added` holds as its value. False where a field
// cannot take its value.
bool add_item(ReadArticle& read, const ItemPlace& place, std::string_view fields);

// Calls `with` for the item that the place names; false where the article has none.
template <class With>
bool with_item(ReadArticle& read, const ItemPlace& place, With with) {
    const auto find = [&](auto& items) {
        for (size_t i = 0; i < items.size(); ++i)
            if (items[i].span == place.span && nth_of_span(items, i) == place.nth)
                return with(items[i]), true;
        return false;
    };
    switch (place.type) {
        case ItemType::name:
            return find(read.names);
        case ItemType::figure:
            return find(read.figures);
        case ItemType::statement:
            return find(read.statements);
        case ItemType::event:
            return find(read.events);
    }
    return false;
}

}  // namespace isnad

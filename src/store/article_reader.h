// Articles out of the record. Comes in: rows; goes out: articles as the whole record tells them, whole ones
// with their items and with what people corrected. Refuses what the database refuses, by throwing SqlFault.
#pragma once

#include <optional>
#include <string>

#include "model/reading.h"
#include "store/inferences.h"
#include "store/items.h"
#include "store/overlay.h"
#include "store/sqlite.h"

namespace isnad {

// Selects the columns that article_at reads; `where` begins with a condition or an order.
std::string select_articles(const std::string& where);
Article article_at(const Query& row);  // without its text and blocks
DayRange days_at(const Query& row, int from);

// How much of what the whole record knows is laid over what an article alone tells.
enum class Laid : uint8_t {
    all,
    corrected,  // without what its story tells of short forms
    read        // as the machine read it, with its story, whatever people corrected
};

// Reads whole articles, one after the other, with the same statements.
class ArticleReader {
 public:
    ArticleReader(Database& database, const std::string& where, Laid laid = Laid::all);

    Query& row() { return row_; }
    // The article of the row that is there. Where people corrected something, all of its items.
    ReadArticle read(uint8_t which = kAllItems);

 private:
    Query row_;
    ItemReader items_;
    std::optional<InferenceReader> inferred_;
    std::optional<Overlay> overlay_;  // where somebody has corrected something in this record
};

}  // namespace isnad

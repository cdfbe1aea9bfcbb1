// One page's reading as rows. Comes in: a Reading and the keys that its page and articles get; goes out: rows
// in the open transaction. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <string>

#include "model/reading.h"
#include "store/forms.h"
#include "store/sqlite.h"
#include "store/texts.h"

namespace isnad {

class RowWriter {
 public:
    RowWriter(Database& database, Dictionaries& dictionaries, TextPacker& texts);

    // `packed`: the page's text as a zstd frame, or "" to keep none.
    void page(int64_t key, const Page& page, std::string_view packed);
    void fault(int64_t key, std::string_view id, const Fault& fault);
    void article(int64_t key, int64_t page, const ReadArticle& read);

 private:
    void head(const Article& a, int64_t key, int64_t page);
    void names(int64_t article, const ReadArticle& read);
    void figures(int64_t article, const ReadArticle& read);
    void statements(int64_t article, const ReadArticle& read);
    void events(int64_t article, const ReadArticle& read);
    void ref(Query& row, const MaybeRef& ref);
    Query& form(Query& row, std::string_view text);  // of nobody; null for ""
    void rule(Query& row, const std::string& name);
    // The row's first columns, for the item at place `at`.
    template <class Items>
    Query& item(Query& row, int64_t article, const Items& items, size_t at);
    void relay(Query& row, const std::vector<Ref>& relay);

    Dictionaries* dictionaries_;
    TextPacker* texts_;
    Query page_, dropped_, article_, names_, figure_, statement_, event_;
    std::string json_[4];  // texts that are bound but not yet written
};

}  // namespace isnad

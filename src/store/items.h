// One article's items out of the record. Comes in: its key; goes out: its names, figures, statements and
// events, in order, with the entities that the whole record knows. Refuses what the database refuses, by
// throwing SqlFault.
#pragma once

#include "model/reading.h"
#include "store/form_reader.h"
#include "store/sqlite.h"

namespace isnad {

// Which of an article's items are read; claims that stand on others are read with them.
enum Items : uint8_t { kNames = 1, kFigures = 2, kStatements = 4, kEvents = 8, kAllItems = 15 };

class ItemReader {
 public:
    explicit ItemReader(Database& database);
    void read(int64_t article, ReadArticle& into, uint8_t which = kAllItems);

 private:
    void read_names(int64_t article, ReadArticle& into);
    void read_figures(int64_t article, ReadArticle& into);
    void read_statements(int64_t article, ReadArticle& into);
    void read_events(int64_t article, ReadArticle& into);
    Query& of(Query& rows, int64_t article);
    std::string rule(int64_t key);
    Ref form(int64_t key, uint32_t begin);
    std::string text(const Query& row, int column);  // of the form there, "" for null
    MaybeRef ref(const Query& row, int column);
    std::vector<Ref> relay(std::string_view json);

    Query names_, figures_, statements_, events_, rule_;
    FormReader forms_;
};

}  // namespace isnad

// SQL functions that open what a record keeps packed: text_of(article.packed) gives an article's text,
// blocks_of(article.blocks) its blocks as JSON. Comes in: a connection; goes out: the same, which knows them,
// as every connection of this program does. Compiled a second time, alone, it is the extension `isnad-sql.so`
// for other programs. Refuses packed texts that are broken: the statement ends with an error.
#pragma once

struct sqlite3;

namespace isnad {

int add_text_functions(sqlite3* database);  // an SQLite result code

}  // namespace isnad

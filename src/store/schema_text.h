// The record's tables and views as SQL. Comes in: nothing; goes out: statements for an empty database, with
// what closed lists and columns of forms stand for written out. Refuses nothing.
#pragma once

#include <string>

namespace isnad {

// With marks that tables_and_views fills in: @Kind (WHEN 0 THEN 'person' …) for each closed list,
// @Day(column),
// @Text(column) and @Size(column) of a form, @Spelled(column) of a spelling.
extern const char* const kTables;
extern const char* const kViews;

std::string tables_and_views();

}  // namespace isnad

#include "store/schema.h"

#include <string>

#include "store/schema_text.h"

namespace isnad {
namespace {

[[noreturn]] void refuse(const Database& database, std::string what) {
    throw SqlFault{{database.path(), std::move(what)}, 0};
}

// Of any record up to this program's format, 0 of an empty database.
int64_t any_format_of(Database& database) {
    const int64_t format = database.number("PRAGMA user_version");
    const int64_t application = database.number("PRAGMA application_id");
    const bool empty = database.number("SELECT count(*) FROM sqlite_schema") == 0;
    if (empty && format == 0) return 0;
    if (application != kApplication) refuse(database, "is an SQLite database, but no record of Isnad");
    if (format > kFormat)
        refuse(database, "has record format " + std::to_string(format) +
                             ", this program knows formats up to " + std::to_string(kFormat) +
                             "; use a newer Isnad");
    return format;
}

int64_t format_of(Database& database) {
    const int64_t format = any_format_of(database);
    if (format < kFormat && format != 0)
        refuse(database, "has the older record format " + std::to_string(format) +
                             "; `isnad migrate` makes a new record of its pages and corrections");
    return format;
}

void make_tables(Database& database) {
    database.run(tables_and_views());
    database.run("PRAGMA application_id = " + std::to_string(kApplication));
    database.run("PRAGMA user_version = " + std::to_string(kFormat));
}

}  // namespace

void check_format(Database& database) {
    if (format_of(database) == 0) refuse(database, "is no record: it is empty");
}

void check_readable_anew(Database& database) {
    if (any_format_of(database) == 0) refuse(database, "is no record: it is empty");
}

int64_t check_writable(Database& database) { return format_of(database); }

void prepare_format(Database& database) {
    if (format_of(database) == kFormat) return;
    Transaction transaction(database);
    make_tables(database);
    transaction.commit();
}

}  // namespace isnad

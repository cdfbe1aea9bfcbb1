#include "store/schema.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

Database fresh() {
    Database database = Database::open(":memory:", Database::Mode::create);
    prepare_format(database);
    return database;
}

TEST(Schema, RefusesRecordsOfOtherFormatsAndOtherDatabases) {
    for (int format : {1, kFormat - 1, kFormat + 1}) {
        Database other = fresh();
        other.run("PRAGMA user_version = " + std::to_string(format));
        EXPECT_THROW(prepare_format(other), SqlFault);
        EXPECT_THROW(check_format(other), SqlFault);
    }
    Database made = fresh();
    check_format(made);
    prepare_format(made);
    Database other = Database::open(":memory:", Database::Mode::create);
    other.run("CREATE TABLE figure(x)");
    EXPECT_THROW(prepare_format(other), SqlFault);
}

}  // namespace
}  // namespace isnad

#include "store/schema.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

// Of every table, with what may be empty.
std::string all_columns(Database& database) {
    Query names(
        database,
        "SELECT m.name || '.' || c.name || c.\"notnull\" FROM sqlite_schema m, pragma_table_info(m.name) c "
        "WHERE m.type = 'table' ORDER BY m.name, c.cid");
    std::string out;
    while (names.next()) out += names.text_at(0) + " ";
    return out;
}

Database fresh() {
    Database database = Database::open(":memory:", Database::Mode::create);
    prepare_format(database);
    return database;
}

// What format 3 lacks.
#define kLess3                                                                                         \
    "ALTER TABLE story_article DROP COLUMN story_read; ALTER TABLE story_article DROP COLUMN follows;" \
    "DROP TABLE tally_entry; CREATE TABLE tally_entry(tally, nth, figure, low, high, qualifier, "      \
    "date_from, date_to, root);"

// Formats before today's, by what they lack.
struct Row {
    int format;
    const char* take_away;
};

TEST(Schema, BringsEveryOlderFormatToTodays) {
    const Row rows[] = {
        {1,
         "ALTER TABLE figure DROP COLUMN part_of; ALTER TABLE figure DROP COLUMN suspect; DROP TABLE "
         "reuse;" kLess3},
        {2, "DROP TABLE reuse;" kLess3},
        {3, kLess3},
    };
    Database today = fresh();
    for (const Row& row : rows) {
        Database old = fresh();
        old.run(row.take_away);
        old.run("PRAGMA user_version = " + std::to_string(row.format));
        EXPECT_NE(all_columns(old), all_columns(today));
        EXPECT_THROW(check_format(old), SqlFault) << "a reader migrates nothing";
        prepare_format(old);
        check_format(old);
        EXPECT_EQ(all_columns(old), all_columns(today));
    }
}

TEST(Schema, KeepsWhatAnOlderRecordHolds) {
    Database old = fresh();
    old.run(
        R"(ALTER TABLE figure DROP COLUMN part_of; ALTER TABLE figure DROP COLUMN suspect; DROP TABLE reuse;)" kLess3
        R"(INSERT INTO tally_entry VALUES('t1', 0, 1048576, 12, 12, 'exact', NULL, NULL, 'root');
               INSERT INTO figure(key, article, "begin", "end", nth, text, qualifier, kind, status)
               VALUES(1048576, 1, 4, 9, 0, '12', 'exact', 'killed', 'asserted'); PRAGMA user_version = 1)");
    prepare_format(old);
    EXPECT_EQ(old.number("SELECT count(*) FROM figure WHERE text = '12' AND part_of IS NULL AND suspect = 0"),
              1);
    EXPECT_EQ(
        old.number("SELECT count(*) FROM tally_entry WHERE figure = 1048576 AND low = 12 AND added IS NULL"),
        1);
}

TEST(Schema, RefusesNewerRecordsAndOtherDatabases) {
    Database newer = fresh();
    newer.run("PRAGMA user_version = " + std::to_string(kFormat + 1));
    EXPECT_THROW(prepare_format(newer), SqlFault);
    Database other = Database::open(":memory:", Database::Mode::create);
    other.run("CREATE TABLE figure(x)");
    EXPECT_THROW(prepare_format(other), SqlFault);
}

}  // namespace
}  // namespace isnad

#include "store/search_index.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <map>

#include "store/fts_segment.h"
#include "store/postings.h"

namespace isnad {
namespace {

constexpr const char* kEmpty =
    "CREATE VIRTUAL TABLE search USING fts5(words, more, content='', tokenize='ascii', detail=none);"
    "CREATE TABLE often(term TEXT PRIMARY KEY, paired INTEGER NOT NULL) WITHOUT ROWID";
constexpr const char* kAll =
    "CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, search, instance);"
    "CREATE TEMP TABLE said AS SELECT term, doc FROM temp.v ORDER BY term, doc";
constexpr Often::Bounds kBounds{100, 300, 50, 20};

// Words enough for many pages: one that stands everywhere, some that stand often, and many that stand once.
std::vector<std::string> texts() {
    std::vector<std::string> out;
    uint32_t seed = 7;
    const auto next = [&](uint32_t most) { return ((seed = seed * 1664525 + 1013904223) >> 8) % most; };
    for (int i = 0; i < 600; ++i) {
        std::string& text = out.emplace_back();
        for (uint32_t n = next(400); n > 0; --n) {
            text += n % 3 == 0 ? "في" : "كلمه" + std::to_string(next(n % 2 == 0 ? 40 : 20000));
            text += ' ';
        }
        text += i % 5 == 0 ? "1,250.5 NATO حلف-شمال" : "";
    }
    return out;
}

std::string dump(Database& database) {
    std::string out;
    Query rows(database, "SELECT term, doc FROM said");
    while (rows.next()) out += rows.text_at(0) + ' ' + std::to_string(rows.number_at(1)) + '\n';
    return out;
}

TEST(SearchBuilder, WritesWhatSqliteWouldWrite) {
    const std::string path =
        std::filesystem::temp_directory_path() / ("isnad-index-" + std::to_string(getpid()));
    Database ours = Database::open(":memory:", Database::Mode::create);
    Database theirs = Database::open(":memory:", Database::Mode::create);
    ours.run(kEmpty);
    theirs.run(kEmpty);
    std::map<int64_t, std::string> articles;
    int64_t key = 0;
    for (const std::string& text : texts()) articles[key += 1 + (key % 7 == 0 ? 300 : 0)] = text;
    {
        SearchBuilder builder(path, kBounds);
        for (const auto& [article, text] : articles) builder.add(article, text);
        builder.end();
        Query(ours, "ATTACH ? AS built").text(builder.path()).run();
        move_index(ours, "built");
        ours.run("DETACH built");
    }
    const Often often = often_of(ours);
    EXPECT_TRUE(often.paired("في") && often.paired("كلمه3") && often.counted("nato"));
    EXPECT_TRUE(often.counted("فيـكلمه3") && !often.paired("nato") && !often.counted("كلمه20001"));
    Query insert(theirs, "INSERT INTO search(rowid, words, more) VALUES(?,?,?)");
    for (const auto& [article, text] : articles) {
        const std::string more = often.more(text);
        insert.number(article).text(text).text(more).run();
    }
    EXPECT_FALSE(std::filesystem::exists(path));
    ours.run("INSERT INTO search(search) VALUES('integrity-check')");
    // Written to by SQLite from then on.
    for (Database* database : {&ours, &theirs}) {
        database->run("INSERT INTO search(rowid, words) VALUES(99999, 'كلمه1 جديده')");
        database->run(kAll);
    }
    const std::string expected = dump(theirs);
    EXPECT_GT(expected.size(), 100000u);
    EXPECT_TRUE(dump(ours) == expected);
    for (const char* ask : {"كلمه1ـفي", "فيــ3", "nato", "شمال", "1250", "في AND كلمه3", "كلمه1*"}) {
        const std::string sql =
            std::string("SELECT count(*), total(rowid) FROM search WHERE search MATCH '") + ask + "'";
        Query a(ours, sql), b(theirs, sql);
        ASSERT_TRUE(a.next() && b.next());
        EXPECT_EQ(a.number_at(0), b.number_at(0)) << ask;
        EXPECT_EQ(a.number_at(1), b.number_at(1)) << ask;
    }
    ours.run(
        "INSERT INTO search(search) VALUES('optimize'); INSERT INTO search(search) "
        "VALUES('integrity-check')");
}

TEST(SearchBuilder, HoldsNothing) {
    Postings none;
    EXPECT_EQ(none.add(1, " . - "), 0u);
    EXPECT_TRUE(none.empty());
}

TEST(Varint, ReadsWhatItWrites) {
    for (uint64_t value : {uint64_t{0}, uint64_t{127}, uint64_t{128}, uint64_t{16383}, uint64_t{16384},
                           uint64_t{1} << 35, (uint64_t{1} << 56) - 1, uint64_t{1} << 56, UINT64_MAX}) {
        std::string bytes;
        append_varint(bytes, value);
        std::string_view rest = bytes;
        EXPECT_EQ(take_varint(rest), value);
        EXPECT_TRUE(rest.empty()) << value;
    }
}

}  // namespace
}  // namespace isnad

#include "store/search_match.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

#include "store/search_index.h"
#include "store/texts.h"

namespace isnad {
namespace {

// Beside ours an index with positions, which SQLite searches and ranks by itself.
constexpr const char* kTables =
    "CREATE TABLE article(key INTEGER PRIMARY KEY, packed BLOB);"
    "CREATE TABLE text_dictionary(key INTEGER PRIMARY KEY, bytes BLOB);"
    "CREATE VIRTUAL TABLE search USING fts5(words, more, content='', tokenize='ascii', detail=none);"
    "CREATE TABLE often(term TEXT PRIMARY KEY, paired INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE VIRTUAL TABLE exact USING fts5(words, content='', tokenize='ascii')";
constexpr Often::Bounds kBounds{60, 120, 50, 20};
constexpr int kArticles = 400, kLater = 40;

// Some words are everywhere, some rare, with particles before them.
std::string text(uint32_t& seed) {
    const auto next = [&](uint32_t most) { return ((seed = seed * 1664525 + 1013904223) >> 8) % most; };
    static constexpr const char* kWords[] = {"في",     "من",     "قبل", "بيت", "البيت", "والبيت", "وفي",
                                             "القريه", "للقريه", "سد",  "نهر", "السد",  "جسر",    "بجسر"};
    std::string out;
    for (uint32_t n = 1 + next(90); n > 0; --n) out += kWords[next(1 + next(14))] + std::string(" ");
    return out + std::to_string(next(500));
}

class SearchMatch : public testing::Test {
 protected:
    SearchMatch() {
        database_.run(kTables);
        const std::string path =
            std::filesystem::temp_directory_path() / ("isnad-match-" + std::to_string(getpid()));
        SearchBuilder builder(path, kBounds);
        for (int64_t key = 1; key <= kArticles; ++key) builder.add(key, add(key));
        builder.end();
        Query(database_, "ATTACH ? AS built").text(builder.path()).run();
        move_index(database_, "built");
        database_.run("DETACH built");
        const Often often = often_of(database_);
        Query later(database_, "INSERT INTO search(rowid, words, more) VALUES(?,?,?)");
        for (int64_t key = kArticles + 1; key <= kArticles + kLater; ++key) {
            const std::string words = add(key), more = often.more(words);
            later.number(key).text(words).text(more).run();
        }
    }

    std::string add(int64_t key) {
        std::string words = text(seed_);
        Query(database_, "INSERT INTO article VALUES(?,?)").number(key).blob(packer_.pack(words)).run();
        Query(database_, "INSERT INTO exact(rowid, words) VALUES(?,?)").number(key).text(words).run();
        return words;
    }

    static std::string listed(const Articles& articles) {
        std::string out;
        for (int64_t article : articles) out += std::to_string(article) + ' ';
        return out;
    }

    std::string ours(const SearchQuery& query) {
        return listed(Matcher(database_)
                          .best(
                              query, [](Articles&) {}, SIZE_MAX)
                          .first);
    }

    std::string theirs(const SearchQuery& query) {
        std::string asked;
        for (const SearchTerm& term : query.terms) {
            std::string any;
            for (const SearchPhrase& phrase : phrases_of(term))
                for (const std::string& first : phrase.firsts) {
                    any += (any.empty() ? "\"" : " OR \"") + first + '"';
                    for (const std::string& word : phrase.rest) any += " + \"" + word + '"';
                }
            asked += (asked.empty() ? "(" : " AND (") + any + ')';
        }
        Query rows(database_, "SELECT rowid FROM exact WHERE exact MATCH ? ORDER BY rank, rowid");
        std::string out;
        for (rows.text(asked); rows.next();) out += std::to_string(rows.number_at(0)) + ' ';
        return out;
    }

    Database database_ = Database::open(":memory:", Database::Mode::create);
    TextPacker packer_;
    uint32_t seed_ = 11;
};

TEST_F(SearchMatch, finds_and_ranks_as_an_index_with_positions) {
    const auto spellings = [](const std::string&) {
        return std::vector<std::string>{"سد", "نهر جسر", "البيت"};
    };
    size_t found = 0;
    for (const char* asked : {"في",
                              "بيت",
                              "القرية",
                              "جسر",
                              "77",
                              "لاشيء",
                              "في من",
                              "سد 77",
                              "\"في من\"",
                              "\"من قبل\"",
                              "\"قبل من قبل\"",
                              "\"في في في\"",
                              "\"بيت سد\"",
                              "\"البيت سد\"",
                              "\"سد نهر\" قبل",
                              "\"جسر 12\"",
                              "\"لاشيء في\"",
                              "entity:س",
                              "entity:س \"في من\"",
                              "\"من قبل في من\"",
                              "نهر نهر"}) {
        const SearchQuery query = parse_search(asked, spellings);
        const std::string expected = theirs(query);
        EXPECT_EQ(ours(query), expected) << asked;
        Matcher matcher(database_);  // what was counted for a few is known when more are asked for
        for (const size_t most : {1u, 2u, 7u, 30u}) {
            const auto [first, total] = matcher.best(
                query, [](Articles&) {}, most);
            EXPECT_TRUE(expected.starts_with(listed(first))) << asked;
            EXPECT_EQ(first.size(), std::min(total, most)) << asked;
        }
        found += !expected.empty();
    }
    EXPECT_GE(found, 17u);
}

TEST_F(SearchMatch, leaves_out_what_may_not_stand) {
    const SearchQuery query = parse_search("في", {});
    Matcher matcher(database_);
    const auto all = matcher.best(
        query, [](Articles&) {}, 3);
    const int64_t best = all.first.front();
    const auto rest = matcher.best(
        query, [&](Articles& articles) { std::erase(articles, best); }, 3);
    ASSERT_EQ(rest.first.size(), 3u);
    EXPECT_EQ(rest.total + 1, all.total);
    EXPECT_EQ(rest.first[0], all.first[1]);
    EXPECT_EQ(rest.first[1], all.first[2]);
}

}  // namespace
}  // namespace isnad

// SQLite with owners and words. Comes in: SQL and values; goes out: rows. Refuses by throwing SqlFault, which
// says what is wrong in a user's words; no SqlFault leaves the store room (see `guarded`).
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"

namespace isnad {

struct SqlFault {
    Fault fault;
    int code = 0;  // SQLite's primary result code
};

// Runs `body` and turns an SqlFault into a Fault: the border of the room.
template <class Body>
auto guarded(Body body) -> Result<decltype(body())> {
    try {
        return body();
    } catch (SqlFault& fault) {
        return std::move(fault.fault);
    }
}

// One connection. Not for two threads at once.
class Database {
 public:
    enum class Mode : uint8_t { read, write, create };
    // `:memory:` and "" (a temporary file) are known as SQLite knows them.
    static Database open(const std::string& path, Mode mode);

    void run(const std::string& sql);  // any number of statements without values
    int64_t number(const std::string& sql);
    bool in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }
    int64_t changes() const { return sqlite3_changes64(handle_.get()); }
    const std::string& path() const { return path_; }
    sqlite3* handle() const { return handle_.get(); }
    [[noreturn]] void fail() const;  // throws what SQLite says of the last call

 private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::string path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement, used again and again. Texts and blobs that are bound must live until it has run.
class Query {
 public:
    Query() = default;
    Query(Database& database, std::string_view sql);

    // Binds the next value; the first call after run or reset binds the first.
    Query& text(std::string_view value);
    Query& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
    Query& blob(std::string_view value);
    Query& id(char letter, std::string_view value);  // of a story, tally or entity: its number, or null
    Query& number(int64_t value);
    Query& number(std::optional<double> value);
    Query& null();
    Query& day(const std::optional<Day>& day) { return day ? number(int64_t{day->number}) : null(); }

    void run();   // to its end, then ready for the next values
    bool next();  // to the next row; false at the end, then ready for the next values
    void reset();

    int64_t number_at(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    std::optional<double> real_at(int column) const;
    std::optional<Day> day_at(int column) const;  // of its number
    DayRange days_at(int column) const { return {day_at(column), day_at(column + 1)}; }
    bool null_at(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
    bool is_number_at(int column) const {
        return sqlite3_column_type(handle_.get(), column) == SQLITE_INTEGER;
    }
    std::string_view view_at(int column) const;  // until the next step
    std::string text_at(int column) const { return std::string(view_at(column)); }

 private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    void check(int code) const;

    Database* database_ = nullptr;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
    int bound_ = 0;
};

// BEGIN IMMEDIATE … COMMIT; rolled back when it goes out of scope before commit.
class Transaction {
 public:
    explicit Transaction(Database& database) : database_(&database) { database.run("BEGIN IMMEDIATE"); }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

 private:
    Database* database_;
};

}  // namespace isnad

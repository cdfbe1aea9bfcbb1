#include "store/sqlite.h"

#include <cerrno>
#include <cstring>

#include "model/ids.h"
#include "store/text_functions.h"

namespace isnad {
namespace {

constexpr int kWaitMilliseconds = 2000;  // for another program's write to end

std::string words_for(int code, sqlite3* handle) {
    switch (code) {
        case SQLITE_FULL:
            return "the disk is full; the record holds what was written before";
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return "another program is writing to this record; try again once it is done";
        case SQLITE_READONLY:
            return "this record may not be written to";
        case SQLITE_NOTADB:
            return "is no record: the file is no SQLite database";
        case SQLITE_CORRUPT:
            return "the record is damaged (" + std::string(sqlite3_errmsg(handle)) + ")";
        case SQLITE_CANTOPEN:
        case SQLITE_IOERR: {
            const int error = handle ? sqlite3_system_errno(handle) : 0;
            const std::string why = error ? std::strerror(error) : sqlite3_errmsg(handle);
            return (code == SQLITE_CANTOPEN ? "the record cannot be opened: "
                                            : "the record cannot be read or written: ") +
                   why;
        }
        default:
            return std::string("SQLite: ") + (handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    }
}

[[noreturn]] void fail_with(const std::string& path, sqlite3* handle, int code) {
    throw SqlFault{{path, words_for(code & 0xFF, handle)}, code & 0xFF};
}

int flags_of(Database::Mode mode) {
    switch (mode) {
        case Database::Mode::read:
            return SQLITE_OPEN_READONLY;
        case Database::Mode::write:
            return SQLITE_OPEN_READWRITE;
        case Database::Mode::create:
            return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    return SQLITE_OPEN_READONLY;
}

}  // namespace

Database Database::open(const std::string& path, Mode mode) {
    Database database;
    database.path_ = path;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags_of(mode) | SQLITE_OPEN_NOMUTEX, nullptr);
    database.handle_.reset(handle);
    if (code != SQLITE_OK) fail_with(path, handle, code);
    if (const int added = add_text_functions(handle); added != SQLITE_OK) fail_with(path, handle, added);
    sqlite3_busy_timeout(handle, kWaitMilliseconds);
    return database;
}

void Database::fail() const { fail_with(path_, handle_.get(), sqlite3_extended_errcode(handle_.get())); }

void Database::run(const std::string& sql) {
    if (sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
}

int64_t Database::number(const std::string& sql) {
    Query statement(*this, sql);
    return statement.next() ? statement.number_at(0) : 0;
}

Query::Query(Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    handle_.reset(handle);
    check(code);
}

void Query::check(int code) const {
    if (code != SQLITE_OK) database_->fail();
}

Query& Query::text(std::string_view value) {
    check(sqlite3_bind_text64(handle_.get(), ++bound_, value.data() ? value.data() : "", value.size(),
                              SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Query& Query::blob(std::string_view value) {
    check(sqlite3_bind_blob64(handle_.get(), ++bound_, value.data() ? value.data() : "", value.size(),
                              SQLITE_STATIC));
    return *this;
}

Query& Query::id(char letter, std::string_view value) {
    const auto of_id = number_of_id(letter, value);
    return of_id ? number(*of_id) : null();
}

Query& Query::number(int64_t value) {
    check(sqlite3_bind_int64(handle_.get(), ++bound_, value));
    return *this;
}

Query& Query::number(std::optional<double> value) {
    if (!value) return null();
    check(sqlite3_bind_double(handle_.get(), ++bound_, *value));
    return *this;
}

Query& Query::null() {
    check(sqlite3_bind_null(handle_.get(), ++bound_));
    return *this;
}

bool Query::next() {
    const int code = sqlite3_step(handle_.get());
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) {
        const SqlFault fault{{database_->path(), words_for(code & 0xFF, database_->handle())}, code & 0xFF};
        reset();
        throw fault;
    }
    reset();
    return false;
}

void Query::run() {
    while (next()) {
    }
}

void Query::reset() {
    sqlite3_reset(handle_.get());
    bound_ = 0;
}

std::optional<double> Query::real_at(int column) const {
    if (null_at(column)) return std::nullopt;
    return sqlite3_column_double(handle_.get(), column);
}

std::optional<Day> Query::day_at(int column) const {
    if (null_at(column)) return std::nullopt;
    return Day{static_cast<int32_t>(number_at(column))};
}

std::string_view Query::view_at(int column) const {
    const void* bytes = sqlite3_column_blob(handle_.get(), column);
    const auto size = static_cast<size_t>(sqlite3_column_bytes(handle_.get(), column));
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

Transaction::~Transaction() {
    if (database_ && database_->in_transaction())
        sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    database_->run("COMMIT");
    database_ = nullptr;
}

}  // namespace isnad

#include "store/text_functions.h"

#ifndef ISNAD_EXTENSION
#define SQLITE_CORE 1  // SQLite is linked, and not handed over by a program that loads us
#endif
#include <sqlite3ext.h>

#include <new>
#include <string>
#include <string_view>

#include "store/block_list.h"
#include "store/texts.h"

SQLITE_EXTENSION_INIT1

namespace isnad {
namespace {

std::string_view bytes_of(sqlite3_value* value) {
    const void* bytes = sqlite3_value_blob(value);
    const auto size = static_cast<size_t>(sqlite3_value_bytes(value));
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

std::string dictionary(sqlite3* database, int64_t number) {
    sqlite3_stmt* row = nullptr;
    std::string out;
    if (sqlite3_prepare_v2(database, "SELECT bytes FROM text_dictionary WHERE key = ?", -1, &row, nullptr) !=
        SQLITE_OK)
        return out;
    sqlite3_bind_int64(row, 1, number);
    if (sqlite3_step(row) == SQLITE_ROW)
        out.assign(static_cast<const char*>(sqlite3_column_blob(row, 0)),
                   static_cast<size_t>(sqlite3_column_bytes(row, 0)));
    sqlite3_finalize(row);
    return out;
}

void give(sqlite3_context* context, const std::string& text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

struct Opener {
    explicit Opener(sqlite3* database)
        : texts([database](int64_t number) { return dictionary(database, number); }) {}
    TextOpener texts;
    std::string text;
};

// No exception may pass through SQLite.
template <class Body>
void guarded(sqlite3_context* context, Body body) {
    try {
        body();
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

void text_of(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
    guarded(context, [&] {
        auto& opener = *static_cast<Opener*>(sqlite3_user_data(context));
        if (opener.texts.open(bytes_of(values[0]), opener.text))
            give(context, opener.text);
        else
            sqlite3_result_error(context, "the text of an article is damaged in the record", -1);
    });
}

void blocks_of(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return sqlite3_result_null(context);
    guarded(context, [&] { give(context, json_of_blocks(bytes_of(values[0]))); });
}

}  // namespace

int add_text_functions(sqlite3* database) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(database, "blocks_of", 1, kFlags, nullptr, blocks_of, nullptr,
                                                nullptr, nullptr);
    if (code != SQLITE_OK) return code;
    return sqlite3_create_function_v2(database, "text_of", 1, kFlags, new Opener(database), text_of, nullptr,
                                      nullptr, [](void* opener) { delete static_cast<Opener*>(opener); });
}

}  // namespace isnad

#ifdef ISNAD_EXTENSION
extern "C" __attribute__((visibility("default"))) int sqlite3_extension_init(
    sqlite3* database, char**, const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api);
    return isnad::add_text_functions(database);
}
#endif

// The record's tables. Comes in: an open database; goes out: one of this program's format, made or found
// so. Refuses records of another format, and databases that are no record, by throwing SqlFault.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "store/sqlite.h"

namespace isnad {

inline constexpr int kFormat = 10;               // PRAGMA user_version
inline constexpr int kApplication = 0x49736E64;  // PRAGMA application_id: `Isnd`
inline constexpr int kItemBits = 20;  // an item's key is its article's key times 2^20 plus its place
inline constexpr size_t kMostItems = size_t{1} << kItemBits;  // of one type in one article

// Types of pages that are kept as their place here.
inline constexpr std::array<std::string_view, 5> kMedia = {"application/json", "text/html", "text/plain",
                                                           "application/rss+xml", "application/atom+xml"};

// Items `i` of an article in SQL, where `article` gives its key: by the range of their keys and, for the view
// of names, by the article.
inline std::string items_of(const std::string& article) {
    return "i.article = " + article + " AND i.key BETWEEN " + article + " << 20 AND (" + article +
           " << 20) + 1048575";
}

// The place of a value in its closed list, as the record keeps it.
template <class E>
int64_t place_of(E value) {
    return static_cast<int64_t>(value);
}

void check_format(Database& database);         // for readers
void check_readable_anew(Database& database);  // for those who only read its pages: older ones will do
// For writers, before anything is written: the format, 0 of an empty database.
int64_t check_writable(Database& database);
void prepare_format(Database& database);  // for writers: makes the tables in an empty database

}  // namespace isnad

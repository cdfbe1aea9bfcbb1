// Which pages a record held when it was opened. Comes in: ids; goes out: whether the record has them. A few
// are looked up in the record; for many, all its ids are read first. Refuses nothing; what cannot be looked
// up counts as not known, and the writer finds it again.
#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "store/sqlite.h"

namespace isnad {

class KnownPages {
 public:
    // `path`: of a record that is there, with `pages` rows of pages.
    KnownPages(const std::string& path, int64_t pages);

    bool has(std::string_view page_id) const;  // from any thread

 private:
    void load() const;

    bool empty_;
    mutable std::mutex mutex_;
    mutable std::optional<Database> database_;
    mutable std::optional<Query> find_;
    mutable size_t asked_ = 0;
    mutable bool loaded_ = false;
    mutable std::unordered_set<uint64_t> ids_;
};

uint64_t page_number(std::string_view page_id);  // the id's digits

}  // namespace isnad

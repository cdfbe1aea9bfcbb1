// What a record says of itself: its table of names and values. Comes in: an open record; goes out: a value by
// its name, or the table changed. Gives "" or 0 for what is not there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/sqlite.h"

namespace isnad {

class Meta {
 public:
    explicit Meta(Database& database) : database_(&database) {}

    std::string text(std::string_view name) const;
    int64_t number(std::string_view name) const;
    void set(std::string_view name, std::string_view value);
    void forget(std::string_view name);

 private:
    Database* database_;
};

}  // namespace isnad

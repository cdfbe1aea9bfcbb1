// Entities that are sought by name. Comes in: folded names, and the record that they are sought in; goes out:
// whom they name and by which spellings an article may name them. Refuses nothing but what the database
// refuses, by throwing SqlFault; a name that nobody has names nobody.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/sqlite.h"

namespace isnad {

struct Sought {
    std::vector<std::string> entities;   // ids
    std::vector<std::string> spellings;  // that stand for them wherever they stand
    std::vector<std::string> inferred;   // that stand for them in some stories
};

Sought sought_of(Database& database, const std::string& name);

// Of one query: looks up each name once.
class SoughtNames {
 public:
    explicit SoughtNames(Database& database) : database_(database) {}
    const Sought& of(const std::string& name);
    bool any_inferred() const;
    std::string numbers() const;  // of all entities, as JSON

 private:
    Database& database_;
    std::map<std::string, Sought> known_;
};

}  // namespace isnad

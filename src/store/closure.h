// Which articles have to be told anew together. Comes in: articles; goes out: these with all that share a
// story with them, as stories are and as the machine had grouped them, and with all that rulings tie to
// those. Refuses what the database refuses, by throwing SqlFault.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/rulings.h"
#include "store/sqlite.h"

namespace isnad {

class Closure {
 public:
    explicit Closure(Database& database);

    void add(const std::string& article);
    void add_story(const std::string& story);
    void follow(const Rulings& rulings);  // until they lead no further
    bool has(const std::string& article) const { return groups_.contains(article); }
    std::map<std::string, std::string> groups() const { return groups_; }  // article → the machine's story

 private:
    Query of_article_, of_story_;
    std::set<std::string> stories_;
    std::map<std::string, std::string> groups_;
};

// The articles that a ruling names.
std::vector<std::string> articles_of(const Placing& placing);

}  // namespace isnad

// The record's dictionaries: ways of writing and rules, each kept once and referred to by a number. Comes in:
// texts; goes out: their keys in the record, new ones added. Refuses nothing; faults of the database are
// thrown.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "store/sqlite.h"

namespace isnad {

class Dictionaries {
 public:
    explicit Dictionaries(Database& database);

    // `kind`: person, place, org or "". `entity`: id as the article alone tells it, or "".
    int64_t form(std::string_view text, std::string_view kind, std::string_view entity);
    int64_t rule(std::string_view name);
    void forget();  // reads all again at the next question: keys of a batch that was rolled back are no more

 private:
    void load();

    Database* database_;
    Query insert_form_, insert_rule_;
    std::unordered_map<std::string, int64_t> forms_, rules_;
    std::string scratch_;
    bool loaded_ = false;
};

}  // namespace isnad

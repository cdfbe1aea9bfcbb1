// The record's dictionaries: ways of writing and rules, each kept once and referred to by a number. Comes in:
// texts; goes out: their keys in the record, new ones added. Refuses nothing; faults of the database are
// thrown.
// Few are looked up one by one; for many, all are read first.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "store/sqlite.h"

namespace isnad {

// By which a form is found; the same on every machine.
int64_t form_hash(std::string_view text, std::string_view kind, std::string_view entity);
// So that they are found by it. In the open transaction, once many are written.
void index_forms(Database& database);

class Dictionaries {
 public:
    explicit Dictionaries(Database& database);

    // `kind`: person, place, org or "". `entity`: id as the article alone tells it, or "".
    int64_t form(std::string_view text, std::string_view kind, std::string_view entity);
    int64_t rule(std::string_view name);
    void forget();  // reads all again at the next question: keys of a batch that was rolled back are no more

 private:
    void start();
    void load_forms();
    int64_t find_form(std::string_view text, std::string_view kind, std::string_view entity);

    Database* database_;
    Query insert_form_, insert_rule_, find_form_;
    std::unordered_map<std::string, int64_t> forms_, rules_;
    std::string scratch_;
    int64_t last_form_ = 0;  // key
    size_t asked_ = 0;
    bool started_ = false;
    bool loaded_ = false;  // all forms are in `forms_`
};

}  // namespace isnad

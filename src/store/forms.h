// The record's dictionaries: ways of writing and rules, each kept once and referred to by a number. Comes in:
// texts; goes out: their keys in the record, new ones added. Refuses nothing; faults of the database are
// thrown. Few are looked up one by one; for many, all are read first.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/form_table.h"
#include "store/sqlite.h"

namespace isnad {

// So that forms are found by their text: their keys in `form_place`, by a hash of the folded text that is the
// same on every machine. In the open transaction, once many are written.
void index_forms(Database& database);

// Keys of the forms that are written so but for what folding takes away, ascending.
std::vector<int64_t> forms_folded_as(Database& database, std::string_view folded_text);

class Dictionaries {
 public:
    explicit Dictionaries(Database& database);

    // `kind`: person, place, org or "". `entity`: id as the article alone tells it, or "".
    int64_t form(std::string_view text, std::string_view kind, std::string_view entity);
    // The first of those that are written so; 0 where none is. Adds nothing.
    int64_t written(std::string_view text);
    int64_t rule(std::string_view name);

 private:
    void start();
    void load_forms();
    void add_form(int64_t key, const FormRow& form);
    FormTable::Found find_form(const FormRow& form);
    // Calls `take(key, FormRow)` for the forms of the record that are written so.
    template <class Take>
    void look_up(std::string_view text, Take take);

    Database* database_;
    Query insert_form_, insert_rule_, set_kind_, one_form_, find_place_, add_place_;
    FormTable forms_;
    std::unordered_map<std::string, int64_t> rules_;
    std::string scratch_;
    int64_t last_form_ = 0;  // key
    size_t asked_ = 0;
    bool started_ = false;
    bool loaded_ = false;  // all forms are in `forms_`
    bool placed_ = false;  // they are found by form_place
};

}  // namespace isnad

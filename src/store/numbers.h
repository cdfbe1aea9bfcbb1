// The numbers of a record by which its digests speak of words and forms. Comes in: an open record; goes out:
// numbers for words and forms, new ones kept in it, and the way back. Refuses nothing but what the database
// refuses, by throwing SqlFault.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "model/numbering.h"
#include "store/forms.h"
#include "store/sqlite.h"

namespace isnad {

using RecordWords = std::vector<uint64_t>;  // by number

class RecordNumbering : public Numbering {
 public:
    RecordNumbering(Database& database, Dictionaries& forms);

    uint32_t word(uint64_t word) override;
    uint32_t form(std::string_view text, std::string_view kind, std::string_view entity) override;
    // Those that the record has, read when they are first asked for. More may come while words are numbered.
    std::shared_ptr<const RecordWords> words();
    void keep();  // writes the words that are new since the last time, in the open transaction

 private:
    void load();
    size_t slot_of(uint64_t word) const;
    void grow();

    Database* database_;
    Dictionaries* forms_;
    std::shared_ptr<RecordWords> words_;  // null until they are asked for
    std::vector<uint32_t> slots_;         // number + 1, 0 where free; half of them are
    size_t kept_ = 0;
};

class RecordNumbered : public Numbered {
 public:
    // `all`: reads every form now, for many questions. `words` that are null are read.
    RecordNumbered(Database& database, bool all, std::shared_ptr<const RecordWords> words = nullptr);

    const uint64_t* word(uint32_t number) override;
    const Form* form(uint32_t number) override;

 private:
    std::shared_ptr<const RecordWords> words_;
    std::unordered_map<uint32_t, Form> some_;
    std::vector<Form> forms_;  // by key, where all were read
    Query one_;
};

}  // namespace isnad

// Forms out of the record by their keys. Comes in: keys; goes out: texts, whom they name and of what kind,
// each read once. Refuses nothing but what the database refuses, by throwing SqlFault; what is not there is
// empty.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/numbering.h"
#include "store/sqlite.h"

namespace isnad {

class FormReader {
 public:
    // `many`: reads the texts of all forms now, for many questions of `text`.
    explicit FormReader(Database& database, bool many = false);

    // As the whole record tells its entity; good until the next question.
    const Form& at(int64_t key);
    const std::string& text(int64_t key);
    // Of a column that holds a key, or what only a person wrote, or null.
    std::string spelled_at(const Query& row, int column);

 private:
    Query one_;
    std::unordered_map<int64_t, Form> known_;
    std::vector<std::string> texts_;  // by key, where all were read
};

}  // namespace isnad

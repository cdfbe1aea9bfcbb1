// Entities as rows, and back. Comes in: entities; goes out: a row each, whose name and spellings are forms of
// the record. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/story.h"
#include "store/form_reader.h"
#include "store/forms.h"
#include "store/json_list.h"
#include "store/sqlite.h"

namespace isnad {

void write_entities(Database& database, const std::vector<Entity>& entities, Dictionaries& forms);

// Reads entities one after the other.
class EntityReader {
 public:
    // `more`: WHERE and ORDER BY. `many`: for many calls of `read`.
    EntityReader(Database& database, const std::string& more, bool many = false);

    Query& row() { return row_; }
    std::string id() const;
    std::string latin() const { return row_.text_at(5); }
    Entity read();  // of the row that is there
    // What its name and its aliases are written as: keys of forms, and (0, text) of what only people wrote.
    std::vector<Spelling> spellings() const;

 private:
    Query row_;
    FormReader forms_;
};

std::optional<Entity> entity_of(Database& database, const std::string& id);

}  // namespace isnad

// Entities as rows, and back. Comes in: entities; goes out: a row each, whose name and spellings are forms of
// the record. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/story.h"
#include "store/forms.h"
#include "store/sqlite.h"

namespace isnad {

void write_entities(Database& database, const std::vector<Entity>& entities, Dictionaries& forms);

// Reads entities one after the other.
class EntityReader {
 public:
    // `more`: WHERE and ORDER BY. `many`: reads the texts of all forms first.
    EntityReader(Database& database, const std::string& more, bool many);

    Query& row() { return row_; }
    std::string id() const;
    std::string latin() const { return row_.text_at(5); }
    Entity read();                         // of the row that is there
    std::vector<std::string> spellings();  // its name and its aliases alone

 private:
    std::string text(int64_t form);
    std::string name();
    std::vector<std::string> aliases();

    Query row_, form_;
    std::vector<std::string> texts_;  // of forms, by key, where all were read
};

std::optional<Entity> entity_of(Database& database, const std::string& id);

}  // namespace isnad

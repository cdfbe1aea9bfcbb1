// The fields of items that people may correct. Comes in: an item and a field's name; goes out: the field as
// text, or the item with the field set. Refuses names that are no such field, and values that the field
// cannot take.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/reading.h"

namespace isnad {

// Nothing where there is no such field.
std::optional<std::string> field_of(const Figure& item, std::string_view field);
std::optional<std::string> field_of(const Statement& item, std::string_view field);
std::optional<std::string> field_of(const Event& item, std::string_view field);
std::optional<std::string> field_of(const Name& item, std::string_view field);

// False where there is no such field, or it cannot take the value.
bool set_field(Figure& item, std::string_view field, const std::string& value);
bool set_field(Statement& item, std::string_view field, const std::string& value);
bool set_field(Event& item, std::string_view field, const std::string& value);
bool set_field(Name& item, std::string_view field, const std::string& value);

// The field where it is a party or a place, else null.
MaybeRef* ref_of(Figure& item, std::string_view field);
MaybeRef* ref_of(Statement& item, std::string_view field);
MaybeRef* ref_of(Event& item, std::string_view field);
MaybeRef* ref_of(Name& item, std::string_view field);

}  // namespace isnad

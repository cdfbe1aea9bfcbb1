// The JSON body of a write. Comes in: a request's body; goes out: its members as text. Refuses what is no
// object of texts, numbers, nulls and lists of texts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace isnad {

// Members by name; null is "", a list is its compact JSON. Nothing where the body is no such object.
std::optional<std::map<std::string, std::string>> json_members(std::string_view body);

}  // namespace isnad

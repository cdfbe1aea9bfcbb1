// How results speak of texts that articles hold: by the key of a form that is written so; what only a person
// wrote stands there itself. Comes in: a text, or the name of a column; goes out: a bound value, or SQL that
// gives the text. Refuses nothing but what the database refuses, by throwing SqlFault.
#pragma once

#include <string>
#include <string_view>

#include "store/forms.h"
#include "store/sqlite.h"

namespace isnad {

inline Query& bind_spelling(Query& row, Dictionaries& forms, std::string_view text) {
    if (text.empty()) return row.null();
    const int64_t key = forms.written(text);
    return key == 0 ? row.text(text) : row.number(key);
}

// The text of such a column.
inline std::string spelled(const std::string& column) {
    return "CASE typeof(" + column + ") WHEN 'integer' THEN (SELECT text FROM form WHERE key = " + column +
           ") ELSE " + column + " END";
}

}  // namespace isnad

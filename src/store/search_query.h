// What a person types as what SQLite's full-text index is asked. Comes in: words, "phrases" and `entity:name`
// (or `entity:"two words"`); goes out: an FTS5 expression over folded words in which each word is also found
// with the particles that Arabic attaches to it (و ف ب ل ك and the article), and the words themselves for
// showing them. Refuses nothing; a query without words asks for nothing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// A word or phrase, folded, its words apart; an entity is all its spellings.
struct SearchTerm {
    std::vector<std::vector<std::string>> spellings;
    bool entity = false;
};

struct SearchQuery {
    std::vector<SearchTerm> terms;  // all of them must be met
    bool empty() const { return terms.empty(); }
    std::string fts() const;
};

// All spellings of the entities that have `name` (folded) among theirs; none where it is not known.
using SpellingsOf = std::function<std::vector<std::string>(const std::string& folded_name)>;

SearchQuery parse_search(std::string_view text, const SpellingsOf& spellings);

// The forms in which a folded word may stand in a text: itself and with attached particles.
std::vector<std::string> bound_forms(std::string_view word);

// Folded words of a text: runs of letters and digits.
std::vector<std::string> search_words(std::string_view text);

}  // namespace isnad

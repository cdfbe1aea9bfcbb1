// What a person types as what the search index is asked. Comes in: words, "phrases" and `entity:name`
// (or `entity:"two words"`); goes out: folded words and phrases, each word also with the particles that
// Arabic attaches to it (و ف ب ل ك and the article). Refuses nothing; a query without words asks for nothing.
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
};

// One spelling as it is looked for.
struct SearchPhrase {
    std::string core;                 // what all forms of its first word end with
    std::vector<std::string> firsts;  // the first word, alone and with attached particles
    std::vector<std::string> rest;    // the words behind it, which stand alone
};

SearchPhrase phrase_of(const std::vector<std::string>& words);
// Of a term's spellings those that find all that the others find.
std::vector<SearchPhrase> phrases_of(const SearchTerm& term);

// All spellings of the entities that have `name` (folded) among theirs; none where it is not known.
using SpellingsOf = std::function<std::vector<std::string>(const std::string& folded_name)>;

SearchQuery parse_search(std::string_view text, const SpellingsOf& spellings);

// The forms in which a folded word may stand in a text: itself and with attached particles.
std::vector<std::string> bound_forms(std::string_view word);

// Folded words of a text: runs of letters and digits.
std::vector<std::string> search_words(std::string_view text);

}  // namespace isnad

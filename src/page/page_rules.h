// Everything the page room knows from tables. Comes in: the lexicon; goes out: rules ready for use, const
// from then on and safe to share between threads. Refuses tables that lack a column, or whose cells make no
// sense.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"
#include "page/line_rules.h"
#include "page/page_date.h"
#include "page/word_lists.h"

namespace isnad {

// Names with all their spellings, found by folded text.
class NameList {
 public:
    void add(std::string_view key, std::string_view domain) {
        if (!knows(key)) keys_.emplace_back(key);
        domains_.add(key, std::string(domain));
    }
    bool knows(std::string_view key) const { return domains_.find(key) != nullptr; }
    std::string domain_of(std::string_view key) const {
        const std::string* domain = domains_.find(key);
        return domain == nullptr ? "" : *domain;
    }
    const std::vector<std::string>& keys() const { return keys_; }

 private:
    WordMap<std::string> domains_;  // folded form → domain or ""
    std::vector<std::string> keys_;
};

struct PageRules {
    LineRules lines;
    DateReader dates;
    NameList agencies;
    NameList outlets;
    NameList phrases;  // tags of several words, and names that end one; page_phrases.tsv
    WordSet ago;       // marks of a time that counts back from now
    WordSet agencies_in_general;
    WordSet agency_heads;  // first words of all names of agencies
    WordSet class_nouns;
    WordSet continues;
    WordSet correspondents;
    WordSet footing;
    WordSet outlet_cues;
    WordSet path_roots;  // begin the path of sections that leads to a page
    WordSet photo_credits;
    WordSet photo_words;  // begin a credit, whoever follows
    KnownWords places;    // countries, capitals, cities, regions: all forms
    WordSet prepositions;
    WordSet share_words;
    WordSet time_units;
    WordSet title_brackets;  // stand in brackets at the end of titles
    WordSet vague_outlets;   // names of outlets that are words of every day
    WordSet comment_words;
    WordSet counted;  // what counters of a site count
    WordSet countries;
    std::unordered_map<std::string, std::string> outlets_by_domain;

    // What the outlet at a domain is called, "" where the table does not know it.
    std::string outlet_at(const std::string& domain) const {
        const auto found = outlets_by_domain.find(domain);
        return found == outlets_by_domain.end() ? "" : found->second;
    }

    static Result<PageRules> load(const Lexicon& lexicon);
};

}  // namespace isnad

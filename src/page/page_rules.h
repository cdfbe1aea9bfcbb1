// Everything the page room knows from tables. Comes in: the lexicon; goes out: rules ready for use, const
// from then on and safe to share between threads. Refuses tables that lack a column, or whose cells make no
// sense.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "lexicon/lexicon.h"
#include "page/line_rules.h"
#include "page/page_date.h"
#include "page/word_lists.h"

namespace isnad {

// Names with all their spellings, found by folded text.
struct NameList {
    std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>
        domains;  // folded form → domain or ""

    bool knows(std::string_view key) const { return domains.find(key) != domains.end(); }
    std::string domain_of(std::string_view key) const {
        const auto found = domains.find(key);
        return found == domains.end() ? "" : found->second;
    }
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
    WordSet places;       // countries, capitals, cities, regions: all forms
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

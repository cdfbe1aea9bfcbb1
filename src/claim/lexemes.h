// Every word that claims are found by, in one table. Comes in: folded words and phrases with their sense;
// goes out: the senses that begin at a word, found by one look-up. Filled while loading, const from then on;
// refuses nothing.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/word_map.h"
#include "claim/verb_forms.h"

namespace isnad {

enum class Tag : uint8_t {
    report,  // a verb of reporting; `row` is its place in ClaimRules::reports
    source,
    as,
    document_cue,
    quote,  // phrases of reporting
    title,
    witness,
    body,
    document,
    medium,   // who speaks
    fate,     // what befell; `row` in ClaimRules::fates
    event,    // what happened; `row` in EventRules::triggers
    counted,  // what is counted; `row` in ClaimRules::nouns
    that,
    rel,
    prep,
    in,
    day,
    speech,
    negation,
    planned,
    estimated,
    demanded,
    background,
    part,
    link,
    site,   // a kind of place
    sites,  // of several
    vague_site,
    region,  // a kind of place that is wider or narrower than a town
    spot,
    care,    // where the sick and wounded are taken
    struck,  // tells of a blow to the place behind it
    lies,    // says where a place lies
    back,    // points back to a place that was named
    country,
    side,         // names whom people belong to: مدني, متمرد
    member,       // عنصر, مقاتلو
    nationality,  // سوري, سورية
    fighting,     // fighters and weapons
    aim,          // what is only wanted
    overall,      // of a count of several happenings
    echo,         // a page says its title again
    relief,       // food, medicine, those who need them
    natural,      // what kills without a deed
    most,         // picks one happening out of several
    series        // several blows told of as one
};

struct Sense {
    Tag tag = Tag::report;
    VerbForm form = VerbForm::none;
    bool feminine = false;
    bool plural = false;
    bool singular = false;  // of counted nouns: one of them
    uint16_t row = 0;
    bool operator==(const Sense&) const = default;
};

class Lexemes {
 public:
    struct Entry {
        Sense sense;
        std::vector<std::string> tail;  // the phrase's further words
    };

    // A phrase of folded words parted by blanks. The first of equal phrases with equal tag stays.
    void add(std::string_view phrase, const Sense& sense);
    std::span<const Entry> at(std::string_view first) const;

 private:
    WordMap<uint32_t> words_;  // first word → place in entries_
    std::vector<std::vector<Entry>> entries_;
};

}  // namespace isnad

// Who published a text and who supplied it, from the lines that say so. Comes in: source lines, bylines,
// datelines, captions, an article's own words; goes out: outlet, agencies, places, people, all as written.
// Refuses to guess: a word is an agency or outlet only where agencies.tsv or outlets.tsv says so, or where a
// source line gives nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace isnad {

struct Credits {
    std::string outlet;
    std::vector<std::string> agencies;
    std::vector<std::string> places;
    std::vector<std::string> people;

    bool empty() const { return outlet.empty() && agencies.empty() && places.empty() && people.empty(); }
};

// Adds outlet (where there is none yet) and agencies (each once) of a further source line.
void add_credits(Credits from, Credits& into);

// `المصدر: …` without its label: names parted by commas, dashes, `+`.
Credits credits_of_source(std::string_view text, const PageRules& rules);

// `لندن: فلان`, `أ ف ب - تونس`, `«الصحيفة» من الرياض`; `outlet` is what the page's outlet is called, "" if
// unknown.
Credits credits_of_byline(std::string_view text, std::string_view outlet, const PageRules& rules);

// The outlet that a caption names in quotes after a word like `تقرير لـ`, "" where it names none.
std::string outlet_of_caption(std::string_view caption, const PageRules& rules, CompareKey& scratch);

}  // namespace isnad

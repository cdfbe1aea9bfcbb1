// What a script of type application/ld+json says of the article on its page. Comes in: the script's body;
// goes out: the fields of the object that is an article, else of the page. Refuses nothing: a body that is no
// JSON, even after line breaks within strings are mended, says nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace isnad {

struct JsonLd {
    int rank =
        0;  // of the object that was read: 3 article, 2 web page, 1 anything else with a headline; 0 none
    std::string title, published, created, modified, publisher, language, summary, address;
    std::vector<std::string> authors, keywords;
};

// Keeps in `best` what the likeliest object of all bodies read so far says.
void read_json_ld(std::string_view body, JsonLd& best);

}  // namespace isnad

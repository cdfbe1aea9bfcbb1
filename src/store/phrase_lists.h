// The articles in which a phrase stands, form by form. Comes in: a phrase; goes out: for each form of its
// first word the articles and, where the index tells it, how often. Refuses nothing. What the index cannot
// tell of a phrase is read in the texts of the articles that have all its words.
#pragma once

#include <functional>
#include <map>

#include "store/index_lists.h"
#include "store/search_query.h"
#include "store/texts.h"

namespace isnad {

// A phrase with one form of its first word.
struct FormList {
    Articles articles;
    std::vector<uint32_t> times;  // in each of them; 0: not known yet
    bool known = false;           // all of them are
};

struct PhraseList {
    SearchPhrase phrase, shape;   // in UTF-8, and as texts are searched
    std::vector<FormList> forms;  // as phrase.firsts
};

class PhraseFinder {
 public:
    explicit PhraseFinder(Database& database);

    PhraseList find(SearchPhrase phrase);
    // How often each form stands in these articles, where that is not known.
    void count(std::vector<PhraseList*> phrases, const Articles& articles);
    IndexLists& lists() { return lists_; }

 private:
    // By article: the phrases to look for in its text.
    using Wanted = std::map<int64_t, std::vector<PhraseList*>>;
    void read(const Wanted& wanted);
    void tell(FormList& form, const std::string& term);
    Articles with_all(const std::vector<std::string>& words);
    void verify(PhraseList& list, const std::vector<char>& sure);

    IndexLists lists_;
    Query packed_;
    TextOpener texts_;
};

// What both hold.
Articles in_both(const Articles& a, const Articles& b);

}  // namespace isnad

// The articles in which a phrase stands, form by form. Comes in: phrases; goes out: for each form of a
// phrase's first word the articles and, where the index tells it, how often. Refuses nothing. What the index
// cannot tell of a phrase is read in the texts of the articles that have all its words.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "store/index_lists.h"
#include "store/search_query.h"
#include "store/texts.h"

namespace isnad {

// A phrase with one form of its first word.
struct FormList {
    Articles articles;
    std::vector<uint32_t> times;  // in each of them; 0: not known yet
    bool known = false;           // all of them are
    bool sure = true;             // the index alone tells that it stands there
};

struct PhraseList {
    SearchPhrase phrase, shape;   // in UTF-8, and as texts are searched
    std::vector<FormList> forms;  // as phrase.firsts
};

class PhraseFinder {
 public:
    explicit PhraseFinder(Database& database);

    // Each phrase is looked for once; the lists live as long as the finder.
    std::vector<PhraseList*> find(std::vector<SearchPhrase> phrases);
    // How often each form of these stands in one article, where that is not known.
    void count(const std::vector<PhraseList*>& lists, int64_t article);
    IndexLists& lists() { return lists_; }

 private:
    // By article: the phrases to look for in its text.
    using Wanted = std::map<int64_t, std::vector<PhraseList*>>;
    void look_up(PhraseList& list);
    void tell(FormList& form, const std::string& term);
    Articles with_all(const std::vector<std::string>& words);
    void verify(const std::vector<PhraseList*>& lists);

    IndexLists lists_;
    Query packed_;
    TextOpener texts_;
    std::deque<PhraseList> found_;
    std::map<std::vector<std::string>, PhraseList*>
        known_;                    // by the forms of a phrase's first word, and the rest
    std::vector<uint32_t> times_;  // scratch
    std::string text_;             // ″
};

// The place of an article in a list; its size where it is not there.
size_t place_in(const Articles& articles, int64_t key);

// What both hold.
Articles in_both(const Articles& a, const Articles& b);

}  // namespace isnad

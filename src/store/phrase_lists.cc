#include "store/phrase_lists.h"

#include <algorithm>
#include <optional>

#include "store/index_terms.h"
#include "store/phrase_count.h"
#include "store/shape.h"

namespace isnad {
namespace {

// The place of an article in a list that may hold it.
std::optional<size_t> place_in(const Articles& articles, int64_t key) {
    const auto at = std::lower_bound(articles.begin(), articles.end(), key);
    if (at == articles.end() || *at != key) return std::nullopt;
    return static_cast<size_t>(at - articles.begin());
}

// Leaves out the articles in which the form turned out not to stand.
void drop_absent(FormList& form) {
    size_t kept = 0;
    for (size_t i = 0; i < form.articles.size(); ++i) {
        if (form.times[i] == 0) continue;
        form.articles[kept] = form.articles[i];
        form.times[kept++] = form.times[i];
    }
    form.articles.resize(kept);
    form.times.resize(kept);
    form.known = true;
}

}  // namespace

Articles in_both(const Articles& a, const Articles& b) {
    Articles out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

PhraseFinder::PhraseFinder(Database& database)
    : lists_(database),
      packed_(database, "SELECT packed FROM article WHERE key = ?"),
      texts_([&database](int64_t number) {
          Query row(database, "SELECT bytes FROM text_dictionary WHERE key = ?");
          return row.number(number).next() ? row.text_at(0) : "";
      }) {}

// A list as it stands in the index.
void PhraseFinder::tell(FormList& form, const std::string& term) {
    form.articles = lists_.articles(term);
    form.known = form.articles.empty() || lists_.counted(term);
    form.times.assign(form.articles.size(), form.known ? 1 : 0);
    if (!form.known || form.articles.empty()) return;
    for (const auto& [article, times] : lists_.counts(term))
        if (const auto at = place_in(form.articles, article)) form.times[*at] = times;
}

// The articles that have all of these words, and those pairs of them that are in the index.
Articles PhraseFinder::with_all(const std::vector<std::string>& words) {
    std::vector<std::string> terms;
    bool in_pair = false;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool pair = i + 1 < words.size() && lists_.paired(words[i]) && lists_.paired(words[i + 1]);
        if (pair) terms.push_back(pair_term(words[i], words[i + 1]));
        if (!pair && !in_pair) terms.push_back(words[i]);
        in_pair = pair;
    }
    Articles out = lists_.articles(terms.front());
    for (size_t i = 1; i < terms.size() && !out.empty(); ++i) out = in_both(out, lists_.articles(terms[i]));
    return out;
}

PhraseList PhraseFinder::find(SearchPhrase phrase) {
    SearchPhrase as_searched = shape_of(phrase);
    PhraseList out{std::move(phrase), std::move(as_searched), {}};
    const std::vector<std::string>& rest = out.phrase.rest;
    out.forms.resize(out.phrase.firsts.size());
    std::vector<char> sure(out.forms.size(), 1);
    std::optional<Articles> with_rest;
    for (size_t i = 0; i < out.forms.size(); ++i) {
        const std::string& first = out.phrase.firsts[i];
        const bool pair = !rest.empty() && lists_.paired(first) && lists_.paired(rest.front());
        if (rest.empty() || (pair && rest.size() == 1)) {
            tell(out.forms[i], pair ? pair_term(first, rest.front()) : first);
            continue;
        }
        FormList& form = out.forms[i];
        sure[i] = 0;
        form.articles = lists_.articles(pair ? pair_term(first, rest.front()) : first);
        if (form.articles.empty()) continue;
        if (!with_rest) with_rest = with_all(rest);
        form.articles = in_both(form.articles, *with_rest);
        form.times.assign(form.articles.size(), 0);
    }
    verify(out, sure);
    return out;
}

void PhraseFinder::verify(PhraseList& list, const std::vector<char>& sure) {
    Wanted wanted;
    for (size_t i = 0; i < list.forms.size(); ++i)
        if (!sure[i])
            for (int64_t article : list.forms[i].articles) wanted[article] = {&list};
    read(wanted);
    for (size_t i = 0; i < list.forms.size(); ++i)
        if (!sure[i]) drop_absent(list.forms[i]);
}

void PhraseFinder::count(std::vector<PhraseList*> phrases, const Articles& articles) {
    Wanted wanted;
    for (PhraseList* list : phrases)
        for (const FormList& form : list->forms)
            if (!form.known)
                for (int64_t article : in_both(form.articles, articles))
                    if (auto& lists = wanted[article]; lists.empty() || lists.back() != list)
                        lists.push_back(list);
    read(wanted);
}

void PhraseFinder::read(const Wanted& wanted) {
    std::vector<uint32_t> times;
    std::string text;
    for (const auto& [article, lists] : wanted) {
        const auto letters =
            packed_.number(article).next() ? texts_.letters(packed_.view_at(0)) : std::nullopt;
        packed_.reset();
        if (!letters) continue;
        shape(*letters, text);
        for (PhraseList* list : lists) {
            count_phrase(text, list->shape, times);
            for (size_t i = 0; i < times.size(); ++i)
                if (FormList& form = list->forms[i]; !form.known)
                    if (const auto at = place_in(form.articles, article)) form.times[*at] = times[i];
        }
    }
}

}  // namespace isnad

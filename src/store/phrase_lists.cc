#include "store/phrase_lists.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "store/index_terms.h"
#include "store/phrase_count.h"
#include "store/shape.h"

namespace isnad {
namespace {

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

// What tells a phrase from others.
std::vector<std::string> words_of(const SearchPhrase& phrase) {
    std::vector<std::string> out = phrase.firsts;
    out.emplace_back();
    out.insert(out.end(), phrase.rest.begin(), phrase.rest.end());
    return out;
}

}  // namespace

size_t place_in(const Articles& articles, int64_t key) {
    const auto at = std::lower_bound(articles.begin(), articles.end(), key);
    return static_cast<size_t>((at == articles.end() || *at != key ? articles.end() : at) - articles.begin());
}

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
        if (const size_t at = place_in(form.articles, article); at < form.articles.size())
            form.times[at] = times;
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

void PhraseFinder::look_up(PhraseList& list) {
    const std::vector<std::string>& rest = list.phrase.rest;
    list.forms.resize(list.phrase.firsts.size());
    std::optional<Articles> with_rest;
    for (size_t i = 0; i < list.forms.size(); ++i) {
        const std::string& first = list.phrase.firsts[i];
        const bool pair = !rest.empty() && lists_.paired(first) && lists_.paired(rest.front());
        FormList& form = list.forms[i];
        if (rest.empty() || (pair && rest.size() == 1)) {
            tell(form, pair ? pair_term(first, rest.front()) : first);
            continue;
        }
        form.sure = false;
        form.articles = lists_.articles(pair ? pair_term(first, rest.front()) : first);
        if (form.articles.empty()) continue;
        if (!with_rest) with_rest = with_all(rest);
        form.articles = in_both(form.articles, *with_rest);
        form.times.assign(form.articles.size(), 0);
    }
}

std::vector<PhraseList*> PhraseFinder::find(std::vector<SearchPhrase> phrases) {
    std::vector<PhraseList*> out, fresh;
    for (SearchPhrase& phrase : phrases) {
        const auto [at, is_new] = known_.try_emplace(words_of(phrase), nullptr);
        if (is_new) {
            SearchPhrase shape = shape_of(phrase);
            at->second = &found_.emplace_back(PhraseList{std::move(phrase), std::move(shape), {}});
            look_up(*at->second);
            fresh.push_back(at->second);
        }
        out.push_back(at->second);
    }
    verify(fresh);
    return out;
}

void PhraseFinder::verify(const std::vector<PhraseList*>& lists) {
    Wanted wanted;
    for (PhraseList* list : lists)
        for (const FormList& form : list->forms)
            if (!form.sure)
                for (int64_t article : form.articles)
                    if (auto& those = wanted[article]; those.empty() || those.back() != list)
                        those.push_back(list);
    for (const auto& [article, those] : wanted) count(those, article);
    for (PhraseList* list : lists)
        for (FormList& form : list->forms)
            if (!form.sure) drop_absent(form);
}

void PhraseFinder::count(const std::vector<PhraseList*>& lists, int64_t article) {
    const auto letters = packed_.number(article).next() ? texts_.letters(packed_.view_at(0)) : std::nullopt;
    packed_.reset();
    if (!letters) return;
    shape(*letters, text_);
    for (PhraseList* list : lists) {
        count_phrase(text_, list->shape, times_);
        for (size_t i = 0; i < times_.size(); ++i) {
            FormList& form = list->forms[i];
            if (form.known) continue;
            if (const size_t at = place_in(form.articles, article); at < form.articles.size())
                form.times[at] = times_[i];
        }
    }
}

}  // namespace isnad

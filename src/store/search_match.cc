#include "store/search_match.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace isnad {
namespace {

// FTS5's own settings of BM25.
constexpr double kSaturation = 1.2, kLength = 0.75, kLeastRarity = 1e-6;

double rarity(double total, size_t articles) {
    const auto have = static_cast<double>(articles);
    const double value = std::log((total - have + 0.5) / (have + 0.5));
    return value <= 0 ? kLeastRarity : value;
}

using Term = std::vector<PhraseList*>;  // one of them must be met

std::vector<Term> terms_of(const SearchQuery& query, PhraseFinder& finder) {
    std::vector<Term> terms;
    for (const SearchTerm& term : query.terms) terms.push_back(finder.find(phrases_of(term)));
    return terms;
}

// The articles that meet every term.
Articles meeting_all(const std::vector<Term>& terms) {
    std::vector<uint32_t> met;  // by key: how many terms, as long as none was missed
    for (uint32_t nth = 0; nth < terms.size(); ++nth)
        for (const PhraseList* phrase : terms[nth])
            for (const FormList& form : phrase->forms) {
                if (form.articles.empty()) continue;
                const auto end = static_cast<size_t>(form.articles.back()) + 1;
                if (met.size() < end) met.resize(end);
                for (int64_t article : form.articles)
                    if (uint32_t& count = met[static_cast<size_t>(article)]; count == nth) count = nth + 1;
            }
    Articles out;
    for (size_t key = 0; key < met.size(); ++key)
        if (met[key] == terms.size()) out.push_back(static_cast<int64_t>(key));
    return out;
}

// Puts articles in order. How often a form stands in an article is asked only where the order hangs on it:
// until then the article counts as much as it could at most.
class Ranking {
 public:
    Ranking(PhraseFinder& finder, std::vector<PhraseList*> phrases, const Articles& articles)
        : finder_(finder), phrases_(std::move(phrases)), articles_(articles), weighed_(articles.size()) {
        IndexLists& lists = finder.lists();
        total_ = lists.total();
        const std::vector<uint32_t> sizes = lists.sizes(articles);
        for (size_t i = 0; i < sizes.size(); ++i) {
            weighed_[i].nth = i;
            weighed_[i].length = 1 - kLength + kLength * sizes[i] / lists.mean_size();
        }
        for (const PhraseList* phrase : phrases_)
            for (const FormList& form : phrase->forms) add(form);
    }

    Articles first(size_t most) {
        std::vector<Weighed> heap = weighed_;
        std::make_heap(heap.begin(), heap.end());
        Articles out;
        while (!heap.empty() && out.size() < most) {
            std::pop_heap(heap.begin(), heap.end());
            Weighed& next = heap.back();
            if (next.open) {
                settle(next);
                std::push_heap(heap.begin(), heap.end());
                continue;
            }
            out.push_back(articles_[next.nth]);
            heap.pop_back();
        }
        return out;
    }

 private:
    struct Weighed {
        double sum = 0;  // what it counts, or could count at most
        double length = 0;
        size_t nth = 0;     // among the articles
        bool open = false;  // it may count less
        // Less than what is to be looked at before it.
        bool operator<(const Weighed& o) const {
            return std::tuple(sum, open, o.nth) < std::tuple(o.sum, o.open, nth);
        }
    };

    static double gain(uint32_t times, double length) {
        return (times * (kSaturation + 1)) / (times + kSaturation * length);
    }

    void add(const FormList& form) {
        const double weight = rarity(total_, form.articles.size());
        size_t at = 0;
        for (size_t i = 0; i < form.articles.size(); ++i) {
            while (at < articles_.size() && articles_[at] < form.articles[i]) ++at;
            if (at == articles_.size()) break;
            if (articles_[at] != form.articles[i]) continue;
            Weighed& article = weighed_[at];
            article.open |= form.times[i] == 0;
            article.sum +=
                weight * (form.times[i] == 0 ? kSaturation + 1 : gain(form.times[i], article.length));
        }
    }

    // Asks how often the article has the forms, in the order in which `add` took them.
    void settle(Weighed& article) {
        const int64_t key = articles_[article.nth];
        finder_.count(having_open(key), key);
        article.open = false;
        article.sum = 0;
        for (const PhraseList* phrase : phrases_)
            for (const FormList& form : phrase->forms)
                if (const size_t at = place_in(form.articles, key); at < form.articles.size())
                    article.sum += rarity(total_, form.articles.size()) *
                                   gain(std::max<uint32_t>(form.times[at], 1), article.length);
    }

    std::vector<PhraseList*> having_open(int64_t key) const {
        std::vector<PhraseList*> out;
        for (PhraseList* phrase : phrases_)
            if (std::any_of(phrase->forms.begin(), phrase->forms.end(), [&](const FormList& form) {
                    const size_t at = form.known ? form.articles.size() : place_in(form.articles, key);
                    return at < form.articles.size() && form.times[at] == 0;
                }))
                out.push_back(phrase);
        return out;
    }

    PhraseFinder& finder_;
    std::vector<PhraseList*> phrases_;
    const Articles& articles_;
    double total_ = 0;
    std::vector<Weighed> weighed_;
};

}  // namespace

Articles Matcher::meeting(const SearchQuery& query) { return meeting_all(terms_of(query, finder_)); }

Matcher::Best Matcher::best(const SearchQuery& query, const KeepArticles& keep, size_t most) {
    const std::vector<Term> terms = terms_of(query, finder_);
    Articles articles = meeting_all(terms);
    keep(articles);
    std::vector<PhraseList*> phrases;
    for (const Term& term : terms) phrases.insert(phrases.end(), term.begin(), term.end());
    return {Ranking(finder_, std::move(phrases), articles).first(most), articles.size()};
}

}  // namespace isnad

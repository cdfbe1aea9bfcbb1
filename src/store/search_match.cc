#include "store/search_match.h"

#include <algorithm>
#include <cmath>

#include "store/phrase_lists.h"

namespace isnad {
namespace {

// FTS5's own settings of BM25.
constexpr double kSaturation = 1.2, kLength = 0.75, kLeastRarity = 1e-6;

double rarity(double total, size_t articles) {
    const auto have = static_cast<double>(articles);
    const double value = std::log((total - have + 0.5) / (have + 0.5));
    return value <= 0 ? kLeastRarity : value;
}

using Term = std::vector<PhraseList>;  // one of them must be met

std::vector<Term> terms_of(const SearchQuery& query, PhraseFinder& finder) {
    std::vector<Term> terms;
    for (const SearchTerm& term : query.terms) {
        terms.emplace_back();
        for (SearchPhrase& phrase : phrases_of(term)) terms.back().push_back(finder.find(std::move(phrase)));
    }
    return terms;
}

// The articles that meet every term.
Articles meeting_all(const std::vector<Term>& terms) {
    std::vector<uint32_t> met;  // by key: how many terms, as long as none was missed
    for (uint32_t nth = 0; nth < terms.size(); ++nth)
        for (const PhraseList& phrase : terms[nth])
            for (const FormList& form : phrase.forms) {
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

class Ranking {
 public:
    Ranking(IndexLists& lists, const Articles& articles)
        : articles_(articles), total_(lists.total()), sums_(articles.size()), lengths_(articles.size()) {
        const std::vector<uint32_t> sizes = lists.sizes(articles);
        const double mean = lists.mean_size();
        for (size_t i = 0; i < sizes.size(); ++i) lengths_[i] = 1 - kLength + kLength * sizes[i] / mean;
    }

    void add(const FormList& form) {
        const double weight = rarity(total_, form.articles.size());
        size_t at = 0;
        for (size_t i = 0; i < form.articles.size(); ++i) {
            while (at < articles_.size() && articles_[at] < form.articles[i]) ++at;
            if (at == articles_.size()) break;
            if (articles_[at] != form.articles[i]) continue;
            const double times = std::max<uint32_t>(form.times[i], 1);
            sums_[at] += weight * ((times * (kSaturation + 1)) / (times + kSaturation * lengths_[at]));
        }
    }

    std::vector<Matched> matched() const {
        std::vector<Matched> out(articles_.size());
        for (size_t i = 0; i < out.size(); ++i) out[i] = {-sums_[i], articles_[i]};
        return out;
    }

 private:
    const Articles& articles_;
    double total_;
    std::vector<double> sums_, lengths_;
};

}  // namespace

Articles meeting(Database& database, const SearchQuery& query) {
    PhraseFinder finder(database);
    return meeting_all(terms_of(query, finder));
}

std::vector<Matched> matched(Database& database, const SearchQuery& query, const KeepArticles& keep,
                             size_t most) {
    PhraseFinder finder(database);
    std::vector<Term> terms = terms_of(query, finder);
    Articles articles = meeting_all(terms);
    keep(articles);
    std::vector<PhraseList*> phrases;
    for (Term& term : terms)
        for (PhraseList& phrase : term) phrases.push_back(&phrase);
    finder.count(phrases, articles);
    Ranking ranking(finder.lists(), articles);
    for (const PhraseList* phrase : phrases)
        for (const FormList& form : phrase->forms) ranking.add(form);
    std::vector<Matched> out = ranking.matched();
    const auto end = out.begin() + static_cast<long>(std::min(out.size(), most));
    std::partial_sort(out.begin(), end, out.end());
    return out;
}

}  // namespace isnad

#include "story/people.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>

#include "base/fold.h"
#include "story/hash32.h"
#include "story/keep_most.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr double kSame = 0.5;    // cosine from which people are the same
constexpr size_t kShortest = 6;  // bytes of a folded word; shorter ones (ابن، آل) tell nobody apart
constexpr size_t kMost = 256;    // words of a story

using Word = People::Word;

bool by_hash(const Word& a, const Word& b) { return a.hash < b.hash; }

void add_words(const std::string& name, std::vector<Word>& out) {
    for (size_t at = 0, end = 0; at < name.size(); at = end + 1) {
        end = std::min(name.find(' ', at), name.size());
        const std::string_view stem = light_stem(std::string_view(name).substr(at, end - at));
        if (stem.size() >= kShortest) out.push_back({hash32(stem), 1});
    }
}

double square(const std::vector<Word>& words) {
    double sum = 0;
    for (const Word& word : words) sum += word.articles * word.articles;
    return sum;
}

double dot(const std::vector<Word>& a, const std::vector<Word>& b) {
    double sum = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->hash == j->hash)
            sum += i++->articles * j++->articles;
        else
            i->hash < j->hash ? ++i : ++j;
    }
    return sum;
}

}  // namespace

People people_of(const Digest& digest) {
    People out;
    for (const NameBrief& name : digest.names)
        if (name.kind == NameKind::person) add_words(folded(name.text), out.words);
    std::sort(out.words.begin(), out.words.end(), by_hash);
    const auto same = [](const Word& a, const Word& b) { return a.hash == b.hash; };
    out.words.erase(std::unique(out.words.begin(), out.words.end(), same), out.words.end());
    return out;
}

void add(People& people, const People& other) {
    std::vector<Word> sum;
    sum.reserve(people.words.size() + other.words.size());
    std::merge(people.words.begin(), people.words.end(), other.words.begin(), other.words.end(),
               std::back_inserter(sum), by_hash);
    size_t kept = 0;
    for (size_t i = 0; i < sum.size(); ++i)
        if (kept > 0 && sum[kept - 1].hash == sum[i].hash)
            sum[kept - 1].articles += sum[i].articles;
        else
            sum[kept++] = sum[i];
    sum.resize(kept);
    keep_most(sum, kMost, &Word::articles, &Word::hash);
    people.words = std::move(sum);
}

double other_people(const People& a, const People& b) {
    if (a.words.empty() || b.words.empty()) return 0;
    const double both = dot(a.words, b.words);
    return 1 - std::min(1.0, both / std::sqrt(square(a.words) * square(b.words)) / kSame);
}

}  // namespace isnad

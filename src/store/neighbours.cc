#include "store/neighbours.h"

#include <algorithm>
#include <unordered_map>

#include "store/article_reader.h"
#include "store/index_terms.h"
#include "store/phrase_lists.h"

namespace isnad {
namespace {

constexpr int64_t kMostMet = 1000;  // articles with one clue: a word of more says little
constexpr size_t kMostLooked = 400;
constexpr size_t kMostGiven = 96;
constexpr int kWindowDays = 7;

// `"a" OR "b"`; forms hold no quotation marks, as no folded word does.
std::string any_of(const std::vector<std::string>& forms) {
    std::string out;
    for (const std::string& form : forms) out += (out.empty() ? "\"" : " OR \"") + form + '"';
    return out;
}

// The articles that have a clue in one of its forms, each once; at least one more than kMostMet where there
// are more. A number with marks inside is several words of the index.
class ClueFinder {
 public:
    explicit ClueFinder(Database& database)
        : met_(database, "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"), phrases_(database) {}

    Articles find(const Clue& clue) {
        std::vector<std::string> words;
        Articles out;
        for (const std::string& form : clue.forms) {
            std::vector<std::string> parts;
            for (std::string_view rest = form, part; !(part = take_term(rest)).empty();)
                parts.emplace_back(part);
            if (parts.size() == 1) words.push_back(parts.front());
            if (parts.size() > 1)
                add(phrases_.find({alone(std::move(parts))}).front()->forms.front().articles, out);
        }
        const std::string any = any_of(words);
        Articles met;
        if (words.empty()) return out;
        met_.text(any).number(kMostMet + 1);
        while (met_.next()) met.push_back(met_.number_at(0));
        add(met, out);
        return out;
    }

 private:
    static void add(const Articles& more, Articles& out) {
        Articles all;
        std::set_union(out.begin(), out.end(), more.begin(), more.end(), std::back_inserter(all));
        out = std::move(all);
    }
    // Without particles.
    static SearchPhrase alone(std::vector<std::string> words) {
        return {words.front(), {words.front()}, {words.begin() + 1, words.end()}};
    }

    Query met_;
    PhraseFinder phrases_;
};

// Keys of the articles that share the most, with what they share.
std::vector<std::pair<double, int64_t>> sharing(Database& database, const std::vector<Clue>& clues) {
    ClueFinder finder(database);
    std::unordered_map<int64_t, double> shared;
    for (const Clue& clue : clues)
        if (const Articles keys = finder.find(clue); keys.size() <= kMostMet)
            for (int64_t key : keys) shared[key] += clue.weight;
    std::vector<std::pair<double, int64_t>> out;
    for (const auto& [key, weight] : shared) out.emplace_back(-weight, key);
    const auto end = out.begin() + static_cast<long>(std::min(out.size(), kMostLooked));
    std::partial_sort(out.begin(), end, out.end());
    out.erase(end, out.end());
    return out;
}

bool within(const DayRange& day, const DayRange& days) {
    return !(day.from && days.to && *day.from - *days.to > kWindowDays) &&
           !(day.to && days.from && *days.from - *day.to > kWindowDays);
}

}  // namespace

std::vector<Neighbour> neighbours(Database& database, const std::vector<Clue>& clues, const DayRange& days) {
    std::vector<Neighbour> out;
    Query row(database,
              "SELECT a.from_no, a.to_no, a.id, a.uri, a.title, d.bytes, "
              "coalesce(s.story_read, t.id) "
              "FROM article a JOIN digest d ON d.article = a.key JOIN story_article s ON s.article = a.key "
              "JOIN story t ON t.key = s.story "
              "WHERE a.key = ?");
    for (const auto& [weight, key] : sharing(database, clues)) {
        if (row.number(key).next() && within(row.days_at(0), days))
            out.push_back(
                {{row.text_at(2), row.text_at(3), row.text_at(4), row.text_at(5), ""}, row.text_at(6)});
        row.reset();
        if (out.size() == kMostGiven) break;
    }
    return out;
}

}  // namespace isnad

#include "store/neighbours.h"

#include <algorithm>
#include <unordered_map>

#include "store/article_reader.h"

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

// Keys of the articles that share the most, with what they share.
std::vector<std::pair<double, int64_t>> sharing(Database& database, const std::vector<Clue>& clues) {
    Query met(database, "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?");
    std::unordered_map<int64_t, double> shared;
    std::vector<int64_t> keys;
    for (const Clue& clue : clues) {
        keys.clear();
        const std::string any = any_of(clue.forms);
        met.text(any).number(kMostMet + 1);
        while (met.next()) keys.push_back(met.number_at(0));
        if (keys.size() <= kMostMet)
            for (int64_t key : keys) shared[key] += clue.weight;
    }
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

#include "store/index_lists.h"

#include <algorithm>
#include <charconv>

#include "store/fts_segment.h"
#include "store/index_terms.h"

namespace isnad {
namespace {

constexpr int64_t kDense = 8;  // of so many articles one: then all sizes are read in one go

// Shows each term of the index with each of its articles. It is of the connection, and in no file.
constexpr const char* kShown =
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_shown USING fts5vocab(main, search, instance)";

// One term: no word holds quotation marks.
std::string quoted(const std::string& term) { return '"' + term + '"'; }

}  // namespace

IndexLists::IndexLists(Database& database) : database_(&database) {
    database.run(kShown);
    articles_ = Query(database, "SELECT rowid FROM search WHERE search MATCH ?");
    counts_ = Query(database, "SELECT term, doc FROM temp.search_shown WHERE term >= ? AND term <= ?");
    often_ = Query(database, "SELECT paired FROM often WHERE term = ?");
    Query averages(database, "SELECT block FROM search_data WHERE id = 1");  // FTS5's own
    if (!averages.next()) return;
    std::string_view bytes = averages.view_at(0);
    total_ = static_cast<double>(take_varint(bytes));
    words_ = static_cast<double>(take_varint(bytes));
}

Articles IndexLists::articles(const std::string& term) {
    Articles out;
    const std::string asked = quoted(term);
    articles_.text(asked);
    while (articles_.next()) out.push_back(articles_.number_at(0));
    return out;
}

std::vector<std::pair<int64_t, uint32_t>> IndexLists::counts(const std::string& term) {
    std::vector<std::pair<int64_t, uint32_t>> out;
    const std::string from = counts_of(term), to = from + ':';  // which stands behind the digits
    counts_.text(from).text(to);
    while (counts_.next()) {
        const std::string_view times = counts_.view_at(0).substr(from.size());
        uint32_t number = 1;
        std::from_chars(times.data(), times.data() + times.size(), number);
        out.emplace_back(counts_.number_at(1), number);
    }
    return out;
}

int64_t IndexLists::often(const std::string& term) {
    const int64_t out = often_.text(term).next() ? often_.number_at(0) : -1;
    often_.reset();
    return out;
}

std::vector<uint32_t> IndexLists::sizes(const Articles& articles) {
    std::vector<uint32_t> out(articles.size());
    if (articles.empty()) return out;
    const int64_t reach = articles.back() - articles.front();
    const bool dense = static_cast<int64_t>(articles.size()) * kDense > reach;
    Query rows(*database_, dense ? "SELECT sz, id FROM search_docsize WHERE id >= ? AND id <= ?"
                                 : "SELECT sz, id FROM search_docsize WHERE id = ?");
    const auto read = [&](size_t at) {
        std::string_view bytes = rows.view_at(0);
        out[at] = static_cast<uint32_t>(take_varint(bytes));
    };
    if (dense) {
        rows.number(articles.front()).number(articles.back());
        for (size_t at = 0; rows.next();) {
            while (at < articles.size() && articles[at] < rows.number_at(1)) ++at;
            if (at < articles.size() && articles[at] == rows.number_at(1)) read(at);
        }
    } else {
        for (size_t at = 0; at < articles.size(); ++at) {
            if (rows.number(articles[at]).next()) read(at);
            rows.reset();
        }
    }
    return out;
}

}  // namespace isnad

#include "store/overview.h"

#include <algorithm>

#include "base/fold.h"
#include "store/inferences.h"
#include "store/naming.h"
#include "store/spelling.h"
#include "store/sqlite.h"
#include "store/story_key.h"

namespace isnad {
namespace {

std::string order_of(StoryOrder order) {
    switch (order) {
        case StoryOrder::newest:
            return R"(s."to" DESC, s.id)";
        case StoryOrder::disputed:
            return R"((SELECT count(*) FROM tally t WHERE t.key BETWEEN s.key << 20 AND (s.key + 1 << 20) - 1 AND t.verdict IN ('contradict', 'suspect')) DESC, n DESC, s.id)";
        case StoryOrder::largest:
            break;
    }
    return R"(n DESC, s."to" DESC, s.id)";
}

// Conditions on the story `s`; `values` are bound in their order.
std::string where_of(const StoryFilter& filter, std::vector<std::string>& values) {
    std::string out = " WHERE 1";
    const auto add = [&](std::string_view condition, const std::string& value) {
        if (value.empty()) return;
        out += " AND ";
        out += condition;
        values.push_back(value);
    };
    add("EXISTS (SELECT 1 FROM story_article m JOIN article a ON a.key = m.article WHERE m.story = s.key AND "
        "a.outlet = ?)",
        filter.outlet);
    add("EXISTS (SELECT 1 FROM tally t WHERE t.key BETWEEN s.key << 20 AND (s.key + 1 << 20) - 1 AND t.kind "
        "= ?)",
        filter.kind);
    add(R"(s."to" >= ?)", filter.days.from ? filter.days.from->iso() : "");
    add(R"(s."from" <= ?)", filter.days.to ? filter.days.to->iso() : "");
    return out;
}

// What only its articles and tallies tell.
class RowParts {
 public:
    explicit RowParts(Database& database)
        : outlets_(database,
                   "SELECT count(DISTINCT coalesce(a.outlet, a.domain, a.uri)) FROM story_article m JOIN "
                   "article a ON a.key = "
                   "m.article WHERE m.story = ?"),
          verdicts_(database,
                    "SELECT verdict, count(*), max(independent) FROM tally WHERE key BETWEEN ?1 << 20 AND "
                    "(?1 + 1 << 20) - 1 GROUP BY verdict "
                    "ORDER BY verdict"),
          kinds_(database,
                 "SELECT kind FROM tally WHERE key BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1 GROUP BY kind "
                 "ORDER BY max(independent) DESC, "
                 "count(*) DESC, kind LIMIT 5"),
          tallies_(
              database,
              "SELECT t.kind, " + spelled("t.place") +
                  ", t.verdict, min(coalesce(e.low, e.high)), max(coalesce(e.high, "
                  "e.low)), t.independent FROM tally t JOIN tally_entry e ON e.tally = t.key WHERE t.key "
                  "BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1 "
                  "GROUP BY t.key ORDER BY t.kind IN ('things', 'people'), t.verdict NOT IN ('contradict', "
                  "'suspect'), t.independent DESC, count(*) DESC, t.number LIMIT 3") {}

    void read(int64_t key, StoryRow& row) {
        outlets_.number(key);
        while (outlets_.next()) row.outlets = outlets_.number_at(0);
        verdicts_.number(key);
        while (verdicts_.next()) {
            row.verdicts.emplace_back(verdicts_.text_at(0), verdicts_.number_at(1));
            row.independent = std::max(row.independent, verdicts_.number_at(2));
        }
        kinds_.number(key);
        while (kinds_.next()) row.kinds.push_back(kinds_.text_at(0));
        tallies_.number(key);
        while (tallies_.next())
            row.tallies.push_back({tallies_.text_at(0), tallies_.text_at(1), tallies_.text_at(2),
                                   tallies_.real_at(3), tallies_.real_at(4), tallies_.number_at(5)});
    }

 private:
    Query outlets_, verdicts_, kinds_, tallies_;
};

}  // namespace

Result<StoryRows> story_rows(const Record& record, const StoryFilter& filter, StoryOrder order, size_t limit,
                             size_t offset) {
    return guarded([&] {
        std::vector<std::string> values;
        const std::string where = where_of(filter, values);
        Query rows(
            record.database(),
            R"(SELECT s.id, s.title, s."from", s."to", (SELECT count(*) FROM story_article m WHERE m.story = s.key) AS n, s.key
                                         FROM story s)" +
                where + " ORDER BY " + order_of(order));
        for (const std::string& value : values) rows.text(value);
        const std::string words = folded(filter.words);
        RowParts parts(record.database());
        StoryRows out;
        while (rows.next()) {
            if (!words.empty() && folded(rows.view_at(1)).find(words) == std::string::npos) continue;
            const auto place = static_cast<size_t>(out.total++);
            if (place < offset || place >= offset + limit) continue;
            StoryRow& row = out.rows.emplace_back();
            row.id = rows.text_at(0);
            row.title = rows.text_at(1);
            row.from = rows.text_at(2);
            row.to = rows.text_at(3);
            row.articles = rows.number_at(4);
            parts.read(rows.number_at(5), row);
        }
        return out;
    });
}

Result<std::vector<std::pair<std::string, int64_t>>> outlets(const Record& record) {
    return guarded([&] {
        Query rows(record.database(),
                   "SELECT outlet, count(*) AS n FROM article WHERE outlet IS NOT NULL GROUP BY outlet ORDER "
                   "BY n DESC, outlet");
        std::vector<std::pair<std::string, int64_t>> out;
        while (rows.next()) out.emplace_back(rows.text_at(0), rows.number_at(1));
        return out;
    });
}

Result<std::pair<int64_t, int64_t>> pages_and_articles(const Record& record) {
    return guarded([&] {
        Database& database = record.database();
        return std::pair(database.number("SELECT count(*) FROM page WHERE fault IS NULL"),
                         database.number("SELECT count(*) FROM article"));
    });
}

Result<std::pair<std::string, std::string>> days_of_record(const Record& record) {
    return guarded([&] {
        Query row(record.database(), R"(SELECT min("from"), max("to") FROM story)");
        row.next();
        return std::pair(row.text_at(0), row.text_at(1));
    });
}

Result<std::vector<std::string>> followers(const Record& record, const std::string& story) {
    return guarded([&] {
        Query rows(record.database(), "SELECT id FROM story WHERE continues = ? ORDER BY id");
        rows.number(story_key(record.database(), story));
        std::vector<std::string> out;
        while (rows.next()) out.push_back(rows.text_at(0));
        return out;
    });
}

Result<std::vector<std::pair<std::string, int64_t>>> articles_naming(const Record& record,
                                                                     const std::string& entity, size_t most) {
    return guarded([&] {
        std::vector<std::pair<int64_t, int64_t>> found;  // times, key
        for (const auto& [article, times] : naming_by_story(record.database(), entity))
            found.emplace_back(-times, article);
        std::sort(found.begin(), found.end());
        Query id(record.database(), "SELECT id FROM article WHERE key = ?");
        std::vector<std::pair<std::string, int64_t>> out;
        for (const auto& [times, article] : found) {
            if (out.size() == most) break;
            for (id.number(article); id.next();) out.emplace_back(id.text_at(0), -times);
        }
        return out;
    });
}

}  // namespace isnad

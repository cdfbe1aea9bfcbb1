#include "store/search.h"

#include <algorithm>

#include "store/inferences.h"
#include "store/moment.h"
#include "store/search_match.h"
#include "store/sought.h"
#include "store/sqlite.h"
#include "store/story_key.h"

namespace isnad {
namespace {

// All spellings of the entities that a query names, or those that stand for them wherever they stand.
SpellingsOf spellings_of(SoughtNames& names, bool all) {
    return [&names, all](const std::string& name) {
        const Sought& sought = names.of(name);
        std::vector<std::string> out = sought.spellings;
        if (all) out.insert(out.end(), sought.inferred.begin(), sought.inferred.end());
        return out;
    };
}

// Leaves out articles that only a short form finds, where no story tells that it stands for the entity.
void keep_meant(Database& database, std::string_view text, SoughtNames& names, Matcher& matcher,
                Articles& articles) {
    if (!names.any_inferred()) return;
    Articles meant = matcher.meeting(parse_search(text, spellings_of(names, false)));
    Query rows(database, "SELECT article FROM inferred WHERE entity_no IN (SELECT value FROM json_each(?))");
    for (rows.text(names.numbers()); rows.next();) meant.push_back(rows.number_at(0));
    std::sort(meant.begin(), meant.end());
    std::erase_if(articles,
                  [&](int64_t article) { return !std::binary_search(meant.begin(), meant.end(), article); });
}

// The conditions that the filter adds; `values` are bound in their order.
std::string conditions(Database& database, const SearchFilter& filter, std::vector<std::string>& values) {
    std::string out;
    const auto add = [&](const std::string& condition, const std::string& value) {
        if (value.empty()) return;
        out += (out.empty() ? "" : " AND ") + condition;
        values.push_back(value);
    };
    add("a.outlet = ?", filter.outlet);
    add("s.story = CAST(? AS INTEGER)",
        filter.story.empty() ? "" : std::to_string(story_key(database, filter.story)));
    const std::string published = "coalesce(s.published_from, a.published_from)";
    add(published + " >= ?", filter.days.from ? filter.days.from->iso() : "");
    add(published + " <= ?", filter.days.to ? filter.days.to->iso() : "");
    if (filter.kind.empty()) return out;
    out += out.empty() ? "" : " AND ";
    out +=
        "(EXISTS (SELECT 1 FROM figure f WHERE f.key >= a.key << 20 AND f.key < (a.key + 1) << 20 AND "
        "f.kind = ?)"
        " OR EXISTS (SELECT 1 FROM event e WHERE e.key >= a.key << 20 AND e.key < (a.key + 1) << 20 AND "
        "e.event_type = ?))";
    values.insert(values.end(), {filter.kind, filter.kind});
    return out;
}

// Leaves out the articles that the filter does not take.
void keep_taken(Database& database, const SearchFilter& filter, Articles& articles) {
    std::vector<std::string> values;
    const std::string taken = conditions(database, filter, values);
    if (taken.empty()) return;
    Query row(database,
              "SELECT 1 FROM article a LEFT JOIN story_article s ON s.article = a.key WHERE a.key = ? AND " +
                  taken);
    std::erase_if(articles, [&](int64_t article) {
        row.number(article);
        for (const std::string& value : values) row.text(value);
        const bool taken_in = row.next();
        row.reset();
        return !taken_in;
    });
}

}  // namespace

Result<SearchResult> search(const Record& record, std::string_view text, const SearchFilter& filter,
                            size_t limit, size_t offset) {
    struct Found {
        std::string id, text;
        std::vector<Inferred> inferred;
    };
    std::vector<Found> found;
    SearchResult out;
    SearchQuery query;
    const Moment moment(record);
    const auto done = guarded([&] {
        Database& database = record.database();
        SoughtNames names(database);
        Matcher matcher(database);
        query = parse_search(text, spellings_of(names, true));
        if (query.empty()) return Done{};
        const auto [first, total] = matcher.best(
            query,
            [&](Articles& articles) {
                keep_taken(database, filter, articles);
                keep_meant(database, text, names, matcher, articles);
            },
            offset + limit);
        out.total = static_cast<int64_t>(total);
        Query text_of(database, "SELECT id, text_of(packed) FROM article WHERE key = ?");
        Query meant(database, select_inferences("WHERE i.article = ? AND i.entity_no IN (SELECT value FROM "
                                                "json_each(?)) ORDER BY 2"));
        for (size_t i = offset; i < first.size(); ++i) {
            for (text_of.number(first[i]); text_of.next();)
                found.push_back({text_of.text_at(0), text_of.text_at(1), {}});
            if (names.any_inferred() && !found.empty())
                found.back().inferred = inferences_of(meant.number(first[i]).text(names.numbers()));
        }
        return Done{};
    });
    if (!done) return done.fault();
    for (Found& hit : found) {
        auto head = record.article_head(hit.id);
        if (!head) return head.fault();
        if (*head)
            out.hits.push_back({std::move(**head), snippet_of(hit.text, query), std::move(hit.inferred)});
    }
    return out;
}

}  // namespace isnad

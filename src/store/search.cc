#include "store/search.h"

#include "store/entity_rows.h"
#include "store/form_fits.h"
#include "store/sqlite.h"

namespace isnad {
namespace {

std::vector<std::string> spellings_named(Database& database, const std::string& name) {
    std::vector<std::string> out;
    const FormFits fits(database, name);
    EntityReader reader(database, "");
    while (reader.row().next()) {
        if (fits.of(reader.spellings()) != FormFits::kJust) continue;
        const Entity entity = reader.read();
        out.insert(out.end(), entity.aliases.begin(), entity.aliases.end());
        out.push_back(entity.name);
    }
    return out;
}

// The conditions that the filter adds; `values` are bound in their order.
std::string conditions(const SearchFilter& filter, std::vector<std::string>& values) {
    std::string out;
    const auto add = [&](const std::string& condition, const std::string& value) {
        if (value.empty()) return;
        out += " AND " + condition;
        values.push_back(value);
    };
    add("a.outlet = ?", filter.outlet);
    add("s.story = (SELECT key FROM story WHERE id = ?)", filter.story);
    const std::string published = "coalesce(s.published_from, a.published_from)";
    add(published + " >= ?", filter.days.from ? filter.days.from->iso() : "");
    add(published + " <= ?", filter.days.to ? filter.days.to->iso() : "");
    if (filter.kind.empty()) return out;
    out +=
        " AND (EXISTS (SELECT 1 FROM figure f WHERE f.key >= a.key << 20 AND f.key < (a.key + 1) << 20 AND "
        "f.kind = ?)"
        " OR EXISTS (SELECT 1 FROM event e WHERE e.key >= a.key << 20 AND e.key < (a.key + 1) << 20 AND "
        "e.event_type = ?))";
    values.insert(values.end(), {filter.kind, filter.kind});
    return out;
}

}  // namespace

Result<SearchResult> search(const Record& record, std::string_view text, const SearchFilter& filter,
                            size_t limit, size_t offset) {
    struct Found {
        std::string id, text;
    };
    std::vector<Found> found;
    SearchResult out;
    SearchQuery query;
    const auto done = guarded([&] {
        Database& database = record.database();
        query = parse_search(text, [&](const std::string& name) { return spellings_named(database, name); });
        if (query.empty()) return Done{};
        std::vector<std::string> values = {query.fts()};
        const std::string from =
            " FROM search JOIN article a ON a.key = search.rowid LEFT JOIN story_article s ON s.article = "
            "a.key WHERE search MATCH ?" +
            conditions(filter, values);
        const auto bind = [&](Query& rows) -> Query& {
            for (const std::string& value : values) rows.text(value);
            return rows;
        };
        Query count(database, "SELECT count(*)" + from);
        bind(count).next();
        out.total = count.number_at(0);
        Query rows(database, "SELECT a.key" + from + " ORDER BY rank, a.key LIMIT ? OFFSET ?");
        bind(rows).number(static_cast<int64_t>(limit)).number(static_cast<int64_t>(offset));
        // Texts are opened of those that are shown, not of all that are sorted.
        Query text_of(database, "SELECT id, text_of(packed) FROM article WHERE key = ?");
        while (rows.next())
            for (text_of.number(rows.number_at(0)); text_of.next();)
                found.push_back({text_of.text_at(0), text_of.text_at(1)});
        return Done{};
    });
    if (!done) return done.fault();
    for (const Found& hit : found) {
        auto head = record.article_head(hit.id);
        if (!head) return head.fault();
        if (*head) out.hits.push_back({std::move(**head), snippet_of(hit.text, query)});
    }
    return out;
}

}  // namespace isnad

#include "store/search.h"

#include "store/entity_rows.h"
#include "store/form_fits.h"
#include "store/moment.h"
#include "store/search_match.h"
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
        out += (out.empty() ? "" : " AND ") + condition;
        values.push_back(value);
    };
    add("a.outlet = ?", filter.outlet);
    add("s.story = (SELECT key FROM story WHERE id = ?)", filter.story);
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
    const std::string taken = conditions(filter, values);
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
    };
    std::vector<Found> found;
    SearchResult out;
    SearchQuery query;
    const Moment moment(record);
    const auto done = guarded([&] {
        Database& database = record.database();
        query = parse_search(text, [&](const std::string& name) { return spellings_named(database, name); });
        if (query.empty()) return Done{};
        const auto all = matched(
            database, query, [&](Articles& articles) { keep_taken(database, filter, articles); },
            offset + limit);
        out.total = static_cast<int64_t>(all.size());
        Query text_of(database, "SELECT id, text_of(packed) FROM article WHERE key = ?");
        for (size_t i = offset; i < all.size() && i < offset + limit; ++i)
            for (text_of.number(all[i].article); text_of.next();)
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

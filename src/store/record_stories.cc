#include <unordered_map>

#include "model/ids.h"
#include "model/names.h"
#include "store/article_reader.h"
#include "store/json_list.h"
#include "store/record.h"
#include "store/sqlite.h"

// What reconciling made of a record's articles, as Record gives it: stories, tallies, entities.
namespace isnad {
namespace {

Story story_at(const Query& row) {
    Story s;
    s.id = row.text_at(0);
    s.title = row.text_at(1);
    s.days = days_at(row, 2);
    s.continues = row.text_at(4);
    return s;
}

void read_members(Query& members, Story& story) {
    std::vector<std::vector<std::string>> copies;
    members.text(story.id);
    while (members.next()) {
        story.articles.push_back(members.text_at(0));
        if (members.null_at(1)) continue;
        const auto group = static_cast<size_t>(members.number_at(1));
        if (copies.size() <= group) copies.resize(group + 1);
        copies[group].push_back(members.text_at(0));
    }
    story.copies = std::move(copies);
}

void read_reuse(Query& rows, Story& story) {
    rows.text(story.id);
    while (rows.next()) {
        Reuse& reuse = story.reuse.emplace_back();
        reuse.article = rows.text_at(0);
        reuse.origin = rows.text_at(1);
        reuse.kind = parse_name<ReuseKind>(rows.view_at(2)).value_or(ReuseKind::passages);
        for (const auto& n : numbers_of(rows.view_at(3))) {
            if (n.size() != 4) continue;
            const auto at = [&](size_t i) { return static_cast<uint32_t>(n[i]); };
            reuse.passages.push_back({{at(0), at(1)}, {at(2), at(3)}});
        }
    }
}

constexpr const char* kReuse =
    "SELECT a.id, o.id, r.kind, r.passages FROM story_article s JOIN reuse r ON r.article = s.article JOIN "
    "article a ON a.key = r.article JOIN article o ON o.key = r.origin WHERE s.story = ? ORDER BY s.nth";
constexpr const char* kStories = R"(SELECT id, title, "from", "to", continues FROM story)";
constexpr const char* kMembers =
    "SELECT a.id, s.copy FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = ? ORDER BY "
    "s.nth";

Entity entity_at(const Query& row) {
    Entity e;
    e.id = row.text_at(0);
    e.kind = parse_name<NameKind>(row.view_at(1)).value_or(NameKind::place);
    e.name = row.text_at(2);
    e.latin = row.text_at(3);
    e.aliases = list_of(row.view_at(4));
    e.codes = pairs_of(row.view_at(5));
    e.lat = row.real_at(6);
    e.lon = row.real_at(7);
    e.times = counts_of(row.view_at(8));
    return e;
}

constexpr const char* kEntities = "SELECT id, kind, name, latin, aliases, codes, lat, lon, times FROM entity";

Tally tally_at(const Query& row) {
    Tally t;
    t.id = row.text_at(0);
    t.story = row.text_at(1);
    t.kind = parse_name<FigureKind>(row.view_at(2)).value_or(FigureKind::things);
    t.place = row.text_at(3);
    t.side = row.text_at(4);
    t.independent = static_cast<int>(row.number_at(5));
    t.verdict = parse_name<Verdict>(row.view_at(6)).value_or(Verdict::lone);
    t.why = row.text_at(7);
    return t;
}

TallyEntry entry_at(const Query& row, std::string article) {
    TallyEntry e;
    const Span span{static_cast<uint32_t>(row.number_at(1)), static_cast<uint32_t>(row.number_at(2))};
    e.article = std::move(article);
    e.figure = item_id(e.article, ItemType::figure, span, static_cast<uint32_t>(row.number_at(3)));
    if (!row.null_at(10)) {  // a person added it
        e.figure = row.text_at(10);
        if (const auto place = parse_item_id(e.figure)) e.article = place->article;
    }
    e.bounds = {row.real_at(4), row.real_at(5)};
    e.qualifier = parse_name<Qualifier>(row.view_at(6)).value_or(Qualifier::exact);
    e.date = days_at(row, 7);
    e.root = row.text_at(9);
    return e;
}

// Ids of articles by their keys. Many are read at once from the index, since an article's row lies beside its
// text.
class ArticleIds {
 public:
    ArticleIds(Database& database, bool many) : one_(database, "SELECT id FROM article WHERE key = ?") {
        if (!many) return;
        Query all(database, "SELECT key, id FROM article ORDER BY id");
        while (all.next()) known_.emplace(all.number_at(0), all.text_at(1));
    }

    const std::string& of(int64_t key) {
        const auto [at, fresh] = known_.try_emplace(key);
        if (!fresh) return at->second;
        one_.number(key);
        while (one_.next()) at->second = one_.text_at(0);
        return at->second;
    }

 private:
    Query one_;
    std::unordered_map<int64_t, std::string> known_;
};

std::vector<Tally> read_tallies(Database& database, const std::string& where, const std::string& value) {
    Query rows(database, "SELECT id, story, kind, place, side, independent, verdict, why FROM tally" + where);
    Query entries(
        database,
        R"(SELECT f.article, f."begin", f."end", f.nth, e.low, e.high, e.qualifier, e.date_from, e.date_to, e.root, c.item
                     FROM tally_entry e LEFT JOIN figure f ON f.key = e.figure LEFT JOIN correction c ON c.key = e.added
                     WHERE e.tally = ? ORDER BY e.nth)");
    ArticleIds ids(database, value.empty());
    if (!value.empty()) rows.text(value);
    std::vector<Tally> out;
    while (rows.next()) {
        Tally& tally = out.emplace_back(tally_at(rows));
        entries.text(tally.id);
        while (entries.next()) tally.entries.push_back(entry_at(entries, ids.of(entries.number_at(0))));
    }
    return out;
}

}  // namespace

Result<std::vector<Story>> Record::stories() const {
    return guarded([&] {
        Query rows(*database_, std::string(kStories) + " ORDER BY id");
        Query members(*database_, kMembers), reuse(*database_, kReuse);
        std::vector<Story> out;
        while (rows.next()) {
            Story& story = out.emplace_back(story_at(rows));
            read_members(members, story);
            read_reuse(reuse, story);
        }
        return out;
    });
}

Result<std::optional<Story>> Record::story(const std::string& id) const {
    return guarded([&]() -> std::optional<Story> {
        Query row(*database_, std::string(kStories) + " WHERE id = ?");
        if (!row.text(id).next()) return std::nullopt;
        Story story = story_at(row);
        Query members(*database_, kMembers), reuse(*database_, kReuse);
        read_members(members, story);
        read_reuse(reuse, story);
        return story;
    });
}

Result<std::vector<Tally>> Record::tallies(const std::string& story) const {
    const std::string where = story.empty() ? " ORDER BY id" : " WHERE story = ? ORDER BY id";
    return guarded([&] { return read_tallies(*database_, where, story); });
}

Result<std::optional<Tally>> Record::tally(const std::string& id) const {
    return guarded([&]() -> std::optional<Tally> {
        auto found = read_tallies(*database_, " WHERE id = ?", id);
        if (id.empty() || found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

Result<std::vector<Entity>> Record::entities() const {
    return guarded([&] {
        Query rows(*database_, std::string(kEntities) + " ORDER BY id");
        std::vector<Entity> out;
        while (rows.next()) out.push_back(entity_at(rows));
        return out;
    });
}

Result<std::optional<Entity>> Record::entity(const std::string& id) const {
    return guarded([&]() -> std::optional<Entity> {
        Query row(*database_, std::string(kEntities) + " WHERE id = ?");
        if (!row.text(id).next()) return std::nullopt;
        return entity_at(row);
    });
}

}  // namespace isnad

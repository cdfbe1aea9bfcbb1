#include "store/record.h"

#include <filesystem>
#include <unordered_map>

#include "model/ids.h"
#include "model/names.h"
#include "store/article_reader.h"
#include "store/json_list.h"
#include "store/packed.h"
#include "store/schema.h"

namespace isnad {
namespace {

PageRow page_at(const Query& row) {
    PageRow out;
    out.key = row.number_at(0);
    out.page.id = row.text_at(1);
    out.page.uri = row.text_at(2);
    out.page.media = row.text_at(3);
    out.page.sha256 = row.text_at(4);
    out.page.bytes = static_cast<uint64_t>(row.number_at(5));
    out.fault = row.text_at(6);
    return out;
}

constexpr const char* kPageColumns = "SELECT key, id, uri, media, sha256, size, fault";

// What stands in other tables of a page: its articles' ids and what was dropped.
class PageParts {
 public:
    explicit PageParts(Database& database)
        : articles_(database, "SELECT id FROM article WHERE page = ? ORDER BY nth"),
          dropped_(
              database,
              R"(SELECT d."begin", d."end", d.reason, r.name FROM dropped d LEFT JOIN rule r ON r.key = d.rule
                      WHERE d.page = ? ORDER BY d.nth)") {}

    void read(int64_t key, Page& page) {
        articles_.number(key);
        while (articles_.next()) page.articles.push_back(articles_.text_at(0));
        dropped_.number(key);
        while (dropped_.next()) {
            const Span span{static_cast<uint32_t>(dropped_.number_at(0)),
                            static_cast<uint32_t>(dropped_.number_at(1))};
            const auto reason = parse_name<DropReason>(dropped_.view_at(2));
            page.dropped.push_back({span, reason.value_or(DropReason::unreadable), dropped_.text_at(3)});
        }
    }

 private:
    Query articles_, dropped_;
};

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
    return e;
}

constexpr const char* kEntities = "SELECT id, kind, name, latin, aliases, codes, lat, lon FROM entity";

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

}  // namespace

Record::Record(std::shared_ptr<Database> database) : database_(std::move(database)) {}

namespace {

// `a b#.db` as a part of a URI.
std::string escaped(const std::string& path) {
    std::string out;
    for (char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            out += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
        } else {
            out += c;
        }
    }
    return out;
}

std::shared_ptr<Database> open_checked(const std::string& path) {
    auto database = std::make_shared<Database>(Database::open(path, Database::Mode::read));
    check_format(*database);
    database->run("PRAGMA cache_size = -32768");  // KiB: SQLite's own 2 MiB hold 62 of our pages
    return database;
}

// A record in a folder that may not be written to: SQLite can make no index of its log there, but where there
// is no log the file alone is whole.
std::shared_ptr<Database> open_fixed(const std::string& path, const SqlFault& fault) {
    std::error_code error;
    const bool closed = fault.code == SQLITE_READONLY || fault.code == SQLITE_CANTOPEN;
    if (!closed || !std::filesystem::exists(path, error) || std::filesystem::exists(path + "-wal", error))
        throw fault;
    return open_checked("file:" + escaped(std::filesystem::absolute(path, error).string()) + "?immutable=1");
}

}  // namespace

Result<Record> Record::open(const std::string& path) {
    return guarded([&] {
        try {
            return Record(open_checked(path));
        } catch (const SqlFault& fault) {
            return Record(open_fixed(path, fault));
        }
    });
}

Result<Counts> Record::counts() const {
    return guarded([&] {
        const auto count = [&](const char* table) {
            return database_->number(std::string("SELECT count(*) FROM ") + table);
        };
        return Counts{count("page WHERE fault IS NULL"),
                      count("page WHERE fault IS NOT NULL"),
                      count("article"),
                      count("name"),
                      count("figure"),
                      count("statement"),
                      count("event"),
                      count("entity"),
                      count("story"),
                      count("tally")};
    });
}

namespace {

// Calls `take(PageRow&&)` for each page until it gives false.
template <class Take>
void walk_pages(Database& database, PageOrder order, Take take) {
    const char* by = order == PageOrder::as_read ? " FROM page ORDER BY key" : " FROM page ORDER BY uri, id";
    Query pages(database, std::string(kPageColumns) + by);
    PageParts parts(database);
    while (pages.next()) {
        PageRow row = page_at(pages);
        parts.read(row.key, row.page);
        if (!take(std::move(row))) break;
    }
}

}  // namespace

Result<Done> Record::for_each_page(PageOrder order, const std::function<bool(PageRow&&)>& take) const {
    return guarded([&] { return walk_pages(*database_, order, take), Done{}; });
}

Result<Done> Record::for_each_reading(PageOrder order, const TakeReading& take) const {
    return guarded([&] {
        ArticleReader reader(*database_, "WHERE a.page = ? ORDER BY a.nth");
        walk_pages(*database_, order, [&](PageRow&& row) {
            Reading reading{std::move(row.page), {}};
            reader.row().number(row.key);
            while (reader.row().next()) reading.articles.push_back(reader.read());
            return take(std::move(reading), row.fault);
        });
        return Done{};
    });
}

Result<std::vector<ReadArticle>> Record::articles_of_page(int64_t page) const {
    return guarded([&] {
        ArticleReader reader(*database_, "WHERE a.page = ? ORDER BY a.nth");
        reader.row().number(page);
        std::vector<ReadArticle> out;
        while (reader.row().next()) out.push_back(reader.read());
        return out;
    });
}

Result<std::vector<ReadArticle>> Record::articles_of_story(const std::string& story) const {
    return guarded([&] {
        ArticleReader reader(*database_, "WHERE s.story = ? ORDER BY s.nth");
        reader.row().text(story);
        std::vector<ReadArticle> out;
        while (reader.row().next()) out.push_back(reader.read());
        return out;
    });
}

Result<std::vector<Article>> Record::article_heads(const std::string& story) const {
    return guarded([&] {
        const std::string where = story.empty() ? "ORDER BY a.uri, a.id" : "WHERE s.story = ? ORDER BY s.nth";
        Query row(*database_, select_articles(where));
        if (!story.empty()) row.text(story);
        std::vector<Article> out;
        while (row.next()) out.push_back(article_at(row));
        return out;
    });
}

Result<std::optional<Article>> Record::article_head(const std::string& id) const {
    return guarded([&]() -> std::optional<Article> {
        Query row(*database_, select_articles("WHERE a.id = ?"));
        if (!row.text(id).next()) return std::nullopt;
        return article_at(row);
    });
}

Result<std::optional<ReadArticle>> Record::article(const std::string& id) const {
    return guarded([&]() -> std::optional<ReadArticle> {
        ArticleReader reader(*database_, "WHERE a.id = ?");
        if (!reader.row().text(id).next()) return std::nullopt;
        return reader.read();
    });
}

Result<std::optional<ReadArticle>> Record::article_as_read(const std::string& id) const {
    return guarded([&]() -> std::optional<ReadArticle> {
        ArticleReader reader(*database_, "WHERE a.id = ?", false);
        if (!reader.row().text(id).next()) return std::nullopt;
        return reader.read();
    });
}

Result<std::optional<Page>> Record::page(const std::string& id) const {
    struct Found {
        PageRow row;
        std::string frame, texts;
    };
    auto found = guarded([&]() -> std::optional<Found> {
        Query find(*database_, std::string(kPageColumns) + ", bytes FROM page WHERE id = ?");
        if (!find.text(id).next()) return std::nullopt;
        Found out{page_at(find), find.text_at(7), {}};
        PageParts(*database_).read(out.row.key, out.row.page);
        Query texts(*database_, "SELECT text FROM article WHERE page = ? ORDER BY nth");
        for (texts.number(out.row.key); texts.next();) out.texts += texts.view_at(0);
        return out;
    });
    if (!found) return found.fault();
    if (!*found) return std::optional<Page>();
    Page& page = (*found)->row.page;
    if ((*found)->frame.empty()) return std::optional<Page>(std::move(page));
    auto text = unpacked((*found)->frame, (*found)->texts);
    if (!text) return Fault{page.uri, text.fault().what};
    page.text = std::move(*text);
    return std::optional<Page>(std::move(page));
}

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

namespace {

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

Result<std::string> Record::meta(const std::string& name) const {
    return guarded([&] {
        Query row(*database_, "SELECT value FROM meta WHERE name = ?");
        return row.text(name).next() ? row.text_at(0) : std::string();
    });
}

Result<bool> Record::finished() const {
    const auto value = meta("finished");
    if (!value) return value.fault();
    return *value == "1";
}

}  // namespace isnad

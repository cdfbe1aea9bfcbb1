#include "store/record.h"

#include <filesystem>

#include "model/names.h"
#include "store/article_reader.h"
#include "store/meta.h"
#include "store/packed.h"
#include "store/schema.h"
#include "store/story_key.h"

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

constexpr const char* kOfStory = "WHERE s.story = ? ORDER BY s.nth";
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
    // KiB: SQLite's own 2 MiB hold 62 of our pages; what is mapped is not copied into them.
    database->run("PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456");
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
                      database_->number("SELECT coalesce(sum(length(names)), 0) / 5 FROM name_list"),
                      count("figure_kept"),
                      count("statement_kept"),
                      count("event_kept"),
                      count("entity_forms") - count_inferred_away(*database_),
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
        ArticleReader reader(*database_, kOfStory);
        reader.row().number(story_key(*database_, story));
        std::vector<ReadArticle> out;
        while (reader.row().next()) out.push_back(reader.read());
        return out;
    });
}

Result<Done> Record::for_each_article_of_story(const std::string& story, uint8_t which,
                                               const TakeArticle& take) const {
    return guarded([&] {
        ArticleReader reader(*database_, kOfStory);
        reader.row().number(story_key(*database_, story));
        while (reader.row().next() && take(reader.read(which))) {
        }
        return Done{};
    });
}

Result<size_t> Record::statements_of_story(const std::string& story) const {
    return guarded([&] {
        size_t all = 0;
        const int64_t key = story_key(*database_, story);
        if (Overlay::needed(*database_)) {  // people may have added and rejected some
            ArticleReader reader(*database_, kOfStory);
            for (reader.row().number(key); reader.row().next();) all += reader.read().statements.size();
            return all;
        }
        Query count(
            *database_,
            "SELECT count(*) FROM story_article s JOIN statement_kept i ON i.key BETWEEN s.article << 20 AND "
            "(s.article + 1 << 20) - 1 WHERE s.story = ?");
        if (count.number(key).next()) all = static_cast<size_t>(count.number_at(0));
        return all;
    });
}

Result<std::vector<Article>> Record::article_heads(const std::string& story) const {
    return guarded([&] {
        Query row(*database_, select_articles(story.empty() ? "ORDER BY a.uri, a.id" : kOfStory));
        if (!story.empty()) row.number(story_key(*database_, story));
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
        ArticleReader reader(*database_, "WHERE a.id = ?", Laid::read);
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
        out.texts = kPageStart;
        Query texts(*database_, "SELECT text_of(packed) FROM article WHERE page = ? ORDER BY nth");
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

Result<std::string> Record::meta(const std::string& name) const {
    return guarded([&] { return Meta(*database_).text(name); });
}

Result<bool> Record::finished() const {
    const auto value = meta("finished");
    if (!value) return value.fault();
    return *value == "1";
}

}  // namespace isnad

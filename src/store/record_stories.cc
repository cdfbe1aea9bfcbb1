#include "model/ids.h"
#include "model/names.h"
#include "store/article_keys.h"
#include "store/article_reader.h"
#include "store/entity_rows.h"
#include "store/inferences.h"
#include "store/json_list.h"
#include "store/record.h"
#include "store/sqlite.h"
#include "store/story_key.h"
#include "store/tally_rows.h"

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

void read_members(Query& members, ArticleIds& ids, int64_t key, Story& story) {
    std::vector<std::vector<std::string>> copies;
    members.number(key);
    while (members.next()) {
        const std::string& id = ids.of(members.number_at(0));
        story.articles.push_back(id);
        if (members.null_at(1)) continue;
        const auto group = static_cast<size_t>(members.number_at(1));
        if (copies.size() <= group) copies.resize(group + 1);
        copies[group].push_back(id);
    }
    story.copies = std::move(copies);
}

void read_reuse(Query& rows, ArticleIds& ids, int64_t key, Story& story) {
    rows.number(key);
    while (rows.next()) {
        Reuse& reuse = story.reuse.emplace_back();
        reuse.article = ids.of(rows.number_at(0));
        reuse.origin = ids.of(rows.number_at(1));
        reuse.kind = parse_name<ReuseKind>(rows.view_at(2)).value_or(ReuseKind::passages);
        for (const auto& n : numbers_of(rows.view_at(3))) {
            if (n.size() != 4) continue;
            const auto at = [&](size_t i) { return static_cast<uint32_t>(n[i]); };
            reuse.passages.push_back({{at(0), at(1)}, {at(2), at(3)}});
        }
    }
}

void read_inferred(Query& rows, int64_t key, Story& story) {
    rows.number(key);
    story.inferred = inferences_of(rows);
}

std::string inferred_of_story() {
    return select_inferences(
        "JOIN story_article s ON s.article = i.article WHERE s.story = ? ORDER BY s.nth, i.entity_read_no, "
        "2");
}

constexpr const char* kReuse =
    "SELECT r.article, r.origin, r.kind, r.passages FROM story_article s JOIN reuse r ON r.article = "
    "s.article WHERE "
    "s.story = ? ORDER BY s.nth";
constexpr const char* kStories =
    R"(SELECT s.id, s.title, s."from", s."to", c.id, s.key FROM story s LEFT JOIN story c ON c.key = s.continues)";
constexpr const char* kEntryFigures =
    R"(SELECT f.key >> 20, f."begin", f.nth, f.text FROM entry e
       JOIN figure_kept f ON f.key = e.figure WHERE e.key BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1)";
constexpr const char* kMembers = "SELECT article, copy FROM story_article WHERE story = ? ORDER BY nth";

}  // namespace

Result<std::vector<Story>> Record::stories() const {
    return guarded([&] {
        Query rows(*database_, std::string(kStories) + " ORDER BY s.id");
        Query members(*database_, kMembers), reuse(*database_, kReuse),
            inferred(*database_, inferred_of_story());
        ArticleIds ids(*database_, true);
        std::vector<Story> out;
        while (rows.next()) {
            Story& story = out.emplace_back(story_at(rows));
            read_members(members, ids, rows.number_at(5), story);
            read_reuse(reuse, ids, rows.number_at(5), story);
            read_inferred(inferred, rows.number_at(5), story);
        }
        return out;
    });
}

Result<std::optional<Story>> Record::story(const std::string& id) const {
    return guarded([&]() -> std::optional<Story> {
        Query row(*database_, std::string(kStories) + " WHERE s.key = ?");
        if (!row.number(story_key(*database_, id)).next()) return std::nullopt;
        Story story = story_at(row);
        Query members(*database_, kMembers), reuse(*database_, kReuse),
            inferred(*database_, inferred_of_story());
        ArticleIds ids(*database_, false);
        read_members(members, ids, row.number_at(5), story);
        read_reuse(reuse, ids, row.number_at(5), story);
        read_inferred(inferred, row.number_at(5), story);
        return story;
    });
}

Result<std::vector<Tally>> Record::tallies(const std::string& story) const {
    return guarded([&] {
        if (story.empty()) return read_tallies(*database_);
        return read_tallies(*database_, "WHERE t.key BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1",
                            story_key(*database_, story));
    });
}

Result<std::map<std::string, std::string>> Record::figure_texts(const std::string& story) const {
    return guarded([&] {
        std::map<std::string, std::string> out;
        const int64_t key = story_key(*database_, story);
        if (Overlay::needed(*database_)) {  // people may have added figures
            ArticleReader reader(*database_, "WHERE s.story = ?");
            for (reader.row().number(key); reader.row().next();) {
                const ReadArticle read = reader.read();
                for (size_t i = 0; i < read.figures.size(); ++i)
                    out[item_id(read.article.id, ItemType::figure, read.figures[i].span,
                                nth_of_span(read.figures, i))] = read.figures[i].text;
            }
            return out;
        }
        Query rows(*database_, kEntryFigures);
        ArticleIds ids(*database_, false);
        for (rows.number(key); rows.next();) {
            const auto begin = static_cast<uint32_t>(rows.number_at(1));
            std::string text = rows.text_at(3);
            const Span span{begin, begin + static_cast<uint32_t>(text.size())};
            out.emplace(item_id(ids.of(rows.number_at(0)), ItemType::figure, span,
                                static_cast<uint32_t>(rows.number_at(2))),
                        std::move(text));
        }
        return out;
    });
}

Result<std::optional<Tally>> Record::tally(const std::string& id) const {
    return guarded([&]() -> std::optional<Tally> {
        const auto number = number_of_id('t', id);
        if (!number) return std::nullopt;
        auto found = read_tallies(*database_, "WHERE t.number = ?1", *number);
        if (found.empty()) return std::nullopt;
        return std::move(found.front());
    });
}

Result<std::vector<Entity>> Record::entities() const {
    return guarded([&] {
        EntityReader reader(*database_, "ORDER BY number", true);
        std::vector<Entity> out;
        while (reader.row().next()) out.push_back(reader.read());
        lay_inferences(*database_, out);
        return out;
    });
}

Result<std::optional<Entity>> Record::entity(const std::string& id) const {
    return guarded([&] {
        auto entity = entity_of(*database_, id);
        if (entity && !lay_inferences(*database_, *entity)) entity.reset();
        return entity;
    });
}

}  // namespace isnad

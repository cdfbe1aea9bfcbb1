#include "store/part.h"

#include <algorithm>
#include <set>

#include "model/ids.h"
#include "store/article_reader.h"
#include "store/correction_rows.h"
#include "store/json_list.h"
#include "store/results.h"
#include "store/rulings.h"

namespace isnad {
namespace {

bool is_placing(std::string_view field) {
    return field == kStory || field == kNewStory || field == kSameStory;
}

std::vector<std::string> texts_of(Query& rows) {
    std::vector<std::string> out;
    while (rows.next()) out.push_back(rows.text_at(0));
    return out;
}

// Articles and their stories, as they are and as the machine grouped them.
class Closure {
 public:
    explicit Closure(Database& database)
        : of_article_(
              database,
              "SELECT s.story, coalesce(s.story_read, s.story) FROM story_article s JOIN article a ON "
              "a.key = s.article WHERE a.id = ?"),
          of_story_(
              database,
              "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = ? OR "
              "s.story_read = ? ORDER BY s.story, s.nth") {}

    void add(const std::string& article) {
        std::string story, read;
        if (of_article_.text(article).next()) story = of_article_.text_at(0), read = of_article_.text_at(1);
        of_article_.reset();
        if (story.empty() || !groups_.emplace(article, read).second) return;
        add_story(story);
        add_story(read);
    }
    bool has(const std::string& article) const { return groups_.contains(article); }
    std::map<std::string, std::string> groups() const { return groups_; }

 private:
    void add_story(const std::string& story) {
        if (!stories_.insert(story).second) return;
        for (const std::string& article : texts_of(of_story_.text(story).text(story))) add(article);
    }

    Query of_article_, of_story_;
    std::set<std::string> stories_;
    std::map<std::string, std::string> groups_;
};

std::vector<std::string> articles_of(const Placing& p) {
    std::vector<std::string> out = p.articles;
    if (!p.with.empty()) out.push_back(p.with);
    return out;
}

// All articles that a ruling on stories can reach: through stories as they are, as the machine had them, and
// the other rulings.
std::map<std::string, std::string> reached(Database& database, const Correction& c, const Rulings& rulings) {
    Closure closure(database);
    Rulings own;
    add_ruling(c, own);
    for (const Placing& p : own.placings)
        for (const std::string& article : articles_of(p)) closure.add(article);
    for (bool more = true; more;) {
        more = false;
        for (const Placing& p : rulings.placings) {
            const auto all = articles_of(p);
            const bool meets =
                std::any_of(all.begin(), all.end(), [&](const auto& a) { return closure.has(a); });
            for (const std::string& a : all)
                if (meets && !closure.has(a)) closure.add(a), more = more || closure.has(a);
        }
    }
    return closure.groups();
}

// The articles of whole stories, each with its story as its group.
std::map<std::string, std::string> whole_stories(Database& database, const std::set<std::string>& articles) {
    std::map<std::string, std::string> out;
    Query rows(
        database,
        "SELECT a.id, s.story FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = "
        "(SELECT t.story FROM story_article t JOIN article b ON b.key = t.article WHERE b.id = ?)");
    for (const std::string& article : articles) {
        if (out.contains(article)) continue;
        rows.text(article);
        while (rows.next()) out.emplace(rows.text_at(0), rows.text_at(1));
    }
    return out;
}

std::string listed(const std::vector<int64_t>& keys) {
    std::string out;
    for (int64_t key : keys) out += (out.empty() ? "" : ",") + std::to_string(key);
    return out;
}

// Articles whose figures speak of one of these forms.
std::vector<std::string> speaking_of(Database& database, const std::string& forms) {
    if (forms.empty()) return {};
    Query rows(database,
               "SELECT DISTINCT a.id FROM figure f JOIN article a ON a.key = f.article WHERE f.speaker IN (" +
                   forms + ") OR f.place IN (" + forms +
                   ") OR (f.relay IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(f.relay) r WHERE "
                   "json_extract(r.value, '$[0]') IN (" +
                   forms + ")))");
    return texts_of(rows);
}

// Entities that a correction takes from or gives to.
std::vector<std::string> entities_of(Database& database, const Correction& c, const EntityMap& map,
                                     const std::vector<int64_t>& forms) {
    std::set<std::string> out;
    if (const auto place = parse_item_id(c.item); place && place->type == ItemType::name) {
        Query read(
            database,
            R"(SELECT f.text, coalesce(f.entity, f.entity_read) FROM name n JOIN form f ON f.key = n.form WHERE
                      n.article = (SELECT key FROM article WHERE id = ?) AND n."begin" = ? AND n."end" = ?)");
        read.text(place->article).number(int64_t{place->span.begin}).number(int64_t{place->span.end});
        while (read.next()) out.insert(read.text_at(1));
        Query given(database, corrections_where("item = ? AND field IN ('entity', 'added')"));
        given.text(c.item);
        while (given.next()) {
            const Correction one = correction_at(given);
            if (one.field == "entity") out.insert(map.of(one.value, ""));
            for (const auto& [field, value] : pairs_of(one.value))
                if (field == "entity") out.insert(map.of(value, ""));
        }
    }
    if (c.field == kSameAs || c.field == kSplit) {
        Rulings own;
        add_ruling(c, own);
        for (const EntityRuling& r : own.entities)
            out.insert({r.entity, r.as, map.of(r.as, ""), map.of(r.entity, "")});
        if (!forms.empty()) {
            Query now(database, "SELECT DISTINCT coalesce(entity, entity_read) FROM form WHERE key IN (" +
                                    listed(forms) + ")");
            for (std::string& id : texts_of(now)) out.insert(std::move(id));
        }
    }
    out.erase("");
    return {out.begin(), out.end()};
}

// Articles that name one of these, or of whose names people corrected one.
std::set<std::string> naming(Database& database, const std::vector<std::string>& entities) {
    std::set<std::string> out;
    Query rows(
        database,
        "SELECT DISTINCT a.id FROM name n JOIN article a ON a.key = n.article WHERE n.form IN (SELECT key "
        "FROM form WHERE coalesce(entity, entity_read) = ?)");
    for (const std::string& entity : entities)
        for (std::string& id : texts_of(rows.text(entity))) out.insert(std::move(id));
    if (entities.empty()) return out;
    Query corrected(database,
                    "SELECT DISTINCT item FROM correction WHERE undone IS NULL AND item LIKE '%.n%'");
    for (const std::string& item : texts_of(corrected))
        if (const auto place = parse_item_id(item)) out.insert(place->article);
    return out;
}

class Digests {
 public:
    explicit Digests(Database& database)
        : row_(database,
               "SELECT a.uri, d.bytes FROM digest d JOIN article a ON a.key = d.article WHERE a.id = ?") {}
    void add(const std::string& article, std::vector<PartDigest>& out) {
        if (row_.text(article).next()) out.push_back({article, row_.text_at(0), row_.text_at(1)});
        row_.reset();
    }

 private:
    Query row_;
};

// The articles whose stories' tallies a correction changes, where it moves none.
std::set<std::string> told_anew(Database& database, const Correction& c, const std::vector<int64_t>& forms) {
    std::set<std::string> out;
    const auto place = parse_item_id(c.item);
    if (place && c.field != kAccepted && (place->type == ItemType::figure || place->type == ItemType::name))
        out.insert(place->article);
    if (c.field == kCopyOf) out.insert({c.item});
    for (std::string& id : speaking_of(database, listed(forms))) out.insert(std::move(id));
    return out;
}

}  // namespace

std::vector<std::string> corrected_articles(Database& database) {
    std::set<std::string> out;
    Query items(database, "SELECT DISTINCT item FROM correction WHERE undone IS NULL");
    for (const std::string& item : texts_of(items))
        if (const auto place = parse_item_id(item)) out.insert(place->article);
    Query forms(database, "SELECT key FROM form WHERE entity IS NOT NULL");
    std::vector<int64_t> keys;
    while (forms.next()) keys.push_back(forms.number_at(0));
    for (std::string& id : speaking_of(database, listed(keys))) out.insert(std::move(id));
    return {out.begin(), out.end()};
}

Part part_of(Database& database, const Correction& c, const std::vector<int64_t>& forms) {
    Part part;
    part.rulings = rulings_of(database);
    part.regrouped = is_placing(c.field);
    if (part.regrouped) {
        part.groups = reached(database, c, part.rulings);
    } else {
        part.rulings.placings.clear();
        part.groups = whole_stories(database, told_anew(database, c, forms));
    }
    const EntityMap map(part.rulings.entities);
    part.entities = c.field == kAccepted ? std::vector<std::string>() : entities_of(database, c, map, forms);
    Digests digests(database);
    for (const auto& [article, group] : part.groups) digests.add(article, part.digests);
    const std::set<std::string> names = naming(database, part.entities);
    for (const std::string& article : names) digests.add(article, part.naming);
    ArticleReader reader(database, "WHERE a.id = ?");
    for (const std::string& article : corrected_articles(database)) {
        if (!part.groups.contains(article) && !names.contains(article)) continue;
        if (reader.row().text(article).next()) part.corrected.push_back(reader.read());
        reader.row().reset();
    }
    return part;
}

void write_part(Database& database, const Part& part, const Results& results) {
    std::set<std::string> stories;
    Results now = results;
    std::vector<std::pair<std::string, std::string>> read;
    Query old(database,
              "SELECT m.story, m.story_read, f.id FROM story_article m JOIN article a ON a.key = m.article "
              "LEFT JOIN "
              "article f ON f.key = m.follows WHERE a.id = ?");
    for (const auto& [article, group] : part.groups) {
        old.text(article);
        while (old.next()) {
            stories.insert(old.text_at(0));
            if (!old.null_at(1)) read.emplace_back(article, old.text_at(1));
            if (!old.null_at(2)) now.follows.emplace_back(article, old.text_at(2));
        }
    }
    if (!part.regrouped) now.read = std::move(read);  // the machine's stories are as they were
    forget_stories(database, {stories.begin(), stories.end()});
    forget_entities(database, part.entities);
    add_results(database, now);
}

}  // namespace isnad

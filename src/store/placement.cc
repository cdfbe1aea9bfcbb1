#include "store/placement.h"

#include <set>

#include "store/closure.h"
#include "store/entity_rows.h"
#include "store/numbers.h"
#include "store/record.h"
#include "store/rulings.h"

namespace isnad {
namespace {

// The article that a story is named by, "" where there is no such story.
std::string first_of(Database& database, const std::string& story) {
    Query row(database,
              "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = (SELECT "
              "key FROM story WHERE id = ?) "
              "ORDER BY s.nth LIMIT 1");
    return row.text(story).next() ? row.text_at(0) : "";
}

std::vector<Entity> entities_of(Database& database, const std::vector<std::string>& ids) {
    std::vector<Entity> out;
    for (const std::string& id : ids)
        if (auto entity = entity_of(database, id)) out.push_back(std::move(*entity));
    return out;
}

}  // namespace

std::string learned(Database& database) {
    Query row(database, "SELECT bytes FROM learned WHERE name = 'weights'");
    return row.next() ? row.text_at(0) : "";
}

void keep_learned(Database& database, std::string_view frame) {
    if (frame.empty()) return database.run("DELETE FROM learned");
    Query(database, "INSERT OR REPLACE INTO learned VALUES('weights', ?)").blob(frame).run();
}

std::vector<Newcomer> newcomers(Database& database, int64_t key) {
    std::vector<Newcomer> out;
    Query rows(database,
               "SELECT a.id, a.uri, a.title, d.bytes, text_of(a.packed) FROM article a JOIN digest d ON "
               "d.article = a.key WHERE "
               "a.key > ? ORDER BY a.key");
    rows.number(key);
    while (rows.next())
        out.push_back({rows.text_at(0), rows.text_at(1), rows.text_at(2), rows.text_at(3), rows.text_at(4)});
    return out;
}

Part part_of_newcomer(Database& database, const Newcomer& newcomer, const std::string& story,
                      const std::string& follows, std::vector<std::string> entities) {
    const std::string& article = newcomer.article;
    Part part;
    part.rulings = rulings_of(database);
    part.regrouped = true;
    Closure closure(database);
    if (!story.empty()) closure.add_story(story);
    closure.follow(part.rulings);
    part.groups = closure.groups();
    DigestReader digests(database, DigestReader::Texts::opened);
    for (const auto& [other, group] : part.groups) digests.add(other, part.digests);
    part.groups.emplace(article, story.empty() ? article : story);
    part.digests.push_back(newcomer);
    part.entities = std::move(entities);
    part.naming = {newcomer};
    part.named = entities_of(database, part.entities);
    if (!follows.empty())
        if (std::string first = first_of(database, follows); !first.empty())
            part.follows.emplace_back(article, std::move(first));
    std::set<std::string> all;
    for (const auto& [one, group] : part.groups) all.insert(one);
    if (database.number("SELECT EXISTS(SELECT 1 FROM correction)") != 0)
        part.corrected = corrected_of(database, all);
    return part;
}

}  // namespace isnad

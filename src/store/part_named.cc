#include "store/part_named.h"

#include <algorithm>
#include <set>

#include "model/ids.h"
#include "store/article_keys.h"
#include "store/naming.h"

namespace isnad {
namespace {

// Articles of whose names people corrected one.
std::set<std::string> corrected_names(Database& database) {
    std::set<std::string> out;
    Query corrected(database,
                    "SELECT DISTINCT item FROM correction WHERE undone IS NULL AND item LIKE '%.n%'");
    while (corrected.next())
        if (const auto place = parse_item_id(corrected.text_at(0))) out.insert(place->article);
    return out;
}

// Articles by their keys and by their ids.
struct Keyed {
    std::set<int64_t> keys;
    std::set<std::string> ids;
};

Keyed keyed(Database& database, std::set<std::string> ids) {
    Keyed out;
    ArticleKeys keys(database);
    for (const std::string& id : ids) out.keys.insert(keys.of(id));
    out.ids = std::move(ids);
    return out;
}

}  // namespace

std::vector<int64_t> add_named(Database& database, Part& part) {
    if (part.entities.empty()) return {};
    Keyed corrected = keyed(database, corrected_names(database));
    NamedEntities named = named_entities(database, part.entities, corrected.keys);
    if (named.mixed) {
        ArticleIds ids(database, false);
        for (int64_t article : named.articles) corrected.ids.insert(ids.of(article));
    } else {
        part.named = std::move(named.entities);
    }
    DigestReader names_only(database, DigestReader::Texts::left_out);
    for (const std::string& article : corrected.ids) names_only.add(article, part.naming);
    std::vector<int64_t> out = std::move(named.articles);
    out.insert(out.end(), corrected.keys.begin(), corrected.keys.end());
    return out;
}

bool may_be_short(Database& database, const Part& part) {
    Query kind(database, "SELECT 1 FROM entity_forms WHERE number = ? AND kind_no <> ?");
    const auto is_place = [&](const std::string& id) {
        const bool other = kind.id('e', id).number(static_cast<int64_t>(NameKind::place)).next();
        kind.reset();
        return !other;
    };
    return !std::all_of(part.entities.begin(), part.entities.end(), is_place) ||
           std::any_of(part.named.begin(), part.named.end(),
                       [](const Entity& e) { return e.kind != NameKind::place; });
}

void add_explaining(Database& database, const std::vector<int64_t>& articles, Part& part) {
    std::set<int64_t> stories;
    Query story(database, "SELECT story FROM story_article WHERE article = ?");
    for (int64_t article : articles)
        for (story.number(article); story.next();) stories.insert(story.number_at(0));
    ArticleKeys keys(database);
    for (const auto& [article, group] : part.groups)
        for (story.number(keys.of(article)); story.next();) stories.erase(story.number_at(0));
    DigestReader digests(database, DigestReader::Texts::left_out);
    Query members(database,
                  "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = ? "
                  "ORDER BY s.nth");
    for (int64_t one : stories) {
        std::vector<std::string> ids;
        for (members.number(one); members.next();) ids.push_back(members.text_at(0));
        if (ids.size() < 2) continue;
        part.explaining.emplace_back();
        for (const std::string& id : ids) digests.add(id, part.explaining.back());
    }
}

}  // namespace isnad

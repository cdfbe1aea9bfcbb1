#include "store/story_key.h"

#include "model/ids.h"

namespace isnad {
namespace {

int64_t key_of(Query&& row) { return row.next() ? row.number_at(0) : 0; }

// The article by which a story of that id is named: looked for among all, about a microsecond each.
int64_t article_naming(Database& database, const std::string& id) {
    Query all(database, "SELECT key, id FROM article ORDER BY id");
    while (all.next())
        if (story_id(all.view_at(1)) == id) return all.number_at(0);
    return 0;
}

}  // namespace

int64_t story_key(Database& database, const std::string& id) {
    const auto number = number_of_id('s', id);
    if (!number) return 0;
    if (const int64_t key = key_of(std::move(Query(database, "SELECT key FROM story WHERE id = ?").text(id))))
        return key;
    Query holds(database, "SELECT story FROM story_article WHERE article = ?");
    return key_of(std::move(holds.number(article_naming(database, id))));
}

}  // namespace isnad

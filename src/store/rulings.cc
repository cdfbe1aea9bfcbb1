#include "store/rulings.h"

#include <algorithm>

#include "model/ids.h"
#include "store/json_list.h"

namespace isnad {

void add_ruling(const Correction& c, Rulings& rulings) {
    if (c.field == kStory) {
        rulings.placings.push_back({Placing::Act::move, {c.item}, c.value});
    } else if (c.field == kNewStory) {
        rulings.placings.push_back({Placing::Act::split, list_of(c.value), ""});
    } else if (c.field == kSameStory) {
        rulings.placings.push_back({Placing::Act::merge, {c.item}, c.value});
    } else if (c.field == kCopyOf) {
        std::erase_if(rulings.copies, [&](const CopyRuling& r) { return r.article == c.item; });
        rulings.copies.push_back({c.item, c.value});
    } else if (c.field == kSameAs) {
        rulings.entities.push_back({c.item, "", c.value});
    } else if (c.field == kSplit) {
        const std::vector<std::string> spellings = list_of(c.value);
        for (const std::string& s : spellings)
            rulings.entities.push_back({c.item, s, split_entity_id(c.item, spellings.front())});
    }
}

Rulings rulings_of(Database& database) {
    Rulings out;
    Query rows(database, corrections_where("undone IS NULL AND field IN ('story', 'new_story', 'same_story', "
                                           "'copy_of', 'same_as', 'split') ORDER BY key"));
    while (rows.next()) add_ruling(correction_at(rows), out);
    return out;
}

std::vector<int64_t> rule_forms(Database& database, const EntityMap& entities) {
    std::vector<std::pair<int64_t, std::string>> changed;  // form → entity, "" as the article alone tells it
    std::string ruled;
    for (const std::string& id : entities.ruled())
        ruled += (ruled.empty() ? "" : ",") + std::to_string(number_of_id('e', id).value_or(-1));
    Query forms(database,
                "SELECT key, text, entity_read_no, entity_no FROM form WHERE entity_read_no IS NOT NULL AND "
                "(entity_no IS NOT NULL OR entity_read_no IN (" +
                    ruled + "))");
    while (forms.next()) {
        const std::string read = id_of_number('e', forms.number_at(2));
        std::string now = entities.of(read, forms.view_at(1));
        if (now == read) now.clear();
        if (now != (forms.null_at(3) ? "" : id_of_number('e', forms.number_at(3))))
            changed.emplace_back(forms.number_at(0), std::move(now));
    }
    Query update(database, "UPDATE form SET entity_no = ? WHERE key = ?");
    std::vector<int64_t> keys;
    for (const auto& [key, entity] : changed) {
        update.id('e', entity).number(key).run();
        keys.push_back(key);
    }
    return keys;
}

}  // namespace isnad

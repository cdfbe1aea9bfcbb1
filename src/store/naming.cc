#include "store/naming.h"

#include <algorithm>
#include <map>

#include "model/ids.h"
#include "store/name_list.h"

namespace isnad {
namespace {

// By key: whether a form is one of these entities'.
std::vector<bool> forms_of(Database& database, const std::vector<std::string>& entities) {
    std::vector<bool> out(static_cast<size_t>(database.number("SELECT max(key) FROM form")) + 1);
    Query forms(database, "SELECT key FROM form WHERE coalesce(entity_no, entity_read_no) = ?");
    for (const std::string& entity : entities)
        for (forms.id('e', entity); forms.next();) out[static_cast<size_t>(forms.number_at(0))] = true;
    return out;
}

struct NamedForm {
    int64_t key = 0, entity = 0;
    std::string text;
    NameKind kind = NameKind::place;
    int times = 0;
};

std::vector<NamedForm> forms_naming(Database& database, const std::vector<std::string>& entities) {
    std::string numbers;
    for (const std::string& id : entities)
        numbers += (numbers.empty() ? "" : ",") + std::to_string(number_of_id('e', id).value_or(-1));
    Query rows(
        database,
        "SELECT key, coalesce(entity_no, entity_read_no), text, kind_no FROM form WHERE kind_no IS NOT NULL "
        "AND coalesce(entity_no, entity_read_no) IN (" +
            numbers + ") ORDER BY key");
    std::vector<NamedForm> out;
    while (rows.next())
        out.push_back({rows.number_at(0), rows.number_at(1), rows.text_at(2),
                       static_cast<NameKind>(rows.number_at(3)), 0});
    return out;
}

}  // namespace

std::vector<std::pair<int64_t, int64_t>> naming(Database& database,
                                                const std::vector<std::string>& entities) {
    std::vector<std::pair<int64_t, int64_t>> out;
    if (entities.empty()) return out;
    const std::vector<bool> wanted = forms_of(database, entities);
    Query lists(database, "SELECT article, names FROM name_list ORDER BY article");
    while (lists.next()) {
        int64_t times = 0;
        NameListReader list(lists.view_at(1));
        for (ListedName name; list.next(name);)
            times += static_cast<size_t>(name.form) < wanted.size() && wanted[static_cast<size_t>(name.form)];
        if (times > 0) out.emplace_back(lists.number_at(0), times);
    }
    return out;
}

NamedEntities named_entities(Database& database, const std::vector<std::string>& ids,
                             const std::set<int64_t>& without) {
    NamedEntities out;
    if (ids.empty()) return out;
    std::vector<NamedForm> forms = forms_naming(database, ids);
    // By key: the place of a form among these, from 1.
    std::vector<uint32_t> places(static_cast<size_t>(database.number("SELECT max(key) FROM form")) + 1);
    for (size_t i = 0; i < forms.size(); ++i)
        places[static_cast<size_t>(forms[i].key)] = static_cast<uint32_t>(i + 1);
    Query lists(database, "SELECT article, names FROM name_list ORDER BY article");
    while (lists.next()) {
        const bool counts = !without.contains(lists.number_at(0));
        bool named = false;
        NameListReader list(lists.view_at(1));
        for (ListedName name; list.next(name);) {
            const uint32_t place =
                static_cast<size_t>(name.form) < places.size() ? places[static_cast<size_t>(name.form)] : 0;
            if (place == 0) continue;
            named = true;
            forms[place - 1].times += counts;
        }
        if (named) out.articles.push_back(lists.number_at(0));
    }
    std::map<int64_t, Entity> met;
    for (const NamedForm& form : forms) {
        if (form.times == 0) continue;
        const auto [at, fresh] = met.try_emplace(form.entity);
        Entity& entity = at->second;
        if (fresh) entity.id = id_of_number('e', form.entity), entity.kind = form.kind;
        out.mixed = out.mixed || entity.kind != form.kind;
        if (const auto known = std::find(entity.aliases.begin(), entity.aliases.end(), form.text);
            known != entity.aliases.end()) {
            entity.times[static_cast<size_t>(known - entity.aliases.begin())] += form.times;
        } else {
            entity.aliases.push_back(form.text);
            entity.times.push_back(form.times);
        }
    }
    for (auto& [number, entity] : met) out.entities.push_back(std::move(entity));
    return out;
}

}  // namespace isnad

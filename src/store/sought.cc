#include "store/sought.h"

#include <algorithm>
#include <set>

#include "base/fold.h"
#include "model/ids.h"
#include "store/entity_rows.h"
#include "store/forms.h"
#include "store/inferences.h"

namespace isnad {
namespace {

// Numbers of the entities that forms stand for, as an article alone tells it and as the whole record does.
std::set<int64_t> named_by(Database& database, const std::vector<int64_t>& forms) {
    std::set<int64_t> out;
    Query row(database, "SELECT entity_read_no, entity_no FROM form WHERE key = ?");
    for (int64_t form : forms) {
        if (row.number(form).next())
            for (int column : {0, 1})
                if (!row.null_at(column)) out.insert(row.number_at(column));
        row.reset();
    }
    return out;
}

// Whether a person changed whom a single name names: then its form does not tell.
bool any_changed(Database& database) {
    return database.number(
               "SELECT EXISTS(SELECT 1 FROM correction WHERE undone IS NULL AND item LIKE '%.n%')") != 0;
}

bool is_spelled(const std::vector<Spelling>& spellings, const std::string& name,
                const std::vector<int64_t>& forms) {
    return std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
        return spelling.first == 0 ? folded(spelling.second) == name
                                   : std::find(forms.begin(), forms.end(), spelling.first) != forms.end();
    });
}

// Of the row that is there, if it has the name.
void add_named(EntityReader& reader, const std::string& name, const std::vector<int64_t>& forms,
               Sought& out) {
    if (!is_spelled(reader.spellings(), name, forms)) return;
    const Entity entity = reader.read();
    out.entities.push_back(entity.id);
    out.spellings.insert(out.spellings.end(), entity.aliases.begin(), entity.aliases.end());
    out.spellings.push_back(entity.name);
}

}  // namespace

Sought sought_of(Database& database, const std::string& name) {
    Sought out;
    const std::vector<int64_t> forms = forms_folded_as(database, name);
    if (any_changed(database)) {
        for (EntityReader all(database, ""); all.row().next();) add_named(all, name, forms, out);
    } else {
        EntityReader one(database, "WHERE number = ?");
        for (int64_t number : named_by(database, forms)) {
            if (one.row().number(number).next()) add_named(one, name, forms, out);
            one.row().reset();
        }
    }
    for (const std::string& entity : out.entities)
        for (std::string& form : inferred_forms(database, entity))
            if (std::find(out.spellings.begin(), out.spellings.end(), form) == out.spellings.end())
                out.inferred.push_back(std::move(form));
    return out;
}

const Sought& SoughtNames::of(const std::string& name) {
    const auto [at, fresh] = known_.try_emplace(name);
    if (fresh) at->second = sought_of(database_, name);
    return at->second;
}

bool SoughtNames::any_inferred() const {
    return std::any_of(known_.begin(), known_.end(),
                       [](const auto& one) { return !one.second.inferred.empty(); });
}

std::string SoughtNames::numbers() const {
    std::string out = "[";
    for (const auto& [name, sought] : known_)
        for (const std::string& id : sought.entities)
            out += (out.size() > 1 ? "," : "") + std::to_string(number_of_id('e', id).value_or(0));
    return out + "]";
}

}  // namespace isnad

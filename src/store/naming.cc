#include "store/naming.h"

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

}  // namespace isnad

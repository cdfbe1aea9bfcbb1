#include "store/directory.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/fold.h"
#include "model/names.h"
#include "store/entity_rows.h"
#include "store/form_fits.h"
#include "store/inferences.h"
#include "store/sqlite.h"

namespace isnad {
namespace {

struct Candidate {
    int fit = FormFits::kNone;
    std::string id;
    size_t spellings = 0;
};

std::vector<Candidate> candidates(Database& database, const std::string& words, std::string_view kind) {
    std::vector<Candidate> out;
    const auto known = parse_name<NameKind>(kind);
    if (!kind.empty() && !known) return out;
    const FormFits fits(database, words);
    EntityReader reader(database, known ? "WHERE kind_no = ?" : "");
    if (known) reader.row().number(static_cast<int64_t>(*known));
    while (reader.row().next()) {
        const std::vector<Spelling> spellings = reader.spellings();
        if (const int fit = std::min(fits.of(spellings), fits.of(reader.latin())); fit < FormFits::kNone)
            out.push_back({fit, reader.id(), spellings.size()});
    }
    for (const auto& [entity, form] : all_inferred_forms(database))
        if (const int fit = fits.of(form); fit < FormFits::kNone) out.push_back({fit, entity, 0});
    std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
        return std::tuple(a.fit, b.spellings, std::string_view(a.id)) <
               std::tuple(b.fit, a.spellings, std::string_view(b.id));
    });
    return out;
}

}  // namespace

Result<std::vector<Entity>> entities_like(const Record& record, std::string_view words, std::string_view kind,
                                          size_t most) {
    const std::string wanted = folded(words);
    if (wanted.empty()) return std::vector<Entity>();
    const auto found = guarded([&] { return candidates(record.database(), wanted, kind); });
    if (!found) return found.fault();
    std::vector<Entity> out;
    std::set<std::string_view> seen;  // by its best spelling
    for (const Candidate& c : *found) {
        if (out.size() == most) break;
        if (!seen.insert(c.id).second) continue;
        auto entity = record.entity(c.id);
        if (!entity) return entity.fault();
        if (*entity && (kind.empty() || name_of((*entity)->kind) == kind)) out.push_back(std::move(**entity));
    }
    return out;
}

Result<PageLines> pages_read(const Record& record, bool faults, size_t limit, size_t offset) {
    return guarded([&] {
        Database& database = record.database();
        const std::string where = faults ? " WHERE fault IS NOT NULL" : "";
        Query rows(database,
                   "SELECT id, uri, media, fault, size, (SELECT count(*) FROM article a WHERE a.page = "
                   "p.key), (SELECT count(*) FROM dropped d WHERE d.page = p.key) FROM page p" +
                       where + " ORDER BY key DESC LIMIT ? OFFSET ?");
        rows.number(static_cast<int64_t>(limit)).number(static_cast<int64_t>(offset));
        PageLines out;
        out.total = database.number("SELECT count(*) FROM page" + where);
        while (rows.next()) {
            out.pages.push_back({rows.text_at(0), rows.text_at(1), rows.text_at(2), rows.text_at(3),
                                 rows.number_at(4), rows.number_at(5), rows.number_at(6)});
        }
        return out;
    });
}

}  // namespace isnad

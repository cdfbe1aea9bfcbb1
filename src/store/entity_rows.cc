#include "store/entity_rows.h"

#include <algorithm>

#include "model/ids.h"
#include "store/schema.h"
#include "store/spelling.h"

namespace isnad {
namespace {

bool each_once(const Entity& e) {
    return std::all_of(e.times.begin(), e.times.end(), [](int n) { return n == 1; });
}

// Binds the forms of the aliases: one as it is, others as a list. `list` must live until the row is written.
void bind_forms(Query& row, Dictionaries& forms, const std::vector<std::string>& aliases, std::string& list) {
    list = "[";
    int64_t key = 0;
    for (const std::string& alias : aliases) {
        if (list.size() > 1) list += ',';
        key = forms.written(alias);
        list += key == 0 ? json_text(alias) : std::to_string(key);
    }
    list += ']';
    if (aliases.size() == 1 && key != 0)
        row.number(key);
    else
        row.text(list);
}

constexpr const char* kEntities =
    "SELECT number, kind_no, name, forms, times, latin, codes, lat, lon FROM entity_forms ";

}  // namespace

void write_entities(Database& database, const std::vector<Entity>& entities, Dictionaries& forms) {
    Query insert(database, "INSERT INTO entity_forms VALUES(?,?,?,?,?,?,?,?,?)");
    std::string list;
    for (const Entity& e : entities) {
        const std::string codes = e.codes.empty() ? "" : json_pairs(e.codes);
        const std::string times = each_once(e) ? "" : json_counts(e.times);
        insert.id('e', e.id).number(place_of(e.kind));
        bind_spelling(insert, forms, e.name);
        bind_forms(insert, forms, e.aliases, list);
        insert.text_or_null(times)
            .text_or_null(e.latin)
            .text_or_null(codes)
            .number(e.lat)
            .number(e.lon)
            .run();
    }
}

EntityReader::EntityReader(Database& database, const std::string& more, bool many)
    : row_(database, kEntities + more), forms_(database, many) {}

std::string EntityReader::id() const { return id_of_number('e', row_.number_at(0)); }

std::vector<Spelling> EntityReader::spellings() const {
    std::vector<Spelling> out;
    if (row_.is_number_at(3))
        out.emplace_back(row_.number_at(3), "");
    else
        out = spellings_of(row_.view_at(3));
    if (row_.is_number_at(2))
        out.emplace_back(row_.number_at(2), "");
    else
        out.emplace_back(0, row_.text_at(2));
    return out;
}

Entity EntityReader::read() {
    Entity e;
    e.id = id();
    e.kind = static_cast<NameKind>(row_.number_at(1));
    for (Spelling& s : spellings())
        e.aliases.push_back(s.first == 0 ? std::move(s.second) : forms_.text(s.first));
    e.name = std::move(e.aliases.back());
    e.aliases.pop_back();
    e.times = counts_of(row_.view_at(4));
    e.latin = row_.text_at(5);
    e.codes = pairs_of(row_.view_at(6));
    e.lat = row_.real_at(7);
    e.lon = row_.real_at(8);
    return e;
}

std::optional<Entity> entity_of(Database& database, const std::string& id) {
    EntityReader reader(database, "WHERE number = ?");
    if (!reader.row().id('e', id).next()) return std::nullopt;
    return reader.read();
}

}  // namespace isnad

#include "store/quality.h"

#include <map>
#include <set>
#include <tuple>

#include "model/ids.h"
#include "store/correction_rows.h"
#include "store/json_list.h"
#include "store/schema.h"
#include "store/sqlite.h"

namespace isnad {
namespace {

// The column that says what kind an item is of, and where it stands.
struct KindOf {
    const char *column, *from;
};

KindOf kind_of(ItemType type) {
    switch (type) {
        case ItemType::figure:
            return {"kind", "figure i"};
        case ItemType::statement:
            return {"stance", "statement i"};
        case ItemType::event:
            return {"event_type", "event i"};
        case ItemType::name:
            break;
    }
    return {"f.kind", "name i JOIN form f ON f.key = i.form"};
}

std::string sql(ItemType type, const std::string& what, const std::string& where) {
    return "SELECT " + what + " FROM " + kind_of(type).from + " WHERE " + where;
}

// What the machine says an item is; of one that a person added, what that person says.
std::string kind_read(Database& database, const ItemPlace& place, const std::string& added) {
    if (!added.empty())
        for (const auto& [field, value] : pairs_of(added))
            if (field == "kind" || field == "stance" || field == "event_type") return value;
    Query row(database, sql(place.type, kind_of(place.type).column,
                            items_of("(SELECT key FROM article WHERE id = ?1)") +
                                R"( AND i."begin" = ?2 AND i."end" = ?3 AND i.nth = ?4)"));
    row.text(place.article).number(int64_t{place.span.begin}).number(int64_t{place.span.end});
    return row.number(int64_t{place.nth}).next() ? row.text_at(0) : "";
}

// All that people said of one item.
struct Judged {
    bool accepted = false, rejected = false;
    std::string added;
    std::set<std::string> changed;  // fields
};

void note(const Correction& c, Judged& judged) {
    if (c.field == kAccepted)
        judged.accepted = true;
    else if (c.field == kRejected)
        judged.rejected = true;
    else if (c.field == kAdded)
        judged.added = c.value;
    else
        judged.changed.insert(c.field);
}

class Counter {
 public:
    explicit Counter(Database& database) : database_(database) {}

    void item(const std::string& id, const Judged& judged) {
        const auto place = parse_item_id(id);
        if (!place) return;
        const std::string type(name_of(place->type)), kind = kind_read(database_, *place, judged.added);
        Quality& whole = at(type, kind, "");
        if (!judged.added.empty()) {
            whole.added += !judged.rejected;
            return;  // what people say of each other's claims is no judgement of the machine
        }
        (judged.rejected ? whole.rejected : !judged.changed.empty() ? whole.changed : whole.accepted) += 1;
        if (!judged.rejected)
            for (const std::string& field : judged.changed) ++at(type, kind, field).changed;
    }
    void ruling(const Correction& c) {
        if (c.field == kCopyOf)
            ++(c.value.empty() ? at("copy", "", "").rejected : at("copy", "", "").added);
        else if (c.field == kSameAs || c.field == kSplit)
            ++at("entity", "", c.field).changed;
        else
            ++at("story", "", c.field).changed;
    }
    std::vector<Quality> all() {
        for (const ItemType type : {ItemType::name, ItemType::figure, ItemType::statement, ItemType::event})
            count_read(type);
        std::vector<Quality> out;
        for (auto& [key, row] : rows_) out.push_back(row);
        return out;
    }

 private:
    Quality& at(const std::string& type, const std::string& kind, const std::string& field) {
        Quality& row = rows_[{type, kind, field}];
        row.type = type, row.kind = kind, row.field = field;
        return row;
    }
    void count_read(ItemType type) {
        const std::string name(name_of(type));
        bool judged = false;
        for (const auto& [key, row] : rows_) judged = judged || row.type == name;
        if (!judged) return;  // what nobody judged is not counted: it can be millions
        std::map<std::string, int64_t> counts;
        const std::string column = kind_of(type).column;
        Query rows(database_, sql(type, column + ", count(*)", "1 GROUP BY " + column));
        while (rows.next()) counts[rows.text_at(0)] = rows.number_at(1);
        for (auto& [key, row] : rows_)
            if (row.type == name) row.read = counts[row.kind];
    }

    Database& database_;
    std::map<std::tuple<std::string, std::string, std::string>, Quality> rows_;
};

}  // namespace

Result<std::vector<Quality>> quality(const Record& record) {
    return guarded([&] {
        Counter counter(record.database());
        std::map<std::string, Judged> items;
        Query rows(record.database(), corrections_where("undone IS NULL ORDER BY key"));
        while (rows.next()) {
            const Correction c = correction_at(rows);
            if (parse_item_id(c.item))
                note(c, items[c.item]);
            else
                counter.ruling(c);
        }
        for (const auto& [id, judged] : items) counter.item(id, judged);
        return counter.all();
    });
}

}  // namespace isnad

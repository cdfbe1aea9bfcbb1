#include "store/corrections.h"

#include "model/ids.h"
#include "store/correction_rows.h"
#include "store/entity_rows.h"
#include "store/sqlite.h"

namespace isnad {

std::string corrections_where(const std::string& where) {
    return "SELECT key, item, field, was, value, who, at, why, undone FROM correction WHERE " + where;
}

Correction correction_at(const Query& row) {
    return {row.number_at(0), row.text_at(1), row.text_at(2), row.text_at(3), row.text_at(4),
            row.text_at(5),   row.text_at(6), row.text_at(7), row.text_at(8)};
}

Result<std::vector<Correction>> corrections(const Record& record, const CorrectionFilter& filter) {
    return guarded([&] {
        std::string where = filter.standing ? "undone IS NULL" : "1";
        std::vector<std::string> values;
        if (!filter.item.empty()) {
            where += " AND (item = ? OR (item >= ? AND item < ?))";
            values = {filter.item, filter.item + ".", filter.item + "/"};
        }
        if (!filter.who.empty()) where += " AND who = ?", values.push_back(filter.who);
        Query rows(record.database(), corrections_where(where + " ORDER BY key DESC"));
        for (const std::string& value : values) rows.text(value);
        std::vector<Correction> out;
        while (rows.next()) out.push_back(correction_at(rows));
        return out;
    });
}

Result<std::string> words_of(const Record& record, const std::string& item) {
    return guarded([&]() -> std::string {
        Database& database = record.database();
        if (const auto place = parse_item_id(item)) {
            Query text(database, "SELECT text_of(packed) FROM article WHERE id = ?");
            if (!text.text(place->article).next()) return "";
            const std::string_view all = text.view_at(0);
            return place->span.end <= all.size() ? std::string(under(place->span, all)) : "";
        }
        if (const auto entity = entity_of(database, item)) return entity->name;
        Query title(database, "SELECT title FROM article WHERE id = ?");
        return title.text(item).next() ? title.text_at(0) : "";
    });
}

}  // namespace isnad

#include "store/schema_text.h"

#include <string_view>

#include "model/names.h"
#include "model/reason.h"
#include "store/schema.h"
#include "store/spelling.h"

namespace isnad {
namespace {

// Puts the names of E in place of `mark`: WHEN 0 THEN 'killed' …
template <class E>
void spell(std::string_view mark, std::string& sql) {
    std::string cases;
    for (size_t i = 0; i < count_of_names<E>(); ++i)
        cases += (i ? " WHEN " : "WHEN ") + std::to_string(i) + " THEN '" +
                 std::string(name_of(static_cast<E>(i))) + "'";
    for (size_t at = 0; (at = sql.find(mark, at)) != std::string::npos;) sql.replace(at, mark.size(), cases);
}

// Puts `with(column)` in place of each `mark`(column).
template <class With>
void put(std::string_view mark, std::string& sql, With with) {
    const std::string open = std::string(mark) + "(";
    for (size_t at = 0; (at = sql.find(open, at)) != std::string::npos;) {
        const size_t from = at + open.size(), end = sql.find(')', from);
        sql.replace(at, end + 1 - at, with(sql.substr(from, end - from)));
    }
}

void put_columns(std::string& sql) {
    put("@Spelled", sql, spelled);
    put("@Day", sql, [](const std::string& days) { return "date(" + days + " * 86400, 'unixepoch')"; });
    put("@Text", sql,
        [](const std::string& form) { return "(SELECT text FROM form WHERE form.key = " + form + ")"; });
    put("@Size", sql, [](const std::string& form) {
        return "(SELECT length(CAST(text AS BLOB)) FROM form WHERE form.key = " + form + ")";
    });
}

void put_media(std::string& sql) {
    std::string cases;
    for (size_t i = 0; i < kMedia.size(); ++i)
        cases += (i ? " WHEN " : "WHEN ") + std::to_string(i) + " THEN '" + std::string(kMedia[i]) + "'";
    constexpr std::string_view kMark = "@Media";
    sql.replace(sql.find(kMark), kMark.size(), cases);
}

// The usual reasons of verdicts in place of `@Reason`.
void spell_reasons(std::string& sql) {
    std::string cases;
    for (const Verdict verdict : {Verdict::lone, Verdict::agree})
        cases += " WHEN " + std::to_string(place_of(verdict)) + " THEN '" + usual_reason(verdict) + "'";
    const std::string_view mark = " @Reason";
    sql.replace(sql.find(mark), mark.size(), cases);
}

}  // namespace

std::string tables_and_views() {
    std::string tables = std::string(kTables) + kViews;
    put_columns(tables);
    put_media(tables);
    spell_reasons(tables);
    spell<Qualifier>("@Qualifier", tables);
    spell<FigureKind>("@FigureKind", tables);
    spell<Status>("@Status", tables);
    spell<Stance>("@Stance", tables);
    spell<EventType>("@EventType", tables);
    spell<Verdict>("@Verdict", tables);
    spell<NameKind>("@NameKind", tables);
    spell<DateBasis>("@DateBasis", tables);
    return tables;
}

}  // namespace isnad

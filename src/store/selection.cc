#include "store/selection.h"

#include <vector>

#include "store/article_reader.h"
#include "store/json_list.h"
#include "store/story_key.h"

namespace isnad {
namespace {

// `a.key` holds a row of the table whose column is one of the names, or was corrected, which may have made it
// so.
std::string holds_one(const std::string& table, const std::string& column, size_t names) {
    std::string marks = "?";
    for (size_t i = 1; i < names; ++i) marks += ",?";
    return "(a.key IN (SELECT article FROM " + table + " WHERE " + column + " IN (" + marks +
           ")) OR a.id IN (SELECT item FROM correction) OR a.id IN (SELECT substr(item, 1, 16 + "
           "instr(substr(item, 18), '.')) FROM correction))";
}

// The condition of a selection; `values` are bound in their order.
std::string where_of(Database& database, const Selection& selection, std::vector<std::string>& values) {
    std::string out;
    const auto add = [&](const std::string& condition, const std::vector<std::string>& bound) {
        out += (out.empty() ? "WHERE " : " AND ") + condition;
        values.insert(values.end(), bound.begin(), bound.end());
    };
    if (!selection.story.empty())
        add("s.story = " + std::to_string(story_key(database, selection.story)), {});
    if (!selection.outlet.empty())
        add("(a.outlet = ? OR a.domain = ?)", {selection.outlet, selection.outlet});
    const std::string published = "coalesce(s.published_from, a.published_from)";
    if (selection.days.from) add(published + " >= ?", {iso_of(selection.days.from)});
    if (selection.days.to) add(published + " <= ?", {iso_of(selection.days.to)});
    if (const auto& types = selection.event_types; !types.empty())
        add(holds_one("event", "event_type", types.size()), types);
    if (const auto& stances = selection.stances; !stances.empty())
        add(holds_one("statement", "stance", stances.size()), stances);
    return out + " ORDER BY a.uri, a.id";
}

}  // namespace

Result<Done> for_each_article(const Record& record, const Selection& selection,
                              const std::function<bool(ReadArticle&&)>& take) {
    return guarded([&] {
        std::vector<std::string> values;
        ArticleReader reader(record.database(), where_of(record.database(), selection, values));
        for (const std::string& value : values) reader.row().text(value);
        while (reader.row().next())
            if (!take(reader.read())) break;
        return Done{};
    });
}

}  // namespace isnad

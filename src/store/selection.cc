#include "store/selection.h"

#include <vector>

#include "store/article_reader.h"
#include "store/json_list.h"

namespace isnad {
namespace {

// The condition of a selection; `values` are bound in their order.
std::string where_of(const Selection& selection, std::vector<std::string>& values) {
    std::string out;
    const auto add = [&](const std::string& condition, std::initializer_list<std::string> bound) {
        out += (out.empty() ? "WHERE " : " AND ") + condition;
        values.insert(values.end(), bound);
    };
    if (!selection.story.empty()) add("s.story = ?", {selection.story});
    if (!selection.outlet.empty())
        add("(a.outlet = ? OR a.domain = ?)", {selection.outlet, selection.outlet});
    const std::string published = "coalesce(s.published_from, a.published_from)";
    if (selection.days.from) add(published + " >= ?", {iso_of(selection.days.from)});
    if (selection.days.to) add(published + " <= ?", {iso_of(selection.days.to)});
    return out + " ORDER BY a.uri, a.id";
}

}  // namespace

Result<Done> for_each_article(const Record& record, const Selection& selection,
                              const std::function<bool(ReadArticle&&)>& take) {
    return guarded([&] {
        std::vector<std::string> values;
        ArticleReader reader(record.database(), where_of(selection, values));
        for (const std::string& value : values) reader.row().text(value);
        while (reader.row().next())
            if (!take(reader.read())) break;
        return Done{};
    });
}

}  // namespace isnad

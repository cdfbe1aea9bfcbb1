#include "store/items.h"

#include "model/ids.h"
#include "model/names.h"
#include "store/json_list.h"
#include "store/schema.h"

namespace isnad {
namespace {

Span span_at(const Query& row, int column) {
    return {static_cast<uint32_t>(row.number_at(column)), static_cast<uint32_t>(row.number_at(column + 1))};
}

DayRange days_at(const Query& row, int from) {
    return {Day::parse(row.view_at(from)), Day::parse(row.view_at(from + 1))};
}

// The place in its article of the item whose key stands in the column.
std::optional<uint32_t> place_at(const Query& row, int column) {
    if (row.null_at(column)) return std::nullopt;
    return static_cast<uint32_t>(row.number_at(column) & int64_t{kMostItems - 1});
}

std::string entity_at(const Query& row, int column) {
    return row.null_at(column) ? "" : id_of_number('e', row.number_at(column));
}

template <class E>
E named(const Query& row, int column) {
    return parse_name<E>(row.view_at(column)).value_or(E{});
}

constexpr const char* kOfArticle = " WHERE i.key BETWEEN ? AND ? ORDER BY i.key";

}  // namespace

ItemReader::ItemReader(Database& database)
    : names_(
          database,
          std::string(
              R"(SELECT i."begin", i."end", i.rule, f.text, f.kind_no, coalesce(f.entity_no, f.entity_read_no)
                                      FROM name i JOIN form f ON f.key = i.form)") +
              kOfArticle),
      figures_(
          database,
          std::string(
              R"(SELECT "begin", "end", rule, text, low, high, qualifier, kind, counted, side, side_begin,
                                        side_end, place, place_begin, place_end, date_from, date_to, speaker, speaker_begin,
                                        speaker_end, relay, status, part_of, suspect FROM figure i)") +
              kOfArticle),
      statements_(
          database,
          std::string(R"(SELECT "begin", "end", rule, text, speaker, speaker_begin, speaker_end, role, relay,
                                           stance, direct, content_begin, content_end FROM statement i)") +
              kOfArticle),
      events_(
          database,
          std::string(R"(SELECT "begin", "end", rule, text, event_type, actor, actor_begin, actor_end, target,
                                       target_begin, target_end, place, place_begin, place_end, date_from, date_to, status
                                       FROM event i)") +
              kOfArticle),
      rule_(database, "SELECT name FROM rule WHERE key = ?"),
      form_(database, "SELECT text, coalesce(entity_no, entity_read_no) FROM form WHERE key = ?") {}

Query& ItemReader::of(Query& rows, int64_t article) {
    return rows.number(article << kItemBits).number(((article + 1) << kItemBits) - 1);
}

std::string ItemReader::rule(int64_t key) {
    if (key == 0) return "";
    std::string name = rule_.number(key).next() ? rule_.text_at(0) : "";
    rule_.reset();
    return name;
}

Ref ItemReader::form(int64_t key, Span span) {
    Ref ref{"", span, ""};
    if (form_.number(key).next()) ref.text = form_.text_at(0), ref.entity = entity_at(form_, 1);
    form_.reset();
    return ref;
}

MaybeRef ItemReader::ref(const Query& row, int column) {
    if (row.null_at(column)) return std::nullopt;
    return form(row.number_at(column), span_at(row, column + 1));
}

std::vector<Ref> ItemReader::relay(std::string_view json) {
    std::vector<Ref> out;
    for (const auto& n : numbers_of(json))
        if (n.size() == 3)
            out.push_back(form(n[0], {static_cast<uint32_t>(n[1]), static_cast<uint32_t>(n[2])}));
    return out;
}

void ItemReader::read(int64_t article, ReadArticle& into) {
    for (of(names_, article); names_.next();)
        into.names.push_back({span_at(names_, 0), names_.text_at(3),
                              static_cast<NameKind>(names_.number_at(4)), entity_at(names_, 5),
                              rule(names_.number_at(2))});
    for (of(figures_, article); figures_.next();) {
        const Query& r = figures_;
        into.figures.push_back({span_at(r, 0),
                                r.text_at(3),
                                {r.real_at(4), r.real_at(5)},
                                named<Qualifier>(r, 6),
                                named<FigureKind>(r, 7),
                                r.text_at(8),
                                ref(r, 9),
                                ref(r, 12),
                                days_at(r, 15),
                                ref(r, 17),
                                relay(r.view_at(20)),
                                named<Status>(r, 21),
                                rule(r.number_at(2)),
                                place_at(r, 22),
                                r.number_at(23) != 0});
    }
    for (of(statements_, article); statements_.next();) {
        const Query& r = statements_;
        into.statements.push_back({span_at(r, 0), r.text_at(3), ref(r, 4), r.text_at(7), relay(r.view_at(8)),
                                   named<Stance>(r, 9), r.number_at(10) != 0, span_at(r, 11),
                                   rule(r.number_at(2))});
    }
    for (of(events_, article); events_.next();) {
        const Query& r = events_;
        into.events.push_back({span_at(r, 0), r.text_at(3), named<EventType>(r, 4), ref(r, 5), ref(r, 8),
                               ref(r, 11), days_at(r, 14), named<Status>(r, 16), rule(r.number_at(2))});
    }
}

}  // namespace isnad

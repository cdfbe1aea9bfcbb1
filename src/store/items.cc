#include "store/items.h"

#include "store/json_list.h"
#include "store/name_list.h"
#include "store/schema.h"

namespace isnad {
namespace {

// The place in its article of the item whose key stands in the column.
std::optional<uint32_t> place_at(const Query& row, int column) {
    if (row.null_at(column)) return std::nullopt;
    return static_cast<uint32_t>(row.number_at(column) & int64_t{kMostItems - 1});
}

uint32_t small_at(const Query& row, int column) { return static_cast<uint32_t>(row.number_at(column)); }

Span span_of(uint32_t begin, std::string_view text) {
    return {begin, begin + static_cast<uint32_t>(text.size())};
}

template <class E>
E listed(const Query& row, int column) {
    return static_cast<E>(row.number_at(column));
}

constexpr const char* kOfArticle = " WHERE i.key BETWEEN ? AND ? ORDER BY i.key";

}  // namespace

ItemReader::ItemReader(Database& database)
    : names_(database, "SELECT names FROM name_list WHERE article = ?"),
      figures_(database,
               std::string(
                   R"(SELECT "begin", rule, text, low, high, qualifier_no, kind_no, counted, side, side_begin,
                              place, place_begin, from_no, to_no, speaker, speaker_begin, relay, status_no, part_of,
                              suspect FROM figure_kept i)") +
                   kOfArticle),
      statements_(
          database,
          std::string(R"(SELECT "begin", rule, cue, speaker, speaker_begin, role, relay, stance_no, direct,
                                 content_begin, content_size FROM statement_kept i)") +
              kOfArticle),
      events_(
          database,
          std::string(
              R"(SELECT "begin", rule, cue, event_type_no, actor, actor_begin, target, target_begin, place,
                             place_begin, from_no, to_no, status_no FROM event_kept i)") +
              kOfArticle),
      rule_(database, "SELECT name FROM rule WHERE key = ?"),
      forms_(database) {}

Query& ItemReader::of(Query& rows, int64_t article) {
    return rows.number(article << kItemBits).number(((article + 1) << kItemBits) - 1);
}

std::string ItemReader::rule(int64_t key) {
    if (key == 0) return "";
    std::string name = rule_.number(key).next() ? rule_.text_at(0) : "";
    rule_.reset();
    return name;
}

std::string ItemReader::text(const Query& row, int column) {
    return row.null_at(column) ? "" : forms_.at(row.number_at(column)).text;
}

Ref ItemReader::form(int64_t key, uint32_t begin) {
    const Form& form = forms_.at(key);
    return {form.text, span_of(begin, form.text), form.entity};
}

MaybeRef ItemReader::ref(const Query& row, int column) {
    if (row.null_at(column)) return std::nullopt;
    return form(row.number_at(column), small_at(row, column + 1));
}

std::vector<Ref> ItemReader::relay(std::string_view json) {
    std::vector<Ref> out;
    for (const auto& n : numbers_of(json))
        if (n.size() == 3) out.push_back(form(n[0], static_cast<uint32_t>(n[1])));
    return out;
}

void ItemReader::read(int64_t article, ReadArticle& into, uint8_t which) {
    if ((which & kNames) != 0) read_names(article, into);
    if ((which & kFigures) != 0) read_figures(article, into);
    if ((which & kStatements) != 0) read_statements(article, into);
    if ((which & kEvents) != 0) read_events(article, into);
}

void ItemReader::read_names(int64_t article, ReadArticle& into) {
    if (names_.number(article).next()) {
        NameListReader list(names_.view_at(0));
        for (ListedName entry; list.next(entry);) {
            const Form& form = forms_.at(entry.form);
            into.names.push_back({span_of(entry.begin, form.text), form.text,
                                  form.kind.value_or(NameKind::person), form.entity, rule(entry.rule)});
        }
    }
    names_.reset();
}

void ItemReader::read_figures(int64_t article, ReadArticle& into) {
    for (of(figures_, article); figures_.next();) {
        const Query& r = figures_;
        into.figures.push_back({span_of(small_at(r, 0), r.view_at(2)),
                                r.text_at(2),
                                {r.real_at(3), r.real_at(4)},
                                listed<Qualifier>(r, 5),
                                listed<FigureKind>(r, 6),
                                text(r, 7),
                                ref(r, 8),
                                ref(r, 10),
                                r.days_at(12),
                                ref(r, 14),
                                relay(r.view_at(16)),
                                listed<Status>(r, 17),
                                rule(r.number_at(1)),
                                place_at(r, 18),
                                r.number_at(19) != 0});
    }
}

void ItemReader::read_statements(int64_t article, ReadArticle& into) {
    for (of(statements_, article); statements_.next();) {
        const Query& r = statements_;
        const Ref cue = form(r.number_at(2), small_at(r, 0));
        into.statements.push_back({cue.span,
                                   cue.text,
                                   ref(r, 3),
                                   text(r, 5),
                                   relay(r.view_at(6)),
                                   listed<Stance>(r, 7),
                                   r.number_at(8) != 0,
                                   {small_at(r, 9), small_at(r, 9) + small_at(r, 10)},
                                   rule(r.number_at(1))});
    }
}

void ItemReader::read_events(int64_t article, ReadArticle& into) {
    for (of(events_, article); events_.next();) {
        const Query& r = events_;
        const Ref cue = form(r.number_at(2), small_at(r, 0));
        into.events.push_back({cue.span, cue.text, listed<EventType>(r, 3), ref(r, 4), ref(r, 6), ref(r, 8),
                               r.days_at(10), listed<Status>(r, 12), rule(r.number_at(1))});
    }
}

}  // namespace isnad

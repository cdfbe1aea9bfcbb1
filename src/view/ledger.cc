#include "view/ledger.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.h"
#include "model/ids.h"
#include "model/names.h"
#include "view/happenings.h"

namespace isnad {
namespace {

using enum FigureKind;

// What a ledger is made of: tallies of these kinds, events of these types, statements of these stances.
struct Book {
    std::string_view name, help;
    std::vector<FigureKind> kinds;
    std::vector<EventType> types;
    std::vector<Stance> stances;
};

const std::vector<Book>& books() {
    static const std::vector<Book> all = {
        {"casualties",
         "killed, wounded, missing",
         {killed, wounded, casualties, missing},
         {EventType::accident},
         {}},
        {"disarmament",
         "what was handed over, by whom, under whose eyes",
         {weapons, vehicles, ammunition},
         {EventType::weapons_handover, EventType::surrender},
         {}},
        {"ceasefire",
         "agreed, in force, violated: where and by whose report",
         {violations},
         {EventType::ceasefire, EventType::ceasefire_violation},
         {}},
        {"displacement",
         "fled, evacuated, returned, sheltered",
         {displaced, evacuated, returned, sheltered},
         {EventType::displacement, EventType::evacuation, EventType::return_},
         {}},
        {"aid", "aid and money", {aid, money}, {EventType::aid}, {}},
        {"detention",
         "detained, abducted, released; protests",
         {detained, abducted, released, protesters},
         {EventType::arrest, EventType::abduction, EventType::release, EventType::trial, EventType::amnesty,
          EventType::protest},
         {}},
        {"talks", "who met whom, where, when", {}, {EventType::talks, EventType::agreement}, {}},
        {"strikes",
         "strikes and drones: launched, shot down, lost",
         {strikes, attacks, missiles, aircraft},
         {EventType::air_strike, EventType::shelling, EventType::bombing, EventType::attack},
         {}},
        {"positions",
         "who demands, accepts, rejects, accuses",
         {},
         {},
         {Stance::demand, Stance::agree, Stance::reject, Stance::accuse, Stance::deny, Stance::threaten,
          Stance::warn, Stance::promise, Stance::apologise, Stance::confirm}}};
    return all;
}

template <class List, class Value>
bool holds(const List& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

std::string number_text(std::optional<double> value) {
    return value ? shown({value, value}, Qualifier::exact) : "";
}

std::string joined(const std::vector<std::string>& texts, std::string_view between = " · ") {
    std::string out;
    for (const std::string& text : texts) {
        if (!out.empty()) out += between;
        out += text;
    }
    return out;
}

// Words of articles, once each, that the rows of a sheet need.
class Sheets {
 public:
    Sheets(const Record& record, const Selection& selection) : record_(record), selection_(selection) {}

    Result<Done> load() {
        auto places = MapPlaces::load(record_);
        if (!places) return places.fault();
        places_ = std::move(*places);
        auto heads = record_.article_heads(selection_.story);
        if (!heads) return heads.fault();
        for (Article& a : *heads) {
            std::string id = a.id;
            if (passes(a)) heads_.emplace(std::move(id), std::move(a));
        }
        return Done{};
    }

    // Rows of tallies that have an entry in the selection.
    Result<std::vector<Row>> tallies(const std::vector<FigureKind>& kinds) const {
        const auto all = record_.tallies(selection_.story);
        if (!all) return all.fault();
        std::vector<Row> rows;
        for (const Tally& t : *all) {
            if (!kinds.empty() && !holds(kinds, t.kind)) continue;
            if (!selection_.kind.empty() && selection_.kind != name_of(t.kind)) continue;
            const MaybeRef place = t.place.empty() ? MaybeRef() : MaybeRef(Ref{t.place, {}, ""});
            if (places_.meets(place, selection_.place)) add_tally(t, rows);
        }
        return rows;
    }

    Result<std::vector<Row>> events(const std::vector<EventType>& types) const {
        Selection narrowed = selection_;
        for (const EventType type : types) narrowed.event_types.emplace_back(name_of(type));
        const auto all = happenings(record_, narrowed);
        if (!all) return all.fault();
        std::vector<Row> rows;
        for (const Happening& h : all->all)
            if (types.empty() || holds(types, h.type)) rows.push_back(row_of(h));
        return rows;
    }

    Result<std::vector<Row>> statements(const std::vector<Stance>& stances) const {
        std::vector<Row> rows;
        Selection narrowed = selection_;
        for (const Stance stance : stances) narrowed.stances.emplace_back(name_of(stance));
        const auto done = for_each_article(record_, narrowed, [&](ReadArticle&& read) {
            for (size_t i = 0; i < read.statements.size(); ++i)
                if (holds(stances, read.statements[i].stance)) rows.push_back(row_of(read, i));
            return true;
        });
        if (!done) return done.fault();
        return rows;
    }

 private:
    bool passes(const Article& a) const {
        if (!selection_.outlet.empty() && a.outlet.name != selection_.outlet &&
            a.outlet.domain != selection_.outlet)
            return false;
        const std::optional<Day> day = a.published ? a.published->days.from : std::nullopt;
        if (selection_.days.from && (!day || *day < *selection_.days.from)) return false;
        return !selection_.days.to || (day && *day <= *selection_.days.to);
    }

    std::string day_of(const TallyEntry& e) const {
        if (e.date.known()) return shown(e.date);
        const auto at = heads_.find(e.article);
        return at != heads_.end() && at->second.published ? shown(at->second.published->days) : "";
    }

    void add_tally(const Tally& t, std::vector<Row>& rows) const {
        Row row;
        std::set<std::string> values, roots;
        std::optional<double> low, high;
        std::string day;
        for (const TallyEntry& e : t.entries) {
            if (!heads_.contains(e.article)) continue;
            row.items.push_back(e.figure);
            day = std::max(day, day_of(e));
            const auto least = e.bounds.low ? e.bounds.low : e.bounds.high,
                       most = e.bounds.high ? e.bounds.high : e.bounds.low;
            if (least) low = low ? std::min(*low, *least) : least;
            if (most) high = high ? std::max(*high, *most) : most;
            values.insert(shown(e.bounds, e.qualifier));
            if (!e.root.empty()) roots.insert(e.root);
        }
        if (row.items.empty()) return;
        row.cells = {day,
                     std::string(name_of(t.kind)),
                     joined({values.begin(), values.end()}),
                     number_text(low),
                     number_text(high),
                     "",
                     "",
                     t.place,
                     t.side,
                     joined({roots.begin(), roots.end()}),
                     std::to_string(t.independent),
                     std::string(name_of(t.verdict)),
                     t.why,
                     t.story};
        rows.push_back(std::move(row));
    }

    static Row row_of(const Happening& h) {
        Row row;
        for (const Telling& t : h.tellings) row.items.push_back(t.event);
        row.cells = {shown(h.days),
                     std::string(name_of(h.type)),
                     h.tellings.front().text,
                     number_text(h.killed.low),
                     number_text(h.killed.high),
                     h.actor,
                     h.target,
                     h.place.name,
                     "",
                     joined(h.roots.empty() ? h.outlets : h.roots),
                     "",
                     std::string(name_of(h.tellings.front().status)),
                     "",
                     h.story};
        return row;
    }

    static Row row_of(const ReadArticle& read, size_t at) {
        const Statement& s = read.statements[at];
        std::vector<std::string> relay;
        for (const Ref& r : s.relay) relay.push_back(r.text);
        const std::string day = read.article.published ? shown(read.article.published->days) : "";
        return {{s.speaker ? s.speaker->text : "", std::string(name_of(s.stance)),
                 std::string(under(s.content, read.article.text)), s.role, joined(relay), day,
                 read.article.outlet.name.empty() ? read.article.outlet.domain : read.article.outlet.name,
                 read.article.story},
                {item_id(read.article.id, ItemType::statement, s.span, nth_of_span(read.statements, at))}};
    }

    const Record& record_;
    const Selection& selection_;
    MapPlaces places_;
    std::map<std::string, Article> heads_;
};

const std::vector<std::string> kColumns = {"day",       "what",    "value", "low",  "high",
                                           "by",        "to",      "place", "side", "vouched by",
                                           "witnesses", "verdict", "why",   "story"};
const std::vector<std::string> kPositions = {"who", "stance", "quotation", "role",
                                             "via", "day",    "outlet",    "story"};

void sort_rows(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.cells, a.items) < std::tie(b.cells, b.items);
    });
}

Result<Sheet> sheet_of(const Record& record, const Selection& selection, const Book& book) {
    Sheets sheets(record, selection);
    if (const auto loaded = sheets.load(); !loaded) return loaded.fault();
    Sheet out{std::string(book.name), book.stances.empty() ? kColumns : kPositions, {}};
    const auto add = [&](Result<std::vector<Row>>&& rows) -> Result<Done> {
        if (!rows) return rows.fault();
        std::move(rows->begin(), rows->end(), std::back_inserter(out.rows));
        return Done{};
    };
    if (!book.kinds.empty())
        if (const auto added = add(sheets.tallies(book.kinds)); !added) return added.fault();
    if (!book.types.empty())
        if (const auto added = add(sheets.events(book.types)); !added) return added.fault();
    if (!book.stances.empty())
        if (const auto added = add(sheets.statements(book.stances)); !added) return added.fault();
    sort_rows(out.rows);
    return out;
}

}  // namespace

std::vector<LedgerName> ledger_names() {
    std::vector<LedgerName> out;
    for (const Book& book : books()) out.push_back({book.name, book.help});
    return out;
}

Result<Sheet> ledger(const Record& record, std::string_view name, const Selection& selection) {
    for (const Book& book : books())
        if (book.name == name) return sheet_of(record, selection, book);
    std::string known;
    for (const Book& book : books()) known += (known.empty() ? "" : ", ") + std::string(book.name);
    return Fault{std::string(name), "is no ledger; there are " + known};
}

Result<Sheet> tally_sheet(const Record& record, const Selection& selection) {
    Sheets sheets(record, selection);
    if (const auto loaded = sheets.load(); !loaded) return loaded.fault();
    auto rows = sheets.tallies({});
    if (!rows) return rows.fault();
    sort_rows(*rows);
    return Sheet{"tally", kColumns, std::move(*rows)};
}

Result<Sheet> timeline_sheet(const Record& record, const Selection& selection) {
    Sheets sheets(record, selection);
    if (const auto loaded = sheets.load(); !loaded) return loaded.fault();
    auto rows = sheets.events({});
    if (!rows) return rows.fault();
    return Sheet{"timeline", kColumns, std::move(*rows)};
}

}  // namespace isnad

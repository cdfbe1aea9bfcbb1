#include "view/ledger.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/fold.h"
#include "model/ids.h"
#include "model/names.h"
#include "view/books.h"
#include "view/happenings.h"

namespace isnad {
namespace {

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

std::string outlet_of(const Article& a) { return a.outlet.name.empty() ? a.outlet.domain : a.outlet.name; }

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
        return tallies({.kinds = kinds}, {});
    }

    // `in`: the articles of the book's events.
    Result<std::vector<Row>> tallies(const Book& book, const std::set<std::string>& in) const {
        const auto all = record_.tallies(selection_.story);
        if (!all) return all.fault();
        std::set<std::string_view> stories;
        for (const Tally& t : *all)
            if (holds(book.with, t.kind)) stories.insert(t.story);
        std::vector<Row> rows;
        for (const Tally& t : *all) {
            if (!book.kinds.empty() && !holds(book.kinds, t.kind)) continue;
            if (!selection_.kind.empty() && selection_.kind != name_of(t.kind)) continue;
            if (holds(book.beside, t.kind) && !stories.contains(t.story) && !has_entry_in(t, in)) continue;
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
    static bool has_entry_in(const Tally& t, const std::set<std::string>& articles) {
        return std::any_of(t.entries.begin(), t.entries.end(),
                           [&](const TallyEntry& e) { return articles.contains(e.article); });
    }

    // Money and aid are of a unit that only the words tell: ريال, طن.
    static bool has_unit(FigureKind kind) { return kind == FigureKind::money || kind == FigureKind::aid; }

    static std::vector<std::string> seconds(const std::map<std::string, std::string>& pairs) {
        std::vector<std::string> out;
        for (const auto& [first, second] : pairs) out.push_back(second);
        return out;
    }

    // The words of a figure of a story, or `otherwise`.
    std::string words_of(const std::string& story, const std::string& figure, std::string otherwise) const {
        const auto [at, fresh] = texts_.try_emplace(story);
        if (fresh)
            if (auto texts = record_.figure_texts(story)) at->second = std::move(*texts);
        const auto text = at->second.find(figure);
        return text == at->second.end() ? std::move(otherwise) : text->second;
    }

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
        std::set<std::string> roots, outlets;
        std::map<std::string, std::string> values;  // as shown → in words, where these tell the unit
        std::vector<Bounds> counts;
        std::string day;
        for (const TallyEntry& e : t.entries) {
            const auto head = heads_.find(e.article);
            if (head == heads_.end()) continue;
            row.items.push_back(e.figure);
            day = std::max(day, day_of(e));
            counts.push_back(e.bounds);
            const std::string value = shown(e.bounds, e.qualifier);
            values.emplace(value, has_unit(t.kind) ? words_of(t.story, e.figure, value) : value);
            if (!e.root.empty()) roots.insert(e.root);
            outlets.insert(outlet_of(head->second));
        }
        if (row.items.empty()) return;
        const std::set<std::string>& vouchers = roots.empty() ? outlets : roots;
        const Bounds reach = reach_of(counts);
        row.cells = {day,
                     std::string(name_of(t.kind)),
                     joined(seconds(values)),
                     number_text(reach.low),
                     number_text(reach.high),
                     "",
                     "",
                     t.place,
                     t.side,
                     joined({vouchers.begin(), vouchers.end()}),
                     std::string(name_of(t.entries.front().status)),
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
                     std::string(name_of(h.tellings.front().status)),
                     "",
                     "",
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
                 outlet_of(read.article), read.article.story},
                {item_id(read.article.id, ItemType::statement, s.span, nth_of_span(read.statements, at))}};
    }

    const Record& record_;
    const Selection& selection_;
    MapPlaces places_;
    std::map<std::string, Article> heads_;
    mutable std::map<std::string, std::map<std::string, std::string>> texts_;  // story → figure → words
};

const std::vector<std::string> kColumns = {"day",    "what",      "value",   "low",  "high",
                                           "by",     "to",        "place",   "side", "vouched by",
                                           "status", "witnesses", "verdict", "why",  "story"};
const std::vector<std::string> kPositions = {"who", "stance", "quotation", "role",
                                             "via", "day",    "outlet",    "story"};

void sort_rows(std::vector<Row>& rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
        return std::tie(a.cells, a.items) < std::tie(b.cells, b.items);
    });
}

// The articles of whose items rows are made.
std::set<std::string> articles_of(const std::vector<Row>& rows) {
    std::set<std::string> out;
    for (const Row& row : rows)
        for (const std::string& item : row.items)
            if (const auto place = parse_item_id(item)) out.insert(place->article);
    return out;
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
    if (!book.types.empty())
        if (const auto added = add(sheets.events(book.types)); !added) return added.fault();
    if (!book.kinds.empty())
        if (const auto added = add(sheets.tallies(book, articles_of(out.rows))); !added) return added.fault();
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

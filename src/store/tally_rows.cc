#include "store/tally_rows.h"

#include <algorithm>

#include "model/ids.h"
#include "model/names.h"
#include "model/reason.h"
#include "store/form_reader.h"
#include "store/schema.h"
#include "store/spelling.h"

namespace isnad {
namespace {

// A figure as the machine read it.
struct FigureRow {
    int64_t begin = 0, end = 0, nth = 0, key = 0;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    DayRange date;

    auto place() const { return std::tuple(begin, end, nth); }
    bool tells(const TallyEntry& e) const {
        return bounds == e.bounds && qualifier == e.qualifier && date == e.date;
    }
};

// Finds figures by their ids. Those of an article are read once, however many of them are asked for.
class Figures {
 public:
    Figures(Database& database, ArticleKeys& keys)
        : keys_(keys),
          read_(
              database,
              R"(SELECT "begin", "begin" + length(CAST(text AS BLOB)), nth, key, low, high, qualifier_no, from_no, to_no
                  FROM figure_kept WHERE key BETWEEN ? AND ?)"),
          added_(database,
                 "SELECT key FROM correction WHERE item = ? AND field = 'added' AND undone IS NULL") {}

    const FigureRow* of(const std::string& id) {  // null where the record has none such
        const auto place = parse_item_id(id);
        const int64_t article = place ? keys_.of(place->article) : 0;
        if (article == 0) return nullptr;
        const auto& all = figures_of(article);
        const FigureRow sought{place->span.begin, place->span.end, place->nth, 0, {}, {}, {}};
        const auto at = std::lower_bound(all.begin(), all.end(), sought, before);
        return at != all.end() && at->place() == sought.place() ? &*at : nullptr;
    }
    // The key of the correction that added it.
    int64_t added(const std::string& id) {
        const int64_t key = added_.text(id).next() ? added_.number_at(0) : 0;
        added_.reset();
        return key;
    }

 private:
    static bool before(const FigureRow& a, const FigureRow& b) { return a.place() < b.place(); }

    const std::vector<FigureRow>& figures_of(int64_t article) {
        const auto [at, fresh] = figures_.try_emplace(article);
        if (!fresh) return at->second;
        const int64_t first = article << kItemBits;
        read_.number(first).number(first + static_cast<int64_t>(kMostItems) - 1);
        while (read_.next())
            at->second.push_back({read_.number_at(0),
                                  read_.number_at(1),
                                  read_.number_at(2),
                                  read_.number_at(3),
                                  {read_.real_at(4), read_.real_at(5)},
                                  static_cast<Qualifier>(read_.number_at(6)),
                                  read_.days_at(7)});
        read_.reset();
        std::sort(at->second.begin(), at->second.end(), before);
        return at->second;
    }

    ArticleKeys& keys_;
    Query read_, added_;
    std::unordered_map<int64_t, std::vector<FigureRow>> figures_;
};

class TallyWriter {
 public:
    TallyWriter(Database& database, ArticleKeys& keys, Dictionaries& forms)
        : tally_(database, "INSERT INTO tally VALUES(?,?,?,?,?,?,?,?,?)"),
          entry_(database, "INSERT INTO entry VALUES(?,?,?)"),
          changed_(database, "INSERT INTO entry_changed VALUES(?,?,?,?,?,?,?)"),
          figures_(database, keys),
          forms_(forms) {}

    // Those of one story one after the other.
    void write(const Tally& t, int64_t story) {
        if (story != story_) story_ = story, next_ = story << kItemBits;
        const int64_t key = next_;
        for (const TallyEntry& e : t.entries) next_ += entry(next_, e);
        const int64_t size = next_ - key;
        next_ += size == 0;
        tally_.number(key).number(number_of_id('t', t.id).value_or(0)).number(size).number(place_of(t.kind));
        bind_spelling(tally_, forms_, t.place);
        bind_spelling(tally_, forms_, t.side);
        tally_.number(int64_t{t.independent}).number(place_of(t.verdict));
        tally_.text_or_null(t.why == usual_reason(t.verdict) ? "" : t.why).run();
    }

 private:
    // No row, and false, where its figure is not in the record.
    bool entry(int64_t key, const TallyEntry& e) {
        const FigureRow* figure = figures_.of(e.figure);
        const int64_t added = figure ? 0 : figures_.added(e.figure);
        if (!figure && added == 0) return false;
        entry_.number(key);
        figure ? entry_.number(figure->key) : entry_.null();
        bind_spelling(entry_, forms_, e.root).run();
        if (figure && figure->tells(e)) return true;
        changed_.number(key).number(e.bounds.low).number(e.bounds.high).number(place_of(e.qualifier));
        changed_.day(e.date.from).day(e.date.to);
        figure ? changed_.null() : changed_.number(added);
        changed_.run();
        return true;
    }

    Query tally_, entry_, changed_;
    Figures figures_;
    Dictionaries& forms_;
    int64_t story_ = 0, next_ = 0;  // keys: of the story that is written, of its next entry
};

TallyEntry entry_at(const Query& row, std::string article, FormReader& forms) {
    TallyEntry e;
    const Span span{static_cast<uint32_t>(row.number_at(1)), static_cast<uint32_t>(row.number_at(2))};
    e.article = std::move(article);
    e.figure = item_id(e.article, ItemType::figure, span, static_cast<uint32_t>(row.number_at(3)));
    if (!row.null_at(10)) {  // a person added it
        e.figure = row.text_at(10);
        if (const auto place = parse_item_id(e.figure)) e.article = place->article;
    }
    e.bounds = {row.real_at(4), row.real_at(5)};
    e.qualifier = static_cast<Qualifier>(row.number_at(6));
    e.date = row.days_at(7);
    e.root = forms.spelled_at(row, 9);
    if (!row.null_at(12)) e.status = static_cast<Status>(row.number_at(12));
    return e;
}

constexpr int kEntryKey = 11;  // its column

constexpr const char* kTallies =
    "SELECT t.key, t.entries, t.number, s.number, t.kind_no, t.place, t.side, t.independent, t.verdict_no, "
    "t.reason "
    "FROM tally t JOIN story s ON s.key = t.key >> 20 ";

Tally tally_at(const Query& row, FormReader& forms) {
    Tally t;
    t.id = id_of_number('t', row.number_at(2));
    t.story = id_of_number('s', row.number_at(3));
    t.kind = static_cast<FigureKind>(row.number_at(4));
    t.place = forms.spelled_at(row, 5);
    t.side = forms.spelled_at(row, 6);
    t.independent = static_cast<int>(row.number_at(7));
    t.verdict = static_cast<Verdict>(row.number_at(8));
    t.why = row.null_at(9) ? usual_reason(t.verdict) : row.text_at(9);
    return t;
}

// `changed`: people changed some, or added them.
std::string select_entries(bool changed) {
    const std::string figure =
        R"(SELECT f.key >> 20, f."begin", f."begin" + length(CAST(f.text AS BLOB)), f.nth, )";
    if (!changed)
        return figure +
               R"(f.low, f.high, f.qualifier_no, f.from_no, f.to_no, e.root, NULL, e.key, f.status_no FROM entry e
                           JOIN figure_kept f ON f.key = e.figure WHERE e.key BETWEEN ? AND ? ORDER BY e.key)";
    return figure + R"(iif(c.entry IS NULL, f.low, c.low), iif(c.entry IS NULL, f.high, c.high),
                       iif(c.entry IS NULL, f.qualifier_no, c.qualifier_no), iif(c.entry IS NULL, f.from_no, c.from_no),
                       iif(c.entry IS NULL, f.to_no, c.to_no), e.root, a.item, e.key, f.status_no
                       FROM entry e LEFT JOIN figure_kept f ON f.key = e.figure
                       LEFT JOIN entry_changed c ON c.entry = e.key LEFT JOIN correction a ON a.key = c.added
                       WHERE e.key BETWEEN ? AND ? ORDER BY e.key)";
}

}  // namespace

void write_tallies(Database& database, const std::vector<Tally>& tallies, ArticleKeys& keys,
                   Dictionaries& forms, const std::unordered_map<std::string, int64_t>& stories) {
    std::vector<std::pair<int64_t, size_t>> sorted;  // story, place
    for (size_t i = 0; i < tallies.size(); ++i)
        if (const auto story = stories.find(tallies[i].story); story != stories.end())
            sorted.emplace_back(story->second, i);
    std::sort(sorted.begin(), sorted.end());
    TallyWriter writer(database, keys, forms);
    for (const auto& [story, i] : sorted) writer.write(tallies[i], story);
}

std::vector<Tally> read_tallies(Database& database, const std::string& where, int64_t value) {
    const bool all = where.empty();
    const bool changed = database.number("SELECT EXISTS(SELECT 1 FROM entry_changed)") != 0;
    // In the order of keys all of it is read from one end to the other.
    Query rows(database, kTallies + where + " ORDER BY t.key"), entries(database, select_entries(changed));
    ArticleIds ids(database, all);
    FormReader forms(database, all);
    if (!all) rows.number(value);
    bool more = all && entries.number(0).number(INT64_MAX).next();
    std::vector<Tally> out;
    while (rows.next()) {
        Tally& tally = out.emplace_back(tally_at(rows, forms));
        const int64_t key = rows.number_at(0), end = key + rows.number_at(1);
        if (!all) more = entries.number(key).number(end - 1).next();
        for (; more && entries.number_at(kEntryKey) < end; more = entries.next())
            tally.entries.push_back(entry_at(entries, ids.of(entries.number_at(0)), forms));
    }
    std::sort(out.begin(), out.end(), [](const Tally& a, const Tally& b) { return a.id < b.id; });
    return out;
}

}  // namespace isnad

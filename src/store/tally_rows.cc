#include "store/tally_rows.h"

#include <algorithm>

#include "model/ids.h"
#include "model/names.h"
#include "model/reason.h"
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

TallyEntry entry_at(const Query& row, std::string article) {
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
    e.root = row.text_at(9);
    return e;
}

// Ids of articles by their keys. Many are read at once from the index, since an article's row lies beside its
// text.
class ArticleIds {
 public:
    ArticleIds(Database& database, bool many) : one_(database, "SELECT id FROM article WHERE key = ?") {
        if (!many) return;
        Query all(database, "SELECT key, id FROM article ORDER BY id");
        while (all.next()) known_.emplace(all.number_at(0), all.text_at(1));
    }

    const std::string& of(int64_t key) {
        const auto [at, fresh] = known_.try_emplace(key);
        if (!fresh) return at->second;
        one_.number(key);
        while (one_.next()) at->second = one_.text_at(0);
        return at->second;
    }

 private:
    Query one_;
    std::unordered_map<int64_t, std::string> known_;
};

Tally tally_at(const Query& row) {
    Tally t;
    t.id = row.text_at(2);
    t.story = row.text_at(3);
    t.kind = static_cast<FigureKind>(row.number_at(4));
    t.place = row.text_at(5);
    t.side = row.text_at(6);
    t.independent = static_cast<int>(row.number_at(7));
    t.verdict = static_cast<Verdict>(row.number_at(8));
    t.why = row.text_at(9);
    return t;
}

std::string select_tallies(const std::string& where) {
    return "SELECT t.key, t.entries, t.id, s.id, t.kind_no, " + spelled("t.place") + ", " +
           spelled("t.side") +
           ", t.independent, t.verdict_no, t.why FROM tally t JOIN story s ON s.key = t.key >> 20 " + where +
           " ORDER BY t.number";
}

std::string select_entries() {
    return R"(SELECT f.key >> 20, f."begin", f."begin" + length(CAST(f.text AS BLOB)), f.nth,
              iif(c.entry IS NULL, f.low, c.low), iif(c.entry IS NULL, f.high, c.high),
              iif(c.entry IS NULL, f.qualifier_no, c.qualifier_no), iif(c.entry IS NULL, f.from_no, c.from_no),
              iif(c.entry IS NULL, f.to_no, c.to_no), )" +
           spelled("e.root") +
           R"(, a.item FROM entry e LEFT JOIN figure_kept f ON f.key = e.figure LEFT JOIN entry_changed c ON c.entry = e.key
              LEFT JOIN correction a ON a.key = c.added WHERE e.key BETWEEN ? AND ? ORDER BY e.key)";
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

std::vector<Tally> read_tallies(Database& database, const std::string& where, char letter,
                                const std::string& id) {
    Query rows(database, select_tallies(where)), entries(database, select_entries());
    ArticleIds ids(database, where.empty());
    if (letter == 's') rows.text(id);
    if (letter == 't') rows.id('t', id);
    std::vector<Tally> out;
    while (rows.next()) {
        Tally& tally = out.emplace_back(tally_at(rows));
        const int64_t key = rows.number_at(0);
        entries.number(key).number(key + rows.number_at(1) - 1);
        while (entries.next()) tally.entries.push_back(entry_at(entries, ids.of(entries.number_at(0))));
    }
    return out;
}

}  // namespace isnad

#include "store/results.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "model/ids.h"
#include "model/names.h"
#include "store/json_list.h"
#include "store/schema.h"

namespace isnad {
namespace {

// Keys of articles by their ids.
class Keys {
 public:
    explicit Keys(Database& database) : one_(database, "SELECT key FROM article WHERE id = ?") {}
    // For many questions.
    void load(Database& database) {
        Query all(database, "SELECT id, key FROM article");
        while (all.next()) known_.emplace(all.text_at(0), all.number_at(1));
    }
    int64_t of(const std::string& id) {  // 0 where the record has none such
        const auto [at, fresh] = known_.try_emplace(id, 0);
        if (!fresh) return at->second;
        if (one_.text(id).next()) at->second = one_.number_at(0);
        one_.reset();
        return at->second;
    }

 private:
    Query one_;
    std::unordered_map<std::string, int64_t> known_;
};

bool each_once(const Entity& e) {
    return std::all_of(e.times.begin(), e.times.end(), [](int n) { return n == 1; });
}

void write_entities(Database& database, const Results& results) {
    Query insert(database, "INSERT INTO entity VALUES(?,?,?,?,?,?,?,?,?)");
    for (const Entity& e : results.entities) {
        const std::string aliases = json_list(e.aliases);
        const std::string codes = e.codes.empty() ? "" : json_pairs(e.codes);
        const std::string times = each_once(e) ? "" : json_counts(e.times);
        insert.text(e.id).text(name_of(e.kind)).text(e.name).text_or_null(e.latin).text(aliases);
        insert.text_or_null(codes).number(e.lat).number(e.lon).text_or_null(times).run();
    }
}

// The number of the group of copies that each article is in.
std::unordered_map<std::string_view, int64_t> copy_numbers(const Story& story) {
    std::unordered_map<std::string_view, int64_t> numbers;
    for (size_t i = 0; i < story.copies.size(); ++i)
        for (const std::string& article : story.copies[i]) numbers.emplace(article, static_cast<int64_t>(i));
    return numbers;
}

void write_stories(Database& database, const Results& results, Keys& keys) {
    std::unordered_map<std::string_view, const DayRange*> days;
    for (const auto& [article, range] : results.days) days.emplace(article, &range);
    std::unordered_map<std::string_view, std::string_view> read;
    for (const auto& [article, story] : results.read) read.emplace(article, story);
    std::unordered_map<std::string_view, const std::string*> follows;
    for (const auto& [article, other] : results.follows) follows.emplace(article, &other);
    Query insert(database, "INSERT INTO story VALUES(?,?,?,?,?)");
    Query member(database, "INSERT INTO story_article VALUES(?,?,?,?,?,?,?,?)");
    for (const Story& s : results.stories) {
        const std::string from = iso_of(s.days.from), to = iso_of(s.days.to);
        insert.text(s.id)
            .text_or_null(s.title)
            .text_or_null(from)
            .text_or_null(to)
            .text_or_null(s.continues)
            .run();
        const auto copies = copy_numbers(s);
        for (size_t i = 0; i < s.articles.size(); ++i) {
            const std::string& article = s.articles[i];
            const int64_t key = keys.of(article);
            if (key == 0) continue;
            member.number(key).text(s.id).number(static_cast<int64_t>(i));
            const auto copy = copies.find(article);
            copy == copies.end() ? member.null() : member.number(copy->second);
            const auto day = days.find(article);
            const DayRange range = day == days.end() ? DayRange{} : *day->second;
            const std::string first = iso_of(range.from), last = iso_of(range.to);
            const auto was = read.find(article);
            const bool moved = was != read.end() && was->second != s.id;
            member.text_or_null(first).text_or_null(last).text_or_null(moved ? was->second : "");
            const auto other = follows.find(article);
            const int64_t followed = other == follows.end() ? 0 : keys.of(*other->second);
            followed == 0 ? member.null() : member.number(followed);
            member.run();
        }
    }
}

std::string json_of(const std::vector<SharedPassage>& passages) {
    std::string out = "[";
    for (const SharedPassage& p : passages) {
        if (out.size() > 1) out += ',';
        for (const auto& [before, number] : {std::pair{'[', p.span.begin},
                                             {',', p.span.end},
                                             {',', p.origin_span.begin},
                                             {',', p.origin_span.end}})
            out += before + std::to_string(number);
        out += ']';
    }
    return out + ']';
}

void write_reuse(Database& database, const Results& results, Keys& keys) {
    Query insert(database, "INSERT INTO reuse VALUES(?,?,?,?)");
    for (const Story& s : results.stories)
        for (const Reuse& r : s.reuse) {
            const int64_t article = keys.of(r.article), origin = keys.of(r.origin);
            if (article == 0 || origin == 0) continue;
            const std::string passages = json_of(r.passages);
            insert.number(article).number(origin).text(name_of(r.kind)).text(passages).run();
        }
}

// Finds figures by their ids. Those of an article are read once, however many of them are asked for.
class Figures {
 public:
    Figures(Database& database, Keys& keys)
        : keys_(keys),
          read_(database, R"(SELECT "begin", "end", nth, key FROM figure WHERE key BETWEEN ? AND ?)"),
          added_(database,
                 "SELECT key FROM correction WHERE item = ? AND field = 'added' AND undone IS NULL") {}

    // Its key, 0 where the record has none such.
    int64_t of(const std::string& id) {
        const auto place = parse_item_id(id);
        const int64_t article = place ? keys_.of(place->article) : 0;
        if (article == 0) return 0;
        const auto& all = figures_of(article);
        const Figure sought = {place->span.begin, place->span.end, place->nth, 0};
        const auto at = std::lower_bound(all.begin(), all.end(), sought);
        return at != all.end() && at->is(sought) ? at->key : 0;
    }
    // The key of the correction that added it.
    int64_t added(const std::string& id) {
        const int64_t key = added_.text(id).next() ? added_.number_at(0) : 0;
        added_.reset();
        return key;
    }

 private:
    struct Figure {
        int64_t begin, end, nth, key;
        auto operator<=>(const Figure&) const = default;
        bool is(const Figure& o) const { return begin == o.begin && end == o.end && nth == o.nth; }
    };

    const std::vector<Figure>& figures_of(int64_t article) {
        const auto [at, fresh] = figures_.try_emplace(article);
        if (!fresh) return at->second;
        const int64_t first = article << kItemBits;
        read_.number(first).number(first + static_cast<int64_t>(kMostItems) - 1);
        while (read_.next())
            at->second.push_back(
                {read_.number_at(0), read_.number_at(1), read_.number_at(2), read_.number_at(3)});
        read_.reset();
        std::sort(at->second.begin(), at->second.end());
        return at->second;
    }

    Keys& keys_;
    Query read_, added_;
    std::unordered_map<int64_t, std::vector<Figure>> figures_;
};

void write_tallies(Database& database, const Results& results, Keys& keys) {
    Query insert(database, "INSERT INTO tally VALUES(?,?,?,?,?,?,?,?)");
    Query entry(database, "INSERT INTO tally_entry VALUES(?,?,?,?,?,?,?,?,?,?)");
    Figures figures(database, keys);
    for (const Tally& t : results.tallies) {
        insert.text(t.id).text(t.story).number(place_of(t.kind)).text_or_null(t.place).text_or_null(t.side);
        insert.number(int64_t{t.independent}).number(place_of(t.verdict)).text_or_null(t.why).run();
        int64_t nth = 0;
        for (const TallyEntry& e : t.entries) {
            const int64_t figure = figures.of(e.figure), added = figure == 0 ? figures.added(e.figure) : 0;
            if (figure == 0 && added == 0) continue;
            const std::string from = iso_of(e.date.from), to = iso_of(e.date.to);
            entry.text(t.id).number(nth++);
            figure == 0 ? entry.null() : entry.number(figure);
            entry.number(e.bounds.low).number(e.bounds.high).number(place_of(e.qualifier));
            entry.text_or_null(from).text_or_null(to).text_or_null(e.root);
            added == 0 ? entry.null() : entry.number(added);
            entry.run();
        }
    }
}

// Which story each one continues follows from where the articles now are that name the two.
constexpr const char* kContinue = R"sql(
UPDATE story SET continues = (
  SELECT t.story FROM story_article s JOIN story_article t ON t.article = s.follows
  WHERE s.story = story.id AND t.story <> story.id ORDER BY s.nth LIMIT 1)
WHERE id = ?
)sql";

// The stories of these results, and those that follow one of their articles.
std::set<std::string> stories_about(Database& database, const Results& results, Keys& keys) {
    std::set<std::string> out;
    Query following(database, "SELECT story FROM story_article WHERE follows = ?");
    for (const Story& s : results.stories) {
        out.insert(s.id);
        for (const std::string& article : s.articles)
            for (following.number(keys.of(article)); following.next();) out.insert(following.text_at(0));
    }
    return out;
}

void write_all(Database& database, const Results& results, Keys& keys) {
    write_entities(database, results);
    write_stories(database, results, keys);
    write_reuse(database, results, keys);
    write_tallies(database, results, keys);
}

// Runs each statement, which has one `?`, for each id.
void for_ids(Database& database, std::initializer_list<const char*> statements,
             const std::vector<std::string>& ids) {
    for (const char* sql : statements) {
        Query statement(database, sql);
        for (const std::string& id : ids) statement.text(id).run();
    }
}

}  // namespace

void write_results(Database& database, const Results& results) {
    database.run(
        "DELETE FROM tally_entry; DELETE FROM tally; DELETE FROM reuse; DELETE FROM story_article; DELETE "
        "FROM story; DELETE "
        "FROM entity");
    Keys keys(database);
    keys.load(database);
    write_all(database, results, keys);
}

void forget_stories(Database& database, const std::vector<std::string>& ids) {
    for_ids(database,
            {"DELETE FROM tally_entry WHERE tally IN (SELECT id FROM tally WHERE story = ?)",
             "DELETE FROM tally WHERE story = ?",
             "DELETE FROM reuse WHERE article IN (SELECT article FROM story_article WHERE story = ?)",
             "DELETE FROM story_article WHERE story = ?", "DELETE FROM story WHERE id = ?"},
            ids);
}

void forget_entities(Database& database, const std::vector<std::string>& ids) {
    for_ids(database, {"DELETE FROM entity WHERE id = ?"}, ids);
}

void add_results(Database& database, const Results& results) {
    Keys keys(database);
    write_all(database, results, keys);
    Query link(database, kContinue);
    for (const std::string& story : stories_about(database, results, keys)) link.text(story).run();
}

}  // namespace isnad

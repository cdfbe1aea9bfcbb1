#include "store/results.h"

#include <unordered_map>

#include "model/ids.h"
#include "model/names.h"
#include "store/json_list.h"
#include "store/schema.h"
#include "store/writer.h"

namespace isnad {
namespace {

using KeyOf = std::unordered_map<std::string, int64_t>;

KeyOf keys_of_articles(Database& database) {
    KeyOf keys;
    Query all(database, "SELECT id, key FROM article");
    while (all.next()) keys.emplace(all.text_at(0), all.number_at(1));
    return keys;
}

void write_entities(Database& database, const Results& results) {
    Query insert(database, "INSERT INTO entity VALUES(?,?,?,?,?,?,?,?)");
    for (const Entity& e : results.entities) {
        const std::string aliases = json_list(e.aliases), codes = json_pairs(e.codes);
        insert.text(e.id).text(name_of(e.kind)).text(e.name).text_or_null(e.latin).text(aliases);
        insert.text_or_null(e.codes.empty() ? "" : codes).number(e.lat).number(e.lon).run();
    }
    database.run("UPDATE form SET entity = NULL WHERE entity IS NOT NULL");
    if (results.entities_of.empty()) return;
    std::unordered_map<std::string_view, std::string_view> joined;
    for (const auto& [read, whole] : results.entities_of) joined.emplace(read, whole);
    Query forms(database, "SELECT key, entity_read FROM form WHERE entity_read IS NOT NULL");
    Query update(database, "UPDATE form SET entity = ? WHERE key = ?");
    while (forms.next())
        if (const auto at = joined.find(forms.view_at(1)); at != joined.end())
            update.text(at->second).number(forms.number_at(0)).run();
}

// The number of the group of copies that each article is in.
std::unordered_map<std::string_view, int64_t> copy_numbers(const Story& story) {
    std::unordered_map<std::string_view, int64_t> numbers;
    for (size_t i = 0; i < story.copies.size(); ++i)
        for (const std::string& article : story.copies[i]) numbers.emplace(article, static_cast<int64_t>(i));
    return numbers;
}

void write_stories(Database& database, const Results& results, const KeyOf& keys) {
    std::unordered_map<std::string_view, const DayRange*> days;
    for (const auto& [article, range] : results.days) days.emplace(article, &range);
    Query insert(database, "INSERT INTO story VALUES(?,?,?,?,?)");
    Query member(database, "INSERT INTO story_article VALUES(?,?,?,?,?,?)");
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
            const auto key = keys.find(article);
            if (key == keys.end()) continue;
            member.number(key->second).text(s.id).number(static_cast<int64_t>(i));
            const auto copy = copies.find(article);
            copy == copies.end() ? member.null() : member.number(copy->second);
            const auto day = days.find(article);
            const DayRange range = day == days.end() ? DayRange{} : *day->second;
            const std::string first = iso_of(range.from), last = iso_of(range.to);
            member.text_or_null(first).text_or_null(last).run();
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

void write_reuse(Database& database, const Results& results, const KeyOf& keys) {
    Query insert(database, "INSERT INTO reuse VALUES(?,?,?,?)");
    for (const Story& s : results.stories)
        for (const Reuse& r : s.reuse) {
            const auto article = keys.find(r.article), origin = keys.find(r.origin);
            if (article == keys.end() || origin == keys.end()) continue;
            const std::string passages = json_of(r.passages);
            insert.number(article->second).number(origin->second).text(name_of(r.kind)).text(passages).run();
        }
}

// The key of a figure from its id, 0 where the record has none such.
int64_t key_of_figure(Query& find, const KeyOf& keys, std::string_view id) {
    const auto place = parse_item_id(id);
    const auto article = place ? keys.find(place->article) : keys.end();
    if (article == keys.end()) return 0;
    const int64_t first = article->second << kItemBits;
    find.number(first).number(first + static_cast<int64_t>(kMostItems) - 1);
    find.number(int64_t{place->span.begin}).number(int64_t{place->span.end}).number(int64_t{place->nth});
    const int64_t key = find.next() ? find.number_at(0) : 0;
    find.reset();
    return key;
}

void write_tallies(Database& database, const Results& results, const KeyOf& keys) {
    Query insert(database, "INSERT INTO tally VALUES(?,?,?,?,?,?,?,?)");
    Query entry(database, "INSERT INTO tally_entry VALUES(?,?,?,?,?,?,?,?,?)");
    Query find(
        database,
        R"(SELECT key FROM figure WHERE key BETWEEN ? AND ? AND "begin" = ? AND "end" = ? AND nth = ?)");
    for (const Tally& t : results.tallies) {
        insert.text(t.id).text(t.story).text(name_of(t.kind)).text_or_null(t.place).text_or_null(t.side);
        insert.number(int64_t{t.independent}).text(name_of(t.verdict)).text_or_null(t.why).run();
        int64_t nth = 0;
        for (const TallyEntry& e : t.entries) {
            const int64_t figure = key_of_figure(find, keys, e.figure);
            if (figure == 0) continue;
            const std::string from = iso_of(e.date.from), to = iso_of(e.date.to);
            entry.text(t.id).number(nth++).number(figure).number(e.bounds.low).number(e.bounds.high);
            entry.text(name_of(e.qualifier)).text_or_null(from).text_or_null(to).text_or_null(e.root).run();
        }
    }
}

}  // namespace

void write_results(Database& database, const Results& results) {
    database.run(
        "DELETE FROM tally_entry; DELETE FROM tally; DELETE FROM reuse; DELETE FROM story_article; DELETE "
        "FROM story; DELETE "
        "FROM entity");
    const KeyOf keys = keys_of_articles(database);
    write_entities(database, results);
    write_stories(database, results, keys);
    write_reuse(database, results, keys);
    write_tallies(database, results, keys);
}

}  // namespace isnad

#include "store/results.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "store/article_keys.h"
#include "store/entity_rows.h"
#include "store/json_list.h"
#include "store/spelling.h"
#include "store/tally_rows.h"

namespace isnad {
namespace {

// The number of the group of copies that each article is in.
std::unordered_map<std::string_view, int64_t> copy_numbers(const Story& story) {
    std::unordered_map<std::string_view, int64_t> numbers;
    for (size_t i = 0; i < story.copies.size(); ++i)
        for (const std::string& article : story.copies[i]) numbers.emplace(article, static_cast<int64_t>(i));
    return numbers;
}

// Story → key, that of the first of its articles.
using StoryKeys = std::unordered_map<std::string, int64_t>;

StoryKeys keys_of(const std::vector<Story>& stories, ArticleKeys& articles) {
    StoryKeys out;
    for (const Story& s : stories)
        for (const std::string& article : s.articles)
            if (const int64_t key = articles.of(article)) {
                out.emplace(s.id, key);
                break;
            }
    return out;
}

// What stands in the row of an article of a story, beside its place there.
class Members {
 public:
    Members(Database& database, const Results& results, ArticleKeys& keys)
        : insert_(database, "INSERT INTO story_article VALUES(?,?,?,?,?,?,?,?)"), keys_(keys) {
        for (const auto& [article, range] : results.days) days_.emplace(article, &range);
        for (const auto& [article, story] : results.read) read_.emplace(article, story);
        for (const auto& [article, other] : results.follows) follows_.emplace(article, &other);
    }

    void write(const Story& s, int64_t story) {
        const auto copies = copy_numbers(s);
        for (size_t i = 0; i < s.articles.size(); ++i) {
            const std::string& article = s.articles[i];
            const int64_t key = keys_.of(article);
            if (key == 0) continue;
            insert_.number(key).number(story).number(static_cast<int64_t>(i));
            const auto copy = copies.find(article);
            copy == copies.end() ? insert_.null() : insert_.number(copy->second);
            told(article, s.id);
        }
    }

 private:
    void told(const std::string& article, const std::string& story) {
        const auto day = days_.find(article);
        const DayRange range = day == days_.end() ? DayRange{} : *day->second;
        const std::string first = iso_of(range.from), last = iso_of(range.to);
        const auto was = read_.find(article);
        const bool moved = was != read_.end() && was->second != story;
        insert_.text_or_null(first).text_or_null(last).text_or_null(moved ? was->second : "");
        const auto other = follows_.find(article);
        const int64_t followed = other == follows_.end() ? 0 : keys_.of(*other->second);
        followed == 0 ? insert_.null() : insert_.number(followed);
        insert_.run();
    }

    Query insert_;
    ArticleKeys& keys_;
    std::unordered_map<std::string_view, const DayRange*> days_;
    std::unordered_map<std::string_view, std::string_view> read_;
    std::unordered_map<std::string_view, const std::string*> follows_;
};

void write_stories(Database& database, const Results& results, ArticleKeys& keys, const StoryKeys& stories) {
    std::vector<std::pair<int64_t, const Story*>> sorted;
    for (const Story& s : results.stories)
        if (const auto key = stories.find(s.id); key != stories.end()) sorted.emplace_back(key->second, &s);
    std::sort(sorted.begin(), sorted.end());
    Query insert(database, "INSERT INTO story VALUES(?,?,?,?,?,?)");
    Members members(database, results, keys);
    for (const auto& [key, s] : sorted) {
        const std::string from = iso_of(s->days.from), to = iso_of(s->days.to);
        insert.number(key).id('s', s->id).text_or_null(s->title).text_or_null(from).text_or_null(to);
        const auto before = stories.find(s->continues);
        before == stories.end() ? insert.null() : insert.number(before->second);
        insert.run();
        members.write(*s, key);
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

void write_reuse(Database& database, const Results& results, ArticleKeys& keys) {
    Query insert(database, "INSERT INTO reuse VALUES(?,?,?,?)");
    for (const Story& s : results.stories)
        for (const Reuse& r : s.reuse) {
            const int64_t article = keys.of(r.article), origin = keys.of(r.origin);
            if (article == 0 || origin == 0) continue;
            const std::string passages = json_of(r.passages);
            insert.number(article).number(origin).text(name_of(r.kind)).text(passages).run();
        }
}

void write_inferred(Database& database, const Results& results, ArticleKeys& keys, Dictionaries& forms) {
    Query insert(database, "INSERT INTO inferred VALUES(?,?,?,?,?,?)");
    const auto write = [&](const Inferred& i) {
        const int64_t article = keys.of(i.article), by = keys.of(i.by);
        if (article == 0 || by == 0) return;
        insert.number(article).id('e', i.read);
        bind_spelling(insert, forms, i.text);
        insert.number(int64_t{i.times}).id('e', i.entity).number(by).run();
    };
    for (const Story& s : results.stories) std::for_each(s.inferred.begin(), s.inferred.end(), write);
    std::for_each(results.inferred.begin(), results.inferred.end(), write);
}

// Which story each one continues follows from where the articles now are that name the two.
constexpr const char* kContinue = R"sql(
UPDATE story SET continues = (
  SELECT t.story FROM story_article s JOIN story_article t ON t.article = s.follows
  WHERE s.story = story.key AND t.story <> story.key ORDER BY s.nth LIMIT 1)
WHERE key = ?
)sql";

// The stories of these results, and those that follow one of their articles.
std::set<int64_t> stories_about(Database& database, const Results& results, ArticleKeys& keys,
                                const StoryKeys& stories) {
    std::set<int64_t> out;
    for (const auto& [id, key] : stories) out.insert(key);
    Query following(database, "SELECT story FROM story_article WHERE follows = ?");
    for (const Story& s : results.stories)
        for (const std::string& article : s.articles)
            for (following.number(keys.of(article)); following.next();) out.insert(following.number_at(0));
    return out;
}

StoryKeys write_all(Database& database, const Results& results, ArticleKeys& keys, Dictionaries& forms) {
    StoryKeys stories = keys_of(results.stories, keys);
    write_entities(database, results.entities, forms);
    write_stories(database, results, keys, stories);
    write_reuse(database, results, keys);
    write_inferred(database, results, keys, forms);
    write_tallies(database, results.tallies, keys, forms, stories);
    return stories;
}

}  // namespace

void write_results(Database& database, const Results& results, Dictionaries& forms) {
    database.run(
        "DELETE FROM entry_changed; DELETE FROM entry; DELETE FROM tally; DELETE FROM reuse; DELETE FROM "
        "inferred; DELETE FROM "
        "story_article; DELETE FROM story; DELETE FROM entity_forms");
    ArticleKeys keys(database);
    keys.load(database);
    write_all(database, results, keys, forms);
}

void forget_stories(Database& database, const std::vector<std::string>& ids) {
    Query key_of(database, "SELECT key FROM story WHERE id = ?");
    std::vector<int64_t> keys;
    for (const std::string& id : ids)
        for (key_of.text(id); key_of.next();) keys.push_back(key_of.number_at(0));
    for (const char* sql :
         {"DELETE FROM entry_changed WHERE entry BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1",
          "DELETE FROM entry WHERE key BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1",
          "DELETE FROM tally WHERE key BETWEEN ?1 << 20 AND (?1 + 1 << 20) - 1",
          "DELETE FROM reuse WHERE article IN (SELECT article FROM story_article WHERE story = ?1)",
          "DELETE FROM inferred WHERE article IN (SELECT article FROM story_article WHERE story = ?1)",
          "DELETE FROM story_article WHERE story = ?1", "DELETE FROM story WHERE key = ?1"}) {
        Query statement(database, sql);
        for (int64_t key : keys) statement.number(key).run();
    }
}

void forget_entities(Database& database, const std::vector<std::string>& ids) {
    Query statement(database, "DELETE FROM entity_forms WHERE number = ?");
    for (const std::string& id : ids) statement.id('e', id).run();
}

void forget_inferred(Database& database, const std::vector<std::string>& articles) {
    Query statement(database, "DELETE FROM inferred WHERE article = (SELECT key FROM article WHERE id = ?)");
    for (const std::string& article : articles) statement.text(article).run();
}

void add_results(Database& database, const Results& results) {
    Dictionaries forms(database);
    ArticleKeys keys(database);
    const StoryKeys stories = write_all(database, results, keys, forms);
    Query link(database, kContinue);
    for (int64_t story : stories_about(database, results, keys, stories)) link.number(story).run();
}

}  // namespace isnad

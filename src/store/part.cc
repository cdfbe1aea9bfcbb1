#include "store/part.h"

#include <algorithm>
#include <set>

#include "model/ids.h"
#include "store/article_reader.h"
#include "store/closure.h"
#include "store/correction_rows.h"
#include "store/json_list.h"
#include "store/numbers.h"
#include "store/part_named.h"
#include "store/results.h"
#include "store/rulings.h"

namespace isnad {
namespace {

bool is_placing(std::string_view field) {
    return field == kStory || field == kNewStory || field == kSameStory;
}

std::vector<std::string> texts_of(Query& rows) {
    std::vector<std::string> out;
    while (rows.next()) out.push_back(rows.text_at(0));
    return out;
}

// All articles that a ruling on stories can reach.
std::map<std::string, std::string> reached(Database& database, const Correction& c, const Rulings& rulings) {
    Closure closure(database);
    Rulings own;
    add_ruling(c, own);
    for (const Placing& p : own.placings)
        for (const std::string& article : articles_of(p)) closure.add(article);
    closure.follow(rulings);
    return closure.groups();
}

// The articles of whole stories, each with its story as its group.
std::map<std::string, std::string> whole_stories(Database& database, const std::set<std::string>& articles) {
    std::map<std::string, std::string> out;
    Query rows(database,
               "SELECT a.id, g.id FROM story_article s JOIN article a ON a.key = s.article JOIN story g ON "
               "g.key = s.story WHERE s.story = "
               "(SELECT t.story FROM story_article t JOIN article b ON b.key = t.article WHERE b.id = ?)");
    for (const std::string& article : articles) {
        if (out.contains(article)) continue;
        rows.text(article);
        while (rows.next()) out.emplace(rows.text_at(0), rows.text_at(1));
    }
    return out;
}

std::string listed(const std::vector<int64_t>& keys) {
    std::string out;
    for (int64_t key : keys) out += (out.empty() ? "" : ",") + std::to_string(key);
    return out;
}

// Articles whose figures speak of one of these forms.
std::vector<std::string> speaking_of(Database& database, const std::string& forms) {
    if (forms.empty()) return {};
    Query rows(database,
               "SELECT DISTINCT a.id FROM figure f JOIN article a ON a.key = f.article WHERE f.speaker IN (" +
                   forms + ") OR f.place IN (" + forms +
                   ") OR (f.relay IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(f.relay) r WHERE "
                   "json_extract(r.value, '$[0]') IN (" +
                   forms + ")))");
    return texts_of(rows);
}

// Entities that a correction takes from or gives to.
std::vector<std::string> entities_of(Database& database, const Correction& c, const EntityMap& map,
                                     const std::vector<int64_t>& forms) {
    std::set<std::string> out;
    if (const auto place = parse_item_id(c.item); place && place->type == ItemType::name) {
        Query read(
            database,
            R"(SELECT f.text, coalesce(f.entity, f.entity_read) FROM name n JOIN form f ON f.key = n.form WHERE
                      n.article = (SELECT key FROM article WHERE id = ?) AND n."begin" = ? AND n."end" = ?)");
        read.text(place->article).number(int64_t{place->span.begin}).number(int64_t{place->span.end});
        while (read.next()) out.insert(read.text_at(1));
        Query given(database, corrections_where("item = ? AND field IN ('entity', 'added')"));
        given.text(c.item);
        while (given.next()) {
            const Correction one = correction_at(given);
            if (one.field == "entity") out.insert(map.of(one.value, ""));
            for (const auto& [field, value] : pairs_of(one.value))
                if (field == "entity") out.insert(map.of(value, ""));
        }
    }
    if (c.field == kSameAs || c.field == kSplit) {
        Rulings own;
        add_ruling(c, own);
        for (const EntityRuling& r : own.entities)
            out.insert({r.entity, r.as, map.of(r.as, ""), map.of(r.entity, "")});
        if (!forms.empty()) {
            Query now(database, "SELECT DISTINCT coalesce(entity, entity_read) FROM form WHERE key IN (" +
                                    listed(forms) + ")");
            for (std::string& id : texts_of(now)) out.insert(std::move(id));
        }
    }
    out.erase("");
    return {out.begin(), out.end()};
}

// The articles whose stories' tallies a correction changes, where it moves none.
std::set<std::string> told_anew(Database& database, const Correction& c, const std::vector<int64_t>& forms) {
    std::set<std::string> out;
    const auto place = parse_item_id(c.item);
    if (place && c.field != kAccepted && (place->type == ItemType::figure || place->type == ItemType::name))
        out.insert(place->article);
    if (c.field == kCopyOf) out.insert({c.item});
    for (std::string& id : speaking_of(database, listed(forms))) out.insert(std::move(id));
    return out;
}

}  // namespace

DigestReader::DigestReader(Database& database, Texts texts)
    : row_(database, std::string("SELECT a.uri, a.title, d.bytes, ") +
                         (texts == Texts::opened ? "text_of(a.packed)" : "''") +
                         " FROM digest d JOIN article a ON a.key = d.article WHERE a.id = ?") {}

void DigestReader::add(const std::string& article, std::vector<PartDigest>& out) {
    if (row_.text(article).next())
        out.push_back({article, row_.text_at(0), row_.text_at(1), row_.text_at(2), row_.text_at(3)});
    row_.reset();
}

std::vector<std::string> corrected_articles(Database& database) {
    std::set<std::string> out;
    Query items(database, "SELECT DISTINCT item FROM correction WHERE undone IS NULL");
    for (const std::string& item : texts_of(items))
        if (const auto place = parse_item_id(item)) out.insert(place->article);
    Query forms(database, "SELECT key FROM form WHERE entity_no IS NOT NULL");
    std::vector<int64_t> keys;
    while (forms.next()) keys.push_back(forms.number_at(0));
    for (std::string& id : speaking_of(database, listed(keys))) out.insert(std::move(id));
    return {out.begin(), out.end()};
}

std::vector<ReadArticle> corrected_of(Database& database, const std::set<std::string>& articles) {
    std::vector<ReadArticle> out;
    ArticleReader reader(database, "WHERE a.id = ?", Laid::corrected);
    for (const std::string& article : corrected_articles(database)) {
        if (!articles.contains(article)) continue;
        if (reader.row().text(article).next()) out.push_back(reader.read());
        reader.row().reset();
    }
    return out;
}

// All of whose digests it has.
std::set<std::string> articles_of(const Part& part) {
    std::set<std::string> out;
    for (const auto& [article, group] : part.groups) out.insert(article);
    for (const PartDigest& digest : part.naming) out.insert(digest.article);
    for (const auto& story : part.explaining)
        for (const PartDigest& digest : story) out.insert(digest.article);
    return out;
}

Part part_of(Database& database, const Correction& c, const std::vector<int64_t>& forms) {
    Part part;
    part.rulings = rulings_of(database);
    part.regrouped = is_placing(c.field);
    if (part.regrouped) {
        part.groups = reached(database, c, part.rulings);
    }
    const EntityMap map(part.rulings.entities);
    part.entities = c.field == kAccepted ? std::vector<std::string>() : entities_of(database, c, map, forms);
    const std::vector<int64_t> naming = add_named(database, part);
    if (!part.regrouped) {
        part.rulings.placings.clear();
        part.groups = whole_stories(database, told_anew(database, c, forms));
        if ((c.field == kSameAs || c.field == kSplit) && may_be_short(database, part))
            add_explaining(database, naming, part);
    }
    part.numbers = std::make_shared<RecordNumbered>(database, false);
    DigestReader digests(database, DigestReader::Texts::opened);
    for (const auto& [article, group] : part.groups) digests.add(article, part.digests);
    part.corrected = corrected_of(database, articles_of(part));
    return part;
}

void write_part(Database& database, const Part& part, const Results& results) {
    std::set<std::string> stories;
    Results now = results;
    now.follows.insert(now.follows.end(), part.follows.begin(), part.follows.end());
    std::vector<std::pair<std::string, std::string>> read;
    Query old(database,
              "SELECT s.id, m.story_read, f.id FROM story_article m JOIN article a ON a.key = m.article JOIN "
              "story s ON s.key = m.story "
              "LEFT JOIN "
              "article f ON f.key = m.follows WHERE a.id = ?");
    for (const auto& [article, group] : part.groups) {
        old.text(article);
        while (old.next()) {
            stories.insert(old.text_at(0));
            if (!old.null_at(1)) read.emplace_back(article, old.text_at(1));
            if (!old.null_at(2)) now.follows.emplace_back(article, old.text_at(2));
        }
    }
    if (!part.regrouped) now.read = std::move(read);  // the machine's stories are as they were
    forget_stories(database, {stories.begin(), stories.end()});
    forget_entities(database, part.entities);
    std::vector<std::string> explained;
    for (const auto& story : part.explaining)
        for (const PartDigest& digest : story) explained.push_back(digest.article);
    forget_inferred(database, explained);
    add_results(database, now);
}

}  // namespace isnad

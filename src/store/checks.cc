#include "store/checks.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/ids.h"
#include "store/correction_rows.h"
#include "store/entity_rows.h"
#include "store/item_fields.h"
#include "store/json_list.h"
#include "store/overlay.h"
#include "store/schema.h"

namespace isnad {
namespace {

using MaybeConflict = std::optional<Conflict>;

[[noreturn]] void refuse(const Correction& c, std::string what) { throw Refused{{c.item, std::move(what)}}; }

template <class T>
T taken(Result<T>&& result) {
    if (!result) throw Refused{result.fault()};
    return std::move(*result);
}

// The last correction that stands of a thing's field.
std::optional<Correction> standing(Database& database, const std::string& item, std::string_view field) {
    Query row(database,
              corrections_where("item = ? AND field = ? AND undone IS NULL ORDER BY key DESC LIMIT 1"));
    if (!row.text(item).text(field).next()) return std::nullopt;
    return correction_at(row);
}

MaybeConflict conflict(const std::string& now, const std::optional<Correction>& by) {
    return Conflict{now, by ? by->who : "", by ? by->at : ""};
}

// One value of a query with one text, "" where it gives no row.
std::string found(Database& database, const char* sql, const std::string& value) {
    Query row(database, sql);
    return row.text(value).next() ? row.text_at(0) : "";
}

int64_t counted(Database& database, const std::string& sql, const std::string& from, const std::string& to) {
    Query row(database, sql);
    return row.text(from).text(to).next() ? row.number_at(0) : 0;
}

// How many items of this span the machine read, and people ever added: the next one's `nth`, so that no id is
// given twice.
uint32_t next_nth(Database& database, const ItemPlace& place) {
    Query read(database, "SELECT count(*) FROM " + std::string(name_of(place.type)) + " i WHERE " +
                             items_of("(SELECT key FROM article WHERE id = ?1)") +
                             R"( AND "begin" = ?2 AND "end" = ?3)");
    read.text(place.article).number(int64_t{place.span.begin}).number(int64_t{place.span.end}).next();
    const std::string id = item_id(place.article, place.type, place.span);
    const int64_t added = counted(
        database, "SELECT count(*) FROM correction WHERE field = 'added' AND (item = ? OR item LIKE ?)", id,
        id + "~%");
    return static_cast<uint32_t>(read.number_at(0) + added);
}

// What a claim cannot do without.
std::string_view lacking(ItemType type, const Pairs& fields) {
    const auto has = [&](std::string_view name) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](const auto& f) { return f.first == name && !f.second.empty(); });
    };
    switch (type) {
        case ItemType::name:
            return has("kind") ? "" : "kind";
        case ItemType::figure:
            return !has("kind")                                ? "kind"
                   : has("value") || has("low") || has("high") ? ""
                                                               : "value, low or high";
        case ItemType::statement:
            return !has("stance") ? "stance" : has("content") ? "" : "content";
        case ItemType::event:
            return has("event_type") ? "" : "event_type";
    }
    return "";
}

MaybeConflict check_added(const Record& record, Correction& c, ItemPlace place, ReadArticle& read) {
    const std::string& text = read.article.text;
    const bool within = std::any_of(read.article.blocks.begin(), read.article.blocks.end(),
                                    [&](const Block& b) { return b.span.contains(place.span); });
    if (place.span.empty() || !within || !on_code_point(text, place.span.begin) ||
        !on_code_point(text, place.span.end))
        refuse(c, "is no span of one paragraph of the article");
    const Pairs fields = pairs_of(c.value);
    if (const auto lack = lacking(place.type, fields); !lack.empty())
        refuse(c, "needs a value for " + std::string(lack));
    Query same(
        record.database(),
        corrections_where("field = 'added' AND undone IS NULL AND value = ? AND (item = ? OR item LIKE ?)"));
    const std::string id = item_id(place.article, place.type, place.span), more = id + "~%";
    if (same.text(c.value).text(id).text(more).next()) return conflict(c.value, correction_at(same));
    place.nth = next_nth(record.database(), place);
    c.item = item_id(place.article, place.type, place.span, place.nth);
    for (const auto& field : fields) {  // one at a time, to tell which one it is
        ReadArticle copy = read;
        if (!add_item(copy, place, json_pairs({field})))
            refuse(c, "`" + field.second + "` is no value of `" + field.first + "`");
    }
    c.was.clear();
    return std::nullopt;
}

MaybeConflict check_item(const Record& record, Correction& c, const ItemPlace& place) {
    auto read = taken(record.article(place.article));
    if (!read) refuse(c, "is not in this record");
    if (c.field == kAdded) return check_added(record, c, place, *read);
    std::optional<std::string> is;
    bool takes = false;
    const bool there = with_item(*read, place, [&](auto& item) {
        is = field_of(item, c.field);
        takes = is && set_field(item, c.field, c.value);
    });
    if (!there) {
        if (const auto by = standing(record.database(), c.item, kRejected))
            return conflict(std::string(kRejected), by);
        refuse(c, "is not in this record");
    }
    if (c.field == kRejected || c.field == kAccepted) return std::nullopt;
    if (!is) refuse(c, "has no field `" + c.field + "` that can be corrected");
    if (!takes) refuse(c, "`" + c.value + "` is no value of `" + c.field + "`");
    if (*is != c.was) return conflict(*is, standing(record.database(), c.item, c.field));
    return std::nullopt;
}

constexpr const char* kStoryOf =
    "SELECT t.id FROM story_article s JOIN article a ON a.key = s.article JOIN story t ON t.key = s.story "
    "WHERE a.id = ?";
constexpr const char* kFirstOf =
    "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE s.story = (SELECT key FROM "
    "story WHERE id = ?) ORDER BY s.nth "
    "LIMIT 1";
constexpr const char* kOriginalOf =
    "SELECT a.id FROM story_article s JOIN article a ON a.key = s.article WHERE (s.story, s.copy) IN (SELECT "
    "t.story, t.copy FROM story_article t JOIN article b ON b.key = t.article WHERE b.id = ?) ORDER BY s.nth "
    "LIMIT 1";

// A story's id is taken for its first article.
std::string article_of(Database& database, const std::string& id) {
    const std::string first = found(database, kFirstOf, id);
    return first.empty() ? found(database, "SELECT id FROM article WHERE id = ?", id) : first;
}

// Who put the article where it is.
std::optional<Correction> placed_by(Database& database, const std::string& article) {
    Query row(
        database,
        corrections_where("undone IS NULL AND field IN ('story', 'new_story', 'same_story') AND (item = ? OR "
                          "value = ? OR value LIKE ?) ORDER BY key DESC LIMIT 1"));
    const std::string quoted = "%\"" + article + "\"%";
    if (!row.text(article).text(article).text(quoted).next()) return std::nullopt;
    return correction_at(row);
}

MaybeConflict check_new_story(Database& database, Correction& c) {
    std::vector<std::string> articles = list_of(c.value);
    if (articles.empty()) refuse(c, "needs a list of articles");
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    for (const std::string& id : articles) {
        const std::string story = found(database, kStoryOf, id);
        if (story.empty()) refuse(c, "`" + id + "` is in no story of this record");
        if (story != c.was) return conflict(story, placed_by(database, id));
    }
    Query size(database,
               "SELECT count(*) FROM story_article WHERE story = (SELECT key FROM story WHERE id = ?)");
    size.text(c.was).next();
    if (size.number_at(0) <= static_cast<int64_t>(articles.size())) refuse(c, "is the whole story already");
    c.item = articles.front();
    c.value = json_list(articles);
    return std::nullopt;
}

MaybeConflict check_article(Database& database, Correction& c) {
    if (c.field == kNewStory) return check_new_story(database, c);
    const std::string item = article_of(database, c.item);
    if (item.empty()) {
        // A story that someone joined to another is no more.
        if (const auto by = standing(database, c.item, c.field)) return conflict(by->value, by);
        refuse(c, "is no article or story of this record");
    }
    const std::string value = c.value.empty() ? "" : article_of(database, c.value);
    c.item = item;
    if (c.field != kCopyOf || !c.value.empty())
        if (value.empty()) refuse(c, "`" + c.value + "` is no article or story of this record");
    c.value = value;
    const std::string here = found(database, kStoryOf, item), there = found(database, kStoryOf, value);
    if (c.field == kCopyOf) {
        if (value == item || (!value.empty() && here != there))
            refuse(c, "is a copy of another article of its own story, or of none");
        const std::string original = found(database, kOriginalOf, item);
        if (original != c.was) return conflict(original, standing(database, item, kCopyOf));
        return std::nullopt;
    }
    if (here != c.was) return conflict(here, placed_by(database, item));
    if (here == there) refuse(c, "is in that story already");
    return std::nullopt;
}

// What became of an entity that is no more.
MaybeConflict merged(Database& database, const Correction& c, const std::string& entity) {
    if (entity_of(database, entity)) return std::nullopt;
    if (const auto by = standing(database, entity, kSameAs)) return conflict(by->value, by);
    refuse(c, "`" + entity + "` is no entity of this record");
}

MaybeConflict check_entity(Database& database, Correction& c) {
    if (auto gone = merged(database, c, c.item)) return gone;
    if (c.field == kSameAs) {
        if (c.value == c.item) refuse(c, "is itself already");
        return merged(database, c, c.value);
    }
    std::vector<std::string> spellings = list_of(c.value);
    const std::vector<std::string> known = entity_of(database, c.item)->aliases;
    if (spellings.empty()) refuse(c, "needs a list of spellings");
    for (const std::string& s : spellings)
        if (std::find(known.begin(), known.end(), s) == known.end()) {
            if (const auto by = standing(database, c.item, kSplit)) return conflict(by->value, by);
            refuse(c, "is not written as `" + s + "` in this record");
        }
    if (spellings.size() >= known.size()) refuse(c, "would have no spelling left");
    c.value = json_list(spellings);
    return std::nullopt;
}

}  // namespace

std::optional<Conflict> check(const Record& record, Correction& c) {
    if (c.who.empty()) refuse(c, "a correction needs a name: who makes it");
    if (const auto place = parse_item_id(c.item)) return check_item(record, c, *place);
    for (std::string_view field : {kStory, kNewStory, kSameStory, kCopyOf})
        if (c.field == field) return check_article(record.database(), c);
    for (std::string_view field : {kSameAs, kSplit})
        if (c.field == field) return check_entity(record.database(), c);
    refuse(c, "is no item that can be corrected");
}

}  // namespace isnad

#include "serve/api_stories.h"

#include <algorithm>
#include <map>

#include "serve/api_answer.h"
#include "serve/api_json.h"
#include "store/items.h"
#include "store/overview.h"
#include "view/json.h"

namespace isnad {
namespace {

constexpr size_t kMostRows = 500;

StoryOrder order_of(const Request& request) {
    const std::string_view sort = request.parameter("sort");
    return sort == "newest"     ? StoryOrder::newest
           : sort == "disputed" ? StoryOrder::disputed
                                : StoryOrder::largest;
}

void write_row(JsonText& json, const StoryRow& row) {
    json.open('{').key("id").text(row.id).key("title").text_or_null(row.title);
    json.key("from").text_or_null(row.from).key("to").text_or_null(row.to);
    json.key("articles")
        .number(static_cast<double>(row.articles))
        .key("outlets")
        .number(static_cast<double>(row.outlets));
    json.key("independent").number(static_cast<double>(row.independent)).key("verdicts").open('{');
    for (const auto& [verdict, times] : row.verdicts) json.key(verdict).number(static_cast<double>(times));
    json.close('}').key("kinds").texts(row.kinds).key("tallies").open('[');
    for (const TallyBrief& t : row.tallies) {
        json.open('{').key("kind").text(t.kind).key("place").text_or_null(t.place);
        json.key("verdict").text(t.verdict).key("low").number(t.low).key("high").number(t.high);
        json.key("independent").number(static_cast<double>(t.independent)).close('}');
    }
    json.close(']').close('}');
}

void list(const Record& record, const Request& request, const PathValues&, std::string& out) {
    const size_t limit = number_of(request, "limit", 50, kMostRows),
                 cursor = number_of(request, "cursor", 0, 10000000);
    const StoryFilter filter{std::string(request.parameter("q")), std::string(request.parameter("outlet")),
                             std::string(request.parameter("kind")), days_of(request)};
    const StoryRows rows = take(story_rows(record, filter, order_of(request), limit, cursor));
    JsonText json(out);
    json.open('{').key("stories").open('[');
    for (const StoryRow& row : rows.rows) write_row(json, row);
    json.close(']').key("total").number(static_cast<double>(rows.total)).key("next");
    const size_t next = cursor + rows.rows.size();
    next < static_cast<size_t>(rows.total) && !rows.rows.empty() ? json.text(std::to_string(next))
                                                                 : json.null();
    json.close('}');
}

// The story's tallies, each entry with the words of its figure.
void write_tallies(JsonText& json, const Record& record, const Story& story) {
    auto texts = take(record.figure_texts(story.id));
    json.key("tallies").open('[');
    for (const Tally& tally : take(record.tallies(story.id))) {
        Tally bare = tally;
        bare.entries.clear();
        std::string one;
        append_json(one, bare);
        const size_t at = one.find("\"entries\":[]") + 11;  // inside the brackets
        std::string entries;
        JsonText list(entries);
        for (const TallyEntry& e : tally.entries) {
            list.open('{').key("figure").text(e.figure).key("article").text(e.article);
            list.key("low")
                .number(e.bounds.low)
                .key("high")
                .number(e.bounds.high)
                .key("qualifier")
                .text(name_of(e.qualifier));
            list.key("date")
                .days(e.date)
                .key("root")
                .text_or_null(e.root)
                .key("text")
                .text(texts[e.figure])
                .close('}');
        }
        one.insert(at, entries);
        one.pop_back();
        one += ",\"reason\":" + reason_json(tally.why) + "}";
        json.raw(one);
    }
    json.close(']');
}

void write_claims(JsonText& json, const std::vector<ReadArticle>& articles) {
    json.key("events").open('[');
    for (const ReadArticle& read : articles)
        for (size_t i = 0; i < read.events.size(); ++i) {
            std::string one;
            append_event_json(one, read, i);
            json.raw(one);
        }
    json.close(']').key("statements").open('[');
    for (const ReadArticle& read : articles)
        for (size_t i = 0; i < read.statements.size(); ++i) json.raw(statement_json(read, i));
    json.close(']');
}

// Places that the story names, with how often; those with coordinates only.
void write_places(JsonText& json, const Record& record, const std::vector<ReadArticle>& articles) {
    std::map<std::string, int> times;
    for (const ReadArticle& read : articles)
        for (const Name& name : read.names)
            if (name.kind == NameKind::place && !name.entity.empty()) ++times[name.entity];
    json.key("places").open('[');
    for (const auto& [id, n] : times) {
        const auto entity = take(record.entity(id));
        if (!entity || !entity->lat) continue;
        std::string one;
        append_json(one, *entity);
        one.insert(one.size() - 1, ",\"times\":" + std::to_string(n));
        json.raw(one);
    }
    json.close(']');
}

// What one sees of a story first: it is told by few rows, however many articles it has.
void write_head(JsonText& json, const Record& record, const Story& story) {
    std::string bare;
    append_json(bare, story);
    json.key("story").raw(bare);
    write_heads(json, "articles", take(record.article_heads(story.id)));
    write_tallies(json, record, story);
}

void write_rest(JsonText& json, const Record& record, const Story& story) {
    std::vector<ReadArticle> articles;
    const auto keep = [&](ReadArticle&& read) { return articles.push_back(std::move(read)), true; };
    take(record.for_each_article_of_story(story.id, kNames | kStatements | kEvents, keep));
    write_claims(json, articles);
    write_places(json, record, articles);
}

void one(const Record& record, const Request& request, const PathValues& values, std::string& out) {
    const Story story = take_found(record.story(values[0]), "there is no story of that id");
    const std::string_view part = request.parameter("part");
    JsonText json(out);
    json.open('{');
    if (part != "claims") write_head(json, record, story);
    if (part != "head") write_rest(json, record, story);
    if (part != "claims") json.key("followed_by").texts(take(followers(record, story.id)));
    json.close('}');
}

void about(const Record& record, const Request&, const PathValues&, std::string& out) {
    const Counts c = take(record.counts());
    const auto days = take(days_of_record(record));
    JsonText json(out);
    json.open('{').key("counts").open('{');
    const std::pair<const char*, int64_t> counts[] = {{"pages", c.pages},       {"faults", c.faults},
                                                      {"articles", c.articles}, {"names", c.names},
                                                      {"figures", c.figures},   {"statements", c.statements},
                                                      {"events", c.events},     {"entities", c.entities},
                                                      {"stories", c.stories},   {"tallies", c.tallies}};
    for (const auto& [name, value] : counts) json.key(name).number(static_cast<double>(value));
    json.close('}')
        .key("from")
        .text_or_null(days.first)
        .key("to")
        .text_or_null(days.second)
        .key("outlets")
        .open('[');
    for (const auto& [name, n] : take(outlets(record)))
        json.open('{').key("name").text(name).key("articles").number(static_cast<double>(n)).close('}');
    json.close(']').key("meta").open('{');
    for (const char* name : {"format", "program", "lexicon", "placed"})
        json.key(name).text_or_null(take(record.meta(name)));
    json.close('}').close('}');
}

}  // namespace

void add_story_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    routes.push_back(
        {"GET", "/api/v1/record", "What the record holds", "application/json", {}, with_record(room, about)});
    routes.push_back({"GET",
                      "/api/v1/stories",
                      "Stories, the largest first",
                      "application/json",
                      {"q", "outlet", "kind", "from", "to", "sort", "limit", "cursor"},
                      with_record(room, list)});
    routes.push_back(
        {"GET",
         "/api/v1/stories/{id}",
         "A story: articles, tallies, events, statements, places; `part` asks for its `head` "
         "(articles, tallies, what follows it) or its `claims` (events, statements, places) alone",
         "application/json",
         {"part"},
         with_record(room, one)});
}

}  // namespace isnad

#include "serve/api_articles.h"

#include <algorithm>

#include "model/ids.h"
#include "serve/api_answer.h"
#include "serve/api_json.h"
#include "store/overview.h"
#include "store/search.h"
#include "view/explain.h"
#include "view/json.h"

namespace isnad {
namespace {

constexpr size_t kMostHits = 200;
constexpr size_t kMostArticlesOfEntity = 200;
constexpr uint32_t kMostDroppedText = 400;  // bytes shown of a dropped part

std::string piece(std::string_view text, Span span, uint32_t most) {
    uint32_t end = std::min(span.end, span.begin + most);
    while (end < text.size() &&
           !(static_cast<unsigned char>(text[end]) < 0x80 || static_cast<unsigned char>(text[end]) >= 0xC0))
        ++end;
    return std::string(text.substr(span.begin, end - span.begin)) + (end < span.end ? "…" : "");
}

void write_page(JsonText& json, const Page& page) {
    json.key("page").open('{').key("id").text(page.id).key("uri").text(page.uri).key("media").text_or_null(
        page.media);
    json.key("bytes").number(static_cast<double>(page.bytes)).key("dropped").open('[');
    for (const Dropped& d : page.dropped) {
        json.open('{')
            .key("span")
            .span(d.span)
            .key("reason")
            .text(name_of(d.reason))
            .key("rule")
            .text_or_null(d.rule);
        json.key("text")
            .text(d.span.end <= page.text.size() ? piece(page.text, d.span, kMostDroppedText) : "")
            .close('}');
    }
    json.close(']').close('}');
}

void article(const Record& record, const Request&, const PathValues& values, std::string& out) {
    const ReadArticle read = take_found(record.article(values[0]), "there is no article of that id");
    const Page page = take_found(record.page(read.article.page), "the article's page is not in the record");
    std::string bare;
    append_json(bare, read.article);
    JsonText json(out);
    json.open('{').key("article").raw(bare);
    write_items(json, read);
    write_page(json, page);
    const auto story = take(record.story(read.article.story));
    json.key("story_title").text_or_null(story ? story->title : "").close('}');
}

// The article, then through whom, then who vouches.
std::vector<std::string> chain_of(const ReadArticle& read, const Told& told) {
    std::vector<std::string> out = {voice_of(read.article)};
    out.insert(out.end(), told.chain.begin(), told.chain.end());
    return out;
}

void write_rule(JsonText& json, const std::string& rule, const RuleWords& words) {
    json.key("rule").open('{').key("name").text_or_null(rule).key("words");
    const std::string english = words.words(rule, Language::english);
    if (english.empty()) {
        json.null().close('}');
        return;
    }
    json.open('{').key("en").text(english).key("ar").text(words.words(rule, Language::arabic));
    json.close('}').close('}');
}

Span sentence_of(const std::vector<Span>& sentences, Span span) {
    for (const Span& s : sentences)
        if (s.begin <= span.begin && span.begin < s.end) return {s.begin, std::max(s.end, span.end)};
    return span;
}

RecordHandler item(const ReadingRoom& room) {
    return [sentences = room.sentences, words = room.rule_words](const Record& record, const Request&,
                                                                 const PathValues& values, std::string& out) {
        const auto place = parse_item_id(values[0]);
        if (!place) throw Refusal{problem(404, "there is no item of that id")};
        ReadArticle read = take_found(record.article(place->article), "there is no item of that id");
        std::string bare = item_json(read, values[0]);
        const bool rejected = bare.empty();  // the machine's reading is shown, so that it can be brought back
        if (rejected) {
            read = take_found(record.article_as_read(place->article), "there is no item of that id");
            bare = item_json(read, values[0]);
        }
        if (bare.empty()) throw Refusal{problem(404, "there is no item of that id")};
        const Page page =
            take_found(record.page(read.article.page), "the article's page is not in the record");
        const Span sentence = sentence_of(sentences(read.article.text), place->span);
        const Span source = place_in_page(read.article, page, place->span).span;
        JsonText json(out);
        json.open('{').key("item").raw(bare).key("article");
        write_head(json, read.article);
        json.key("sentence")
            .open('{')
            .key("span")
            .span(sentence)
            .key("text")
            .text(under(sentence, read.article.text))
            .close('}');
        json.key("source").open('{').key("page").text(page.id).key("span").span(source);
        json.key("text")
            .text(source.end <= page.text.size() ? piece(page.text, source, 4000) : "")
            .close('}');
        const Told told = find_told(read, *place).value_or(Told{});
        write_rule(json, told.rule, *words);
        json.key("chain").texts(chain_of(read, told)).key("rejected").boolean(rejected).close('}');
    };
}

bool is_of(const MaybeRef& ref, const std::string& entity) { return ref && ref->entity == entity; }

void write_told(JsonText& json, const std::vector<ReadArticle>& articles, const std::string& entity) {
    json.key("said").open('[');
    for (const ReadArticle& read : articles)
        for (size_t i = 0; i < read.statements.size(); ++i)
            if (is_of(read.statements[i].speaker, entity)) json.raw(statement_json(read, i));
    json.close(']').key("figures").open('[');
    for (const ReadArticle& read : articles)
        for (size_t i = 0; i < read.figures.size(); ++i) {
            const Figure& f = read.figures[i];
            if (!is_of(f.place, entity) && !is_of(f.side, entity)) continue;
            std::string one;
            append_figure_json(one, read, i);
            json.raw(one);
        }
    json.close(']').key("events").open('[');
    for (const ReadArticle& read : articles)
        for (size_t i = 0; i < read.events.size(); ++i) {
            const Event& e = read.events[i];
            if (!is_of(e.place, entity) && !is_of(e.actor, entity) && !is_of(e.target, entity)) continue;
            std::string one;
            append_event_json(one, read, i);
            json.raw(one);
        }
    json.close(']');
}

void entity(const Record& record, const Request&, const PathValues& values, std::string& out) {
    const Entity found = take_found(record.entity(values[0]), "there is no entity of that id");
    std::string bare;
    append_json(bare, found);
    JsonText json(out);
    json.open('{').key("entity").raw(bare).key("articles").open('[');
    std::vector<ReadArticle> articles;
    for (const auto& [id, times] : take(articles_naming(record, found.id, kMostArticlesOfEntity))) {
        auto read = take(record.article(id));
        if (!read) continue;
        write_head(json, read->article, "\"times\":" + std::to_string(times));
        articles.push_back(std::move(*read));
    }
    json.close(']');
    write_told(json, articles, found.id);
    json.close('}');
}

void find(const Record& record, const Request& request, const PathValues&, std::string& out) {
    const size_t limit = number_of(request, "limit", 30, kMostHits),
                 cursor = number_of(request, "cursor", 0, 10000000);
    const SearchFilter filter{std::string(request.parameter("outlet")),
                              std::string(request.parameter("story")), std::string(request.parameter("kind")),
                              days_of(request)};
    const SearchResult found = take(search(record, request.parameter("q"), filter, limit, cursor));
    JsonText json(out);
    json.open('{').key("hits").open('[');
    for (const SearchHit& hit : found.hits) {
        json.open('{').key("article");
        write_head(json, hit.article);
        json.key("snippet").text(hit.snippet.text).key("marks").open('[');
        for (const Span& mark : hit.snippet.marks) json.span(mark);
        json.close(']').key("inferred").raw(json_of(hit.inferred)).close('}');
    }
    json.close(']').key("total").number(static_cast<double>(found.total)).key("next");
    const size_t next = cursor + found.hits.size();
    next < static_cast<size_t>(found.total) && !found.hits.empty() ? json.text(std::to_string(next))
                                                                   : json.null();
    json.close('}');
}

// The page's text, or the page itself in a frame that may do nothing: no script, no request, an origin of its
// own.
Handler page_as(const ReadingRoom& room, bool frame) {
    return [path = room.path, frame](const Request& request, const PathValues& values) {
        const auto record = record_of_thread(path);
        if (!record) return problem(500, record.fault().message(), request.path);
        auto page = (*record)->page(values[0]);
        if (!page) return problem(500, page.fault().message(), request.path);
        if (!*page) return problem(404, "there is no page of that id", request.path);
        Response out;
        out.body = std::move((*page)->text);
        out.type =
            frame && (*page)->media == "text/html" ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        out.headers.emplace_back("Content-Security-Policy",
                                 "sandbox; default-src 'none'; frame-ancestors 'self'");
        return out;
    };
}

}  // namespace

void add_article_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    const std::string_view json = "application/json";
    routes.push_back({"GET",
                      "/api/v1/articles/{id}",
                      "An article with all its items and what its page dropped",
                      json,
                      {},
                      with_record(room, article)});
    routes.push_back({"GET",
                      "/api/v1/items/{id}",
                      "Where an item comes from: sentence, bytes, rule, chain",
                      json,
                      {},
                      with_record(room, item(room))});
    routes.push_back({"GET",
                      "/api/v1/entities/{id}",
                      "An entity: spellings, articles, what it said, what is told of it",
                      json,
                      {},
                      with_record(room, entity)});
    routes.push_back({"GET",
                      "/api/v1/search",
                      "Articles that hold words, phrases, entity:name",
                      json,
                      {"q", "outlet", "story", "kind", "from", "to", "limit", "cursor"},
                      with_record(room, find)});
    routes.push_back({"GET",
                      "/api/v1/pages/{id}/text",
                      "A page as it was read, in UTF-8",
                      "text/plain",
                      {},
                      page_as(room, false)});
    routes.push_back({"GET",
                      "/api/v1/pages/{id}/frame",
                      "A captured page for a sandboxed frame",
                      "text/html",
                      {},
                      page_as(room, true)});
}

}  // namespace isnad

#include "view/json.h"

#include "model/ids.h"
#include "view/json_text.h"

namespace isnad {
namespace {

JsonText& head(JsonText& json, std::string_view type, std::string_view id) {
    return json.open('{').key("type").text(type).key("id").text(id);
}

std::string figure_id(const ReadArticle& read, size_t at) {
    return item_id(read.article.id, ItemType::figure, read.figures[at].span, nth_of_span(read.figures, at));
}

// What every item begins with.
template <class Items>
void item_head(JsonText& json, ItemType type, const Article& article, const Items& items, size_t at) {
    head(json, name_of(type), item_id(article.id, type, items[at].span, nth_of_span(items, at)));
    json.key("article").text(article.id).key("span").span(items[at].span).key("text").text(items[at].text);
}

void ref(JsonText& json, const Ref& value) {
    json.open('{').key("text").text(value.text).key("span").span(value.span);
    json.key("entity").text_or_null(value.entity).close('}');
}

void ref(JsonText& json, std::string_view key, const MaybeRef& value) {
    json.key(key);
    if (value)
        ref(json, *value);
    else
        json.null();
}

void relay(JsonText& json, const std::vector<Ref>& values) {
    json.key("relay").open('[');
    for (const Ref& value : values) ref(json, value);
    json.close(']');
}

void published(JsonText& json, const std::optional<Published>& value) {
    json.key("published");
    if (!value) {
        json.null();
        return;
    }
    const DayRange& days = value->days;
    json.open('{').key("from").text_or_null(days.from ? days.from->iso() : "");
    json.key("to").text_or_null(days.to ? days.to->iso() : "").key("basis").text(name_of(value->basis));
    json.key("text").text_or_null(value->text).close('}');
}

void outlet(JsonText& json, const Outlet& value) {
    json.key("outlet");
    if (value == Outlet{}) {
        json.null();
        return;
    }
    json.open('{').key("name").text_or_null(value.name).key("domain").text_or_null(value.domain).close('}');
}

void blocks(JsonText& json, const std::vector<Block>& values) {
    json.key("blocks").open('[');
    for (const Block& block : values) {
        json.open('{').key("kind").text(name_of(block.kind)).key("span").span(block.span);
        json.key("source").span(block.source).close('}');
    }
    json.close(']');
}

void bounds(JsonText& json, const Bounds& value) {
    json.key("low").number(value.low).key("high").number(value.high);
}

}  // namespace

void append_json(std::string& out, const Page& page, std::string_view fault) {
    JsonText json(out);
    head(json, "page", page.id).key("uri").text(page.uri).key("media").text_or_null(page.media);
    json.key("sha256").text_or_null(page.sha256).key("bytes").number(static_cast<double>(page.bytes));
    json.key("articles").texts(page.articles).key("dropped").open('[');
    for (const Dropped& dropped : page.dropped) {
        json.open('{').key("span").span(dropped.span).key("reason").text(name_of(dropped.reason));
        json.key("rule").text_or_null(dropped.rule).close('}');
    }
    if (!fault.empty()) {
        json.open('{').key("span").span({}).key("reason").text(name_of(DropReason::unreadable));
        json.key("rule").null().close('}');
    }
    json.close(']').key("fault").text_or_null(fault).close('}');
}

namespace {

void article_json(std::string& out, const Article& a, bool whole) {
    JsonText json(out);
    head(json, "article", a.id).key("page").text(a.page).key("nth").number(a.nth).key("uri").text(a.uri);
    outlet(json, a.outlet);
    json.key("title").text_or_null(a.title).key("byline").texts(a.byline).key("agencies").texts(a.agencies);
    json.key("dateline").texts(a.dateline);
    published(json, a.published);
    json.key("crawled").text_or_null(a.crawled).key("language").text_or_null(a.language);
    if (whole) {
        json.key("text").text(a.text);
        blocks(json, a.blocks);
    }
    json.key("keywords").texts(a.keywords).key("story").text_or_null(a.story).close('}');
}

}  // namespace

void append_json(std::string& out, const Article& article) { article_json(out, article, true); }
void append_head_json(std::string& out, const Article& article) { article_json(out, article, false); }

void append_name_json(std::string& out, const ReadArticle& read, size_t at) {
    const Name& name = read.names[at];
    JsonText json(out);
    item_head(json, ItemType::name, read.article, read.names, at);
    json.key("kind").text(name_of(name.kind)).key("entity").text_or_null(name.entity);
    json.key("rule").text_or_null(name.rule).close('}');
}

void append_figure_json(std::string& out, const ReadArticle& read, size_t at) {
    const Figure& f = read.figures[at];
    JsonText json(out);
    item_head(json, ItemType::figure, read.article, read.figures, at);
    bounds(json, f.bounds);
    json.key("qualifier").text(name_of(f.qualifier)).key("kind").text(name_of(f.kind));
    json.key("counted").text_or_null(f.counted);
    ref(json, "side", f.side);
    ref(json, "place", f.place);
    json.key("date").days(f.date);
    ref(json, "speaker", f.speaker);
    relay(json, f.relay);
    json.key("status").text(name_of(f.status));
    json.key("part_of").text_or_null(f.part_of ? figure_id(read, *f.part_of) : "");
    json.key("suspect").boolean(f.suspect).key("rule").text_or_null(f.rule).close('}');
}

void append_statement_json(std::string& out, const ReadArticle& read, size_t at) {
    const Statement& s = read.statements[at];
    JsonText json(out);
    item_head(json, ItemType::statement, read.article, read.statements, at);
    ref(json, "speaker", s.speaker);
    json.key("role").text_or_null(s.role);
    relay(json, s.relay);
    json.key("stance").text(name_of(s.stance)).key("direct").boolean(s.direct).key("content").span(s.content);
    json.key("rule").text_or_null(s.rule).close('}');
}

void append_event_json(std::string& out, const ReadArticle& read, size_t at) {
    const Event& e = read.events[at];
    JsonText json(out);
    item_head(json, ItemType::event, read.article, read.events, at);
    json.key("event_type").text(name_of(e.type));
    ref(json, "actor", e.actor);
    ref(json, "target", e.target);
    ref(json, "place", e.place);
    json.key("date").days(e.date).key("status").text(name_of(e.status));
    json.key("rule").text_or_null(e.rule).close('}');
}

std::string json_of(const std::vector<Inferred>& forms) {
    std::string out;
    JsonText json(out);
    json.open('[');
    for (const Inferred& i : forms)
        json.open('{').key("alias").text(i.text).key("article").text(i.article).key("by").text(i.by).close(
            '}');
    json.close(']');
    return out;
}

void append_json(std::string& out, const Entity& e) {
    JsonText json(out);
    head(json, "entity", e.id).key("kind").text(name_of(e.kind)).key("name").text(e.name);
    json.key("latin").text_or_null(e.latin).key("aliases").texts(e.aliases).key("codes").open('{');
    for (const auto& [scheme, code] : e.codes) json.key(scheme).text(code);
    json.close('}').key("lat").number(e.lat).key("lon").number(e.lon).key("inferred");
    json.raw(json_of(e.inferred)).close('}');
}

void append_json(std::string& out, const Story& s) {
    JsonText json(out);
    head(json, "story", s.id).key("title").text_or_null(s.title);
    json.key("from").text_or_null(s.days.from ? s.days.from->iso() : "");
    json.key("to").text_or_null(s.days.to ? s.days.to->iso() : "");
    json.key("articles").texts(s.articles).key("copies").open('[');
    for (const auto& group : s.copies) json.texts(group);
    json.close(']').key("continues").text_or_null(s.continues).key("reuse").open('[');
    for (const Reuse& r : s.reuse) {
        json.open('{').key("article").text(r.article).key("origin").text(r.origin);
        json.key("kind").text(name_of(r.kind)).key("passages").open('[');
        for (const SharedPassage& p : r.passages)
            json.open('{').key("span").span(p.span).key("origin_span").span(p.origin_span).close('}');
        json.close(']').close('}');
    }
    json.close(']').close('}');
}

void append_json(std::string& out, const Tally& t) {
    JsonText json(out);
    head(json, "tally", t.id).key("story").text(t.story).key("kind").text(name_of(t.kind));
    json.key("place").text_or_null(t.place).key("side").text_or_null(t.side).key("entries").open('[');
    for (const TallyEntry& e : t.entries) {
        json.open('{').key("figure").text(e.figure).key("article").text(e.article);
        bounds(json, e.bounds);
        json.key("qualifier").text(name_of(e.qualifier)).key("date").days(e.date);
        json.key("root").text_or_null(e.root).close('}');
    }
    json.close(']').key("independent").number(t.independent).key("verdict").text(name_of(t.verdict));
    json.key("why").text_or_null(t.why).close('}');
}

void append_json(std::string& out, const Correction& c) {
    JsonText json(out);
    json.open('{').key("type").text("correction").key("key").number(static_cast<double>(c.key));
    json.key("item").text(c.item).key("field").text(c.field).key("was").text_or_null(c.was);
    json.key("value").text_or_null(c.value).key("who").text(c.who).key("at").text(c.at);
    json.key("why").text_or_null(c.why).key("undone").text_or_null(c.undone).close('}');
}

void append_lines(std::string& out, const ReadArticle& read) {
    const auto lines = [&](const auto& items, auto append) {
        for (size_t i = 0; i < items.size(); ++i) append(out, read, i), out += '\n';
    };
    append_json(out, read.article);
    out += '\n';
    lines(read.names, append_name_json);
    lines(read.figures, append_figure_json);
    lines(read.statements, append_statement_json);
    lines(read.events, append_event_json);
}

void append_lines(std::string& out, const Reading& reading) {
    append_json(out, reading.page);
    out += '\n';
    for (const ReadArticle& read : reading.articles) append_lines(out, read);
}

}  // namespace isnad

#include "view/explain.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/ids.h"
#include "model/names.h"
#include "view/json.h"
#include "view/json_text.h"
#include "view/paint.h"
#include "view/told.h"

namespace isnad {
namespace {

constexpr uint32_t kContext = 160;  // bytes of the page that are shown beside an item

const Block* block_at(const Article& article, Span span) {
    const auto at = std::find_if(article.blocks.begin(), article.blocks.end(),
                                 [&](const Block& b) { return b.span.contains(span); });
    return at == article.blocks.end() ? nullptr : &*at;
}

// How often `words` stands in `text` before `end`.
size_t times_before(std::string_view text, std::string_view words, size_t end) {
    size_t times = 0;
    for (size_t at = text.find(words); at < end && at != std::string_view::npos;
         at = text.find(words, at + 1))
        ++times;
    return times;
}

size_t find_nth(std::string_view text, std::string_view words, size_t nth) {
    size_t at = text.find(words);
    while (nth-- > 0 && at != std::string_view::npos) at = text.find(words, at + 1);
    return at;
}

uint32_t on_point(std::string_view text, uint32_t at) {
    while (at < text.size() && !on_code_point(text, at)) ++at;
    return at;
}

// A page's text round a span, on code points.
Span round_span(std::string_view text, Span span) {
    const uint32_t begin = span.begin > kContext ? span.begin - kContext : 0;
    const auto end = static_cast<uint32_t>(std::min<size_t>(text.size(), size_t{span.end} + kContext));
    return {on_point(text, begin), on_point(text, end)};
}

template <class Items>
std::optional<size_t> find_item(const Items& items, const ItemPlace& place) {
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].span == place.span && nth_of_span(items, i) == place.nth) return i;
    return std::nullopt;
}

template <class Items, class Append, class... Company>
std::optional<Told> find_told(const Items& items, const ReadArticle& read, const ItemPlace& place,
                              Append append, const Company&... company) {
    const auto at = find_item(items, place);
    if (!at) return std::nullopt;
    Told told = told_of(items[*at], company...);
    append(told.json, read, *at);
    return told;
}

// A figure with the whole that it is part of, in its words.
std::optional<Told> of_figure(const ReadArticle& read, const ItemPlace& place) {
    const auto at = find_item(read.figures, place);
    auto told = find_told(read.figures, read, place, append_figure_json);
    if (!told) return told;
    const Figure& f = read.figures[*at];
    if (f.part_of && *f.part_of < read.figures.size())
        told->parts.emplace_back("part of", read.figures[*f.part_of].text);
    if (f.suspect) told->parts.emplace_back("suspect", "hardly meant as written");
    return told;
}

Span sentence_of(const std::vector<Span>& sentences, Span span, size_t size) {
    for (const Span& s : sentences)
        if (s.begin <= span.begin && span.begin < s.end) return {s.begin, std::max(s.end, span.end)};
    return {0, static_cast<uint32_t>(size)};
}

// The steps from an item down to the page's bytes.
struct Trace {
    Told told;
    const Article& article;
    const Page& page;
    Span sentence;
    PlaceInPage place;
    const RuleWords& words;
};

std::string as_text(const std::string& id, const Trace& t, Language language, const Painter& paint) {
    const std::string_view text = t.article.text;
    std::string out = paint(Ink::cyan, t.told.type) + " " + id + "\n";
    for (const auto& [name, value] : t.told.parts) out += "  " + name + ": " + isolated(value) + "\n";
    const std::string words = t.words.words(t.told.rule, language);
    out += "  rule: " + (t.told.rule.empty() ? "(none)" : t.told.rule) + (words.empty() ? "" : ": " + words) +
           "\n";
    if (t.told.type != "name") out += "  chain: " + chain_line(voice_of(t.article), t.told.chain) + "\n";
    out += paint(Ink::cyan, "sentence") + " bytes " + std::to_string(t.sentence.begin) + "–" +
           std::to_string(t.sentence.end) + " of article " + t.article.id + "\n  \u2068" +
           marked(text, t.sentence, t.told.span, t.told.spans, paint) + "\u2069\n";
    out += paint(Ink::cyan, "article") + " " + isolated(t.article.title) + "\n  " + isolated(t.article.uri);
    if (t.article.published)
        out += "  published " + shown(t.article.published->days) + " (" +
               std::string(name_of(t.article.published->basis)) + ")";
    out += "\n" + paint(Ink::cyan, "page") + " " + isolated(t.page.uri) + "  sha256 " + t.page.sha256 +
           "\n  bytes " + std::to_string(t.place.span.begin) + "–" + std::to_string(t.place.span.end) +
           (t.place.exact ? " are the item itself" : " are the block that it stands in") + "\n";
    if (t.page.text.empty()) return out + "  (the page's bytes were not kept)\n";
    const Span round = t.place.exact ? round_span(t.page.text, t.place.span) : t.place.span;
    const std::string shown_bytes = t.place.exact ? marked(t.page.text, round, t.place.span, {}, paint)
                                                  : shortened(under(round, t.page.text), 600);
    return out + "  \u2068" + shown_bytes + "\u2069\n";
}

std::vector<std::string> chain_of(const Article& article, const Told& told) {
    std::vector<std::string> out = {voice_of(article)};
    out.insert(out.end(), told.chain.begin(), told.chain.end());
    return out;
}

std::string as_json(const Trace& t) {
    std::string out;
    JsonText json(out);
    json.open('{')
        .key("item")
        .raw(t.told.json)
        .key("rule")
        .text_or_null(t.told.rule)
        .key("words")
        .text_or_null(t.words.words(t.told.rule, Language::english))
        .key("chain")
        .texts(chain_of(t.article, t.told))
        .key("sentence")
        .open('{');
    json.key("span").span(t.sentence).key("text").text(under(t.sentence, t.article.text)).close('}');
    json.key("article").open('{').key("id").text(t.article.id).key("uri").text(t.article.uri);
    json.key("title")
        .text_or_null(t.article.title)
        .close('}')
        .key("page")
        .open('{')
        .key("id")
        .text(t.page.id);
    json.key("uri").text(t.page.uri).key("sha256").text_or_null(t.page.sha256).key("span").span(t.place.span);
    json.key("exact").boolean(t.place.exact).key("bytes");
    json.text_or_null(t.page.text.empty() ? "" : under(t.place.span, t.page.text)).close('}').close('}');
    return out + "\n";
}

Fault unknown(const std::string& id) { return {id, "the record has nothing of this id"}; }

Result<std::string> explain_item(const Record& record, const ItemPlace& place, const std::string& id,
                                 const ExplainOptions& options, const SentencesOf& sentences) {
    const auto read = record.article(place.article);
    if (!read) return read.fault();
    auto told = *read ? isnad::find_told(**read, place) : std::nullopt;
    if (!told) return unknown(id);
    const Article& article = (*read)->article;
    const auto page = record.page(article.page);
    if (!page) return page.fault();
    if (!*page) return unknown(article.page);
    const Span span = told->span;
    const Trace trace{std::move(*told),
                      article,
                      **page,
                      sentence_of(sentences(article.text), span, article.text.size()),
                      place_in_page(article, **page, span),
                      *options.words};
    return options.json ? as_json(trace) : as_text(id, trace, options.language, Painter(options.colour));
}

// Things that are no items are shown as the record writes them, and what they are made of can be asked for in
// turn.
template <class Thing>
std::optional<std::string> line_of(const std::optional<Thing>& thing) {
    if (!thing) return std::nullopt;
    std::string out;
    append_json(out, *thing);
    return out + "\n";
}

Result<std::optional<std::string>> explain_thing(const Record& record, const std::string& id) {
    const auto story = record.story(id);
    if (!story) return story.fault();
    if (*story) return line_of(*story);
    const auto entity = record.entity(id);
    if (!entity) return entity.fault();
    if (*entity) return line_of(*entity);
    const auto tally = record.tally(id);
    if (!tally) return tally.fault();
    if (*tally) return line_of(*tally);
    const auto article = record.article(id);
    if (!article) return article.fault();
    if (*article) return line_of(std::optional<Article>((*article)->article));
    const auto page = record.page(id);
    if (!page) return page.fault();
    return line_of(*page);
}

}  // namespace

std::optional<Told> find_told(const ReadArticle& read, const ItemPlace& place) {
    switch (place.type) {
        case ItemType::name:
            return find_told(read.names, read, place, append_name_json);
        case ItemType::figure:
            return of_figure(read, place);
        case ItemType::statement:
            return find_told(read.statements, read, place, append_statement_json);
        case ItemType::event:
            return find_told(read.events, read, place, append_event_json, read.statements);
    }
    return std::nullopt;
}

PlaceInPage place_in_page(const Article& article, const Page& page, Span span) {
    const Block* block = block_at(article, span);
    if (!block) return {};
    if (page.text.empty() || block->source.end > page.text.size()) return {block->source, false};
    const std::string_view words = under(span, article.text), source = under(block->source, page.text);
    const size_t nth =
        words.empty() ? 0
                      : times_before(under(block->span, article.text), words, span.begin - block->span.begin);
    const size_t at = words.empty() ? std::string_view::npos : find_nth(source, words, nth);
    if (at == std::string_view::npos) return {block->source, false};
    const auto begin = static_cast<uint32_t>(block->source.begin + at);
    return {{begin, begin + static_cast<uint32_t>(words.size())}, true};
}

Result<std::string> explain(const Record& record, const std::string& id, const ExplainOptions& options,
                            const SentencesOf& sentences) {
    if (const auto place = parse_item_id(id)) return explain_item(record, *place, id, options, sentences);
    auto thing = explain_thing(record, id);
    if (!thing) return thing.fault();
    if (!*thing) return unknown(id);
    return std::move(**thing);
}

}  // namespace isnad

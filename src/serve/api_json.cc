#include "serve/api_json.h"

#include "model/ids.h"
#include "model/reason.h"
#include "view/json.h"

namespace isnad {
namespace {

template <class Items, class Append>
void write_list(JsonText& json, std::string_view key, const ReadArticle& read, const Items& items,
                Append append) {
    json.key(key).open('[');
    for (size_t i = 0; i < items.size(); ++i) {
        std::string one;
        append(one, read, i);
        json.raw(one);
    }
    json.close(']');
}

// The place in the list of the item that the id names.
template <class Items>
std::optional<size_t> place_in(const Items& items, const ItemPlace& place) {
    for (size_t i = 0; i < items.size(); ++i)
        if (items[i].span == place.span && nth_of_span(items, i) == place.nth) return i;
    return std::nullopt;
}

template <class Items, class Append>
std::string one_of(const ReadArticle& read, const Items& items, const ItemPlace& place, Append append) {
    std::string out;
    if (const auto at = place_in(items, place)) append(out, read, *at);
    return out;
}

}  // namespace

std::string reason_json(std::string_view why) {
    std::string out;
    JsonText json(out);
    const auto reason = parse_reason(why);
    if (!reason) return "null";
    json.open('{').key("code").text(name_of(reason->code)).key("values").open('[');
    for (const ReasonValue& value : reason->values) {
        json.open('{').key("low").number(value.bounds.low).key("high").number(value.bounds.high);
        json.key("date").text_or_null(value.day).close('}');
    }
    json.close(']').close('}');
    return out;
}

void write_head(JsonText& json, const Article& article, std::string_view more) {
    Article head = article;
    head.text.clear();
    head.blocks.clear();
    std::string one;
    append_json(one, head);
    if (!more.empty()) one.insert(one.size() - 1, "," + std::string(more));
    json.raw(one);
}

void write_heads(JsonText& json, std::string_view key, const std::vector<Article>& articles) {
    json.key(key).open('[');
    for (const Article& article : articles) write_head(json, article);
    json.close(']');
}

void write_items(JsonText& json, const ReadArticle& read) {
    write_list(json, "names", read, read.names, append_name_json);
    write_list(json, "figures", read, read.figures, append_figure_json);
    write_list(json, "statements", read, read.statements, append_statement_json);
    write_list(json, "events", read, read.events, append_event_json);
}

std::string item_json(const ReadArticle& read, std::string_view id) {
    const auto place = parse_item_id(id);
    if (!place) return {};
    switch (place->type) {
        case ItemType::name:
            return one_of(read, read.names, *place, append_name_json);
        case ItemType::figure:
            return one_of(read, read.figures, *place, append_figure_json);
        case ItemType::statement:
            return one_of(read, read.statements, *place, append_statement_json);
        case ItemType::event:
            return one_of(read, read.events, *place, append_event_json);
    }
    return {};
}

void write_correction(JsonText& json, const Correction& c, std::string_view words) {
    std::string one;
    append_json(one, c);
    one.pop_back();
    one += ",\"words\":";
    append_json_string(one, words);
    json.raw(one + "}");
}

std::string statement_json(const ReadArticle& read, size_t at) {
    std::string out;
    append_statement_json(out, read, at);
    out.pop_back();
    out += ",\"content_text\":";
    append_json_string(out, under(read.statements[at].content, read.article.text));
    out += '}';
    return out;
}

}  // namespace isnad

#include "view/event_json.h"

#include "model/names.h"
#include "view/event_facts.h"
#include "view/json_text.h"

namespace isnad {
namespace {

void plover_entity(JsonText& json, std::string_view key, const std::string& text) {
    json.key(key).open('[');
    if (!text.empty()) json.open('{').key("entity_text").text(text).close('}');
    json.close(']');
}

void plover_place(JsonText& json, const MapPlace& place) {
    json.key("event_loc");
    if (place.text.empty()) {
        json.null();
        return;
    }
    json.open('{').key("extracted_place").text(place.text).key("resolved_place").text(place.name);
    json.key("lat")
        .number(place.lat)
        .key("lon")
        .number(place.lon)
        .key("country_code")
        .text_or_null(place.country)
        .close('}');
}

void plover_event(JsonText& json, const Happenings& all, const Happening& h, const EventCodeTable& table,
                  std::string_view program) {
    const Article& source = first_article(all, h);
    const EventCodes& codes = codes_of(table, h);
    json.open('{').key("id").text("ISNAD-" + h.id).key("has_event").boolean(true);
    json.key("date").text_or_null(iso_of(first_day(h))).key("enddate").text_or_null(iso_of(h.days.to));
    plover_entity(json, "actor", h.actor);
    plover_entity(json, "recipient", h.target);
    json.key("event").open('[').text(codes.plover).close(']').key("mode").open('[');
    if (!codes.mode.empty()) json.text(codes.mode);
    json.close(']')
        .key("quad_code")
        .number(codes.quad)
        .key("context")
        .open('[')
        .text(name_of(h.type))
        .close(']');
    plover_place(json, h.place);
    json.key("event_text")
        .text(h.tellings.front().text)
        .key("text")
        .text_or_null(h.tellings.front().sentence);
    json.key("text_info").open('{').key("size").open('{').key("dead").number(h.killed.best);
    json.key("injured").number(h.wounded.best).key("arrested").number(h.detained.best).close('}').close('}');
    json.key("cite_info").open('{').key("url").text(source.uri).key("title").text_or_null(source.title);
    json.key("publication")
        .text_or_null(source.outlet.name)
        .key("language")
        .text_or_null(source.language)
        .close('}');
    json.key("coder").text("isnad " + std::string(program)).key("comment");
    json.text(std::string(name_of(status_of(h)))).close('}');
}

void feature(JsonText& json, const Happenings& all, const Happening& h) {
    const Article& source = first_article(all, h);
    json.open('{').key("type").text("Feature").key("id").text("ISNAD-" + h.id).key("geometry").open('{');
    json.key("type")
        .text("Point")
        .key("coordinates")
        .open('[')
        .number(*h.place.lon)
        .number(*h.place.lat)
        .close(']')
        .close('}');
    json.key("properties")
        .open('{')
        .key("event_type")
        .text(name_of(h.type))
        .key("from")
        .text_or_null(iso_of(h.days.from));
    json.key("to")
        .text_or_null(iso_of(h.days.to))
        .key("place")
        .text(h.place.name)
        .key("actor")
        .text_or_null(h.actor);
    json.key("target").text_or_null(h.target).key("story").text_or_null(h.story);
    json.key("status").text(name_of(status_of(h)));
    json.key("killed_low")
        .number(h.killed.low)
        .key("killed_high")
        .number(h.killed.high)
        .key("killed")
        .number(h.killed.best);
    json.key("independent").number(h.killed.independent).key("verdict").text_or_null(h.killed.verdict);
    json.key("outlets").texts(h.outlets).key("title").text_or_null(source.title).key("uri").text(source.uri);
    json.key("items").texts(items_of(h)).close('}').close('}');
}

}  // namespace

std::string plover_of(const Happenings& all, const EventCodeTable& table, std::string_view program) {
    std::string out;
    JsonText json(out);
    json.open('[');
    for (const Happening& h : all.all)
        if (!codes_of(table, h).plover.empty()) out += '\n', plover_event(json, all, h, table, program);
    json.close(']');
    return out + "\n";
}

std::string geojson_of(const Happenings& all) {
    std::string out;
    JsonText json(out);
    json.open('{').key("type").text("FeatureCollection").key("features").open('[');
    for (const Happening& h : all.all)
        if (h.place.lat && h.place.lon) feature(json, all, h);
    json.close(']').close('}');
    return out + "\n";
}

}  // namespace isnad

#include "cli/found_json.h"

#include <algorithm>

#include "model/names.h"
#include "text/segments.h"
#include "view/json_text.h"

namespace isnad {
namespace {

struct Item {
    Span span;
    std::string json;
};

bool is_shown(const Number& number, const Words& words) {
    if (number.why == NotCount::code || number.why == NotCount::phone || number.why == NotCount::time)
        return false;
    if (number.why == NotCount::date) return false;
    const uint32_t next = number.last_token;
    const bool measure =
        number.why == NotCount::measure && next < words.tokens.size() && words.tokens[next].glued;
    return !(measure && words.tokens[next].kind == TokenKind::word);
}

std::string number_json(const Number& number, std::string_view text) {
    std::string out;
    JsonText json(out);
    json.open('{').key("kind").text(name_of(number.kind)).key("span").span(number.span);
    json.key("text").text(under(number.span, text));
    json.key("low").number(number.bounds.low).key("high").number(number.bounds.high);
    json.key("qualifier").text(name_of(number.qualifier));
    if (number.kind == NumberKind::ordinal && number.from != OrdinalFrom::start)
        json.key("value").text(value_text(number));
    else
        json.key("value").number(number.value);
    if (number.kind == NumberKind::money) json.key("currency").text(number.currency);
    if (!number.counts()) json.key("why").text(name_of(number.why));
    if (number.suspicious) json.key("suspicious").boolean(true);
    json.close('}');
    return out;
}

void day_or_null(JsonText& json, std::optional<Day> day) { day ? json.text(day->iso()) : json.null(); }

std::string date_json(const Date& date, std::string_view text) {
    std::string out;
    JsonText json(out);
    const bool duration = date.kind == DateKind::duration;
    json.open('{').key("kind").text(duration ? "duration" : "date").key("span").span(date.span);
    json.key("text").text(under(date.span, text));
    if (duration) {
        json.key("value").number(date.value).key("unit").text(name_of(date.grain)).close('}');
        return out;
    }
    day_or_null(json.key("from"), date.days.from);
    day_or_null(json.key("to"), date.days.to);
    json.key("grain").text(name_of(date.grain)).key("calendar").text(name_of(date.calendar)).close('}');
    return out;
}

// value: the clock; timex: TIMEX3's value, with the day where one is told; half: whether the words say
// morning or evening.
std::string time_json(const Time& time, std::string_view text) {
    std::string out;
    JsonText json(out);
    json.open('{').key("kind").text("time").key("span").span(time.span);
    json.key("text").text(under(time.span, text));
    json.key("value");
    time.clock ? json.text(clock_text(time)) : json.null();
    json.key("grain");
    time.clock ? json.text(name_of(time.clock->grain)) : json.null();
    json.key("part");
    time.part == DayPart::none ? json.null() : json.text(name_of(time.part));
    json.key("half_told").boolean(!time.clock || time.clock->half_told);
    json.key("zone");
    time.zone == Zone::untold ? json.null() : json.text(name_of(time.zone));
    day_or_null(json.key("from"), time.days.from);
    day_or_null(json.key("to"), time.days.to);
    json.key("timex").text(timex_of(time)).close('}');
    return out;
}

std::string name_json(const Name& name) {
    std::string out;
    JsonText json(out);
    json.open('{').key("kind").text("name").key("span").span(name.span).key("text").text(name.text);
    json.key("name_kind").text(name_of(name.kind)).key("entity").text_or_null(name.entity).close('}');
    return out;
}

void append_tokens(JsonText& json, std::string_view text, const Words& words) {
    json.key("tokens").open('[');
    for (const Token& token : words.tokens) {
        const Span stem = words.stem_span(token);
        json.open('{').key("span").span(token.span).key("text").text(under(token.span, text));
        json.key("before").text(under({token.span.begin, stem.begin}, text));
        json.key("stem").text(under(stem, text)).key("after").text(under({stem.end, token.span.end}, text));
        json.key("segments").open('[');
        for (std::string_view segment : segments(words, token, text)) json.text(segment);
        json.close(']').close('}');
    }
    json.close(']');
}

}  // namespace

void append_found_json(std::string& out, std::string_view text, const Words& words, const Found& found,
                       bool tokens) {
    std::vector<Item> items;
    for (const Number& number : found.numbers)
        if (is_shown(number, words)) items.push_back({number.span, number_json(number, text)});
    for (const Date& date : found.dates) items.push_back({date.span, date_json(date, text)});
    for (const Time& time : found.times) items.push_back({time.span, time_json(time, text)});
    for (const Name& name : found.names) items.push_back({name.span, name_json(name)});
    std::stable_sort(items.begin(), items.end(),
                     [](const Item& a, const Item& b) { return a.span < b.span; });
    JsonText json(out);
    json.open('{').key("found").open('[');
    for (const Item& item : items) json.raw(item.json);
    json.close(']');
    if (tokens) append_tokens(json, text, words);
    json.close('}');
    out += '\n';
}

}  // namespace isnad

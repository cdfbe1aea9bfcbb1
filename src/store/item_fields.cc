#include "store/item_fields.h"

#include <charconv>
#include <cmath>

#include "model/names.h"

namespace isnad {
namespace {

using Text = std::optional<std::string>;

std::string text_of(const MaybeRef& ref) { return ref ? ref->text : ""; }

std::string text_of(const std::optional<double>& value) {
    if (!value) return "";
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, *value).ptr;
    return {digits, end};
}

// `2023-09-20`, or `from/to` with an end left out where it is not known.
std::string text_of(const DayRange& days) {
    if (!days.known()) return "";
    if (days.single()) return days.from->iso();
    return (days.from ? days.from->iso() : "") + "/" + (days.to ? days.to->iso() : "");
}

// A party that a person wrote stands where the old one stood: there is no better place to show.
bool set(MaybeRef& ref, const std::string& value) {
    if (value.empty())
        ref.reset();
    else
        ref = Ref{value, ref ? ref->span : Span{}, ""};
    return true;
}

bool set(std::string& text, const std::string& value) { return text = value, true; }

std::string text_of(Span span) { return std::to_string(span.begin) + "-" + std::to_string(span.end); }

bool set(Span& span, const std::string& value) {
    Span read;
    const char *at = value.data(), *const end = at + value.size();
    const auto begin = std::from_chars(at, end, read.begin);
    if (begin.ec != std::errc{} || begin.ptr == end || *begin.ptr != '-') return false;
    const auto last = std::from_chars(begin.ptr + 1, end, read.end);
    if (last.ec != std::errc{} || last.ptr != end || read.end <= read.begin) return false;
    span = read;
    return true;
}

bool set(std::optional<double>& number, const std::string& value) {
    if (value.empty()) return number.reset(), true;
    double read = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
    if (error != std::errc{} || end != value.data() + value.size() || !std::isfinite(read) || read < 0)
        return false;
    number = read;
    return true;
}

bool set(DayRange& days, const std::string& value) {
    const size_t slash = value.find('/');
    const std::string from = value.substr(0, slash),
                      to = slash == std::string::npos ? from : value.substr(slash + 1);
    const DayRange read{Day::parse(from), Day::parse(to)};
    if ((!from.empty() && !read.from) || (!to.empty() && !read.to)) return false;
    if (read.from && read.to && *read.to < *read.from) return false;
    days = read;
    return true;
}

template <class E>
bool set(E& place, const std::string& value) requires std::is_enum_v<E> {
    const auto read = parse_name<E>(value);
    if (read) place = *read;
    return read.has_value();
}

// The qualifier that goes with bounds that a person set.
Qualifier qualifier_of(const Bounds& bounds, Qualifier was) {
    if (bounds.low && bounds.high)
        return *bounds.low == *bounds.high ? (was == Qualifier::about ? was : Qualifier::exact)
                                           : Qualifier::range;
    if (bounds.low) return was == Qualifier::more_than || was == Qualifier::vague ? was : Qualifier::at_least;
    return was == Qualifier::less_than ? was : Qualifier::up_to;
}

bool ordered(const Bounds& b) { return !b.low || !b.high || *b.low <= *b.high; }

// `7`, or `low/high` with an end left out where it is open.
std::string text_of(const Bounds& b) {
    if (b.low && b.high && *b.low == *b.high) return text_of(b.low);
    return b.low || b.high ? text_of(b.low) + "/" + text_of(b.high) : "";
}

bool set(Bounds& bounds, const std::string& value) {
    const size_t slash = value.find('/');
    const std::string low = value.substr(0, slash),
                      high = slash == std::string::npos ? low : value.substr(slash + 1);
    Bounds read;
    if (!set(read.low, low) || !set(read.high, high) || !(read.low || read.high) || !ordered(read))
        return false;
    bounds = read;
    return true;
}

template <class Bound>
bool set_bound(Figure& item, Bound& bound, const std::string& value) {
    if (!set(bound, value) || !ordered(item.bounds)) return false;
    item.qualifier = qualifier_of(item.bounds, item.qualifier);
    item.suspect = false;  // a person means what it says
    return true;
}

}  // namespace

Text field_of(const Figure& item, std::string_view field) {
    if (field == "kind") return std::string(name_of(item.kind));
    if (field == "status") return std::string(name_of(item.status));
    if (field == "value") return text_of(item.bounds);
    if (field == "low") return text_of(item.bounds.low);
    if (field == "high") return text_of(item.bounds.high);
    if (field == "place") return text_of(item.place);
    if (field == "side") return text_of(item.side);
    if (field == "speaker") return text_of(item.speaker);
    if (field == "date") return text_of(item.date);
    if (field == "counted") return item.counted;
    return std::nullopt;
}

Text field_of(const Statement& item, std::string_view field) {
    if (field == "stance") return std::string(name_of(item.stance));
    if (field == "speaker") return text_of(item.speaker);
    if (field == "role") return item.role;
    if (field == "content") return text_of(item.content);
    return std::nullopt;
}

Text field_of(const Event& item, std::string_view field) {
    if (field == "event_type") return std::string(name_of(item.type));
    if (field == "status") return std::string(name_of(item.status));
    if (field == "place") return text_of(item.place);
    if (field == "actor") return text_of(item.actor);
    if (field == "target") return text_of(item.target);
    if (field == "date") return text_of(item.date);
    return std::nullopt;
}

Text field_of(const Name& item, std::string_view field) {
    if (field == "kind") return std::string(name_of(item.kind));
    if (field == "entity") return item.entity;
    return std::nullopt;
}

bool set_field(Figure& item, std::string_view field, const std::string& value) {
    if (field == "kind") return set(item.kind, value);
    if (field == "status") return set(item.status, value);
    if (field == "value") return set_bound(item, item.bounds, value);
    if (field == "low") return set_bound(item, item.bounds.low, value);
    if (field == "high") return set_bound(item, item.bounds.high, value);
    if (field == "place") return set(item.place, value);
    if (field == "side") return set(item.side, value);
    if (field == "speaker") return set(item.speaker, value);
    if (field == "date") return set(item.date, value);
    if (field == "counted") return set(item.counted, value);
    return false;
}

bool set_field(Statement& item, std::string_view field, const std::string& value) {
    if (field == "stance") return set(item.stance, value);
    if (field == "speaker") return set(item.speaker, value);
    if (field == "role") return set(item.role, value);
    if (field == "content") return set(item.content, value);
    return false;
}

bool set_field(Event& item, std::string_view field, const std::string& value) {
    if (field == "event_type") return set(item.type, value);
    if (field == "status") return set(item.status, value);
    if (field == "place") return set(item.place, value);
    if (field == "actor") return set(item.actor, value);
    if (field == "target") return set(item.target, value);
    if (field == "date") return set(item.date, value);
    return false;
}

bool set_field(Name& item, std::string_view field, const std::string& value) {
    if (field == "kind") return set(item.kind, value);
    if (field == "entity") return set(item.entity, value);
    return false;
}

MaybeRef* ref_of(Figure& item, std::string_view field) {
    return field == "place"     ? &item.place
           : field == "side"    ? &item.side
           : field == "speaker" ? &item.speaker
                                : nullptr;
}

MaybeRef* ref_of(Statement& item, std::string_view field) {
    return field == "speaker" ? &item.speaker : nullptr;
}

MaybeRef* ref_of(Event& item, std::string_view field) {
    return field == "place"    ? &item.place
           : field == "actor"  ? &item.actor
           : field == "target" ? &item.target
                               : nullptr;
}

MaybeRef* ref_of(Name&, std::string_view) { return nullptr; }

}  // namespace isnad

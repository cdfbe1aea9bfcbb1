#include "model/reason.h"

#include <charconv>

namespace isnad {
namespace {

constexpr std::string_view kUnknownDay = "an unknown day";
constexpr std::string_view kAtLeast = "≥ ", kAtMost = "≤ ", kTo = "–";

struct Form {
    ReasonCode code;
    std::string_view name;
    size_t values;
    std::string_view words;  // alone, or behind the values
};

constexpr Form kForms[] = {
    {ReasonCode::once, "once", 0, "told once"},
    {ReasonCode::compatible, "compatible", 0, "all bounds are compatible"},
    {ReasonCode::clash, "clash", 2, " cannot both hold"},
    {ReasonCode::growth, "growth", 2, ": a later, larger count"},
    {ReasonCode::scale, "scale", 1, " is out of scale with the other values"},
    {ReasonCode::words, "words", 1, " is ruled out by its own words"},
};

const Form& form_of(ReasonCode code) {
    for (const Form& form : kForms)
        if (form.code == code) return form;
    return kForms[0];
}

std::string plain(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
}

std::string shown(const Bounds& b) {
    if (b.low && b.high && *b.low == *b.high) return plain(*b.low);
    if (b.low && b.high) return plain(*b.low).append(kTo) + plain(*b.high);
    return b.low    ? std::string(kAtLeast) + plain(*b.low)
           : b.high ? std::string(kAtMost) + plain(*b.high)
                    : "?";
}

std::string shown(const ReasonValue& value) {
    return shown(value.bounds) + " (" + (value.day.empty() ? std::string(kUnknownDay) : value.day) + ")";
}

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Bounds> bounds_of(std::string_view text) {
    if (text == "?") return Bounds{};
    if (text.starts_with(kAtLeast)) {
        const auto low = number_of(text.substr(kAtLeast.size()));
        return low ? std::optional(Bounds{low, std::nullopt}) : std::nullopt;
    }
    if (text.starts_with(kAtMost)) {
        const auto high = number_of(text.substr(kAtMost.size()));
        return high ? std::optional(Bounds{std::nullopt, high}) : std::nullopt;
    }
    const size_t to = text.find(kTo);
    const auto low = number_of(text.substr(0, to));
    const auto high = to == std::string_view::npos ? low : number_of(text.substr(to + kTo.size()));
    return low && high ? std::optional(Bounds{low, high}) : std::nullopt;
}

// `32 (2023-09-20)`
std::optional<ReasonValue> dated_value(std::string_view text) {
    const size_t open = text.find(" (");
    if (open == std::string_view::npos || !text.ends_with(')')) return std::nullopt;
    const auto bounds = bounds_of(text.substr(0, open));
    if (!bounds) return std::nullopt;
    const std::string_view day = text.substr(open + 2, text.size() - open - 3);
    return ReasonValue{*bounds, day == kUnknownDay ? "" : std::string(day)};
}

using Values = std::vector<ReasonValue>;

std::optional<Values> values_of(std::string_view text, size_t count) {
    if (count == 0) return text.empty() ? std::optional(Values()) : std::nullopt;
    if (count == 1) {
        const auto bounds = bounds_of(text);
        return bounds ? std::optional(Values{{*bounds, ""}}) : std::nullopt;
    }
    const size_t between = text.find(") and ");
    if (between == std::string_view::npos) return std::nullopt;
    const auto one = dated_value(text.substr(0, between + 1)), other = dated_value(text.substr(between + 6));
    return one && other ? std::optional(Values{*one, *other}) : std::nullopt;
}

}  // namespace

std::string_view name_of(ReasonCode code) { return form_of(code).name; }

std::string text_of(const Reason& reason) {
    const Form& form = form_of(reason.code);
    std::string out;
    if (form.values == 1) out = shown(reason.values.at(0).bounds);
    if (form.values == 2) out = shown(reason.values.at(0)) + " and " + shown(reason.values.at(1));
    return out.append(form.words);
}

std::string usual_reason(Verdict verdict) {
    if (verdict == Verdict::lone) return text_of({ReasonCode::once, {}});
    return verdict == Verdict::agree ? text_of({ReasonCode::compatible, {}}) : "";
}

std::optional<Reason> parse_reason(std::string_view text) {
    for (const Form& form : kForms) {
        if (!text.ends_with(form.words)) continue;
        auto values = values_of(text.substr(0, text.size() - form.words.size()), form.values);
        if (values) return Reason{form.code, std::move(*values)};
    }
    return std::nullopt;
}

}  // namespace isnad

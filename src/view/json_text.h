// JSON written straight into a buffer. Comes in: keys and values in the order in which they shall stand; goes
// out: compact JSON, with nothing escaped that need not be. Refuses nothing: bytes that are no UTF-8 become
// U+FFFD.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/span.h"

namespace isnad {

void append_json_string(std::string& out, std::string_view text);
// Whole numbers without a point, others in the shortest form that reads back the same.
void append_json_number(std::string& out, double value);

// Writes one value after the other and puts the commas. Not for two threads.
class JsonText {
 public:
    explicit JsonText(std::string& out) : out_(out) {}

    JsonText& open(char bracket) { return comma(), out_ += bracket, first_ = true, *this; }
    JsonText& close(char bracket) { return out_ += bracket, first_ = false, *this; }
    JsonText& key(std::string_view name);

    JsonText& text(std::string_view value) { return comma(), append_json_string(out_, value), *this; }
    JsonText& text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }
    JsonText& number(double value) { return comma(), append_json_number(out_, value), *this; }
    JsonText& number(std::optional<double> value) { return value ? number(*value) : null(); }
    JsonText& boolean(bool value) { return raw(value ? "true" : "false"); }
    JsonText& null() { return raw("null"); }
    JsonText& raw(std::string_view json) { return comma(), out_ += json, *this; }
    JsonText& span(Span value);
    JsonText& days(const DayRange& value);  // {"from","to"}, or null where neither is known
    template <class Texts>
    JsonText& texts(const Texts& values) {
        open('[');
        for (const auto& value : values) text(value);
        return close(']');
    }

 private:
    void comma();

    std::string& out_;
    bool first_ = true;  // no comma before the next value
};

}  // namespace isnad

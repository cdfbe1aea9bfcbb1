#include "serve/json_body.h"

#include <simdjson.h>

namespace isnad {

namespace {

bool all_texts(simdjson::dom::element list) {
    for (const simdjson::dom::element one : simdjson::dom::array(list))
        if (!one.is_string()) return false;
    return true;
}

}  // namespace

std::optional<std::map<std::string, std::string>> json_members(std::string_view body) {
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(body.data(), body.size()).get(object)) return std::nullopt;
    std::map<std::string, std::string> out;
    for (const auto field : object) {
        std::string& value = out[std::string(field.key)];
        std::string_view text;
        if (!field.value.get(text))
            value = text;
        else if (field.value.is_number())
            value = simdjson::minify(field.value);
        else if (field.value.is_array() && all_texts(field.value))
            value = simdjson::minify(field.value);
        else if (!field.value.is_null())
            return std::nullopt;
    }
    return out;
}

}  // namespace isnad

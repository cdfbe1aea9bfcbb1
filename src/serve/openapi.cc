#include "serve/openapi.h"

#include <map>

#include "view/json_text.h"

namespace isnad {
namespace {

// The names in `{…}` of a path.
std::vector<std::string> path_parameters(std::string_view path) {
    std::vector<std::string> out;
    for (size_t open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1))
        out.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return out;
}

void write_parameter(JsonText& json, std::string_view name, bool in_path) {
    json.open('{')
        .key("name")
        .text(name)
        .key("in")
        .text(in_path ? "path" : "query")
        .key("required")
        .boolean(in_path);
    json.key("schema").open('{').key("type").text("string").close('}').close('}');
}

std::string small(std::string_view method) {
    std::string out;
    for (char c : method) out += static_cast<char>(c | 0x20);
    return out;
}

void write_operation(JsonText& json, const Route& route) {
    json.key(small(route.method)).open('{').key("summary").text(route.summary).key("parameters").open('[');
    for (const std::string& name : path_parameters(route.path)) write_parameter(json, name, true);
    for (std::string_view name : route.parameters) write_parameter(json, name, false);
    json.close(']');
    if (route.method == "POST") {
        json.key("requestBody")
            .open('{')
            .key("required")
            .boolean(true)
            .key("content")
            .open('{')
            .key("application/json")
            .open('{');
        json.key("schema").open('{').key("type").text("object").close('}').close('}').close('}').close('}');
    }
    if (route.method == "PUT") {
        json.key("requestBody")
            .open('{')
            .key("required")
            .boolean(true)
            .key("content")
            .open('{')
            .key("application/octet-stream")
            .open('{');
        json.close('}').close('}').close('}');
    }
    json.key("responses").open('{').key("2XX").open('{').key("description").text(route.summary);
    json.key("content").open('{').key(route.returns).open('{').close('}').close('}').close('}');
    json.key("default")
        .open('{')
        .key("description")
        .text("What is wrong, as RFC 9457 says")
        .key("content")
        .open('{');
    json.key("application/problem+json").open('{').close('}').close('}').close('}').close('}').close('}');
}

}  // namespace

std::string openapi_of(const std::vector<Route>& routes, std::string_view version) {
    std::map<std::string_view, std::vector<const Route*>> by_path;
    for (const Route& route : routes) by_path[route.path].push_back(&route);
    std::string out;
    JsonText json(out);
    json.open('{')
        .key("openapi")
        .text("3.1.0")
        .key("info")
        .open('{')
        .key("title")
        .text("Isnad")
        .key("version")
        .text(version)
        .close('}');
    json.key("paths").open('{');
    for (const auto& [path, operations] : by_path) {
        json.key(path).open('{');
        for (const Route* route : operations) write_operation(json, *route);
        json.close('}');
    }
    json.close('}').close('}');
    return out;
}

}  // namespace isnad

#include "serve/router.h"

#include <algorithm>
#include <exception>
#include <optional>

namespace isnad {
namespace {

std::string_view take_part(std::string_view& path) {
    path.remove_prefix(1);
    const size_t end = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, end);
    path.remove_prefix(end);
    return part;
}

std::optional<PathValues> match(std::string_view pattern, std::string_view path) {
    PathValues values;
    while (!pattern.empty() && !path.empty()) {
        const std::string_view expected = take_part(pattern), part = take_part(path);
        if (expected.starts_with('{') && !part.empty())
            values.emplace_back(part);
        else if (expected != part)
            return std::nullopt;
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return values;
}

Response handled(const Route& route, const Request& request, const PathValues& values) {
    for (const auto& [name, value] : request.query)
        if (std::find(route.parameters.begin(), route.parameters.end(), name) == route.parameters.end())
            return problem(400, "the parameter " + name + " is not known here", request.path);
    try {
        return route.handler(request, values);
    } catch (const std::exception& error) {
        return problem(500, error.what(), request.path);
    }
}

}  // namespace

bool Router::has(std::string_view path) const {
    return std::any_of(routes_.begin(), routes_.end(),
                       [&](const Route& route) { return match(route.path, path).has_value(); });
}

Response Router::answer(const Request& request) const {
    const std::string_view method = request.method == "HEAD" ? "GET" : std::string_view(request.method);
    std::string allowed;
    for (const Route& route : routes_) {
        const auto values = match(route.path, request.path);
        if (!values) continue;
        if (route.method == method) return handled(route, request, *values);
        allowed += allowed.empty() ? "" : ", ";
        allowed += route.method;
    }
    if (allowed.empty()) return problem(404, "there is nothing at this address", request.path);
    Response out = problem(405, "this address takes " + allowed, request.path);
    out.headers.emplace_back("Allow", allowed);
    return out;
}

}  // namespace isnad

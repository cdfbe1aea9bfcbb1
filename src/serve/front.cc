#include "serve/front.h"

#include <algorithm>
#include <chrono>

#include "serve/assets.h"

namespace isnad {
namespace {

constexpr std::string_view kQuick[] = {"/healthz", "/metrics", "/api/v1/events", "/api/v1/openapi.json"};
constexpr std::string_view kLong[] = {"/api/v1/export", "/api/v1/ledgers/"};

std::chrono::microseconds since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
}

std::vector<Route> routes_of(const ReadingRoom& room, const Metrics& metrics) {
    std::vector<Route> routes = api_routes(room);
    routes.push_back({"GET",
                      "/metrics",
                      "Counts for Prometheus",
                      "text/plain",
                      {},
                      [&metrics](const Request&, const PathValues&) {
                          Response out;
                          out.body = metrics.text();
                          out.type = "text/plain; version=0.0.4; charset=utf-8";
                          return out;
                      }});
    return routes;
}

}  // namespace

Front::Front(const ReadingRoom& room, Guard guard)
    : metrics_(std::make_unique<Metrics>()),
      keep_(room.keep),
      guard_(std::move(guard)),
      router_(routes_of(room, *metrics_)) {}

Response Front::routed(const Request& request) const {
    if (auto refused = guard_.refusal(request)) return std::move(*refused);
    if (!router_.has(request.path))
        if (auto asset = asset_for(request, embedded_assets())) return std::move(*asset);
    return router_.answer(request);
}

std::optional<Response> Front::known(const Request& request) const {
    if (auto refused = guard_.refusal(request)) return refused;
    if (request.method != "GET" && request.method != "HEAD") return std::nullopt;
    for (const std::string_view path : kQuick)
        if (request.path == path) return router_.answer(request);
    if (!router_.has(request.path))
        if (auto asset = asset_for(request, embedded_assets())) return asset;
    return keep_ ? keep_->at_once(request) : std::nullopt;
}

std::optional<Response> Front::at_once(const Request& request) const {
    const auto begin = std::chrono::steady_clock::now();
    auto out = known(request);
    if (out) metrics_->count(out->status, since(begin));
    return out;
}

bool Front::takes_long(const Request& request) {
    if (request.method != "GET" && request.method != "HEAD") return true;
    return std::any_of(std::begin(kLong), std::end(kLong),
                       [&](std::string_view path) { return request.path.starts_with(path); });
}

Response Front::answer(const Request& request) const {
    const auto begin = std::chrono::steady_clock::now();
    Response out = routed(request);
    metrics_->count(out.status, since(begin));
    return out;
}

}  // namespace isnad

#include "serve/front.h"

#include <chrono>

#include "serve/assets.h"

namespace isnad {
namespace {

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
    : metrics_(std::make_unique<Metrics>()), guard_(std::move(guard)), router_(routes_of(room, *metrics_)) {}

Response Front::routed(const Request& request) const {
    if (auto refused = guard_.refusal(request)) return std::move(*refused);
    if (!router_.has(request.path))
        if (auto asset = asset_for(request, embedded_assets())) return std::move(*asset);
    return router_.answer(request);
}

Response Front::answer(const Request& request) const {
    const auto begin = std::chrono::steady_clock::now();
    Response out = routed(request);
    metrics_->count(out.status, std::chrono::duration_cast<std::chrono::microseconds>(
                                    std::chrono::steady_clock::now() - begin));
    return out;
}

}  // namespace isnad

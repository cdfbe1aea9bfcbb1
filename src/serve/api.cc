#include "serve/api.h"

#include "serve/api_articles.h"
#include "serve/api_corrections.h"
#include "serve/api_directory.h"
#include "serve/api_exports.h"
#include "serve/api_stories.h"
#include "serve/openapi.h"

namespace isnad {
namespace {

Response plain(std::string body, std::string type) {
    Response out;
    out.body = std::move(body);
    out.type = std::move(type);
    return out;
}

}  // namespace

std::vector<Route> api_routes(const ReadingRoom& room) {
    std::vector<Route> routes;
    add_story_routes(room, routes);
    add_article_routes(room, routes);
    add_directory_routes(room, routes);
    add_correction_routes(room, routes);
    add_export_routes(room, routes);
    routes.push_back({"GET",
                      "/api/v1/events",
                      "What happens while you look: server-sent events `read` and `changed`",
                      "text/event-stream",
                      {},
                      [](const Request&, const PathValues&) {
                          Response out;
                          out.events = true;
                          return out;
                      }});
    routes.push_back(
        {"GET",
         "/healthz",
         "Whether the server answers",
         "text/plain",
         {},
         [](const Request&, const PathValues&) { return plain("ok\n", "text/plain; charset=utf-8"); }});
    routes.push_back({"GET", "/api/v1/openapi.json", "This document", "application/json", {}, nullptr});
    std::string document = openapi_of(routes, room.program);
    routes.back().handler = [document = std::move(document)](const Request&, const PathValues&) {
        return plain(document, "application/json");
    };
    return routes;
}

}  // namespace isnad

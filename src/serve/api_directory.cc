#include "serve/api_directory.h"

#include "serve/api_answer.h"
#include "store/directory.h"
#include "view/json.h"
#include "view/json_text.h"

namespace isnad {
namespace {

constexpr size_t kMostEntities = 100, kMostPages = 500;

void entities(const Record& record, const Request& request, const PathValues&, std::string& out) {
    const size_t limit = number_of(request, "limit", 20, kMostEntities);
    JsonText json(out);
    json.open('{').key("entities").open('[');
    for (const Entity& entity :
         take(entities_like(record, request.parameter("q"), request.parameter("kind"), limit))) {
        std::string one;
        append_json(one, entity);
        json.raw(one);
    }
    json.close(']').close('}');
}

void write_line(JsonText& json, const PageLine& page) {
    json.open('{').key("id").text(page.id).key("uri").text(page.uri);
    json.key("media").text_or_null(page.media).key("fault").text_or_null(page.fault);
    json.key("bytes").number(static_cast<double>(page.bytes));
    json.key("articles").number(static_cast<double>(page.articles));
    json.key("dropped").number(static_cast<double>(page.dropped)).close('}');
}

void pages(const Record& record, const Request& request, const PathValues&, std::string& out) {
    const size_t limit = number_of(request, "limit", 100, kMostPages),
                 cursor = number_of(request, "cursor", 0, 100000000);
    const PageLines read = take(pages_read(record, request.parameter("faults") == "1", limit, cursor));
    JsonText json(out);
    json.open('{').key("pages").open('[');
    for (const PageLine& page : read.pages) write_line(json, page);
    json.close(']').key("total").number(static_cast<double>(read.total)).key("next");
    const size_t next = cursor + read.pages.size();
    next < static_cast<size_t>(read.total) && !read.pages.empty() ? json.text(std::to_string(next))
                                                                  : json.null();
    json.close('}');
}

}  // namespace

void add_directory_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    routes.push_back({"GET",
                      "/api/v1/entities",
                      "Entities one of whose spellings holds the words",
                      "application/json",
                      {"q", "kind", "limit"},
                      with_record(room, entities)});
    routes.push_back({"GET",
                      "/api/v1/pages",
                      "The pages that were read, the last first; faults=1: those that could not be",
                      "application/json",
                      {"faults", "limit", "cursor"},
                      with_record(room, pages)});
}

}  // namespace isnad

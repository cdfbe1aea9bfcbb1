#include "serve/api_exports.h"

#include "serve/api_answer.h"

namespace isnad {
namespace {

struct Format {
    std::string_view name, type, ending;
};

constexpr Format kFormats[] = {
    {"jsonl", "application/x-ndjson", "jsonl"},  {"csv", "text/csv; charset=utf-8", "csv"},
    {"acled", "text/csv; charset=utf-8", "csv"}, {"ged", "text/csv; charset=utf-8", "csv"},
    {"plover", "application/json", "json"},      {"geojson", "application/geo+json", "geojson"},
    {"atom", "application/atom+xml", "xml"}};

const Format* format_of(std::string_view name) {
    for (const Format& format : kFormats)
        if (format.name == name) return &format;
    return nullptr;
}

Handler export_as(const ReadingRoom& room) {
    return [room](const Request& request, const PathValues&) {
        const Format* format = format_of(request.parameter("format"));
        if (!format)
            return problem(400, "format is one of jsonl, csv, acled, ged, plover, geojson, atom",
                           request.path);
        const auto record = record_of_thread(room.path);
        if (!record) return problem(500, record.fault().message(), request.path);
        auto text = room.export_as(**record, request);
        if (!text) return problem(400, text.fault().message(), request.path);
        Response out;
        out.type = format->type;
        out.body = std::move(*text);
        out.headers.emplace_back("Content-Disposition", "attachment; filename=\"isnad-" +
                                                            std::string(format->name) + "." +
                                                            std::string(format->ending) + "\"");
        return out;
    };
}

Handler ledger(const ReadingRoom& room) {
    return [room](const Request& request, const PathValues& values) {
        const auto record = record_of_thread(room.path);
        if (!record) return problem(500, record.fault().message(), request.path);
        auto text = room.ledger(**record, values[0], request);
        if (!text) return problem(404, text.fault().message(), request.path);
        Response out;
        out.body = std::move(*text);
        if (request.parameter("format") == "csv") out.type = "text/csv; charset=utf-8";
        return out;
    };
}

}  // namespace

void add_export_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    routes.push_back({"GET",
                      "/api/v1/export",
                      "The record in another format, filtered",
                      "application/octet-stream",
                      {"format", "story", "from", "to", "kind", "outlet", "place"},
                      export_as(room)});
    routes.push_back({"GET",
                      "/api/v1/ledgers/{name}",
                      "A ledger as a table",
                      "application/json",
                      {"story", "place", "format"},
                      ledger(room)});
}

}  // namespace isnad

#include "serve/api_exports.h"

#include <algorithm>
#include <map>

#include "serve/api_answer.h"
#include "serve/api_json.h"
#include "view/exports.h"
#include "view/ledger.h"

namespace isnad {
namespace {

struct Format {
    std::string_view name, type, ending;
};

constexpr Format kFormats[] = {
    {"jsonl", "application/x-ndjson", "jsonl"},  {"csv", "text/csv; charset=utf-8", "csv"},
    {"acled", "text/csv; charset=utf-8", "csv"}, {"ged", "text/csv; charset=utf-8", "csv"},
    {"plover", "application/json", "json"},      {"geojson", "application/geo+json", "geojson"},
    {"atom", "application/atom+xml", "xml"},     {"corrections", "application/x-ndjson", "jsonl"}};

const Format* format_of(std::string_view name) {
    for (const Format& format : kFormats)
        if (format.name == name) return &format;
    return nullptr;
}

Selection selection_of(const Request& request) {
    Selection out;
    out.story = request.parameter("story");
    out.outlet = request.parameter("outlet");
    out.kind = request.parameter("kind");
    out.place = request.parameter("place");
    out.days = days_of(request);
    return out;
}

Response as_file(std::string&& text, const Format& format, std::string_view name) {
    Response out;
    out.type = format.type;
    out.body = std::move(text);
    out.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + std::string(name) + "." +
                                                        std::string(format.ending) + "\"");
    return out;
}

Response export_as(const ReadingRoom& room, const Request& request) {
    const Format* format = format_of(request.parameter("format"));
    if (!format)
        return problem(400, "format is one of jsonl, csv, acled, ged, plover, geojson, atom, corrections",
                       request.path);
    const auto record = record_of_thread(room.path);
    if (!record) return problem(500, record.fault().message(), request.path);
    const ExportOptions options{
        std::string(format->name), selection_of(request), request.parameter("bom") == "1", room.program,
        room.sentence_at,          room.event_codes};
    std::string text;
    const auto done = write_export(**record, options, [&](std::string_view part) {
        text += part;
        return Result<Done>(Done{});
    });
    if (!done) return problem(400, done.fault().message(), request.path);
    return as_file(std::move(text), *format, "isnad-" + std::string(format->name));
}

size_t column_of(const Sheet& sheet, std::string_view name) {
    return static_cast<size_t>(std::find(sheet.columns.begin(), sheet.columns.end(), name) -
                               sheet.columns.begin());
}

// What the page needs beside the words: a reason as a code, the title of a story.
void write_meanings(JsonText& json, const Record& record, const Sheet& sheet) {
    const size_t why = column_of(sheet, "why"), story = column_of(sheet, "story");
    std::map<std::string, std::string> titles;
    json.key("reasons").open('[');
    for (const Row& row : sheet.rows) {
        json.raw(why < row.cells.size() ? reason_json(row.cells[why]) : "null");
        if (story < row.cells.size() && !row.cells[story].empty()) titles[row.cells[story]] = "";
    }
    json.close(']').key("stories").open('{');
    for (const auto& [id, unknown] : titles)
        if (const auto found = take(record.story(id))) json.key(id).text_or_null(found->title);
    json.close('}');
}

// The rows from `cursor` on, as many as `limit` says; all of them where it says nothing.
std::string part_of(const Record& record, Sheet& sheet, const Request& request) {
    const size_t total = sheet.rows.size();
    const size_t first = std::min(number_of(request, "cursor", 0, 100000000), total);
    const size_t last = std::min(first + number_of(request, "limit", total, 100000000), total);
    sheet.rows = {sheet.rows.begin() + static_cast<ptrdiff_t>(first),
                  sheet.rows.begin() + static_cast<ptrdiff_t>(last)};
    std::string out = json_of(sheet);
    out.erase(out.rfind('}'));
    out += ',';
    JsonText json(out);
    json.key("total").number(static_cast<double>(total)).key("next");
    last < total ? json.text(std::to_string(last)) : json.null();
    write_meanings(json, record, sheet);
    json.close('}');
    return out;
}

Response ledger_as(const ReadingRoom& room, const Request& request, const std::string& name) {
    const auto record = record_of_thread(room.path);
    if (!record) return problem(500, record.fault().message(), request.path);
    auto sheet = ledger(**record, name, selection_of(request));
    if (!sheet) return problem(404, sheet.fault().message(), request.path);
    if (request.parameter("format") == "csv")
        return as_file(csv_of(*sheet), *format_of("csv"), "isnad-" + sheet->name);
    return json_answer(part_of(**record, *sheet, request));
}

// A Refusal that a parameter caused is the answer.
Handler guarded_by(std::function<Response(const Request&, const PathValues&)> handler) {
    return [handler = std::move(handler)](const Request& request, const PathValues& values) {
        try {
            return handler(request, values);
        } catch (Refusal& refusal) {
            return std::move(refusal.response);
        }
    };
}

}  // namespace

void add_export_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    routes.push_back(
        {"GET",
         "/api/v1/export",
         "The record in another format, filtered",
         "application/octet-stream",
         {"format", "story", "from", "to", "kind", "outlet", "place", "bom"},
         guarded_by([room](const Request& request, const PathValues&) { return export_as(room, request); })});
    routes.push_back({"GET",
                      "/api/v1/ledgers/{name}",
                      "A ledger as a table",
                      "application/json",
                      {"story", "place", "outlet", "kind", "from", "to", "format", "limit", "cursor"},
                      guarded_by([room](const Request& request, const PathValues& values) {
                          const auto make = [&] { return ledger_as(room, request, values[0]); };
                          return room.keep ? room.keep->answer(request, make) : make();
                      })});
}

}  // namespace isnad

#include "serve/api_corrections.h"

#include <charconv>

#include "serve/api_answer.h"
#include "serve/json_body.h"
#include "store/corrections.h"
#include "view/json_text.h"

namespace isnad {
namespace {

void list(const Record& record, const Request&, const PathValues&, std::string& out) {
    JsonText json(out);
    json.open('{').key("corrections").open('[');
    for (const Correction& c : take(corrections(record))) {
        json.open('{')
            .key("key")
            .number(static_cast<double>(c.key))
            .key("item")
            .text(c.item)
            .key("field")
            .text(c.field);
        json.key("was")
            .text_or_null(c.was)
            .key("value")
            .text_or_null(c.value)
            .key("who")
            .text(c.who)
            .key("at")
            .text(c.at);
        json.key("why").text_or_null(c.why).key("undone").text_or_null(c.undone).close('}');
    }
    json.close(']').key("quality").open('[');
    for (const Judgement& j : take(judgements(record))) {
        json.open('{').key("field").text(j.field).key("corrected").number(static_cast<double>(j.corrected));
        json.key("accepted")
            .number(static_cast<double>(j.accepted))
            .key("rejected")
            .number(static_cast<double>(j.rejected))
            .close('}');
    }
    json.close(']').close('}');
}

Response answer_of(const Result<Corrector::Answer>& result, const Request& request) {
    if (!result) return problem(422, result.fault().message(), request.path);
    if (result->conflict) return problem(409, result->now, request.path);
    Response out = json_answer("{\"key\":" + std::to_string(result->key) + "}");
    out.status = 201;
    return out;
}

Handler add(const ReadingRoom& room) {
    return [path = room.path, refresh = room.refresh](const Request& request, const PathValues&) {
        auto body = json_members(request.body);
        if (!body) return problem(400, "the body is no JSON object of texts", request.path);
        Correction c;
        c.item = (*body)["item"];
        c.field = (*body)["field"];
        c.was = (*body)["was"];
        c.value = (*body)["value"];
        c.who = (*body)["who"];
        c.why = (*body)["why"];
        auto corrector = Corrector::open(path);
        if (!corrector) return problem(503, corrector.fault().message(), request.path);
        Response out = answer_of(corrector->correct(std::move(c)), request);
        if (out.status == 201) refresh();
        return out;
    };
}

Handler undo(const ReadingRoom& room) {
    return [path = room.path, refresh = room.refresh](const Request& request, const PathValues& values) {
        auto body = json_members(request.body);
        int64_t key = 0;
        const std::string& text = values[0];
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), key);
        if (!body || error != std::errc{} || end != text.data() + text.size())
            return problem(400, "undo needs a correction's key and a JSON body", request.path);
        auto corrector = Corrector::open(path);
        if (!corrector) return problem(503, corrector.fault().message(), request.path);
        if (const auto done = corrector->undo(key, (*body)["who"]); !done)
            return problem(404, done.fault().message(), request.path);
        refresh();
        return json_answer("{}");
    };
}

Response accepted() {
    Response out = json_answer("{}");
    out.status = 202;
    return out;
}

Handler paste(const ReadingRoom& room) {
    return [read = room.read](const Request& request, const PathValues&) {
        auto body = json_members(request.body);
        if (!body || ((*body)["text"].empty() && (*body)["html"].empty()))
            return problem(400, "send {\"text\": …} or {\"html\": …}", request.path);
        const bool html = (*body)["text"].empty();
        read(html ? "pasted.html" : "pasted.txt", (*body)[html ? "html" : "text"]);
        return accepted();
    };
}

Handler file(const ReadingRoom& room) {
    return [read = room.read](const Request& request, const PathValues& values) {
        if (request.body.empty()) return problem(400, "the file is empty", request.path);
        read(values[0], request.body);
        return accepted();
    };
}

}  // namespace

void add_correction_routes(const ReadingRoom& room, std::vector<Route>& routes) {
    const std::string_view json = "application/json";
    routes.push_back({"GET",
                      "/api/v1/corrections",
                      "All corrections, the newest first, and how they judge the machine",
                      json,
                      {},
                      with_record(room, list)});
    routes.push_back({"POST",
                      "/api/v1/corrections",
                      "Correct one field: {item, field, was, value, who, why}",
                      json,
                      {},
                      add(room)});
    routes.push_back(
        {"POST", "/api/v1/corrections/{key}/undo", "Undo a correction: {who}", json, {}, undo(room)});
    routes.push_back(
        {"POST", "/api/v1/reads", "Read a pasted text: {text} or {html}", json, {}, paste(room)});
    routes.push_back({"PUT", "/api/v1/files/{name}", "Read a file into the record", json, {}, file(room)});
}

}  // namespace isnad

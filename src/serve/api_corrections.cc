#include "serve/api_corrections.h"

#include <algorithm>
#include <charconv>

#include "model/ids.h"
#include "serve/api_answer.h"
#include "serve/api_json.h"
#include "serve/json_body.h"
#include "store/quality.h"
#include "view/json_text.h"

namespace isnad {
namespace {

constexpr size_t kMostRows = 1000;

using Members = std::map<std::string, std::string>;

void list(const Record& record, const Request& request, const PathValues&, std::string& out) {
    const size_t limit = number_of(request, "limit", 200, kMostRows),
                 cursor = number_of(request, "cursor", 0, 10000000);
    const CorrectionFilter filter{std::string(request.parameter("item")),
                                  std::string(request.parameter("who")),
                                  request.parameter("standing") == "1"};
    const std::vector<Correction> all = take(corrections(record, filter));
    const size_t end = std::min(all.size(), cursor + limit);
    JsonText json(out);
    json.open('{').key("corrections").open('[');
    for (size_t i = std::min(cursor, end); i < end; ++i)
        write_correction(json, all[i], take(words_of(record, all[i].item)));
    json.close(']').key("total").number(static_cast<double>(all.size())).key("next");
    end < all.size() ? json.text(std::to_string(end)) : json.null();
    json.close('}');
}

void judged(const Record& record, const Request&, const PathValues&, std::string& out) {
    JsonText json(out);
    json.open('{').key("quality").open('[');
    for (const Quality& q : take(quality(record))) {
        json.open('{').key("type").text(q.type).key("kind").text_or_null(q.kind).key("field").text_or_null(
            q.field);
        const std::pair<const char*, int64_t> counts[] = {{"read", q.read},
                                                          {"accepted", q.accepted},
                                                          {"changed", q.changed},
                                                          {"rejected", q.rejected},
                                                          {"added", q.added}};
        for (const auto& [name, value] : counts) json.key(name).number(static_cast<double>(value));
        json.close('}');
    }
    json.close(']').close('}');
}

// 409 with both values: what the sender wanted, what is there, and who made it so.
Response conflict(const Corrector::Answer& answer, const std::string& value, const Request& request) {
    const std::string detail = answer.now == "undone"    ? "it was undone already"
                               : answer.now == kRejected ? "it was rejected meanwhile"
                                                         : "it is now `" + answer.now + "`, not what you saw";
    Response out = problem(
        409, detail + (answer.who.empty() ? "" : " (" + answer.who + ", " + answer.at + ")"), request.path);
    out.body.pop_back();
    out.body += ",\"conflict\":";
    JsonText json(out.body);
    json.open('{')
        .key("item")
        .text(answer.item)
        .key("now")
        .text_or_null(answer.now)
        .key("yours")
        .text_or_null(value);
    json.key("who").text_or_null(answer.who).key("at").text_or_null(answer.at).close('}');
    out.body += '}';
    return out;
}

// The story that the thing is in now: a correction may have moved it.
std::string story_now(const std::string& path, const std::string& item) {
    const auto record = record_of_thread(path);
    if (!record) return "";
    const auto place = parse_item_id(item);
    const auto head = (*record)->article_head(place ? place->article : item);
    return head && *head ? (*head)->story : "";
}

// Keeps a correction and answers for it.
Response keep(const ReadingRoom& room, Correction&& c, const Request& request) {
    auto corrector = Corrector::open(room.path, room.make);
    if (!corrector) return problem(503, corrector.fault().message(), request.path);
    const std::string value = c.value;
    const auto kept = corrector->correct(std::move(c));
    if (!kept) return problem(422, kept.fault().message(), request.path);
    if (kept->conflict) return conflict(*kept, value, request);
    room.changed();
    std::string body;
    JsonText json(body);
    json.open('{').key("key").number(static_cast<double>(kept->key)).key("item").text(kept->item);
    json.key("story").text_or_null(story_now(room.path, kept->item)).close('}');
    Response out = json_answer(std::move(body));
    out.status = 201;
    return out;
}

Handler add(const ReadingRoom& room) {
    return [room](const Request& request, const PathValues&) {
        auto body = json_members(request.body);
        if (!body) return problem(400, "the body is no JSON object of texts", request.path);
        Correction c;
        c.item = (*body)["item"];
        c.field = (*body)["field"];
        c.was = (*body)["was"];
        c.value = (*body)["value"];
        c.who = (*body)["who"];
        c.why = (*body)["why"];
        return keep(room, std::move(c), request);
    };
}

std::optional<ItemType> type_named(std::string_view name) {
    for (const ItemType type : {ItemType::name, ItemType::figure, ItemType::statement, ItemType::event})
        if (name_of(type) == name) return type;
    return std::nullopt;
}

std::optional<uint32_t> whole(const std::string& text) {
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// The fields of a claim, whatever else the body holds.
std::string fields_of(const Members& body) {
    std::string out;
    JsonText json(out);
    json.open('{');
    for (const auto& [name, value] : body)
        if (!value.empty() && name != "type" && name != "begin" && name != "end" && name != "who" &&
            name != "why")
            json.key(name).text(value);
    json.close('}');
    return out;
}

Handler add_claim(const ReadingRoom& room) {
    return [room](const Request& request, const PathValues& values) {
        auto body = json_members(request.body);
        if (!body) return problem(400, "the body is no JSON object of texts", request.path);
        const auto type = type_named((*body)["type"]);
        const auto begin = whole((*body)["begin"]), end = whole((*body)["end"]);
        if (!type || !begin || !end || *end < *begin)
            return problem(400, "a claim needs type (figure, statement, event, name), begin and end",
                           request.path);
        Correction c;
        c.item = item_id(values[0], *type, {*begin, *end});
        c.field = kAdded;
        c.value = fields_of(*body);
        c.who = (*body)["who"];
        c.why = (*body)["why"];
        return keep(room, std::move(c), request);
    };
}

Handler undo(const ReadingRoom& room) {
    return [room](const Request& request, const PathValues& values) {
        auto body = json_members(request.body);
        const auto key = whole(values[0]);
        if (!body || !key) return problem(400, "undo needs a correction's key and a JSON body", request.path);
        auto corrector = Corrector::open(room.path, room.make);
        if (!corrector) return problem(503, corrector.fault().message(), request.path);
        const auto done = corrector->undo(*key, (*body)["who"]);
        if (!done) return problem((*body)["who"].empty() ? 422 : 404, done.fault().message(), request.path);
        if (done->conflict) return conflict(*done, "", request);
        room.changed();
        std::string out;
        JsonText json(out);
        json.open('{')
            .key("item")
            .text(done->item)
            .key("story")
            .text_or_null(story_now(room.path, done->item));
        json.close('}');
        return json_answer(std::move(out));
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
                      "Corrections, the newest first; of one item, article or entity; those that stand",
                      json,
                      {"item", "who", "standing", "limit", "cursor"},
                      with_record(room, list)});
    routes.push_back({"GET",
                      "/api/v1/quality",
                      "The machine against people, by kind and field",
                      json,
                      {},
                      with_record(room, judged)});
    routes.push_back(
        {"POST",
         "/api/v1/corrections",
         "Correct one thing: {item, field, was, value, who, why}. Fields of items by their names, "
         "rejected, accepted; of an article story, new_story, same_story, copy_of; of an entity "
         "same_as, split. 409 where it is not what `was` says",
         json,
         {},
         add(room)});
    routes.push_back({"POST",
                      "/api/v1/articles/{id}/claims",
                      "Add what the machine missed: {type, begin, end, who, why} and the claim's fields",
                      json,
                      {},
                      add_claim(room)});
    routes.push_back({"POST",
                      "/api/v1/corrections/{key}/undo",
                      "Undo a correction: {who}. 409 where someone did so already",
                      json,
                      {},
                      undo(room)});
    routes.push_back(
        {"POST", "/api/v1/reads", "Read a pasted text: {text} or {html}", json, {}, paste(room)});
    routes.push_back({"PUT", "/api/v1/files/{name}", "Read a file into the record", json, {}, file(room)});
}

}  // namespace isnad

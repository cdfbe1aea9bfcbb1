#include "serve/api_answer.h"

#include <charconv>
#include <unordered_map>

#include "store/moment.h"

namespace isnad {
namespace {

Response made(const std::string& path, const RecordHandler& handler, const Request& request,
              const PathValues& values) {
    const auto record = record_of_thread(path);
    if (!record) return problem(500, record.fault().message(), request.path);
    const Moment moment(**record);
    std::string json;
    try {
        handler(**record, request, values, json);
    } catch (Refusal& refusal) {
        return std::move(refusal.response);
    }
    return json_answer(std::move(json));
}

std::optional<Day> day_of(const Request& request, std::string_view name) {
    const std::string_view text = request.parameter(name);
    if (text.empty()) return std::nullopt;
    const auto day = Day::parse(text);
    if (!day) throw Refusal{problem(400, std::string(name) + " is no day: YYYY-MM-DD")};
    return day;
}

}  // namespace

Result<const Record*> record_of_thread(const std::string& path) {
    thread_local std::unordered_map<std::string, Record> records;
    const auto found = records.find(path);
    if (found != records.end()) return &found->second;
    auto opened = Record::open(path);
    if (!opened) return opened.fault();
    return &records.emplace(path, std::move(*opened)).first->second;
}

Response json_answer(std::string json) {
    Response out;
    out.body = std::move(json);
    return out;
}

Handler with_record(const ReadingRoom& room, RecordHandler handler) {
    const auto keep = room.keep ? room.keep : std::make_shared<Keep>();
    const bool always_anew = !room.keep;
    return [path = room.path, keep, always_anew, handler = std::move(handler)](const Request& request,
                                                                               const PathValues& values) {
        if (always_anew) ++keep->age.told;
        return keep->answer(request, [&] { return made(path, handler, request, values); });
    };
}

size_t number_of(const Request& request, std::string_view name, size_t fallback, size_t most) {
    const std::string_view text = request.parameter(name);
    if (text.empty()) return fallback;
    size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value > most)
        throw Refusal{problem(400, std::string(name) + " is no number from 0 to " + std::to_string(most))};
    return value;
}

DayRange days_of(const Request& request) { return {day_of(request, "from"), day_of(request, "to")}; }

}  // namespace isnad

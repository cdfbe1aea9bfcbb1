// What every handler of the API needs: the record of the calling thread, numbers out of parameters, answers
// as JSON.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "serve/api.h"
#include "store/record.h"

namespace isnad {

// Thrown to answer with a problem; the router's caller never sees it.
struct Refusal {
    Response response;
};

// A handler that gets the thread's own record and writes JSON into a string. Faults of the record answer 500,
// values that are absent 404.
using RecordHandler =
    std::function<void(const Record&, const Request&, const PathValues&, std::string& json)>;
Handler with_record(const ReadingRoom& room, RecordHandler handler);

// Opens the record once for each thread and path.
Result<const Record*> record_of_thread(const std::string& path);

// The value, or a Refusal: 500 for a fault, 404 for what is not there.
template <class T>
T take(Result<T>&& result) {
    if (!result) throw Refusal{problem(500, result.fault().message())};
    return std::move(*result);
}
template <class T>
T take_found(Result<std::optional<T>>&& result, std::string_view what) {
    std::optional<T> value = take(std::move(result));
    if (!value) throw Refusal{problem(404, what)};
    return std::move(*value);
}

// A whole number from a parameter; the fallback where it is absent, a Refusal (400) where it is none or out
// of range.
size_t number_of(const Request& request, std::string_view name, size_t fallback, size_t most);
// A day range from `from` and `to`.
DayRange days_of(const Request& request);

Response json_answer(std::string json);

}  // namespace isnad

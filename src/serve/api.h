// The API of the reading room. Comes in: a record's path and what only the program's other rooms can do (read
// pages, make stories anew, cut sentences); goes out: a table of routes, /api/v1/…. Refuses nothing itself:
// each handler answers with the record's content or an RFC 9457 problem.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "serve/router.h"
#include "store/record.h"

namespace isnad {

struct ReadingRoom {
    std::string path;  // of the record
    std::string program;
    // The sentences of an article's text.
    std::function<std::vector<Span>(std::string_view text)> sentences;
    // Takes bytes of a page (`name` tells its kind) to be read into the record; returns at once.
    std::function<void(std::string name, std::string bytes)> read;
    // Stories and tallies are made anew in the background, since a person corrected something.
    std::function<void()> refresh;
    // The record in a format of `isnad export`; nothing where there is no such format.
    std::function<Result<std::string>(const Record& record, const Request& request)> export_as;
    // A ledger as JSON {name, columns, rows, items}, or as CSV.
    std::function<Result<std::string>(const Record& record, const std::string& name, const Request& request)>
        ledger;
};

std::vector<Route> api_routes(const ReadingRoom& room);

}  // namespace isnad

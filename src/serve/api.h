// The API of the reading room. Comes in: a record's path and what only the program's other rooms can do (read
// pages, make stories anew, cut sentences); goes out: a table of routes, /api/v1/…. Refuses nothing itself:
// each handler answers with the record's content or an RFC 9457 problem.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "serve/keep.h"
#include "serve/router.h"
#include "store/corrector.h"
#include "store/record.h"
#include "view/event_codes.h"
#include "view/happenings.h"
#include "view/rule_words.h"

namespace isnad {

struct ReadingRoom {
    std::string path;  // of the record
    std::string program;
    std::shared_ptr<Keep> keep;  // null: every answer is made anew
    // The sentences of an article's text.
    std::function<std::vector<Span>(std::string_view text)> sentences;
    // Takes bytes of a page (`name` tells its kind) to be read into the record; returns at once.
    std::function<void(std::string name, std::string bytes)> read;
    // The stories, tallies and entities of a part of the record, since a person corrected something in it.
    Corrector::Make make;
    std::function<void()> changed;  // tells all who listen that the record has changed
    // The sentence that a span of an article's text stands in, for formats that show it.
    SentenceAt sentence_at;
    // Rules in words, and what others call events; never null.
    std::shared_ptr<const RuleWords> rule_words = std::make_shared<RuleWords>();
    std::shared_ptr<const EventCodeTable> event_codes;
};

std::vector<Route> api_routes(const ReadingRoom& room);

}  // namespace isnad

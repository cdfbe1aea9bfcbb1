// Stories for a person at a terminal: what happened by whose word, how many stand behind a figure, and where
// it was printed. Comes in: a record and what to show of it; goes out: text. Refuses a story id that the
// record does not have.
#pragma once

#include <string>

#include "store/record.h"
#include "view/labels.h"
#include "view/paint.h"

namespace isnad {

struct ReportOptions {
    std::string story;  // id; "" for the biggest ones
    size_t most = 12;   // stories
    Language language = Language::english;
    bool colour = false;
    int width = 100;
    bool all = false;  // every line of a long list
};

Result<std::string> report(const Record& record, const ReportOptions& options);

// All of them, the biggest first, then the earliest, then by id; or the one of this id, which must be there.
Result<std::vector<Story>> stories_to_report(const Record& record, const std::string& id);

}  // namespace isnad

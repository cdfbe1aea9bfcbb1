// A record in the formats of others. Comes in: a record, a format's name, a selection; goes out: text, piece
// by piece. Refuses formats that it does not know. Shapes are those of spec/exports: what Isnad cannot know
// stays empty.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "view/event_codes.h"
#include "view/happenings.h"
#include "view/lines.h"

namespace isnad {

struct ExportFormat {
    std::string_view name, help;
};
std::vector<ExportFormat> export_formats();

struct ExportOptions {
    std::string format = "jsonl";
    Selection selection;
    bool mark = false;    // a byte order mark before CSV
    std::string program;  // version, for formats that name who wrote them
    SentenceAt sentence_at;
    std::shared_ptr<const EventCodeTable> codes;  // never null
};

Result<Done> write_export(const Record& record, const ExportOptions& options, const TakeText& take);

// The selection as JSON, for the file that goes beside an export.
std::string json_of(const Selection& selection);

}  // namespace isnad

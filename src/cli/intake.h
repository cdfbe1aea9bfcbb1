// Pages read into a record. Comes in: paths and settings; goes out: a record with all that the pages gave and
// what it all makes together, and a count of what happened. Refuses nothing that a single page does: faults
// are told and kept.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "page/sources.h"
#include "store/writer.h"

namespace isnad {

struct IntakeCounts {
    uint64_t pages = 0;     // read, known ones among them
    uint64_t known = 0;     // were in the record before
    uint64_t articles = 0;  // new
    uint64_t split = 0;     // new pages that held more than one
    uint64_t empty = 0;     // new pages without an article
    uint64_t dropped = 0;   // parts of new pages that stand in no article
    uint64_t failed = 0;    // pages that could not be read
    uint64_t bytes = 0;     // of pages, as read
    uint64_t stories = 0;   // where all were made
    uint64_t placed = 0;    // articles that were put into the stories there are
    bool written = false;   // something was added to the record
};

struct Intake {
    std::vector<std::string> paths;
    std::function<void(const TakePage&)> pages;  // where they come from, in place of the paths, if set
    std::string folder;  // where pages only lie to be read: left out of their names, "" for none
    Limits limits;
    unsigned jobs = 1;
    bool keep_pages = true;  // the pages' own bytes
    bool search = true;
    std::function<void(const IntakeCounts&)> progress;  // after each page
    std::function<void(const Fault&)> fault;            // a page that could not be read
};

// Makes all stories anew, where articles were placed into them one by one or a run was cut off.
Result<Done> settle(const Engine& engine, Writer& writer, IntakeCounts& counts);

// `counts` holds what was done also where a fault ends it.
Result<Done> take_in(const Engine& engine, const Intake& intake, Writer& writer, IntakeCounts& counts);

}  // namespace isnad

#include <string>

#include "cli/commands.h"
#include "cli/intake.h"
#include "cli/open_record.h"
#include "cli/version.h"

namespace isnad {
namespace {

Result<std::string> settle_record(const Args& args) {
    const std::string path = args.operands().front();
    if (const auto record = Record::open(path); !record) return record.fault();  // makes none
    const auto engine = Engine::load({args.value("--lexicon"), {}});
    if (!engine) return engine.fault();
    auto writer = Writer::open(path, {std::string(kVersion), engine->lexicon_hash(), "", true});
    if (!writer) return writer.fault();
    IntakeCounts counts;
    if (const auto done = settle(*engine, *writer, counts); !done) return done.fault();
    if (counts.stories == 0) return std::string("The record is settled already.");
    return "All stories were made anew: " + std::to_string(counts.stories) + ".";
}

}  // namespace

Exit run_settle(const Args& args, Terminal& terminal) {
    const auto said = settle_record(args);
    if (!said) return terminal.fault(said.fault()), Exit::nothing;
    if (!args.has("--quiet")) terminal.error(*said);
    return Exit::all;
}

}  // namespace isnad

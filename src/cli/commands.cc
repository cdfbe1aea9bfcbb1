#include "cli/commands.h"

namespace isnad {

const std::vector<Command>& commands() {
    static const std::vector<Command> table = {
        {"read",
         "[--into FILE | --format jsonl] [--jobs N] [--lexicon DIR] [--quiet] PATH…",
         "Read pages into a record, or write them as JSON Lines.",
         {{"--into", "FILE", "the record to make or to add to"},
          {"--format", "jsonl", "write JSON Lines on standard output instead"},
          {"--jobs", "N", "threads that read; as many as there are processors unless given"},
          {"--lexicon", "DIR", "tables that take the place of the built-in ones"},
          {"--quiet", "", "no progress and no summary"}},
         {1, Operands::kAny},
         run_read},
    };
    return table;
}

}  // namespace isnad

#include "cli/commands.h"

namespace isnad {

const std::vector<Command>& commands() {
    static const std::vector<Command> table = {
        {"find",
         "[--tokens] [--lexicon DIR] < TEXTS.jsonl",
         "Find numbers, dates, money and names in texts: JSON Lines {\"text\", \"date\"} in, {\"found\"} "
         "out.",
         {{"--tokens", "", "the tokens too, with what is attached to them"},
          {"--lexicon", "DIR", "tables that take the place of the built-in ones"}},
         {0, 0},
         run_find},
        {"read",
         "[--into FILE | --format jsonl] [--jobs N] [--lexicon DIR] [--quiet] PATH…",
         "Read pages into a record, or write them as JSON Lines.",
         {{"--into", "FILE", "the record to make or to add to"},
          {"--format", "jsonl", "write JSON Lines on standard output instead"},
          {"--jobs", "N", "threads that read; as many as there are processors unless given"},
          {"--lexicon", "DIR", "tables that take the place of the built-in ones"},
          {"--page-bytes", "N", "largest page, after decompression (268435456)"},
          {"--depth", "N", "nesting of HTML that is followed (512)"},
          {"--quiet", "", "no progress and no summary"}},
         {1, Operands::kAny},
         run_read},
    };
    return table;
}

}  // namespace isnad

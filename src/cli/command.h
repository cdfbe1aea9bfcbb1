// What a command is. Help, the man page, shell completion and the parser are all made of one table of these.
#pragma once

#include <string_view>
#include <vector>

#include "cli/args.h"
#include "cli/terminal.h"

namespace isnad {

// Exit statuses: all read; some could not be; nothing done.
enum class Exit : int { all = 0, some = 1, nothing = 2 };

struct Command {
    std::string_view name;
    std::string_view usage;  // what stands after the name
    std::string_view help;   // one line
    std::vector<Flag> flags;
    Operands operands;
    Exit (*run)(const Args& args, Terminal& terminal);
};

const std::vector<Command>& commands();

// Runs the command that the words name (without the program's own name); says on standard error what is
// wrong.
int run(const std::vector<std::string>& words);

}  // namespace isnad

// The functions behind the table of commands.
#pragma once

#include "cli/command.h"

namespace isnad {

Exit run_find(const Args& args, Terminal& terminal);
Exit run_read(const Args& args, Terminal& terminal);

}  // namespace isnad

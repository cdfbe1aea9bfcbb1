// What the program says of itself. Comes in: the table of commands; goes out: help, the man page, shell
// completion. Refuses a shell that it does not know.
#pragma once

#include <string>

#include "cli/command.h"

namespace isnad {

std::string_view purpose();  // two lines
std::string version_line();
std::string help_of_all();
std::string help_of(const Command& command);
std::string man_page();
Result<std::string> completion_for(std::string_view shell);  // bash, zsh, fish

}  // namespace isnad

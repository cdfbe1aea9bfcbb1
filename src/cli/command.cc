#include "cli/command.h"

#include <algorithm>
#include <csignal>
#include <exception>

#include "cli/commands.h"
#include "cli/help.h"

namespace isnad {
namespace {

const Command* find_command(std::string_view name) {
    const auto& all = commands();
    const auto at = std::find_if(all.begin(), all.end(), [&](const Command& c) { return c.name == name; });
    return at == all.end() ? nullptr : &*at;
}

bool asks_help(std::string_view word) { return word == "--help" || word == "-h"; }

Exit run_command(const Command& command, const std::vector<std::string>& words, Terminal& terminal) {
    if (std::any_of(words.begin(), words.end(), asks_help)) {
        const auto wrote = terminal.out(help_of(command));
        if (!wrote) terminal.fault(wrote.fault());
        return wrote ? Exit::all : Exit::nothing;
    }
    const auto args = Args::parse(command.flags, command.operands, words);
    if (args) return command.run(*args, terminal);
    terminal.fault(args.fault());
    terminal.error("usage: isnad " + std::string(command.name) + " " + std::string(command.usage));
    return Exit::nothing;
}

Exit run_words(const std::vector<std::string>& words, Terminal& terminal) {
    if (words.empty()) {
        terminal.error(help_of_all());
        return Exit::nothing;
    }
    const std::string& first = words[0];
    if (asks_help(first) || first == "help") return terminal.out(help_of_all()) ? Exit::all : Exit::nothing;
    if (first == "--version") return terminal.out(version_line()) ? Exit::all : Exit::nothing;
    const Command* command = find_command(first);
    if (command) return run_command(*command, {words.begin() + 1, words.end()}, terminal);
    terminal.error("isnad: '" + first + "' is no command; `isnad --help` lists them");
    return Exit::nothing;
}

}  // namespace

int run(const std::vector<std::string>& words) {
    std::signal(SIGPIPE, SIG_IGN);
    Terminal terminal;
    try {
        return static_cast<int>(run_words(words, terminal));
    } catch (const std::exception& e) {  // the program's edge: no memory left, or a fault of ours
        terminal.error(std::string("isnad: stopped: ") + e.what());
        return static_cast<int>(Exit::nothing);
    }
}

}  // namespace isnad

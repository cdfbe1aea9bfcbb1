#include "cli/commands.h"
#include "cli/help.h"
#include "cli/version.h"

namespace isnad {
namespace {

// Plain text as roff: no line begins with a control character, no dash is a hyphen.
std::string roff(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\\')
            out += "\\e";
        else if (c == '-')
            out += "\\-";
        else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n'))
            (out += "\\&") += c;
        else
            out += c;
    }
    return out;
}

std::string roff_command(const Command& c) {
    std::string out = ".SS isnad " + roff(c.name) + " " + roff(c.usage) + "\n" + roff(c.help) + "\n";
    for (const Flag& flag : c.flags) {
        out += ".TP\n\\fB" + roff(flag.name) + "\\fR";
        if (!flag.value.empty()) out += " \\fI" + roff(flag.value) + "\\fR";
        out += "\n" + roff(flag.help) + "\n";
    }
    return out;
}

std::string names_of_commands() {
    std::string out;
    for (const Command& c : commands()) out += (out.empty() ? "" : " ") + std::string(c.name);
    return out;
}

std::string names_of_flags(const Command& c) {
    std::string out;
    for (const Flag& flag : c.flags) out += std::string(flag.name) + " ";
    return out + "--help";
}

std::string bash_completion() {
    std::string out =
        "_isnad() {\n  local word=${COMP_WORDS[COMP_CWORD]} flags=\n  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
        "    COMPREPLY=($(compgen -W '" +
        names_of_commands() +
        " --help --version' -- \"$word\"))\n    return\n  fi\n"
        "  case ${COMP_WORDS[1]} in\n";
    for (const Command& c : commands())
        out += "    " + std::string(c.name) + ") flags='" + names_of_flags(c) + "' ;;\n";
    return out +
           "  esac\n  case $word in\n    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$word\")) ;;\n"
           "    *) COMPREPLY=($(compgen -f -- \"$word\")) ;;\n  esac\n}\ncomplete -o filenames -F _isnad "
           "isnad\n";
}

// A text inside single quotes of a shell.
std::string quoted(std::string_view text) {
    std::string out = "'";
    for (char c : text) c == '\'' ? out += "'\\''" : out += c;
    return out + "'";
}

std::string without_colon(std::string_view text) {
    std::string out;
    for (char c : text) out += c == ':' || c == '[' || c == ']' ? ' ' : c;
    return out;
}

std::string zsh_completion() {
    std::string out = "#compdef isnad\n_isnad() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(\n";
    for (const Command& c : commands())
        out += "      " + quoted(std::string(c.name) + ":" + without_colon(c.help)) + "\n";
    out += "    )\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
    for (const Command& c : commands()) {
        out += "    " + std::string(c.name) + ") _arguments";
        for (const Flag& flag : c.flags)
            out += " " + quoted(std::string(flag.name) + "[" + without_colon(flag.help) + "]" +
                                (flag.value.empty() ? "" : ":" + without_colon(flag.value) + ":_files"));
        out += " '*:file:_files' ;;\n";
    }
    return out + "  esac\n}\n_isnad \"$@\"\n";
}

std::string fish_completion() {
    std::string out;
    for (const Command& c : commands()) {
        const std::string name(c.name);
        out += "complete -c isnad -n __fish_use_subcommand -a " + name + " -d " + quoted(c.help) + "\n";
        for (const Flag& flag : c.flags)
            out += "complete -c isnad -n '__fish_seen_subcommand_from " + name + "' -l " +
                   std::string(flag.name.substr(2)) + (flag.value.empty() ? "" : " -r") + " -d " +
                   quoted(flag.help) + "\n";
    }
    return out;
}

}  // namespace

std::string man_page() {
    std::string out =
        ".TH ISNAD 1 \"\" \"isnad " + roff(kVersion) +
        "\" \"User Commands\"\n.SH NAME\nisnad \\- read the press about a "
        "crisis and keep the record\n.SH SYNOPSIS\n.B isnad\n\\fICOMMAND\\fR \\&...\n.SH DESCRIPTION\n" +
        roff(purpose()) + ".SH COMMANDS\n";
    for (const Command& c : commands()) out += roff_command(c);
    return out +
           ".SH EXIT STATUS\n0 all was done; 1 some pages could not be read; 2 nothing was done.\n"
           ".SH ENVIRONMENT\n\\fBNO_COLOR\\fR, \\fBTERM=dumb\\fR: no colour and no progress line.\n";
}

Result<std::string> completion_for(std::string_view shell) {
    if (shell == "bash") return bash_completion();
    if (shell == "zsh") return zsh_completion();
    if (shell == "fish") return fish_completion();
    return Fault{std::string(shell), "is no shell that is known; bash, zsh and fish are"};
}

Exit run_completion(const Args& args, Terminal& terminal) {
    const auto text = completion_for(args.operands().front());
    if (!text) return terminal.fault(text.fault()), Exit::nothing;
    const auto wrote = terminal.out(*text);
    if (!wrote) terminal.fault(wrote.fault());
    return wrote ? Exit::all : Exit::nothing;
}

Exit run_man(const Args&, Terminal& terminal) {
    const auto wrote = terminal.out(man_page());
    if (!wrote) terminal.fault(wrote.fault());
    return wrote ? Exit::all : Exit::nothing;
}

}  // namespace isnad

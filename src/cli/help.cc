#include "cli/help.h"

#include <algorithm>

#include "cli/version.h"

namespace isnad {
namespace {

constexpr std::string_view kPurpose =
    "Isnad reads the Arabic press about a crisis and keeps the record: who said what, through whom, and\n"
    "how many independent witnesses a figure has.\n";

std::string padded(std::string text, size_t width) {
    text.resize(std::max(text.size() + 2, width), ' ');
    return text;
}

std::string flag_form(const Flag& flag) {
    return std::string(flag.name) + (flag.value.empty() ? "" : " " + std::string(flag.value));
}

}  // namespace

std::string_view purpose() { return kPurpose; }
std::string version_line() { return "isnad " + std::string(kVersion) + "\n"; }

std::string help_of_all() {
    std::string out = std::string(kPurpose) + "\nusage: isnad COMMAND …\n\n";
    for (const Command& c : commands())
        out += "  " + padded(std::string(c.name), 12) + std::string(c.help) + "\n";
    out +=
        "\n`isnad COMMAND --help` says more. Exit status: 0 all done, 1 some pages could not be read, 2 "
        "nothing done.\n";
    return out;
}

std::string help_of(const Command& c) {
    std::string out = "usage: isnad " + std::string(c.name) + " " + std::string(c.usage) + "\n\n" +
                      std::string(c.help) + "\n";
    if (!c.flags.empty()) out += "\n";
    for (const Flag& flag : c.flags)
        out += "  " + padded(flag_form(flag), 22) + std::string(flag.help) + "\n";
    return out;
}

}  // namespace isnad

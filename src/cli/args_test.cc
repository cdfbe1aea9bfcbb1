#include "cli/args.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

const std::vector<Flag> kFlags = {{"--into", "FILE", ""}, {"--quiet", "", ""}, {"--jobs", "N", ""}};

// `flag=value …| operand …`, or the fault.
std::string dump(const std::vector<std::string>& words) {
    const auto args = Args::parse(kFlags, {1, 2}, words);
    if (!args) return args.fault().message();
    std::string out;
    for (const Flag& flag : kFlags)
        if (args->has(flag.name)) out += std::string(flag.name) + "=" + args->value(flag.name) + " ";
    out += "|";
    for (const std::string& operand : args->operands()) out += " " + operand;
    return out;
}

TEST(Args, Parse) {
    struct Row {
        std::vector<std::string> words;
        std::string want;
    };
    const std::vector<Row> rows = {
        {{"a"}, "| a"},
        {{"--into", "f.db", "a", "-"}, "--into=f.db | a -"},
        {{"--into=f.db", "--quiet", "a"}, "--into=f.db --quiet= | a"},
        {{"--into=", "a"}, "--into= | a"},
        {{"--into", "x", "--into", "y", "a"}, "--into=y | a"},
        {{"--", "--quiet", "a"}, "| --quiet a"},
        {{"--loud", "a"}, "--loud: is no option of this command"},
        {{"-q", "a"}, "-q: is no option of this command"},
        {{"--quiet=yes", "a"}, "--quiet: takes no value"},
        {{"a", "--into"}, "--into: needs a value: FILE"},
        {{}, "something is missing: see the usage"},
        {{"a", "b", "c"}, "too many words: see the usage"},
    };
    for (const Row& row : rows) EXPECT_EQ(dump(row.words), row.want);
}

TEST(Args, Numbers) {
    const auto number = [](const std::string& text) {
        const auto args = Args::parse(kFlags, {0, 0}, {"--jobs", text});
        const auto n = args->number("--jobs", 1, 1, 64);
        return n ? std::to_string(*n) : n.fault().message();
    };
    const std::string refused = "--jobs: needs a whole number from 1 to 64";
    EXPECT_EQ(number("8"), "8");
    for (const char* text : {"0", "65", "x", "8x", "", "-1", "99999999999999999999"})
        EXPECT_EQ(number(text), refused);
    EXPECT_EQ(*Args::parse(kFlags, {0, 0}, {})->number("--jobs", 3, 1, 64), 3);
}

}  // namespace
}  // namespace isnad

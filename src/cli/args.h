// The command line, parsed once into a checked value. Comes in: a command's flags and the words that the user
// typed; goes out: Args, in which every flag is known and every value is there. Refuses unknown flags,
// missing and superfluous values, and too few or too many operands, in words that name the flag.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace isnad {

struct Flag {
    std::string_view name;   // with its dashes: `--into`
    std::string_view value;  // what stands for its value in help, `FILE`; "" for a flag without one
    std::string_view help;   // one line
};

// Least and most operands that a command takes.
struct Operands {
    size_t least = 0;
    size_t most = 0;
    static constexpr size_t kAny = static_cast<size_t>(-1);
};

class Args {
 public:
    static Result<Args> parse(const std::vector<Flag>& flags, Operands operands,
                              const std::vector<std::string>& words);

    bool has(std::string_view flag) const { return values_.contains(flag); }
    // The value, or `otherwise` where the flag was not given; the last one counts.
    std::string value(std::string_view flag, std::string_view otherwise = "") const;
    // A whole number within bounds, or a fault that names the flag.
    Result<long> number(std::string_view flag, long otherwise, long least, long most) const;
    const std::vector<std::string>& operands() const { return operands_; }

 private:
    std::map<std::string, std::string, std::less<>> values_;
    std::vector<std::string> operands_;
};

}  // namespace isnad

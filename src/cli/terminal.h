// Where the program writes. Comes in: nothing but the environment; goes out: whether standard output and
// error are terminals that take colour, and how wide; and writing that notices a full disk or a closed pipe.
// Refuses nothing.
#pragma once

#include <string_view>

#include "base/result.h"

namespace isnad {

class Terminal {
 public:
    Terminal();  // reads isatty, NO_COLOR, TERM, COLUMNS

    bool out_is_terminal = false;
    bool error_is_terminal = false;
    bool colour = false;  // on standard output
    int width = 100;

    // To standard output; a fault once it cannot take any more. A reader that went away (`| head`) is no
    // fault.
    Result<Done> out(std::string_view text);
    bool closed() const { return closed_; }
    void error(std::string_view text);  // a line on standard error
    void error_part(std::string_view text);
    void fault(const Fault& fault) { error("isnad: " + fault.message()); }

 private:
    bool closed_ = false;
};

}  // namespace isnad

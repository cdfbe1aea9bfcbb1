// What a person sees while pages are read. Comes in: counts, after every page; goes out: one line that is
// drawn again a few times a second on a terminal, and a summary at the end. Refuses to draw where standard
// error is no terminal.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "cli/intake.h"
#include "cli/terminal.h"

namespace isnad {

class Progress {
 public:
    // Adds up the sizes of the files to tell how much is left.
    Progress(const std::vector<std::string>& paths, Terminal& terminal, bool quiet);

    void show(const IntakeCounts& counts);
    void clear();  // the line, so that something else can be written
    std::string summary(const IntakeCounts& counts) const;

 private:
    double seconds() const;

    Terminal& terminal_;
    bool drawn_ = false;
    bool on_ = false;
    uint64_t total_ = 0;  // bytes; 0 where it cannot be known (packed files, standard input)
    std::chrono::steady_clock::time_point begin_, last_;
};

// The line: `[=====>    ] 42 %  1,204 pages  31 MB/s  3 s left`. `total` and `seconds` as above.
std::string progress_line(const IntakeCounts& counts, uint64_t total, double seconds);

}  // namespace isnad

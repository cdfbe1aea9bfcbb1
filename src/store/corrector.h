// Where people write. Comes in: a correction with what its author saw; goes out: the correction kept, and the
// stories, tallies and entities that follow from it made anew, in one transaction. Refuses a correction of
// what someone else changed meanwhile, of what the record does not have, and of values that a field cannot
// take.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "store/corrections.h"
#include "store/part.h"

namespace isnad {

class Corrector {
 public:
    // What the story room makes of a part of the record.
    using Make = std::function<Result<Results>(const Part&)>;
    static Result<Corrector> open(const std::string& path, Make make);

    struct Answer {
        bool conflict = false;
        std::string now, who,
            at;            // where there is a conflict: what is there now, and who made it so and when
        int64_t key = 0;   // of the correction that was kept
        std::string item;  // what was corrected, with its id where it is new
    };
    // `correction.was` is what its author saw; `key`, `at` and `undone` are set here.
    Result<Answer> correct(Correction correction);
    // A conflict where it is undone already.
    Result<Answer> undo(int64_t key, const std::string& who);

 private:
    Corrector(std::shared_ptr<Database> database, Make make)
        : database_(std::move(database)), make_(std::move(make)) {}
    void renew(const Correction& correction);

    std::shared_ptr<Database> database_;
    Make make_;
};

}  // namespace isnad

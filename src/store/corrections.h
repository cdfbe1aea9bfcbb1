// What people changed, kept beside what the machine read and laid over it. Comes in: corrections of single
// fields; goes out: articles as corrected, and the list of all corrections. Refuses a correction of a field
// that was meanwhile changed by someone else, of items that the record does not have, and of values that the
// field cannot take.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/reading.h"
#include "store/record.h"

namespace isnad {

class Database;

struct Correction {
    int64_t key = 0;
    std::string item;   // id of a figure, statement, event or name
    std::string field;  // as the record format names it, or `rejected`, `accepted`
    std::string was;    // "" for none
    std::string value;  // "" for none; a day as `YYYY-MM-DD` or `from/to`
    std::string who;
    std::string at;  // ISO 8601, UTC
    std::string why;
    std::string undone;  // who undid it and when, "" while it stands
};

// The newest first.
Result<std::vector<Correction>> corrections(const Record& record);

// How people judged the machine's reading.
struct Judgement {
    std::string field;
    int64_t corrected = 0, accepted = 0, rejected = 0;
};
Result<std::vector<Judgement>> judgements(const Record& record);

// Writes on a connection of its own.
class Corrector {
 public:
    static Result<Corrector> open(const std::string& path);

    struct Answer {
        bool conflict = false;
        std::string now;  // where there is a conflict: what the field is now, and who made it so
        int64_t key = 0;  // of the correction that was kept
    };
    // `correction.was` is what its author saw; `key`, `at` and `undone` are set here.
    Result<Answer> correct(Correction correction);
    Result<Done> undo(int64_t key, std::string_view who);

 private:
    explicit Corrector(std::shared_ptr<Database> database) : database_(std::move(database)) {}
    std::shared_ptr<Database> database_;
};

// Lays what stands of the corrections over an article's items; what was rejected is left out.
void apply_corrections(Database& database, ReadArticle& read);

}  // namespace isnad

// What stands still while one reads, and whether anything moved. Comes in: a record; goes out: reads that all
// see the same commit, and a number that differs once another connection has written. Refuses nothing: where
// the database refuses, reads see what they see.
#pragma once

#include <cstdint>

#include "store/record.h"

namespace isnad {

// As long as it lives, the record is read as it was at its first read. Not for two threads.
class Moment {
 public:
    explicit Moment(const Record& record);
    Moment(const Moment&) = delete;
    Moment& operator=(const Moment&) = delete;
    ~Moment();

 private:
    Database& database_;
    bool begun_ = false;
};

// Another number whenever another connection has committed since; 0 where it cannot be told.
int64_t version_of(const Record& record);

}  // namespace isnad

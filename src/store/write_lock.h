// One writer at a time. Comes in: a record's path; goes out: a lock that holds until its owner ends, however
// it ends. Refuses, by throwing SqlFault, where another writer holds it. The lock is a file beside the record
// (`crisis.db-lock`), not the record itself: SQLite's own locks of a process end when any descriptor of the
// record is closed in it, and then other processes would take the log away under its readers.
#pragma once

#include <string>

namespace isnad {

class WriteLock {
 public:
    explicit WriteLock(const std::string& record);  // `:memory:` needs none
    WriteLock(const WriteLock&) = delete;
    WriteLock& operator=(const WriteLock&) = delete;
    ~WriteLock();  // takes the file away

 private:
    bool take();  // false where the file was taken away by its last owner meanwhile

    std::string record_;
    std::string path_;
    int descriptor_ = -1;
};

}  // namespace isnad

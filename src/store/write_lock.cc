#include "store/write_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store/sqlite.h"

namespace isnad {

WriteLock::WriteLock(const std::string& record) : record_(record), path_(record + "-lock") {
    if (record == ":memory:") return;
    while (!take()) {
    }
}

bool WriteLock::take() {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        throw SqlFault{{record_, std::string("the record cannot be opened: ") + std::strerror(errno)}, 0};
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor_);
        throw SqlFault{{record_, "another program is writing to this record; try again once it is done"},
                       SQLITE_BUSY};
    }
    struct stat held {
    }, named{};
    if (::fstat(descriptor_, &held) == 0 && ::stat(path_.c_str(), &named) == 0 &&
        held.st_ino == named.st_ino && held.st_dev == named.st_dev)
        return true;
    ::close(descriptor_);
    return false;
}

WriteLock::~WriteLock() {
    if (descriptor_ < 0) return;
    ::unlink(path_.c_str());
    ::close(descriptor_);
}

}  // namespace isnad

// Notices that somebody else writes to the record. Comes in: a record's path and whom to tell; goes out: a
// call soon after each change, with how much the record holds and whether a read into it still runs. Refuses
// nothing: a record that cannot be opened is tried again.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace isnad {

class Watch {
 public:
    // {"pages","articles","done"} as JSON; called from a thread of the watch's own.
    using Tell = std::function<void(const std::string& json)>;
    Watch(std::string path, Tell tell, std::chrono::milliseconds every = std::chrono::milliseconds(500));
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;
    ~Watch();

 private:
    void look();
    bool wait();  // false at the end

    const std::string path_;
    const Tell tell_;
    const std::chrono::milliseconds every_;
    std::mutex mutex_;
    std::condition_variable end_;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace isnad

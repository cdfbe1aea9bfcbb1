// What the reading room does beside answering: pages that people hand in are read into the record, one after
// the other, on a thread of its own. Comes in: bytes with a name; goes out: the record with more in it, and
// word of how it goes. Refuses nothing: what cannot be read is told as a fault and kept in the record.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "engine/engine.h"
#include "store/writer.h"

namespace isnad {

class Desk {
 public:
    // `tell(event, json)`: `read` while pages are read, `changed` when the record is new.
    using Tell = std::function<void(const std::string& event, const std::string& json)>;

    Desk(const Engine& engine, std::string record, WriterOptions options, Tell tell);
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk();  // what waits is dropped, what is being read is finished

    // From any thread. The kind of a page is told by the ending of its name.
    void read(std::string name, std::string bytes);

 private:
    struct Job {
        std::string name;
        std::string bytes;
    };
    void work();
    void run(Job&& job);

    const Engine& engine_;
    std::string record_;
    WriterOptions options_;
    Tell tell_;
    std::mutex mutex_;
    std::condition_variable more_;
    std::deque<Job> jobs_;
    bool ended_ = false;
    std::thread thread_;
};

}  // namespace isnad

// Answers kept until the record changes. Comes in: requests that only read, and a function that makes their
// answer; goes out: the answer, made once for all who ask, with an ETag and, for those who take it, packed.
// Refuses nothing; forgets the answers that were asked for longest ago when they grow too many.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "serve/message.h"

namespace isnad {

// What age the record has. Safe from any thread.
struct Age {
    // A person here changed it: nobody may see an older answer.
    std::atomic<uint64_t> told = 0;
    // Somebody else wrote to it: while one answer is made anew, the others get the old one.
    std::atomic<uint64_t> seen = 0;
};

class Keep {
 public:
    using Make = std::function<Response()>;
    explicit Keep(size_t most_bytes = size_t{64} << 20) : most_bytes_(most_bytes) {}

    // The kept answer if it may still be given; nothing where it must be made.
    std::optional<Response> at_once(const Request& request);
    // The kept answer, or what `make` makes. Answers other than 200 are not kept.
    Response answer(const Request& request, const Make& make);

    Age age;

 private:
    struct Kept {
        Response plain, packed;  // bodies are shared
        std::string tag;
        uint64_t told = 0, seen = 0;
        size_t bytes = 0;
        std::chrono::steady_clock::time_point renewed;  // when somebody was last sent to make it anew
        std::list<std::string>::iterator place;         // in `order_`
    };

    Response remember(const Request& request, Response&& made, uint64_t told, uint64_t seen);
    void forget_oldest();
    static Response given(const Kept& kept, const Request& request);

    const size_t most_bytes_;
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
    std::list<std::string> order_;  // keys, the one asked for last in front
    size_t bytes_ = 0;
};

}  // namespace isnad

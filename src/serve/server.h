// HTTP/1.1 on a socket, by Boost.Beast. Comes in: an address and a function that answers requests; goes out:
// answers. Refuses requests with headers or bodies over the limits, cuts clients that are slow, and takes no
// more connections than it may hold.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "serve/message.h"

namespace isnad {

struct ServerOptions {
    std::string address = "127.0.0.1";
    uint16_t port = 7117;  // 0: any that is free
    unsigned threads = 2;
    size_t most_connections = 4000;
    size_t most_waiting = 2000;  // requests whose answer is being worked out; more are told to come again
    size_t header_bytes = 16 << 10;
    uint64_t body_bytes = uint64_t{64} << 20;
    std::chrono::seconds header_time{
        10};  // from the connection or the last answer to the end of the next header
    std::chrono::seconds body_time{60};
    std::chrono::seconds write_time{60};
};

class Server {
 public:
    // Called from several threads at once.
    using Answer = std::function<Response(const Request&)>;
    // What is known answers without delay on the threads that hold the connections; the rest is worked out by
    // others meanwhile, and what takes long has a thread of its own, so that nobody waits behind it.
    struct Answers {
        std::function<std::optional<Response>(const Request&)> at_once;
        Answer in_time;
        std::function<bool(const Request&)> takes_long;
    };

    // Takes the port; nobody is answered before `run`.
    static Result<Server> bind(const ServerOptions& options);
    void run(Answers answers);
    void run(Answer answer);  // that has every answer at once
    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server();  // stops

    uint16_t port() const;
    // Sends `data: text` as an event of that name to all who listen.
    void publish(const std::string& event, const std::string& text);
    void stop();
    void wait();  // until stop() or a signal to end (SIGINT, SIGTERM)

    struct State;  // of server.cc

 private:
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace isnad

// What a server holds while it runs: its sockets, its threads, the sessions that take events. For the files
// of the server alone. Refuses nothing.
#pragma once

#include <atomic>
#include <boost/asio.hpp>
#include <memory>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

#include "serve/server.h"

namespace isnad {

class Session;

struct Server::State {
    ServerOptions options;
    Answers answers;
    std::atomic<size_t> waiting = 0;      // requests whose answer is being worked out
    std::atomic<size_t> connections = 0;  // stands before `io`, whose end closes the last of them
    boost::asio::io_context io;
    boost::asio::ip::tcp::acceptor acceptor{io};
    boost::asio::signal_set signals{io};
    boost::asio::steady_timer pause{io};
    std::vector<std::thread> threads;
    std::unique_ptr<boost::asio::thread_pool> workers,
        long_worker;  // end before `io`, whose sessions they hold
    std::mutex listening_mutex;
    std::set<std::shared_ptr<Session>> listening;  // sessions that take events

    void accept();
};

}  // namespace isnad

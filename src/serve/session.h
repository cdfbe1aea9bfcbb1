// One connection of a server: reads a request, answers it, and so on, until either side has enough. Comes in:
// a socket; goes out: answers and, where one asked for them, events. Refuses what is no HTTP and what is too
// long or too slow, with a problem in JSON or by closing.
#pragma once

#include <boost/beast.hpp>
#include <deque>
#include <memory>
#include <optional>
#include <string>

#include "serve/guard.h"
#include "serve/server_state.h"
#include "serve/wire.h"

namespace isnad {

class Session : public std::enable_shared_from_this<Session> {
 public:
    using Socket = boost::asio::ip::tcp::socket;
    using Error = boost::system::error_code;

    Session(Socket&& socket, Server::State& server);
    ~Session() { --server_.connections; }

    void run();
    void send_event(std::shared_ptr<const std::string> event);  // from any thread

 private:
    void read_header();
    void on_header(Error error);
    void on_request(Error error);
    void work_out(Request&& request);
    void give(Response&& response);
    void write(Response&& response, bool keep_alive);
    void begin_events(Response&& response);
    void beat();
    void write_event();
    void close();

    boost::beast::tcp_stream stream_;
    Server::State& server_;  // outlives every session
    boost::beast::flat_buffer buffer_;
    std::optional<boost::beast::http::request_parser<boost::beast::http::string_body>> parser_;
    Response given_;  // holds the bytes of `response_`
    std::optional<WireResponse> response_;
    std::unique_ptr<boost::beast::http::response_serializer<WireBody>> header_;
    boost::asio::steady_timer heartbeat_;
    std::deque<std::shared_ptr<const std::string>> waiting_;
    unsigned version_ = 11;
    bool head_ = false;
    bool keep_alive_ = false;
};

}  // namespace isnad

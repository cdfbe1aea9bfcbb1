#include "serve/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>
#include <thread>

namespace isnad {
namespace {

// A client that says what it likes, on this machine only.
class Client {
 public:
    explicit Client(uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected = ::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0;
        timeval patience{20, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    ~Client() { ::close(socket_); }

    void send(const std::string& bytes) const { ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    // What comes until `mark` has come or the other side closes.
    std::string until(const std::string& mark) const {
        std::string out;
        char piece[4096];
        while (out.find(mark) == std::string::npos) {
            const ssize_t got = ::recv(socket_, piece, sizeof piece, 0);
            if (got <= 0) break;
            out.append(piece, static_cast<size_t>(got));
        }
        return out;
    }
    bool connected = false;

 private:
    int socket_;
};

Response echo(const Request& request) {
    Response out;
    out.type = "text/plain";
    out.events = request.path == "/events";
    out.body = out.events ? "" : request.method + " " + request.path + " " + request.body + "$";
    return out;
}

ServerOptions quick() {
    ServerOptions options;
    options.port = 0;
    options.body_bytes = 1000;
    options.header_bytes = 2000;
    return options;
}

Result<Server> start(const ServerOptions& options) {
    auto server = Server::bind(options);
    if (server) server->run(echo);
    return server;
}

TEST(Server, answers_and_keeps_the_connection) {
    auto server = start(quick());
    ASSERT_TRUE(server) << server.fault().message();
    const Client client(server->port());
    client.send("GET /a%20b HTTP/1.1\r\nHost: x\r\n\r\n");
    const std::string first = client.until("$");
    EXPECT_NE(first.find("200 OK"), std::string::npos) << first;
    EXPECT_NE(first.find("GET /a b $"), std::string::npos) << first;
    EXPECT_NE(first.find("X-Content-Type-Options: nosniff"), std::string::npos) << first;
    client.send("POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nbody");
    EXPECT_NE(client.until("$").find("POST /c body$"), std::string::npos);
}

TEST(Server, refuses_what_is_too_large_or_no_http) {
    auto server = start(quick());
    ASSERT_TRUE(server);
    struct Row {
        std::string bytes;
        const char* status;
    };
    for (const Row& row :
         {Row{"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n", " 413 "},
          Row{"GET / HTTP/1.1\r\nX: " + std::string(3000, 'x') + "\r\n\r\n", " 431 "},
          Row{"GET /% HTTP/1.1\r\nHost: x\r\n\r\n", " 400 "}, Row{"rubbish\r\n\r\n", " 400 "}}) {
        const Client client(server->port());
        client.send(row.bytes);
        const std::string got = client.until("\r\n\r\n");
        EXPECT_NE(got.find(row.status), std::string::npos) << row.status << got;
    }
}

TEST(Server, cuts_slow_clients_and_answers_others_meanwhile) {
    ServerOptions options = quick();
    options.header_time = std::chrono::seconds(1);
    auto server = start(options);
    ASSERT_TRUE(server);
    std::vector<std::unique_ptr<Client>> slow;
    for (int i = 0; i < 200; ++i) {
        slow.push_back(std::make_unique<Client>(server->port()));
        slow.back()->send("GET / HTT");
    }
    const Client client(server->port());
    client.send("GET /quick HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(client.until("$").find("/quick"), std::string::npos);
    EXPECT_EQ(slow.back()->until("never"), "");  // the server closes without a word
}

TEST(Server, tells_listeners_of_events) {
    auto server = start(quick());
    ASSERT_TRUE(server);
    const Client client(server->port());
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(client.until("\r\n\r\n").find("text/event-stream"), std::string::npos);
    std::string got;
    for (int i = 0; i < 50 && got.empty(); ++i) {  // the listener is known a moment after its header is sent
        server->publish("read", "{\"pages\":3}");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (i == 5) got = client.until("}\n\n");
    }
    EXPECT_NE(got.find("event: read\ndata: {\"pages\":3}\n\n"), std::string::npos) << got;
}

TEST(Server, nobody_waits_behind_an_answer_that_takes_long) {
    ServerOptions options = quick();
    options.threads = 1;
    auto server = Server::bind(options);
    ASSERT_TRUE(server);
    std::promise<void> go_on;
    server->run({[](const Request& request) {
                     return request.path == "/known" ? std::optional(echo(request)) : std::nullopt;
                 },
                 [until = go_on.get_future().share()](const Request& request) {
                     if (request.path == "/long") until.wait();
                     return echo(request);
                 },
                 [](const Request& request) { return request.path == "/long"; }});
    const Client slow(server->port()), known(server->port()), other(server->port());
    slow.send("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
    known.send("GET /known HTTP/1.1\r\nHost: x\r\n\r\n");
    other.send("GET /other HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(known.until("$").find("/known"), std::string::npos);
    EXPECT_NE(other.until("$").find("/other"), std::string::npos);
    go_on.set_value();
    EXPECT_NE(slow.until("$").find("/long"), std::string::npos);
}

TEST(Server, more_than_it_can_work_out_is_told_to_come_again) {
    ServerOptions options = quick();
    options.most_waiting = 1;
    auto server = Server::bind(options);
    ASSERT_TRUE(server);
    std::promise<void> go_on;
    std::promise<void> begun;
    server->run({[](const Request&) { return std::optional<Response>(); },
                 [&, until = go_on.get_future().share()](const Request& request) {
                     begun.set_value();
                     until.wait();
                     return echo(request);
                 },
                 [](const Request&) { return false; }});
    const Client first(server->port()), second(server->port());
    first.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
    begun.get_future().wait();
    second.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(second.until("\r\n\r\n").find(" 503 "), std::string::npos);
    go_on.set_value();
    EXPECT_NE(first.until("$").find("/a"), std::string::npos);
}

TEST(Server, says_why_it_cannot_start) {
    auto server = start(quick());
    ASSERT_TRUE(server);
    ServerOptions taken = quick();
    taken.port = server->port();
    EXPECT_NE(start(taken).fault().message().find("cannot be served"), std::string::npos);
    taken.address = "no address";
    EXPECT_NE(start(taken).fault().message().find("is no IP address"), std::string::npos);
}

}  // namespace
}  // namespace isnad

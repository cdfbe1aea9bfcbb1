#include "serve/server.h"

#include <sys/resource.h>

#include <atomic>
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <deque>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include "serve/guard.h"
#include "serve/wire.h"

namespace isnad {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using boost::system::error_code;

class Session;

struct Server::State {
    ServerOptions options;
    Answers answers;
    std::atomic<size_t> waiting = 0;      // requests whose answer is being worked out
    std::atomic<size_t> connections = 0;  // stands before `io`, whose end closes the last of them
    asio::io_context io;
    Tcp::acceptor acceptor{io};
    asio::signal_set signals{io};
    asio::steady_timer pause{io};
    std::vector<std::thread> threads;
    std::unique_ptr<asio::thread_pool> workers, long_worker;  // end before `io`, whose sessions they hold
    std::mutex listening_mutex;
    std::set<std::shared_ptr<Session>> listening;  // sessions that take events

    void accept();
};

namespace {

constexpr std::chrono::seconds kHeartbeat{15};
constexpr size_t kMostWaiting = 256;  // events that a slow listener may fall behind

}  // namespace

// One connection: reads a request, answers it, and so on, until either side has enough.
class Session : public std::enable_shared_from_this<Session> {
 public:
    Session(Tcp::socket&& socket, Server::State& server)
        : stream_(std::move(socket)), server_(server), heartbeat_(stream_.get_executor()) {
        ++server_.connections;
    }
    ~Session() { --server_.connections; }

    void run() {
        asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read_header(); });
    }

    // From any thread.
    void send_event(std::shared_ptr<const std::string> event) {
        asio::post(stream_.get_executor(), [self = shared_from_this(), event] {
            if (self->waiting_.size() >= kMostWaiting) return self->close();
            self->waiting_.push_back(event);
            if (self->waiting_.size() == 1) self->write_event();
        });
    }

    void close_soon() {
        asio::post(stream_.get_executor(), [self = shared_from_this()] { self->close(); });
    }

 private:
    void read_header() {
        parser_.emplace();
        parser_->header_limit(static_cast<std::uint32_t>(server_.options.header_bytes));
        parser_->body_limit(server_.options.body_bytes);
        stream_.expires_after(server_.options.header_time);
        http::async_read_header(
            stream_, buffer_, *parser_,
            [self = shared_from_this()](error_code error, size_t) { self->on_header(error); });
    }

    void on_header(error_code error) {
        if (error == http::error::header_limit) return write(problem(431, "the header is too long"), false);
        if (error == http::error::body_limit) return write(problem(413, "the body is too long"), false);
        if (error == http::error::end_of_stream || error == beast::error::timeout) return close();
        if (error && error.category() == http::make_error_code(http::error::bad_target).category())
            return write(problem(400, "this is no HTTP request"), false);
        if (error) return close();
        const auto length = parser_->content_length();
        if (length && *length > server_.options.body_bytes)
            return write(problem(413, "the body is too long"), false);
        stream_.expires_after(server_.options.body_time);
        http::async_read(stream_, buffer_, *parser_,
                         [self = shared_from_this()](error_code e, size_t) { self->on_request(e); });
    }

    void on_request(error_code error) {
        if (error == http::error::body_limit) return write(problem(413, "the body is too long"), false);
        if (error) return close();
        auto message = parser_->release();
        bool ok = false;
        head_ = message.method() == http::verb::head;
        version_ = message.version();
        keep_alive_ = message.keep_alive();
        Request request = request_of(std::move(message), ok);
        if (!ok) return give(problem(400, "the address is not well-formed"));
        if (auto known = server_.answers.at_once(request)) return give(std::move(*known));
        work_out(std::move(request));
    }

    void work_out(Request&& request) {
        if (server_.waiting >= server_.options.most_waiting) {
            Response busy = problem(503, "too much is asked at once; try again");
            busy.headers.emplace_back("Retry-After", "1");
            return give(std::move(busy));
        }
        ++server_.waiting;
        stream_.expires_never();
        auto& pool = server_.answers.takes_long(request) ? *server_.long_worker : *server_.workers;
        asio::post(pool, [self = shared_from_this(), asked = std::move(request)] {
            auto response = std::make_shared<Response>(self->server_.answers.in_time(asked));
            --self->server_.waiting;
            asio::post(self->stream_.get_executor(), [self, response] { self->give(std::move(*response)); });
        });
    }

    void give(Response&& response) {
        if (response.events) return begin_events(std::move(response));
        write(std::move(response), keep_alive_);
    }

    void write(Response&& response, bool keep_alive) {
        given_ = std::move(response);
        response_.emplace(message_of(given_, version_, keep_alive, head_));
        stream_.expires_after(server_.options.write_time);
        http::async_write(stream_, *response_,
                          [self = shared_from_this(), keep_alive](error_code error, size_t) {
                              if (error || !keep_alive) return self->close();
                              self->read_header();
                          });
    }

    void begin_events(Response&& response) {
        response.type = "text/event-stream";
        given_ = std::move(response);
        response_.emplace(message_of(given_, version_, false, false));
        response_->erase(http::field::content_length);
        header_ = std::make_unique<http::response_serializer<WireBody>>(*response_);
        http::async_write_header(stream_, *header_, [self = shared_from_this()](error_code error, size_t) {
            if (error) return self->close();
            {
                const std::lock_guard lock(self->server_.listening_mutex);
                self->server_.listening.insert(self);
            }
            self->beat();
        });
    }

    // A comment now and then, so that a listener that went away is noticed.
    void beat() {
        heartbeat_.expires_after(kHeartbeat);
        heartbeat_.async_wait([self = shared_from_this()](error_code error) {
            if (error) return;
            self->send_event(std::make_shared<const std::string>(":\n\n"));
            self->beat();
        });
    }

    void write_event() {
        stream_.expires_after(server_.options.write_time);
        asio::async_write(stream_, asio::buffer(*waiting_.front()),
                          [self = shared_from_this()](error_code error, size_t) {
                              if (error) return self->close();
                              self->waiting_.pop_front();
                              if (!self->waiting_.empty()) self->write_event();
                          });
    }

    void close() {
        heartbeat_.cancel();
        {
            const std::lock_guard lock(server_.listening_mutex);
            server_.listening.erase(shared_from_this());
        }
        error_code ignored;
        stream_.socket().shutdown(Tcp::socket::shutdown_both, ignored);
        stream_.close();
    }

    beast::tcp_stream stream_;
    Server::State& server_;  // outlives every session
    beast::flat_buffer buffer_;
    std::optional<http::request_parser<http::string_body>> parser_;
    Response given_;  // holds the bytes of `response_`
    std::optional<WireResponse> response_;
    std::unique_ptr<http::response_serializer<WireBody>> header_;
    asio::steady_timer heartbeat_;
    std::deque<std::shared_ptr<const std::string>> waiting_;
    unsigned version_ = 11;
    bool head_ = false;
    bool keep_alive_ = false;
};

void Server::State::accept() {
    acceptor.async_accept(asio::make_strand(io), [this](error_code error, Tcp::socket socket) {
        if (error == asio::error::operation_aborted) return;
        if (!error && connections < options.most_connections) {
            error_code ignored;
            socket.set_option(Tcp::no_delay(true), ignored);
            std::make_shared<Session>(std::move(socket), *this)->run();
            return accept();
        }
        pause.expires_after(std::chrono::milliseconds(error ? 100 : 1));  // out of descriptors, or full
        socket = Tcp::socket(io);
        pause.async_wait([this](error_code stopped) {
            if (!stopped) accept();
        });
    });
}

namespace {

// Every connection needs a descriptor; the usual soft limit of 1024 is too few for a busy newsroom.
size_t descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1024;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 1 << 16);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
    return static_cast<size_t>(limit.rlim_cur);
}

}  // namespace

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() {
    if (state_) stop(), wait();
}

Result<Server> Server::bind(const ServerOptions& options) {
    auto state = std::make_unique<State>();
    state->options = options;
    const size_t files = descriptors();
    state->options.most_connections =
        std::min(options.most_connections, files > 128 ? files - 64 : files / 2);
    const std::string place = options.address + ":" + std::to_string(options.port);
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return Fault{options.address, "is no IP address"};
    const Tcp::endpoint endpoint(address, options.port);
    Tcp::acceptor& acceptor = state->acceptor;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(1024, error);
    if (error) return Fault{place, "cannot be served: " + error.message()};
    return Server(std::move(state));
}

void Server::run(Answer answer) {
    run({[answer = std::move(answer)](const Request& request) { return std::optional(answer(request)); },
         {},
         {}});
}

void Server::run(Answers answers) {
    State& state = *state_;
    state.answers = std::move(answers);
    state.workers = std::make_unique<asio::thread_pool>(std::max(state.options.threads, 1u));
    state.long_worker = std::make_unique<asio::thread_pool>(1);
    state.signals.add(SIGINT);
    state.signals.add(SIGTERM);
    state.signals.async_wait([&state](error_code stopped, int) {
        if (!stopped) state.io.stop();
    });
    state.accept();
    for (unsigned i = 0; i < std::max(state.options.threads, 1u); ++i)
        state.threads.emplace_back([&state] { state.io.run(); });
}

uint16_t Server::port() const { return state_->acceptor.local_endpoint().port(); }

void Server::publish(const std::string& event, const std::string& text) {
    const auto bytes = std::make_shared<const std::string>("event: " + event + "\ndata: " + text + "\n\n");
    const std::lock_guard lock(state_->listening_mutex);
    for (const auto& session : state_->listening) session->send_event(bytes);
}

void Server::stop() { state_->io.stop(); }

void Server::wait() {
    for (std::thread& thread : state_->threads)
        if (thread.joinable()) thread.join();
    for (auto* pool : {state_->workers.get(), state_->long_worker.get()})
        if (pool) pool->stop(), pool->join();
    state_->workers.reset();
    state_->long_worker.reset();
}

}  // namespace isnad

#include "serve/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <optional>

#include "serve/server_state.h"
#include "serve/session.h"

namespace isnad {

namespace asio = boost::asio;
using Tcp = asio::ip::tcp;
using boost::system::error_code;

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

#include "serve/session.h"

#include <chrono>
#include <mutex>
#include <utility>

namespace isnad {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr std::chrono::seconds kHeartbeat{15};
constexpr size_t kMostWaiting = 256;  // events that a slow listener may fall behind

}  // namespace

Session::Session(Socket&& socket, Server::State& server)
    : stream_(std::move(socket)), server_(server), heartbeat_(stream_.get_executor()) {
    ++server_.connections;
}

void Session::run() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read_header(); });
}

void Session::send_event(std::shared_ptr<const std::string> event) {
    asio::post(stream_.get_executor(), [self = shared_from_this(), event] {
        if (self->waiting_.size() >= kMostWaiting) return self->close();
        self->waiting_.push_back(event);
        if (self->waiting_.size() == 1) self->write_event();
    });
}

void Session::read_header() {
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(server_.options.header_bytes));
    parser_->body_limit(server_.options.body_bytes);
    stream_.expires_after(server_.options.header_time);
    http::async_read_header(stream_, buffer_, *parser_,
                            [self = shared_from_this()](Error error, size_t) { self->on_header(error); });
}

void Session::on_header(Error error) {
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
                     [self = shared_from_this()](Error e, size_t) { self->on_request(e); });
}

void Session::on_request(Error error) {
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

void Session::work_out(Request&& request) {
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

void Session::give(Response&& response) {
    if (response.events) return begin_events(std::move(response));
    write(std::move(response), keep_alive_);
}

void Session::write(Response&& response, bool keep_alive) {
    given_ = std::move(response);
    response_.emplace(message_of(given_, version_, keep_alive, head_));
    stream_.expires_after(server_.options.write_time);
    http::async_write(stream_, *response_, [self = shared_from_this(), keep_alive](Error error, size_t) {
        if (error || !keep_alive) return self->close();
        self->read_header();
    });
}

void Session::begin_events(Response&& response) {
    response.type = "text/event-stream";
    given_ = std::move(response);
    response_.emplace(message_of(given_, version_, false, false));
    response_->erase(http::field::content_length);
    header_ = std::make_unique<http::response_serializer<WireBody>>(*response_);
    http::async_write_header(stream_, *header_, [self = shared_from_this()](Error error, size_t) {
        if (error) return self->close();
        {
            const std::lock_guard lock(self->server_.listening_mutex);
            self->server_.listening.insert(self);
        }
        self->beat();
    });
}

// A comment now and then, so that a listener that went away is noticed.
void Session::beat() {
    heartbeat_.expires_after(kHeartbeat);
    heartbeat_.async_wait([self = shared_from_this()](Error error) {
        if (error) return;
        self->send_event(std::make_shared<const std::string>(":\n\n"));
        self->beat();
    });
}

void Session::write_event() {
    stream_.expires_after(server_.options.write_time);
    asio::async_write(stream_, asio::buffer(*waiting_.front()),
                      [self = shared_from_this()](Error error, size_t) {
                          if (error) return self->close();
                          self->waiting_.pop_front();
                          if (!self->waiting_.empty()) self->write_event();
                      });
}

void Session::close() {
    heartbeat_.cancel();
    {
        const std::lock_guard lock(server_.listening_mutex);
        server_.listening.erase(shared_from_this());
    }
    Error ignored;
    stream_.socket().shutdown(Socket::shutdown_both, ignored);
    stream_.close();
}

}  // namespace isnad

// Readers of a running reading room, all at once. Comes in: where it is and one address on it; goes out: a
// line of JSON with how many answers came, how many did not, and how long they took. Each reader keeps its
// connection, asks, reads the whole answer, waits a while and asks again; beside them stand connections that
// begin a request and never end it.
//
//     build/release/bench/bench_readers 7117 /api/v1/stories/ID --readers 500 --seconds 20 --pause 1000
//     --half-open 1000
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio.hpp>
#include <boost/beast.hpp>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using Tcp = asio::ip::tcp;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

struct Plan {
    uint16_t port = 7117;
    std::string path = "/";
    int readers = 500, seconds = 20, pause = 1000, half_open = 0;
};

struct Tally {
    std::vector<double> milliseconds;
    size_t errors = 0, bytes = 0, cut = 0;
};

Plan plan_of(int count, char** words) {
    Plan plan;
    if (count > 1) plan.port = static_cast<uint16_t>(std::atoi(words[1]));
    if (count > 2) plan.path = words[2];
    for (int i = 3; i + 1 < count; i += 2) {
        const std::string name = words[i];
        const int value = std::atoi(words[i + 1]);
        if (name == "--readers") plan.readers = value;
        if (name == "--seconds") plan.seconds = value;
        if (name == "--pause") plan.pause = value;
        if (name == "--half-open") plan.half_open = value;
    }
    return plan;
}

Tcp::endpoint place_of(const Plan& plan) { return {asio::ip::address_v4::loopback(), plan.port}; }

// One question and its whole answer.
asio::awaitable<size_t> ask(beast::tcp_stream& stream, const Plan& plan) {
    http::request<http::empty_body> request(http::verb::get, plan.path, 11);
    request.set(http::field::host, "127.0.0.1:" + std::to_string(plan.port));
    request.set(http::field::accept_encoding, "gzip");
    co_await http::async_write(stream, request, asio::use_awaitable);
    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(boost::none);
    co_await http::async_read(stream, buffer, parser, asio::use_awaitable);
    if (parser.get().result_int() != 200) throw std::runtime_error("another status");
    co_return parser.get().body().size();
}

asio::awaitable<void> read_on(const Plan& plan, Tally& tally, Clock::time_point end, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> pause(plan.pause / 2, plan.pause + plan.pause / 2);
    asio::steady_timer timer(co_await asio::this_coro::executor);
    timer.expires_after(milliseconds(pause(random)));
    co_await timer.async_wait(asio::use_awaitable);
    beast::tcp_stream stream(co_await asio::this_coro::executor);
    while (Clock::now() < end) {
        try {
            if (!stream.socket().is_open())
                co_await stream.async_connect(place_of(plan), asio::use_awaitable);
            const auto begin = Clock::now();
            tally.bytes += co_await ask(stream, plan);
            tally.milliseconds.push_back(
                std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
        } catch (const std::exception&) {
            ++tally.errors;
            stream.close();
        }
        timer.expires_after(milliseconds(pause(random)));
        co_await timer.async_wait(asio::use_awaitable);
    }
}

// Begins a request and waits; begins again when the server has cut it.
asio::awaitable<void> hold_open(const Plan& plan, Tally& tally, Clock::time_point end) {
    while (Clock::now() < end) {
        try {
            Tcp::socket socket(co_await asio::this_coro::executor);
            co_await socket.async_connect(place_of(plan), asio::use_awaitable);
            co_await asio::async_write(socket, asio::buffer("GET / HTT", 9), asio::use_awaitable);
            char byte = 0;
            co_await socket.async_read_some(asio::buffer(&byte, 1), asio::use_awaitable);
        } catch (const std::exception&) {
            ++tally.cut;
        }
    }
}

double at(const std::vector<double>& sorted, double share) {
    if (sorted.empty()) return 0;
    return sorted[std::min(sorted.size() - 1,
                           static_cast<size_t>(share * static_cast<double>(sorted.size())))];
}

void allow_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

int main(int count, char** words) {
    const Plan plan = plan_of(count, words);
    allow_descriptors();
    Tally tally;
    asio::io_context io(1);
    const auto end = Clock::now() + std::chrono::seconds(plan.seconds);
    for (int i = 0; i < plan.half_open; ++i) asio::co_spawn(io, hold_open(plan, tally, end), asio::detached);
    for (int i = 0; i < plan.readers; ++i)
        asio::co_spawn(io, read_on(plan, tally, end, static_cast<unsigned>(i)), asio::detached);
    io.run_until(end + std::chrono::seconds(2));
    auto& times = tally.milliseconds;
    std::sort(times.begin(), times.end());
    std::printf(
        "{\"path\":\"%s\",\"readers\":%d,\"half_open\":%d,\"seconds\":%d,\"pause_ms\":%d,\"answers\":%zu,"
        "\"errors\":%zu,"
        "\"cut\":%zu,\"mean_bytes\":%zu,\"p50_ms\":%.1f,\"p90_ms\":%.1f,\"p99_ms\":%.1f,\"max_ms\":%.1f}\n",
        plan.path.c_str(), plan.readers, plan.half_open, plan.seconds, plan.pause, times.size(), tally.errors,
        tally.cut, times.empty() ? 0 : tally.bytes / times.size(), at(times, 0.5), at(times, 0.9),
        at(times, 0.99), times.empty() ? 0 : times.back());
    return tally.errors == 0 && !times.empty() ? 0 : 1;
}

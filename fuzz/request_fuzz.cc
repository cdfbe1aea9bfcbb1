// Any bytes as a client's side of a connection: requests are parsed as the server parses them, guarded,
// routed over a small record, answered and written out. The first byte says where the bytes are cut in two,
// as a network may; the rest is what the client sent. Nothing may leave unsafe headers, broken JSON or a
// status that blames the server for what the client wrote.
#include <simdjson.h>
#include <unistd.h>

#include <boost/beast/core/flat_buffer.hpp>
#include <filesystem>
#include <optional>

#include "check.h"
#include "serve/front.h"
#include "serve/json_body.h"
#include "serve/wire.h"
#include "store/writer.h"

namespace isnad::fuzz {
namespace {

namespace http = boost::beast::http;
namespace asio = boost::asio;

constexpr uint64_t kMostBody = 4096;

std::string record_path() {
    const auto path =
        std::filesystem::temp_directory_path() / ("isnad-fuzz-" + std::to_string(getpid()) + ".db");
    hold(Writer::open(path.string(), {}).ok(), "a record could be made");
    std::atexit([] {
        for (const char* ending : {".db", ".db-wal", ".db-shm"})
            std::filesystem::remove(std::filesystem::temp_directory_path() /
                                    ("isnad-fuzz-" + std::to_string(getpid()) + ending));
    });
    return path.string();
}

const Front& front() {
    static const ReadingRoom room = [] {
        ReadingRoom out;
        out.path = record_path();
        out.program = "fuzz";
        out.keep = std::make_shared<Keep>(size_t{1} << 20);
        out.sentences = [](std::string_view text) {
            return std::vector<Span>{{0, static_cast<uint32_t>(text.size())}};
        };
        out.read = [](const std::string&, const std::string&) {};
        out.refresh = [] {};
        return out;
    }();
    static const Front made(room, Guard{{"127.0.0.1:7117"}, ""});
    return made;
}

// As the server's sessions read: the header, then the body.
std::optional<WireRequest> parsed(std::string_view bytes, size_t cut) {
    http::request_parser<http::string_body> parser;
    parser.header_limit(2048);
    parser.body_limit(kMostBody);
    parser.eager(true);
    std::string waiting;
    for (const std::string_view part : {bytes.substr(0, cut), bytes.substr(cut)}) {
        waiting += part;
        boost::system::error_code error;
        const size_t taken = parser.put(asio::buffer(waiting), error);
        if (error == http::error::need_more) error = {};
        if (error) return std::nullopt;
        waiting.erase(0, taken);
        if (parser.is_done()) break;
    }
    if (!parser.is_done()) return std::nullopt;
    return parser.release();
}

void hold_request(const Request& request) {
    hold(request.path.starts_with('/'), "a path begins with /");
    hold(first_invalid(request.path) == std::string_view::npos, "a path is UTF-8");
    hold(request.path.find('\0') == std::string::npos, "a path holds no NUL");
    for (const auto& [name, value] : request.query)
        hold(!name.empty() && first_invalid(value) == std::string_view::npos, "parameters are UTF-8");
    hold(request.body.size() <= kMostBody, "a body is not longer than it may be");
    if (const auto members = json_members(request.body))
        for (const auto& [name, value] : *members)
            hold(first_invalid(value) == std::string_view::npos, "members are UTF-8");
}

void hold_response(Response response, bool head) {
    hold(response.status >= 200 && response.status != 500 && response.status < 600,
         "the server is not at fault");
    const std::string& body = response.shared ? *response.shared : response.body;
    const bool packed = std::any_of(response.headers.begin(), response.headers.end(),
                                    [](const auto& h) { return h.first == "Content-Encoding"; });
    if (!packed && !body.empty() && response.type.find("json") != std::string::npos &&
        response.type.find("ndjson") == std::string::npos) {
        simdjson::dom::parser json;
        simdjson::dom::element root;
        hold(json.parse(body).get(root) == simdjson::SUCCESS, "an answer is JSON where it says so");
    }
    if (response.events) return;
    const WireResponse out = message_of(response, 11, true, head);
    for (const auto& field : out)
        for (const char c : field.value())
            hold(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F, "a header holds no control characters");
    hold(out.count("X-Content-Type-Options") == 1 && out.count("Content-Security-Policy") == 1,
         "every answer is safe");
}

void run(const uint8_t* data, size_t size) {
    if (size < 2) return;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    auto message = parsed(bytes, std::min<size_t>(bytes.size(), data[0] * bytes.size() / 256));
    if (!message) return;
    const bool head = message->method() == http::verb::head;
    bool ok = false;
    Request request = request_of(std::move(*message), ok);
    if (!ok) return;
    hold_request(request);
    if (auto known = front().at_once(request)) hold_response(std::move(*known), head);
    request.headers["host"] = "127.0.0.1:7117";  // past the guard, to the handlers
    request.headers.erase("origin");
    hold_response(front().answer(request), head);
}

}  // namespace
}  // namespace isnad::fuzz

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    isnad::fuzz::run(data, size);
    return 0;
}

// What the server hands to a handler and takes back. Comes in: nothing; goes out: plain values that know no
// sockets, so that every handler can be tested by calling it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad {

struct Request {
    std::string method;                          // `GET`
    std::string path;                            // percent-decoded, begins with `/`
    std::map<std::string, std::string> query;    // decoded; of a repeated name the last
    std::map<std::string, std::string> headers;  // names in small letters
    std::string body;

    std::string_view header(std::string_view name) const {
        const auto found = headers.find(std::string(name));
        return found == headers.end() ? std::string_view{} : std::string_view(found->second);
    }
    std::string_view parameter(std::string_view name) const {
        const auto found = query.find(std::string(name));
        return found == query.end() ? std::string_view{} : std::string_view(found->second);
    }
};

struct Response {
    int status = 200;
    std::string type = "application/json";
    std::string body;
    std::shared_ptr<const std::string> shared;  // the body in place of `body`, where many get the same
    std::vector<std::pair<std::string, std::string>> headers;
    bool events = false;  // go on as a stream of server-sent events
};

// An error as RFC 9457 problem details. `detail` says what the caller can do about it.
Response problem(int status, std::string_view detail, std::string_view instance = "");

// Splits and decodes `/a%20b?x=1`; false where it is no well-formed target.
bool parse_target(std::string_view target, Request& request);

// The reason phrase of a status that Isnad sends.
std::string_view reason_of(int status);

}  // namespace isnad

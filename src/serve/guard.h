// Who may ask for what. Comes in: a request; goes out: nothing where it may pass, else the refusal. Refuses
// requests of foreign origins and host names (so that no other site in the user's browser can read or write
// the record), writes that are no JSON, and, where a token is set, requests without it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "serve/message.h"

namespace isnad {

struct Guard {
    std::vector<std::string> hosts;  // what a Host header may say: `127.0.0.1:7117`, `localhost:7117`
    std::string token;               // "" where only this machine can reach the server

    std::optional<Response> refusal(const Request& request) const;
};

// The host names by which a server at `address` and `port` may be called.
std::vector<std::string> hosts_of(const std::string& address, uint16_t port);

// True for 127.0.0.0/8 and ::1.
bool is_loopback(const std::string& address);

// Adds the headers that every answer carries: content security policy, nosniff, no-referrer and the like.
// What is not safe in a header value (a line break in a file name) is left out.
void add_safety(Response& response);

}  // namespace isnad

#include "serve/guard.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

bool is_write(const std::string& method) { return method != "GET" && method != "HEAD"; }

bool same_text(std::string_view a, std::string_view b) {  // in time that does not tell where they differ
    unsigned char differ = a.size() == b.size() ? 0 : 1;
    for (size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        differ |= static_cast<unsigned char>(a[i] ^ b[i]);
    return differ == 0;
}

bool is_plain_value(std::string_view value) {
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
}

bool has_header(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& h) { return h.first == name; });
}

}  // namespace

bool is_loopback(const std::string& address) { return address == "::1" || address.starts_with("127."); }

std::vector<std::string> hosts_of(const std::string& address, uint16_t port) {
    const std::string behind = ":" + std::to_string(port);
    const std::string own = address.find(':') == std::string::npos ? address : "[" + address + "]";
    std::vector<std::string> out = {own + behind};
    if (is_loopback(address))
        out.insert(out.end(), {"127.0.0.1" + behind, "localhost" + behind, "[::1]" + behind});
    return out;
}

std::optional<Response> Guard::refusal(const Request& request) const {
    const std::string_view host = request.header("host"), origin = request.header("origin");
    if (std::find(hosts.begin(), hosts.end(), host) == hosts.end())
        return problem(403, "this server does not answer to that host name", request.path);
    if (!origin.empty() && origin != "http://" + std::string(host))
        return problem(403, "requests of another site are not answered", request.path);
    if (!token.empty() && request.path.starts_with("/api/") &&
        !same_text(request.header("authorization"), "Bearer " + token))
        return problem(401, "the request needs the server's token: Authorization: Bearer …", request.path);
    const std::string_view type = request.header("content-type");
    const std::string_view media = type.substr(0, type.find(';'));
    const bool upload = request.method == "PUT" && media == "application/octet-stream";
    if (is_write(request.method) && media != "application/json" && !upload)
        return problem(415, "send application/json", request.path);
    return std::nullopt;
}

void add_safety(Response& response) {
    std::erase_if(response.headers,
                  [](const auto& h) { return !is_plain_value(h.first) || !is_plain_value(h.second); });
    if (!is_plain_value(response.type)) response.type = "application/octet-stream";
    if (!has_header(response, "Content-Security-Policy"))
        response.headers.emplace_back("Content-Security-Policy", kPolicy);
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "no-referrer");
    response.headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    response.headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    if (!has_header(response, "Cache-Control")) response.headers.emplace_back("Cache-Control", "no-cache");
}

}  // namespace isnad

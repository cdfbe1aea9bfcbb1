#include "serve/wire.h"

#include "serve/guard.h"

namespace isnad {

namespace http = boost::beast::http;

Request request_of(WireRequest&& in, bool& ok) {
    Request out;
    out.method = std::string(in.method_string());
    const auto target = in.target();
    ok = parse_target({target.data(), target.size()}, out);
    for (const auto& field : in) {
        std::string name(field.name_string());
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        out.headers[name] = std::string(field.value());
    }
    out.body = std::move(in.body());
    return out;
}

WireResponse message_of(Response& from, unsigned version, bool keep_alive, bool head) {
    add_safety(from);
    WireResponse out;
    out.version(version);
    out.result(static_cast<unsigned>(from.status));
    for (const auto& [name, value] : from.headers) out.insert(name, value);
    if (from.status != 304 && from.status != 204) out.set(http::field::content_type, from.type);
    out.keep_alive(keep_alive);
    const std::string& body = from.shared ? *from.shared : from.body;
    out.body() = {body.data(), body.size()};
    out.prepare_payload();
    if (head) out.body() = {};
    return out;
}

}  // namespace isnad

#include "serve/message.h"

#include <optional>

#include "base/utf8.h"

namespace isnad {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Percent-decoded; nothing where an escape is cut, or the bytes are no UTF-8 or hold a NUL.
std::optional<std::string> decoded(std::string_view text, bool plus_is_blank) {
    std::string out;
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            out += plus_is_blank && text[at] == '+' ? ' ' : text[at];
            continue;
        }
        if (at + 2 >= text.size()) return std::nullopt;
        const int high = hex_digit(text[at + 1]), low = hex_digit(text[at + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high << 4 | low);
        at += 2;
    }
    if (first_invalid(out) != std::string_view::npos || out.find('\0') != std::string::npos)
        return std::nullopt;
    return out;
}

void append_escaped(std::string& out, std::string_view text) {
    for (char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (static_cast<unsigned char>(c) < 0x20)
            out += ' ';
        else
            out += c;
    }
}

}  // namespace

std::string_view reason_of(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 409:
            return "Conflict";
        case 412:
            return "Precondition Failed";
        case 413:
            return "Content Too Large";
        case 415:
            return "Unsupported Media Type";
        case 422:
            return "Unprocessable Content";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
        default:
            return "Unknown";
    }
}

Response problem(int status, std::string_view detail, std::string_view instance) {
    Response out;
    out.status = status;
    out.type = "application/problem+json";
    out.body = "{\"type\":\"about:blank\",\"title\":\"";
    append_escaped(out.body, reason_of(status));
    out.body += "\",\"status\":" + std::to_string(status) + ",\"detail\":\"";
    append_escaped(out.body, detail);
    out.body += "\"";
    if (!instance.empty()) {
        out.body += ",\"instance\":\"";
        append_escaped(out.body, instance);
        out.body += "\"";
    }
    out.body += "}";
    return out;
}

bool parse_target(std::string_view target, Request& request) {
    if (!target.starts_with('/')) return false;
    const size_t mark = std::min(target.find('?'), target.size());
    auto path = decoded(target.substr(0, mark), false);
    if (!path) return false;
    request.path = std::move(*path);
    std::string_view query = target.substr(std::min(mark + 1, target.size()));
    query = query.substr(0, query.find('#'));
    while (!query.empty()) {
        const size_t end = std::min(query.find('&'), query.size());
        const std::string_view pair = query.substr(0, end);
        const size_t equals = std::min(pair.find('='), pair.size());
        auto name = decoded(pair.substr(0, equals), true);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) return false;
        if (!name->empty()) request.query[*name] = std::move(*value);
        query.remove_prefix(std::min(end + 1, query.size()));
    }
    return true;
}

}  // namespace isnad

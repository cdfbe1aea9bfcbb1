// Between what Boost.Beast reads and writes and what handlers take and give. Comes in: a parsed HTTP message,
// or an answer; goes out: a Request, or a message for the socket. Refuses (`ok` false) targets that are not
// well-formed.
#pragma once

#include <boost/beast/http.hpp>

#include "serve/message.h"

namespace isnad {

using WireRequest = boost::beast::http::request<boost::beast::http::string_body>;
using WireBody = boost::beast::http::span_body<const char>;
using WireResponse = boost::beast::http::response<WireBody>;

// Names of headers in small letters; the body is moved out of `in`.
Request request_of(WireRequest&& in, bool& ok);

// With the headers that every answer carries. The message points into `from`, which must outlive it.
WireResponse message_of(Response& from, unsigned version, bool keep_alive, bool head);

}  // namespace isnad

// Which handler answers a request. Comes in: a table of routes; goes out: the answer of the one that fits, or
// a problem (404, 405). Refuses nothing else. The table is also what the OpenAPI document is made of.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "serve/message.h"

namespace isnad {

// The parts of the path that stand for `{name}`, in order.
using PathValues = std::vector<std::string>;
using Handler = std::function<Response(const Request&, const PathValues&)>;

struct Route {
    std::string_view method;
    std::string_view path;  // `/api/v1/stories/{id}`
    std::string_view summary;
    std::string_view returns;                  // media type of the answer
    std::vector<std::string_view> parameters;  // names that the query may have
    Handler handler;
};

class Router {
 public:
    explicit Router(std::vector<Route> routes) : routes_(std::move(routes)) {}

    // HEAD is answered by GET's handler. A handler that throws answers 500.
    Response answer(const Request& request) const;
    bool has(std::string_view path) const;  // whatever the method
    const std::vector<Route>& routes() const { return routes_; }

 private:
    std::vector<Route> routes_;
};

}  // namespace isnad

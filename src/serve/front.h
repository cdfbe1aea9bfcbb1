// The reading room put together: guard, page, API, metrics. Comes in: a request; goes out: its answer. Const
// after it was made and called from several threads.
#pragma once

#include <memory>
#include <optional>

#include "serve/api.h"
#include "serve/guard.h"
#include "serve/metrics.h"

namespace isnad {

class Front {
 public:
    Front(const ReadingRoom& room, Guard guard);
    Response answer(const Request& request) const;
    // What needs no work: refusals, files of the page, kept answers.
    std::optional<Response> at_once(const Request& request) const;
    // True for what may take seconds, or waits until another has written.
    static bool takes_long(const Request& request);

 private:
    Response routed(const Request& request) const;
    std::optional<Response> known(const Request& request) const;

    std::unique_ptr<Metrics> metrics_;
    std::shared_ptr<Keep> keep_;
    Guard guard_;
    Router router_;
};

}  // namespace isnad

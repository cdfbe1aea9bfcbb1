// The reading room put together: guard, page, API, metrics. Comes in: a request; goes out: its answer. Const
// after it was made and called from several threads.
#pragma once

#include <memory>

#include "serve/api.h"
#include "serve/guard.h"
#include "serve/metrics.h"

namespace isnad {

class Front {
 public:
    Front(const ReadingRoom& room, Guard guard);
    Response answer(const Request& request) const;

 private:
    Response routed(const Request& request) const;

    std::unique_ptr<Metrics> metrics_;
    Guard guard_;
    Router router_;
};

}  // namespace isnad

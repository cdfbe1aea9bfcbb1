#include "store/moment.h"

#include "store/sqlite.h"

namespace isnad {

Moment::Moment(const Record& record) : database_(record.database()) {
    if (!database_.in_transaction()) begun_ = guarded([&] { return database_.run("BEGIN"), Done{}; }).ok();
}

Moment::~Moment() {
    if (begun_) (void)guarded([&] { return database_.run("COMMIT"), Done{}; });
}

int64_t version_of(const Record& record) {
    const auto version = guarded([&] { return record.database().number("PRAGMA data_version"); });
    return version ? *version : 0;
}

}  // namespace isnad

#include "store/meta.h"

#include <charconv>

namespace isnad {

std::string Meta::text(std::string_view name) const {
    Query query(*database_, "SELECT value FROM meta WHERE name = ?");
    return query.text(name).next() ? query.text_at(0) : "";
}

int64_t Meta::number(std::string_view name) const {
    const std::string written = text(name);
    int64_t value = 0;
    std::from_chars(written.data(), written.data() + written.size(), value);
    return value;
}

void Meta::set(std::string_view name, std::string_view value) {
    Query(*database_, "INSERT OR REPLACE INTO meta VALUES(?,?)").text(name).text(value).run();
}

void Meta::forget(std::string_view name) {
    Query(*database_, "DELETE FROM meta WHERE name = ?").text(name).run();
}

}  // namespace isnad

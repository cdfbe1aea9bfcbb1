#include "store/known_pages.h"

#include <charconv>

namespace isnad {
namespace {

constexpr size_t kFew = 256;  // questions from which all ids are read

}  // namespace

uint64_t page_number(std::string_view page_id) {
    uint64_t value = 0;
    std::from_chars(page_id.data(), page_id.data() + page_id.size(), value, 16);
    return value;
}

KnownPages::KnownPages(const std::string& path, int64_t pages) : empty_(pages == 0) {
    if (empty_) return;
    database_.emplace(Database::open(path, Database::Mode::read));
    find_.emplace(*database_, "SELECT 1 FROM page WHERE id = ?");
}

void KnownPages::load() const {
    Query ids(*database_, "SELECT number FROM page");
    while (ids.next()) ids_.insert(static_cast<uint64_t>(ids.number_at(0)));
    loaded_ = true;
}

bool KnownPages::has(std::string_view page_id) const try {
    if (empty_) return false;
    const std::lock_guard lock(mutex_);
    if (!loaded_ && ++asked_ > kFew) load();
    if (loaded_) return ids_.contains(page_number(page_id));
    const bool known = find_->text(page_id).next();
    find_->reset();
    return known;
} catch (const SqlFault&) {
    return false;
}

}  // namespace isnad

#include "store/search_index.h"

#include <cstdio>

namespace isnad {
namespace {

constexpr size_t kMostQueued = 16u << 20;  // bytes of words that wait

// The same table as in the record, tuned for one long load: words gather in 96 MiB before a segment is
// written.
constexpr const char* kTable = R"sql(
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;
CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='ascii');
INSERT INTO search(search, rank) VALUES('hashsize', 100663296);
INSERT INTO search(search, rank) VALUES('automerge', 0);
)sql";

constexpr const char* kDefaults = R"sql(
DELETE FROM search_config WHERE k IN ('hashsize', 'automerge');
)sql";

}  // namespace

SearchBuilder::SearchBuilder(std::string path) : path_(std::move(path)) {
    std::remove(path_.c_str());
    thread_ = std::thread([this] { work(); });
}

SearchBuilder::~SearchBuilder() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        queue_.clear();
        more_.notify_one();
    }
    if (thread_.joinable()) thread_.join();
    std::remove(path_.c_str());
}

void SearchBuilder::add(int64_t article, std::string words) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return fault_ || queued_bytes_ < kMostQueued; });
    if (fault_) return;
    queued_bytes_ += words.size();
    queue_.push_back({article, std::move(words)});
    more_.notify_one();
}

void SearchBuilder::end() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        more_.notify_one();
    }
    thread_.join();
    if (fault_) throw SqlFault(*fault_);
}

std::optional<SearchBuilder::Entry> SearchBuilder::take() {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [&] { return ended_ || !queue_.empty(); });
    if (queue_.empty()) return std::nullopt;
    Entry entry = std::move(queue_.front());
    queue_.pop_front();
    queued_bytes_ -= entry.words.size();
    room_.notify_one();
    return entry;
}

void SearchBuilder::work() {
    try {
        build();
    } catch (const SqlFault& fault) {
        const std::lock_guard lock(mutex_);
        fault_ = fault;
        room_.notify_one();
    }
}

void SearchBuilder::build() {
    Database database = Database::open(path_, Database::Mode::create);
    database.run(kTable);
    Transaction transaction(database);
    Query insert(database, "INSERT INTO search(rowid, words) VALUES(?,?)");
    while (const auto entry = take()) insert.number(entry->article).text(entry->words).run();
    transaction.commit();
    database.run(kDefaults);
}

void move_index(Database& record, const std::string& attached) {
    for (const char* part : {"data", "idx", "docsize", "config"}) {
        const std::string table = std::string("search_") + part;
        record.run("DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT * FROM " +
                   attached + "." + table);
    }
}

}  // namespace isnad

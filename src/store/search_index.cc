#include "store/search_index.h"

#include <cstdio>
#include <vector>

#include "store/fts_segment.h"
#include "store/postings.h"

namespace isnad {
namespace {

constexpr size_t kMostQueued = 16u << 20;          // bytes of words that wait
constexpr size_t kMostPostings = 96u << 20;        // bytes that gather before a segment is written
constexpr int64_t kAverages = 1, kStructure = 10;  // rows of search_data that are no pages
constexpr uint64_t kLevels = 6;                    // what is added is merged by four at each but the last
constexpr int kPageBits = 37;  // a page's row is its segment shifted by these, and its number

// Shaped as the shadow tables of `search` in the record, which they are moved into.
constexpr const char* kTables = R"sql(
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;
CREATE TABLE search_data(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE search_idx(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE search_docsize(id INTEGER PRIMARY KEY, sz BLOB);
)sql";

// Writes the side file's tables.
class IndexWriter {
 public:
    explicit IndexWriter(Database& database)
        : data_(database, "INSERT INTO search_data VALUES(?,?)"),
          idx_(database, "INSERT INTO search_idx VALUES(?,?,?)"),
          docsize_(database, "INSERT INTO search_docsize VALUES(?,?)") {}

    void add(int64_t article, std::string_view words) {
        const uint64_t count = postings_.add(article, words);
        std::string size;
        append_varint(size, count);
        docsize_.number(article).blob(size).run();
        ++rows_;
        tokens_ += count;
        if (postings_.bytes() >= kMostPostings) write_segment();
    }

    void finish() {
        write_segment();
        std::string averages, structure(4, '\0');  // begins with a cookie that changes with the settings
        append_varint(averages, rows_);
        append_varint(averages, tokens_);
        // Levels, segments in all, pages written; then of each level: merges under way, its segments. These
        // stand in the last, so that what is added later is merged among itself and not with all of them.
        for (uint64_t value : {kLevels, uint64_t{last_page_.size()}, uint64_t{0}})
            append_varint(structure, value);
        for (uint64_t level = 1; level < kLevels; ++level)
            append_varint(structure, 0), append_varint(structure, 0);
        append_varint(structure, 0);
        append_varint(structure, last_page_.size());
        for (size_t i = 0; i < last_page_.size(); ++i)
            for (uint64_t value : {uint64_t{i + 1}, uint64_t{1}, uint64_t{last_page_[i]}})
                append_varint(structure, value);
        data_.number(kAverages).blob(averages).run();
        data_.number(kStructure).blob(structure).run();
    }

 private:
    void write_segment() {
        if (postings_.empty()) return;
        const auto segment = static_cast<int64_t>(last_page_.size() + 1);
        FtsSegment pages(
            [&](uint32_t number, std::string_view bytes) {
                data_.number((segment << kPageBits) + number).blob(bytes).run();
            },
            [&](std::string_view term, uint32_t number) {
                idx_.number(segment).blob(term).number(int64_t{number} * 2).run();
            });
        postings_.drain([&](std::string_view term, std::string_view doclist) { pages.add(term, doclist); });
        last_page_.push_back(pages.finish());
    }

    Query data_, idx_, docsize_;
    Postings postings_;
    std::vector<uint32_t> last_page_;  // of each segment
    uint64_t rows_ = 0, tokens_ = 0;
};

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

void SearchBuilder::close() {
    const std::lock_guard lock(mutex_);
    ended_ = true;
    more_.notify_one();
}

void SearchBuilder::end() {
    close();
    if (thread_.joinable()) thread_.join();  // asked again where the stories were made again
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
    database.run(kTables);
    Transaction transaction(database);
    IndexWriter writer(database);
    while (const auto entry = take()) writer.add(entry->article, entry->words);
    writer.finish();
    transaction.commit();
}

void move_index(Database& record, const std::string& attached) {
    for (const char* part : {"data", "idx", "docsize"}) {
        const std::string table = std::string("search_") + part;
        record.run("DELETE FROM main." + table + "; INSERT INTO main." + table + " SELECT * FROM " +
                   attached + "." + table);
    }
}

}  // namespace isnad

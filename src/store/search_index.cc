#include "store/search_index.h"

#include <cstdio>
#include <utility>
#include <vector>

#include "store/fts_segment.h"
#include "store/postings.h"

namespace isnad {
namespace {

constexpr size_t kMostQueued = 16u << 20;          // bytes of words that wait
constexpr size_t kWorthWaking = 256u << 10;        // of them, for which the thread is woken
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
CREATE TABLE often(term TEXT PRIMARY KEY, paired INTEGER NOT NULL) WITHOUT ROWID;
)sql";

// Writes the side file's tables.
class IndexWriter {
 public:
    IndexWriter(Database& database, const Often::Bounds& bounds)
        : bounds_(bounds),
          data_(database, "INSERT INTO search_data VALUES(?,?)"),
          idx_(database, "INSERT INTO search_idx VALUES(?,?,?)"),
          docsize_(database, "INSERT INTO search_docsize VALUES(?,?)"),
          often_row_(database, "INSERT INTO often VALUES(?,?)") {}

    void add(int64_t article, std::string_view words) {
        const uint64_t count = postings_.add(article, words);
        std::string size;
        append_varint(size, count);
        append_varint(size, 0);  // of `more`, which nobody asks for
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
        append_varint(averages, 0);
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
        if (last_page_.empty()) find_often();
        const auto segment = static_cast<int64_t>(last_page_.size() + 1);
        FtsSegment pages(
            [&](uint32_t number, std::string_view bytes) {
                data_.number((segment << kPageBits) + number).blob(bytes).run();
            },
            [&](std::string_view term, uint32_t number) {
                idx_.number(segment).blob(term).number(int64_t{number} * 2).run();
            });
        postings_.drain(often_,
                        [&](std::string_view term, std::string_view doclist) { pages.add(term, doclist); });
        last_page_.push_back(pages.finish());
    }

    // Of the first segment; the others hold pairs and counts of the same terms.
    void find_often() {
        often_ = postings_.often(bounds_);
        for (const auto& [term, entry] : often_.terms())
            often_row_.text(term).number(int64_t{entry.paired}).run();
    }

    Often::Bounds bounds_;
    Query data_, idx_, docsize_, often_row_;
    Postings postings_;
    Often often_;
    std::vector<uint32_t> last_page_;  // of each segment
    uint64_t rows_ = 0, tokens_ = 0;
};

}  // namespace

SearchBuilder::SearchBuilder(std::string path, const Often::Bounds& bounds)
    : path_(std::move(path)), bounds_(bounds) {
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
    if (queued_bytes_ >= kWorthWaking) more_.notify_one();
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

std::deque<SearchBuilder::Entry> SearchBuilder::take() {
    std::unique_lock lock(mutex_);
    more_.wait(lock, [&] { return ended_ || queued_bytes_ >= kWorthWaking; });
    queued_bytes_ = 0;
    room_.notify_one();
    return std::exchange(queue_, {});
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
    IndexWriter writer(database, bounds_);
    for (std::deque<Entry> entries; !(entries = take()).empty();)
        for (const Entry& entry : entries) writer.add(entry.article, entry.words);
    writer.finish();
    transaction.commit();
}

Often often_of(Database& record) {
    Often out;
    Query rows(record, "SELECT term, paired FROM often");
    while (rows.next()) out.add(rows.text_at(0), rows.number_at(1) != 0);
    return out;
}

void move_index(Database& record, const std::string& attached) {
    record.run("INSERT INTO main.search(search) VALUES('delete-all')");  // FTS5 forgets what it knew of it
    for (const char* table : {"search_data", "search_idx", "search_docsize", "often"})
        record.run(std::string("DELETE FROM main.") + table + "; INSERT INTO main." + table +
                   " SELECT * FROM " + attached + "." + table);
}

}  // namespace isnad

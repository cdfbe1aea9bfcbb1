// The full-text index, built on a thread of its own beside the record. Comes in: the folded words of articles
// with their keys; goes out: the index, moved into the record in one step at the end. Refuses what the disk
// refuses: the fault is kept and told when the index is moved. Used for a record that has no index yet, or
// has outgrown it; other articles are added in place.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "store/index_terms.h"
#include "store/sqlite.h"

namespace isnad {

class SearchBuilder {
 public:
    // `path`: a file that is made here and gone at the end; one left behind by a killed run is replaced.
    explicit SearchBuilder(std::string path, const Often::Bounds& bounds = {});
    SearchBuilder(const SearchBuilder&) = delete;
    SearchBuilder& operator=(const SearchBuilder&) = delete;
    ~SearchBuilder();

    // From one thread; waits while too much is under way.
    void add(int64_t article, std::string words);
    // Nothing more comes: the thread writes what it has, while the caller does other things.
    void close();
    // Waits for that. The index is ready to be attached then.
    void end();
    const std::string& path() const { return path_; }

 private:
    struct Entry {
        int64_t article;
        std::string words;
    };
    void work();
    void build();
    std::deque<Entry> take();  // all that waits; empty at the end

    std::string path_;
    Often::Bounds bounds_;
    std::mutex mutex_;
    std::condition_variable more_, room_;
    std::deque<Entry> queue_;
    size_t queued_bytes_ = 0;
    bool ended_ = false;
    std::optional<SqlFault> fault_;
    std::thread thread_;
};

// The terms met often that a record's index was made with.
Often often_of(Database& record);

// Moves a finished index into a record, in place of its own. `attached` is its schema's name.
void move_index(Database& record, const std::string& attached);

}  // namespace isnad

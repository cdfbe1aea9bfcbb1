// What a Writer holds while it writes: the record, what it knew of it when it was opened, and the batch that
// is open. Pages come in through writer_pages.cc, stories through writer_stories.cc; writer.cc stands before
// both and turns what SQLite refuses into a Fault. For the files of Writer only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "store/forms.h"
#include "store/meta.h"
#include "store/numbers.h"
#include "store/rows.h"
#include "store/search_index.h"
#include "store/texts.h"
#include "store/write_lock.h"
#include "store/writer.h"

namespace isnad {

struct Writer::State {
    State(const std::string& path, const WriterOptions& options);

    bool add(PageToWrite&& page);
    void add_fault(const Fault& fault);
    void write(PageToWrite&& page);
    void find_dictionary();
    void make_dictionary();
    bool close_batch(bool placed);
    std::optional<Additions> additions();
    void finish_placed();
    bool finish(const Results& results, const FoldWords& fold_words);
    bool write_all(const Results& results, const FoldWords& fold_words);
    Corrected corrected();
    int64_t count_corrections() {
        return database->number("SELECT count(*) + count(undone) FROM correction");  // only ever grows
    }
    void for_each_digest(const TakeDigest& take);

    void begin();
    void commit_if_full(size_t bytes);
    void commit();
    void rename_page(const Page& page);
    void forget_fault(const std::string& uri);
    void add_words(int64_t article, std::string&& words);
    void insert(int64_t article, const std::string& words);
    void index_the_rest(const FoldWords& fold_words);
    void index_all(const FoldWords& fold_words);
    bool outgrown() const;

    WriteLock lock;
    std::shared_ptr<Database> database;
    Meta meta;
    WriterOptions options;
    std::optional<KnownPages> known;     // when the record was opened
    std::unordered_set<uint64_t> added;  // by this run
    bool has(const std::string& page) const { return added.contains(page_number(page)) || known->has(page); }
    int64_t most_placed() const;
    int64_t pages = 0;  // keys used
    int64_t articles = 0;
    int64_t articles_before = 0;  // this run
    bool whole = false;           // all stories were made, by this program, and since then only such articles
    bool readdressed = false;     // articles of this record got other addresses, in this run
    int64_t placed = 0;           // came in as were placed: so many
    int64_t indexed = 0;          // articles up to this key are in the index
    int64_t index_made = 0;       // articles of which the index was made at once
    size_t batch_bytes = 0;
    size_t batch_pages = 0;
    int64_t corrections = 0;  // when last asked for
    bool faults = false;      // the record holds pages that could not be read
    std::optional<Transaction> batch;
    std::vector<PageToWrite> waiting;  // pages of which the dictionary for texts will be made
    size_t waiting_bytes = 0;          // of their texts
    bool dictionary = false;           // the record has one
    TextPacker texts;
    std::unique_ptr<Dictionaries> dictionaries;
    std::unique_ptr<RecordNumbering> numbers;
    std::unique_ptr<RowWriter> rows;
    std::string index_path;                  // of the side file; "" for a record in memory
    std::unique_ptr<SearchBuilder> builder;  // while the record has no index
    Often often;                             // what the index holds pairs and counts of
    std::optional<Query> insert_words, insert_digest;
};

}  // namespace isnad

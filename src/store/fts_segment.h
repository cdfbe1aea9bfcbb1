// One segment of an FTS5 index, as SQLite itself would write it. Comes in: terms in the order of their bytes,
// each with its doclist; goes out: leaf pages and the rows of the index over them, for the shadow tables
// `search_data` and `search_idx`. Refuses nothing; it writes no doclist indexes, which SQLite can do without.
//
//     leaf page:  first rowid 2 B │ footer at 2 B │ terms and doclists … │ footer: offsets of terms, as
//     deltas first term: size, bytes        later terms: bytes shared with the one before, further size,
//     bytes doclist:    rowid, rowid delta, rowid delta …        (all numbers are varints)
//
// This is the form of `detail=none`: of a row it tells that the term is in it, not where. A doclist may run
// over pages; a rowid that stands first on its page is written whole. Described in the head of
// ext/fts5/fts5_index.c.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace isnad {

void append_long_varint(std::string& out, uint64_t value);
// SQLite's: seven bits a byte, the highest first.
inline void append_varint(std::string& out, uint64_t value) {
    if (value < 0x80)
        out += static_cast<char>(value);
    else
        append_long_varint(out, value);
}
uint64_t take_varint(std::string_view& bytes);  // of what append_varint wrote

class FtsSegment {
 public:
    // `page` takes each leaf with its number from 1; `index` the term from which a leaf is looked for.
    using TakePage = std::function<void(uint32_t number, std::string_view bytes)>;
    using TakeIndex = std::function<void(std::string_view term, uint32_t number)>;
    FtsSegment(TakePage page, TakeIndex index) : take_page_(std::move(page)), take_index_(std::move(index)) {}

    // `doclist`: each row's rowid as a delta to the one before (the first: to 0). Terms ascend.
    void add(std::string_view term, std::string_view doclist);
    uint32_t finish();  // the number of the last page; 0 where nothing was added

 private:
    void begin_term(std::string_view term);
    void add_rowid(uint64_t rowid, uint64_t delta);
    size_t used() const { return page_.size() + footer_.size(); }
    void flush();

    TakePage take_page_;
    TakeIndex take_index_;
    std::string page_ = std::string(4, '\0');
    std::string footer_;
    std::string last_term_;
    size_t last_offset_ = 0;  // of the term before on this page
    uint32_t number_ = 1;     // of the page at hand
    bool any_ = false;
    bool first_term_ = true;   // none on this page yet
    bool first_rowid_ = true;  // none on this page yet, and no term
    bool doclist_begins_ = false;
};

}  // namespace isnad

// Ways of writing with their keys, in memory. Comes in: forms, each once; goes out: the key of one, or of any
// that is written so. Refuses nothing; what it does not have is 0.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

// One way of writing, as the record keeps it: `kind` is a place in the list of kinds, or kNoKind where only
// claims point to it; `entity` is the number of an entity's id, or kNoEntity. Since an entity is of one kind,
// a text and its entity are one form, whatever kind is asked for.
struct FormRow {
    static constexpr int64_t kNoKind = -1, kNoEntity = -1;

    std::string_view text;
    int64_t kind = kNoKind;
    int64_t entity = kNoEntity;

    bool is(const FormRow& o) const {
        return entity == o.entity && (entity != kNoEntity || kind == o.kind) && text == o.text;
    }
};

class FormTable {
 public:
    struct Found {
        int64_t key = 0;
        int64_t kind = FormRow::kNoKind;
    };
    Found find(const FormRow& form) const;
    int64_t written(std::string_view text) const;  // the lowest key of those that are written so
    void add(int64_t key, const FormRow& form);    // copies its text
    void set_kind(const FormRow& form);
    void clear();
    size_t size() const { return rows_.size(); }

 private:
    struct Row {
        FormRow form;
        int64_t key;
    };
    void grow();
    std::string_view kept(std::string_view text);
    // Calls `take(Row&)` for those whose text has this hash, until it gives true.
    template <class Take>
    void probe(std::string_view text, Take take) const;

    std::vector<Row> rows_;
    std::vector<uint32_t> slots_;  // place in rows_ + 1, 0 where free; at least half of them are
    std::deque<std::string> texts_;
};

}  // namespace isnad

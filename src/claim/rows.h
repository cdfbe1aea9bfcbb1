// A table read by the names of its columns. Comes in: a lexicon, the table's name and its columns; goes out:
// rows and their cells, and faults at a cell. Refuses a table that lacks one of the columns.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"

namespace isnad {

class Rows {
 public:
    static Result<Rows> open(const Lexicon& lexicon, std::string_view name,
                             std::initializer_list<std::string_view> columns) {
        const auto table = lexicon.table(name);
        if (!table) return table.fault();
        Rows rows(**table);
        for (std::string_view column : columns) {
            const auto at = (*table)->column(column);
            if (!at) return at.fault();
            rows.columns_[std::string(column)] = *at;
        }
        return rows;
    }
    const std::vector<Table::Row>& all() const { return table_->rows(); }
    std::string_view cell(const Table::Row& row, std::string_view column) const {
        return row.cells[columns_.find(column)->second];
    }
    Fault fault(const Table::Row& row, std::string_view column, std::string_view what) const {
        return table_->fault(row, columns_.find(column)->second, what);
    }

 private:
    explicit Rows(const Table& table) : table_(&table) {}
    const Table* table_;
    std::map<std::string, size_t, std::less<>> columns_;
};

}  // namespace isnad

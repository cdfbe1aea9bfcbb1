// One lexicon table. Comes in: the text of a TSV file whose first line that is no comment names the columns; lines
// that begin with `#` and empty lines are passed over. Goes out: rows of cells. Refuses rows with more cells than
// columns, unknown columns asked for, bad UTF-8: with file, line, column and a caret under the place.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace isnad {

class Table {
   public:
    struct Row {
        int line = 0;                         // in the file, from 1
        std::vector<std::string_view> cells;  // as many as there are columns; a missing last cell is ""
    };

    // `name` is what faults call the file. The table keeps its own copy of the text.
    static Result<Table> parse(std::string name, std::string_view text);

    const std::string& name() const { return name_; }
    const std::vector<std::string_view>& columns() const { return columns_; }
    const std::vector<Row>& rows() const { return rows_; }

    // The column's index, or a fault that names the file.
    Result<size_t> column(std::string_view name) const;
    // A fault at a cell: `months.tsv:7:3: what`, then the line and a caret.
    Fault fault(const Row& row, size_t column, std::string_view what) const;

   private:
    std::string name_;
    std::unique_ptr<std::string> text_;  // cells point into it; its address survives a move
    std::vector<std::string_view> columns_;
    std::vector<Row> rows_;
};

// `a|b|c` → the parts, white space trimmed, empty ones left out.
std::vector<std::string_view> parts_of(std::string_view cell, char mark = '|');

}  // namespace isnad

// A table of words and what stands behind each row. Comes in: rows; goes out: CSV, JSON or lines for a
// terminal. Refuses nothing; cells that a spreadsheet would run as a formula are neutralised in CSV.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/paint.h"

namespace isnad {

struct Row {
    std::vector<std::string> cells;  // as many as there are columns
    std::vector<std::string> items;  // ids of what the row is made of
    bool operator==(const Row&) const = default;
};

struct Sheet {
    std::string name;
    std::vector<std::string> columns;
    std::vector<Row> rows;
};

struct CsvOptions {
    bool mark = false;  // a byte order mark first, which some spreadsheets want
    bool items = true;  // a last column `items`
};

// RFC 4180: CRLF, quotes where needed.
void append_csv_row(std::string& out, const std::vector<std::string>& cells);
std::string csv_of(const Sheet& sheet, const CsvOptions& options = {});
// {"name","columns","rows":[[…]],"items":[[…]]}
std::string json_of(const Sheet& sheet);
// Rows as lines: first column, then the others that are not empty.
std::string text_of(const Sheet& sheet, const Painter& paint);

}  // namespace isnad

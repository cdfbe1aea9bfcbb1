#include "lexicon/table.h"

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (size_t from = 0;;) {
        const size_t tab = line.find('\t', from);
        cells.push_back(line.substr(from, tab - from));
        if (tab == std::string_view::npos) return cells;
        from = tab + 1;
    }
}

// Columns of a fault are counted in code points, as editors count them.
Fault fault_at(const std::string& name, int line, std::string_view text, size_t offset, std::string_view what) {
    const size_t column = code_points(text.substr(0, offset)) + 1;
    std::string caret;
    for (size_t i = 1; i < column; ++i) caret += ' ';
    std::string shown(text);
    std::replace(shown.begin(), shown.end(), '\t', ' ');
    return {name + ":" + std::to_string(line) + ":" + std::to_string(column), std::string(what) + "\n  " + shown + "\n  " + caret + "^"};
}

}  // namespace

Result<Table> Table::parse(std::string name, std::string_view text) {
    Table table;
    table.name_ = std::move(name);
    table.text_ = std::make_unique<std::string>(text);
    const std::string_view all = *table.text_;
    int number = 0;
    for (size_t from = 0; from < all.size();) {
        const size_t end = std::min(all.find('\n', from), all.size());
        std::string_view line = all.substr(from, end - from);
        from = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        if (const size_t bad = first_invalid(line); bad != std::string_view::npos)
            return fault_at(table.name_, number, line.substr(0, bad), bad, "this byte is not UTF-8");
        auto cells = cells_of(line);
        if (table.columns_.empty()) {
            table.columns_ = std::move(cells);
            continue;
        }
        if (cells.size() > table.columns_.size()) {
            const size_t at = static_cast<size_t>(cells[table.columns_.size()].data() - line.data());
            return fault_at(table.name_, number, line, at,
                            "one cell too many: the header names " + std::to_string(table.columns_.size()) + " columns");
        }
        cells.resize(table.columns_.size());
        table.rows_.push_back({number, std::move(cells)});
    }
    if (table.columns_.empty()) return Fault{table.name_, "has no header line that names its columns"};
    return table;
}

Result<size_t> Table::column(std::string_view name) const {
    const auto at = std::find(columns_.begin(), columns_.end(), name);
    if (at == columns_.end()) return Fault{name_, "has no column \"" + std::string(name) + "\""};
    return static_cast<size_t>(at - columns_.begin());
}

Fault Table::fault(const Row& row, size_t column, std::string_view what) const {
    const char* begin = row.cells.front().data();
    const std::string_view last = *std::max_element(row.cells.begin(), row.cells.end(),
        [](std::string_view a, std::string_view b) { return a.data() + a.size() < b.data() + b.size(); });
    const std::string_view line(begin, static_cast<size_t>(last.data() + last.size() - begin));
    const std::string_view cell = row.cells[column];
    const size_t offset = cell.data() ? static_cast<size_t>(cell.data() - begin) : line.size();
    return fault_at(name_, row.line, line, offset, what);
}

std::vector<std::string_view> parts_of(std::string_view cell, char mark) {
    std::vector<std::string_view> parts;
    while (!cell.empty()) {
        const size_t end = std::min(cell.find(mark), cell.size());
        const std::string_view part = trimmed(cell.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

}  // namespace isnad

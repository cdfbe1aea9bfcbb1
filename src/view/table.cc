#include "view/table.h"

#include "view/json_text.h"

namespace isnad {
namespace {

bool runs(std::string_view cell) {
    if (cell.empty()) return false;
    const char c = cell.front();
    if (c == '=' || c == '@' || c == '\t' || c == '\r') return true;
    // A plain number may begin with a sign; anything else that does might be a formula.
    return (c == '+' || c == '-') && cell.find_first_not_of("+-.0123456789") != std::string_view::npos;
}

void append_cell(std::string& out, std::string_view cell) {
    const bool formula = runs(cell);
    if (!formula && cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    if (formula) out += '\'';
    for (char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) out += (out.empty() ? "" : " ") + text;
    return out;
}

}  // namespace

void append_csv_row(std::string& out, const std::vector<std::string>& cells) {
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) out += ',';
        append_cell(out, cells[i]);
    }
    out += "\r\n";
}

std::string csv_of(const Sheet& sheet, const CsvOptions& options) {
    std::string out = options.mark ? "\xEF\xBB\xBF" : "";
    std::vector<std::string> head = sheet.columns;
    if (options.items) head.push_back("items");
    append_csv_row(out, head);
    for (const Row& row : sheet.rows) {
        std::vector<std::string> cells = row.cells;
        if (options.items) cells.push_back(joined(row.items));
        append_csv_row(out, cells);
    }
    return out;
}

std::string json_of(const Sheet& sheet) {
    std::string out;
    JsonText json(out);
    json.open('{').key("name").text(sheet.name).key("columns").texts(sheet.columns).key("rows").open('[');
    for (const Row& row : sheet.rows) json.texts(row.cells);
    json.close(']').key("items").open('[');
    for (const Row& row : sheet.rows) json.texts(row.items);
    json.close(']').close('}');
    return out + "\n";
}

std::string text_of(const Sheet& sheet, const Painter& paint) {
    std::string out;
    for (const Row& row : sheet.rows) {
        std::string line;
        for (size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].empty() && i > 0) continue;
            if (i > 0) line += "  " + paint(Ink::dim, sheet.columns[i] + " ");
            line += i == 0 ? paint(Ink::bold, row.cells[i].empty() ? "----------" : row.cells[i])
                           : isolated(shortened(row.cells[i], 100));
        }
        out += line + "\n";
    }
    return out;
}

}  // namespace isnad

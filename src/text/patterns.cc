#include "text/patterns.h"

#include "base/utf8.h"

namespace isnad {
namespace {

using Root = std::vector<std::string_view>;  // its letters

Root letters_of(std::string_view root) {
    Root letters;
    for (size_t at = 0; at < root.size();) {
        const size_t begin = at;
        next_code_point(root, at);
        letters.push_back(root.substr(begin, at - begin));
    }
    return letters;
}

bool is_weak(std::string_view letter) { return letter == "و" || letter == "ي"; }

// The row of the table for a root: which of its letters is weak, doubled or a hamza.
std::string_view class_of(const Root& r) {
    if (r.size() == 4) return "quad";
    if (r[1] == r[2]) return r[0] == "أ" ? "hamza1" : "double";
    if (is_weak(r[2])) return r[0] == "و" ? "first_last" : r[0] == "أ" ? "hamza_last" : "last";
    if (is_weak(r[1])) return r[2] == "أ" ? "middle_hamza" : r[1] == "و" ? "middle_w" : "middle_y";
    if (r[0] == "أ") return "hamza1";
    if (r[1] == "أ") return "hamza2";
    if (r[2] == "أ") return "hamza3";
    return r[0] == "و" ? "first" : "strong";
}

// In the eighth form ت joins the first letter: اصطدم, ازداد, اطلع, ادعى.
std::string joined(std::string_view first) {
    if (first == "ص" || first == "ض") return std::string(first) + "ط";
    if (first == "ط" || first == "د" || first == "ت" || first == "ظ") return std::string(first);
    if (first == "ز") return "زد";
    if (first == "ذ") return "د";
    return std::string(first) + "ت";
}

std::string applied(std::string_view pattern, const Root& root) {
    std::string out;
    for (char c : pattern) {
        if (c == '8')
            out += joined(root[0]);
        else if (c >= '1' && c <= '4')
            out += root[static_cast<size_t>(c - '1')];
        else
            out += c;
    }
    return out;
}

struct Column {
    const char* name;
    StemUse use;
};
constexpr Column kColumns[] = {{"perfect", StemUse::perfect},
                               {"shortened", StemUse::shortened},
                               {"imperfect", StemUse::imperfect},
                               {"masdar", StemUse::noun},
                               {"participle", StemUse::adjective}};

}  // namespace

Result<Patterns> Patterns::load(const Lexicon& lexicon) {
    auto table = lexicon.table("word_patterns.tsv");
    if (!table) return table.fault();
    const Table& t = **table;
    auto kind = t.column("class"), forms = t.column("forms");
    if (!kind) return kind.fault();
    if (!forms) return forms.fault();
    Patterns out;
    for (const Column& column : kColumns) {
        auto at = t.column(column.name);
        if (!at) return at.fault();
        for (const Table::Row& row : t.rows())
            for (char form : row.cells[*forms])
                for (std::string_view cell : parts_of(row.cells[*at])) {
                    const bool feminine = cell.ends_with("ة");
                    if (feminine) cell.remove_suffix(std::string_view("ة").size());
                    out.by_class_[std::string(row.cells[*kind]) + form].push_back(
                        {std::string(cell), feminine ? StemUse::feminine : column.use});
                }
    }
    return out;
}

bool Patterns::derive(std::string_view root, char form, const Emit& emit) const {
    const Root letters = letters_of(root);
    if (letters.size() < 3 || letters.size() > 4) return false;
    auto patterns = by_class_.find(std::string(class_of(letters)) + form);
    if (patterns == by_class_.end() && letters.size() == 3)
        patterns = by_class_.find(std::string("strong") + form);
    if (patterns == by_class_.end()) return false;
    for (const Pattern& pattern : patterns->second) emit(applied(pattern.letters, letters), pattern.use);
    return true;
}

}  // namespace isnad

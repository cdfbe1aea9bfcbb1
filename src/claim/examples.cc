#include "claim/examples.h"

#include <algorithm>
#include <string>

#include "model/names.h"

namespace isnad {
namespace {

// A weak word of an event counts beside a strong one only.
constexpr std::string_view kCompany = " وقصفت المدفعية بلدة أخرى بعيدة.";

bool says(const ReadArticle& read, std::string_view stance) {
    return std::any_of(read.statements.begin(), read.statements.end(),
                       [&](const Statement& s) { return name_of(s.stance) == stance; });
}

bool happens(const ReadArticle& read, std::string_view type) {
    return std::any_of(read.events.begin(), read.events.end(),
                       [&](const Event& e) { return name_of(e.type) == type; });
}

// What a row says it is: a stance or a type; in what its examples are read; whether a reading has it.
struct Check {
    std::string_view table, wanted, company;
    bool (*has)(const ReadArticle&, std::string_view);
    std::string_view what;
};

std::vector<Fault> run(const Check& check, const Lexicon& lexicon, const SentenceReader& read) {
    const auto table = lexicon.table(check.table);
    if (!table) return {table.fault()};
    const auto wanted = (*table)->column(check.wanted), yes = (*table)->column("yes"),
               no = (*table)->column("no"), needs = (*table)->column("needs");
    for (const auto* column : {&wanted, &yes, &no, &needs})
        if (!*column) return {column->fault()};
    std::vector<Fault> faults;
    const auto gives = [&](const Table::Row& row, size_t column) {
        std::string text(row.cells[column]);
        if (row.cells[*needs] == "weak" || row.cells[*needs] == "weak|direct")
            text.append(".").append(check.company);
        return check.has(read(text), row.cells[*wanted]);
    };
    for (const Table::Row& row : (*table)->rows()) {
        const std::string what = std::string(check.what) + std::string(row.cells[*wanted]);
        if (!row.cells[*yes].empty() && !gives(row, *yes))
            faults.push_back((*table)->fault(row, *yes, "gives no " + what));
        if (!row.cells[*no].empty() && gives(row, *no))
            faults.push_back((*table)->fault(row, *no, "gives " + what));
    }
    return faults;
}

}  // namespace

std::vector<Fault> check_reporting_examples(const Lexicon& lexicon, const SentenceReader& read) {
    return run({"reporting.tsv", "stance", "", says, "statement of the stance "}, lexicon, read);
}

std::vector<Fault> check_event_examples(const Lexicon& lexicon, const SentenceReader& read) {
    return run({"events.tsv", "type", kCompany, happens, "event of the type "}, lexicon, read);
}

}  // namespace isnad

#include "claim/examples.h"

#include <algorithm>

#include "model/names.h"

namespace isnad {
namespace {

bool says(const ReadArticle& read, std::string_view stance) {
    return std::any_of(read.statements.begin(), read.statements.end(),
                       [&](const Statement& s) { return name_of(s.stance) == stance; });
}

}  // namespace

std::vector<Fault> check_reporting_examples(const Lexicon& lexicon, const SentenceReader& read) {
    const auto table = lexicon.table("reporting.tsv");
    if (!table) return {table.fault()};
    const auto stance = (*table)->column("stance"), yes = (*table)->column("yes"),
               no = (*table)->column("no");
    for (const auto* column : {&stance, &yes, &no})
        if (!*column) return {column->fault()};
    std::vector<Fault> faults;
    for (const Table::Row& row : (*table)->rows()) {
        const std::string_view wanted = row.cells[*stance];
        if (!row.cells[*yes].empty() && !says(read(row.cells[*yes]), wanted))
            faults.push_back(
                (*table)->fault(row, *yes, "gives no statement of the stance " + std::string(wanted)));
        if (!row.cells[*no].empty() && says(read(row.cells[*no]), wanted))
            faults.push_back(
                (*table)->fault(row, *no, "gives a statement of the stance " + std::string(wanted)));
    }
    return faults;
}

}  // namespace isnad

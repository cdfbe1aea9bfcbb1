#include "text/abbreviations.h"

#include "base/fold.h"

namespace isnad {

Result<Abbreviations> Abbreviations::load(const Lexicon& lexicon) {
    auto table = lexicon.table("abbreviations.tsv");
    if (!table) return table.fault();
    auto form = (*table)->column("form");
    if (!form) return form.fault();
    auto ends = (*table)->column("ends");
    if (!ends) return ends.fault();
    Abbreviations out;
    for (const Table::Row& row : (*table)->rows()) {
        const std::string_view value = row.cells[*ends];
        if (value != "maybe" && value != "never")
            return (*table)->fault(row, *ends, "`maybe` or `never` is wanted");
        out.forms_.add(folded(row.cells[*form]), value == "never" ? Ends::never : Ends::maybe);
    }
    return out;
}

}  // namespace isnad

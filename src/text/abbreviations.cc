#include "text/abbreviations.h"

#include <optional>

#include "base/fold.h"

namespace isnad {
namespace {

std::optional<Abbreviations::Ends> ends_of(std::string_view cell) {
    if (cell == "maybe") return Abbreviations::Ends::maybe;
    if (cell == "never") return Abbreviations::Ends::never;
    if (cell == "letter") return Abbreviations::Ends::letter;
    return std::nullopt;
}

}  // namespace

Result<Abbreviations> Abbreviations::load(const Lexicon& lexicon) {
    auto table = lexicon.table("abbreviations.tsv");
    if (!table) return table.fault();
    auto form = (*table)->column("form");
    if (!form) return form.fault();
    auto ends = (*table)->column("ends");
    if (!ends) return ends.fault();
    Abbreviations out;
    for (const Table::Row& row : (*table)->rows()) {
        const auto value = ends_of(row.cells[*ends]);
        if (!value) return (*table)->fault(row, *ends, "`maybe`, `never` or `letter` is wanted");
        out.forms_.add(folded(row.cells[*form]), *value);
    }
    return out;
}

}  // namespace isnad

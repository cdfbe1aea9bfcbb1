#include "claim/claim_rules.h"

#include "base/fold.h"
#include "model/names.h"

namespace isnad {
namespace {

Result<Done> load_reporting(const Table& table, ClaimRules& rules) {
    const auto forms = table.column("forms"), shape = table.column("shape"), stance = table.column("stance");
    for (const auto* column : {&forms, &shape, &stance})
        if (!*column) return column->fault();
    for (const Table::Row& row : table.rows()) {
        if (row.cells[*shape] == "border") {
            for (std::string_view form : parts_of(row.cells[*forms])) rules.borders.add(folded(form), 0);
            continue;
        }
        const auto value = parse_name<Stance>(row.cells[*stance]);
        if (!value) return table.fault(row, *stance, "is no stance of the record format");
        if (row.cells[*shape] != "verb" && row.cells[*shape] != "phrase")
            return table.fault(row, *shape, "is none of verb, phrase, border");
        for (std::string_view form : parts_of(row.cells[*forms]))
            rules.reporting.add(folded(form), static_cast<uint32_t>(rules.reporting_words.size()));
        rules.reporting_words.push_back({row.cells[*shape] == "verb", *value});
    }
    return Done{};
}

Result<Done> load_figure_words(const Table& table, ClaimRules& rules) {
    const auto forms = table.column("forms"), kind = table.column("kind"), place = table.column("place");
    for (const auto* column : {&forms, &kind, &place})
        if (!*column) return column->fault();
    for (const Table::Row& row : table.rows()) {
        const auto value = parse_name<FigureKind>(row.cells[*kind]);
        if (!value) return table.fault(row, *kind, "is no figure kind of the record format");
        if (row.cells[*place] != "noun" && row.cells[*place] != "cue") return table.fault(row, *place, "is neither noun nor cue");
        PhraseTable& words = row.cells[*place] == "noun" ? rules.nouns : rules.cues;
        for (std::string_view form : parts_of(row.cells[*forms])) words.add(folded(form), static_cast<uint32_t>(*value));
    }
    return Done{};
}

}  // namespace

Result<ClaimRules> ClaimRules::load(const Lexicon& lexicon) {
    ClaimRules rules;
    const auto reporting = lexicon.table("reporting.tsv"), figures = lexicon.table("figure_words.tsv");
    if (!reporting) return reporting.fault();
    if (!figures) return figures.fault();
    if (const auto done = load_reporting(**reporting, rules); !done) return done.fault();
    if (const auto done = load_figure_words(**figures, rules); !done) return done.fault();
    return rules;
}

}  // namespace isnad

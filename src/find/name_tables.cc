// Places, countries, organisations and people from their tables.
#include <cstdlib>

#include "base/fold.h"
#include "find/name_loader.h"

namespace isnad {
namespace {

// The fault of the first row that has no form.
std::optional<Fault> nameless(const Table& table, size_t forms) {
    for (const Table::Row& row : table.rows())
        if (row.cells[forms].find_first_not_of("| ") == std::string_view::npos)
            return table.fault(row, forms, "names nothing");
    return std::nullopt;
}

}  // namespace

std::optional<Fault> NameLoader::load_places(const Lexicon& lexicon, std::string_view name) {
    const auto table = lexicon.table(name);
    if (!table) return table.fault();
    size_t column[6];
    if (auto fault = columns_of(**table, {"forms", "latin", "iso", "lat", "lon", "need"}, column))
        return fault;
    if (auto fault = nameless(**table, column[0])) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        NameEntry entry = entry_of(NameKind::place, cell(0), cell(1), cell(2));
        entry.cue = cell(5) == "cue";
        entry.gathered = name == "places.tsv";
        entry.located = !cell(3).empty() && !cell(4).empty();
        entry.lat = static_cast<float>(std::atof(std::string(cell(3)).c_str()));
        entry.lon = static_cast<float>(std::atof(std::string(cell(4)).c_str()));
        add_forms(cell(0), entry);
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load_countries(const Lexicon& lexicon) {
    const auto table = lexicon.table("countries.tsv");
    if (!table) return table.fault();
    size_t column[6];
    if (auto fault = columns_of(**table, {"forms", "latin", "iso", "lat", "lon", "adjective"}, column))
        return fault;
    if (auto fault = nameless(**table, column[0])) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        const uint16_t nation = nation_of_code(cell(2));
        if (nation == 0)
            return (*table)->fault(row, column[2], "is no country's code of two capital letters");
        NameEntry entry = entry_of(NameKind::place, cell(0), cell(1), cell(2));
        entry.country = true;
        entry.located = !cell(3).empty();
        entry.lat = static_cast<float>(std::atof(std::string(cell(3)).c_str()));
        entry.lon = static_cast<float>(std::atof(std::string(cell(4)).c_str()));
        entry.cue = is_common(cell(0));
        add_forms(cell(0), entry);
        for (std::string_view adjective : parts_of(cell(5))) add_adjective(adjective, nation);
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load_capitals(const Lexicon& lexicon) {
    const auto table = lexicon.table("countries.tsv");
    size_t column[3];
    if (auto fault = columns_of(**table, {"capital", "capital_latin", "iso"}, column)) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        if (cell(0).empty()) continue;
        NameEntry entry = entry_of(NameKind::place, cell(0), cell(1), cell(2));
        entry.cue = is_common(cell(0));  // `ماليه`, which is written as `مالية`
        add_forms(cell(0), entry);
    }
    return std::nullopt;
}

// A row that needs a cue stands without one in its fullest form only; the other forms come last, behind
// places and persons of the same name (`صحيفة الرياض`).
std::optional<Fault> NameLoader::load_orgs(const Lexicon& lexicon, bool cued) {
    const auto table = lexicon.table("orgs.tsv");
    if (!table) return table.fault();
    size_t column[4];
    if (auto fault = columns_of(**table, {"forms", "latin", "iso", "need"}, column)) return fault;
    if (auto fault = nameless(**table, column[0])) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        NameEntry entry = entry_of(NameKind::org, cell(0), cell(1), cell(2));
        if (cell(3) != "cue") {
            if (!cued) add_forms(cell(0), entry);
            continue;
        }
        const auto forms = parts_of(cell(0));
        if (!cued) {
            add_forms(forms.front(), entry);
            continue;
        }
        entry.cue = true;
        const std::string_view bare =
            forms.front().substr(std::min(forms.front().find(' ') + 1, forms.front().size()));
        if (bare != forms.front()) add_forms(bare, entry);
        for (size_t i = 1; i < forms.size(); ++i) add_forms(forms[i], entry);
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load_portfolios(const Lexicon& lexicon) {
    const auto table = lexicon.table("org_bodies.tsv");
    if (!table) return table.fault();
    size_t column[1];
    if (auto fault = columns_of(**table, {"form"}, column)) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const std::string f = folded(row.cells[column[0]]);
        word(std::string_view(f).substr(0, f.find(' '))).flags |= kPortfolio;
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load_people(const Lexicon& lexicon) {
    const auto table = lexicon.table("people.tsv");
    if (!table) return table.fault();
    size_t column[4];
    if (auto fault = columns_of(**table, {"forms", "latin", "iso", "alone"}, column)) return fault;
    if (auto fault = nameless(**table, column[0])) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        NameEntry entry = entry_of(NameKind::person, cell(0), cell(1), cell(2));
        add_forms(cell(0), entry);
        entry.alone = true;
        if (!cell(3).empty()) add_forms(cell(3), entry);
    }
    return std::nullopt;
}

}  // namespace isnad

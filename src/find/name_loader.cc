#include "find/name_loader.h"

#include <array>
#include <cstdlib>

#include "base/fold.h"

namespace isnad {
namespace {

struct FlagName {
    std::string_view name;
    uint64_t flags;
};

// The classes of common_words.tsv, given_names.tsv and name_cues.tsv.
constexpr std::array kFlagNames{
    FlagName{"adjective", kCommon | kAdjective},
    FlagName{"noun", kCommon},
    FlagName{"loan", kCommon | kLoan},
    FlagName{"function", kClosed},
    FlagName{"verb", kClosed},
    FlagName{"time", kClosed},
    FlagName{"given", kGiven | kNative},
    FlagName{"given_foreign", kGiven | kForeign},
    FlagName{"weak", kWeakGiven},
    FlagName{"family", kFamily},
    FlagName{"surname", kFamily | kSurname},
    FlagName{"surname_foreign", kForeign | kSurname},
    FlagName{"head", kHead},
    FlagName{"head_foreign", kHead | kForeign},
    FlagName{"title", kTitle},
    FlagName{"titlepart", kTitlePart},
    FlagName{"given_title", kTitle},
    FlagName{"role", kRole},
    FlagName{"placedrop", kPlaceDrop},
    FlagName{"placekeep", kPlaceKeep},
    FlagName{"placelist", kPlaceList},
    FlagName{"placehead", kPlaceHead},
    FlagName{"placetail", kPlaceTail},
    FlagName{"placeside", kPlaceSide},
    FlagName{"placecue", kPlaceCue},
    FlagName{"peoples", kNationality},
    FlagName{"nationality", kNationality},
    FlagName{"orgkeep", kOrgKeep},
    FlagName{"orgdrop", kOrgDrop},
    FlagName{"orgtail", kOrgTail},
    FlagName{"body", kBody},
    FlagName{"bodyalone", kBodyAlone},
    FlagName{"placeopen", kPlaceOpen},
    FlagName{"orgbare", kOrgBare},
    FlagName{"orgidafa", kOrgIdafa},
    FlagName{"orgpurpose", kOrgPurpose},
    FlagName{"orgkeepdef", kOrgDefinite},
    FlagName{"unit", kUnit},
    FlagName{"plain", kPlainAdjective},
    FlagName{"second", kSecond},
    FlagName{"orgopen", kOrgOpen},
    FlagName{"orgjoin", kOrgJoin},
    FlagName{"orgshort", kOrgShort},
    FlagName{"orgmission", kOrgMission},
    FlagName{"orgowned", kOrgOwned},
    FlagName{"regnal", kRegnal},
    FlagName{"orgbeside", kOrgBeside},
    FlagName{"orgforeign", kOrgForeign},
    FlagName{"orgproper", kOrgProper},
    FlagName{"make", kMake},
};

uint64_t flags_of(std::string_view name) {
    for (const FlagName& flag : kFlagNames)
        if (flag.name == name) return flag.flags;
    return 0;
}

// A country's number, from its code: it stays as it is when other countries join the table, for the ids of
// organisations hang on it. 0 if the code is none.
uint16_t nation_of_code(std::string_view iso) {
    const auto letter = [&](size_t i) { return iso[i] >= 'A' && iso[i] <= 'Z'; };
    if (iso.size() != 2 || !letter(0) || !letter(1)) return 0;
    return static_cast<uint16_t>(1 + 26 * (iso[0] - 'A') + (iso[1] - 'A'));
}

// Calls `use` with each word of a cell whose words are parted by spaces.
template <class Use>
void for_each_word(std::string_view cell, const Use& use) {
    while (!cell.empty()) {
        const size_t end = std::min(cell.find(' '), cell.size());
        if (end > 0) use(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
}

// Where `عبدالله` may stand for `عبد الله`, the same name with its words parted or joined; "" if there is
// none.
std::string other_spacing(std::string_view form) {
    for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"عبدال", "عبد ال"},
                                   {"عبد ال", "عبدال"},
                                   {"ابو بكر", "ابوبكر"}}) {
        const size_t at = form.find(from);
        if (at == std::string_view::npos || (at > 0 && form[at - 1] != ' ')) continue;
        return std::string(form.substr(0, at)) + std::string(to) + std::string(form.substr(at + from.size()));
    }
    return {};
}

// The columns of a table, by name, or the fault.
std::optional<Fault> columns_of(const Table& table, std::initializer_list<std::string_view> names,
                                size_t* out) {
    for (std::string_view name : names) {
        const auto column = table.column(name);
        if (!column) return column.fault();
        *out++ = *column;
    }
    return std::nullopt;
}

}  // namespace

Span NameLoader::keep(std::string_view text) {
    const auto begin = static_cast<uint32_t>(out_.pool_.size());
    out_.pool_.append(text);
    return {begin, static_cast<uint32_t>(out_.pool_.size())};
}

NameEntry NameLoader::entry_of(NameKind kind, std::string_view forms, std::string_view latin,
                               std::string_view iso) {
    NameEntry entry;
    entry.kind = kind;
    entry.name = keep(parts_of(forms).front());
    entry.latin = keep(latin);
    entry.iso = keep(iso);
    return entry;
}

NameLexicon::Word& NameLoader::word(std::string_view folded) {
    if (auto* known = out_.words_.find(folded)) return *known;
    out_.words_.add(folded, {0, static_cast<uint32_t>(out_.words_.size() + 1), 0, 0});
    return *out_.words_.find(folded);
}

void NameLoader::add_words(std::string_view words, uint64_t flags) {
    // Nouns and adjectives, kinds and bodies count with the article and without.
    const bool both = flags & (kCommon | kBody | kBodyAlone | kOrgDefinite);
    for_each_word(words, [&](std::string_view form) {
        const std::string f = folded(form);
        word(f).flags |= flags;
        if (both && !f.starts_with("ال")) word("ال" + f).flags |= flags;
        if (flags == kForeign) out_.look_.see_foreign(f);
        if ((flags & (kCommon | kClosed | kNative)) && !(flags & kLoan)) out_.look_.see_arabic(f);
    });
}

void NameLoader::add_adjective(std::string_view adjective, uint16_t nation) {
    const std::string f = folded(adjective);
    for (std::string_view end : {"", "ه", "ين", "ون", "تين", "ات"}) {
        for (std::string_view article : {"", "ال"}) {
            NameLexicon::Word& known = word(std::string(article) + f + std::string(end));
            known.flags |= kNationality;
            if (nation != 0) known.nation = nation;
        }
    }
}

void NameLoader::add_name(std::string_view form, uint32_t entry) {
    uint32_t node = 0;
    bool first = true;
    for_each_word(form, [&](std::string_view w) {
        NameLexicon::Word& known = word(w);
        if (!first) {
            node = out_.grow_step(node, known.id);
            return;
        }
        first = false;
        if (known.node == 0) {
            known.node = static_cast<uint32_t>(out_.nodes_.size());
            out_.nodes_.push_back({});
        }
        node = known.node;
    });
    if (node != 0 && out_.nodes_[node].entry == NameLexicon::kNone) out_.nodes_[node].entry = entry;
}

void NameLoader::add_forms(std::string_view forms, const NameEntry& entry) {
    const auto index = static_cast<uint32_t>(out_.entries_.size());
    out_.entries_.push_back(entry);
    for (std::string_view form : parts_of(forms)) {
        const std::string f = folded(form);
        add_name(f, index);
        out_.forms_.push_back({keep(f), index});
        if (const std::string other = other_spacing(f); !other.empty()) add_name(other, index);
    }
}

std::optional<Fault> NameLoader::load_words(const Lexicon& lexicon, std::string_view name,
                                            std::string_view class_column, std::string_view words_column) {
    const auto table = lexicon.table(name);
    if (!table) return table.fault();
    size_t column[2];
    if (auto fault = columns_of(**table, {class_column, words_column}, column)) return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const uint64_t flags = flags_of(row.cells[column[0]]);
        if (flags == 0) return (*table)->fault(row, column[0], "is no class that the name finder knows");
        if (row.cells[column[0]] == "nationality")
            for_each_word(row.cells[column[1]], [&](std::string_view w) { add_adjective(w, 0); });
        else
            add_words(row.cells[column[1]], flags);
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load_places(const Lexicon& lexicon, std::string_view name) {
    const auto table = lexicon.table(name);
    if (!table) return table.fault();
    size_t column[6];
    if (auto fault = columns_of(**table, {"forms", "latin", "iso", "lat", "lon", "need"}, column))
        return fault;
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        NameEntry entry = entry_of(NameKind::place, cell(0), cell(1), cell(2));
        entry.cue = cell(5) == "cue";
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
        const auto* known = out_.words_.find(folded(parts_of(cell(0)).front()));
        entry.cue = known && (known->flags & kCommon) != 0;
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
        add_forms(cell(0), entry_of(NameKind::place, cell(0), cell(1), cell(2)));
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
    for (const Table::Row& row : (*table)->rows()) {
        const auto cell = [&](size_t i) { return row.cells[column[i]]; };
        NameEntry entry = entry_of(NameKind::person, cell(0), cell(1), cell(2));
        add_forms(cell(0), entry);
        entry.alone = true;
        if (!cell(3).empty()) add_forms(cell(3), entry);
    }
    return std::nullopt;
}

std::optional<Fault> NameLoader::load(const Lexicon& lexicon) {
    if (auto fault = load_words(lexicon, "common_words.tsv", "class", "words")) return fault;
    if (auto fault = load_words(lexicon, "given_names.tsv", "class", "names")) return fault;
    if (auto fault = load_words(lexicon, "name_cues.tsv", "class", "words")) return fault;
    if (auto fault = load_portfolios(lexicon)) return fault;
    if (auto fault = load_places(lexicon, "places_own.tsv")) return fault;
    if (auto fault = load_countries(lexicon)) return fault;
    if (auto fault = load_orgs(lexicon, false)) return fault;
    if (auto fault = load_people(lexicon)) return fault;
    if (auto fault = load_places(lexicon, "places.tsv")) return fault;
    if (auto fault = load_capitals(lexicon)) return fault;
    if (auto fault = load_orgs(lexicon, true)) return fault;
    const auto table = lexicon.table("foreign_names.tsv");
    if (!table) return table.fault();
    const auto names = (*table)->column("names");
    if (!names) return names.fault();
    for (const Table::Row& row : (*table)->rows()) add_words(row.cells[*names], kForeign);
    out_.look_.finish();
    return std::nullopt;
}

Result<NameLexicon> NameLexicon::load(const Lexicon& lexicon) {
    NameLexicon out;
    if (auto fault = NameLoader(out).load(lexicon)) return std::move(*fault);
    return out;
}

}  // namespace isnad

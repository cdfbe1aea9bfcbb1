#include "find/name_loader.h"

#include <array>
#include <cstdlib>

#include "base/fold.h"
#include "find/name_flags.h"

namespace isnad {
namespace {

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

}  // namespace

std::optional<Fault> NameLoader::columns_of(const Table& table, std::initializer_list<std::string_view> names,
                                            size_t* out) {
    for (std::string_view name : names) {
        const auto column = table.column(name);
        if (!column) return column.fault();
        *out++ = *column;
    }
    return std::nullopt;
}

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

bool NameLoader::is_common(std::string_view forms) const {
    const auto* known = out_.words_.find(folded(parts_of(forms).front()));
    return known && (known->flags & kCommon) != 0;
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
        const uint64_t flags = name_flags_of(row.cells[column[0]]);
        if (flags == 0) return (*table)->fault(row, column[0], "is no class that the name finder knows");
        if (row.cells[column[0]] == "nationality")
            for_each_word(row.cells[column[1]], [&](std::string_view w) { add_adjective(w, 0); });
        else
            add_words(row.cells[column[1]], flags);
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

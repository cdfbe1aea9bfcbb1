#include "text/stems.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/image.h"
#include "text/spelling.h"
#include "text/stem_builder.h"

namespace isnad {
namespace {

// Half bits by rank.
constexpr std::array<uint8_t, 4> kParticleCost{0, 12, 18, 22};
constexpr std::array<uint8_t, 4> kNounCost{0, 20, 24, 28};
constexpr std::array<uint8_t, 4> kVerbCost{0, 18, 25, 29};
constexpr uint8_t kDerivedVerb = 25, kDerivedNoun = 26, kGuessedNoun = 36;
constexpr uint8_t kCountryCost = 26;
constexpr int kNameCost = 36, kMostForFame = 12;

constexpr size_t kAbout = 60000;  // stems that the tables make

// A table with the columns that are wanted, each by its place; a rank is a digit from 1 to 3.
struct Sheet {
    const Table* table = nullptr;
    std::vector<size_t> at;

    std::string_view cell(const Table::Row& row, size_t column) const { return row.cells[at[column]]; }
};

Result<Sheet> sheet(const Lexicon& lexicon, std::string_view name,
                    std::initializer_list<const char*> columns) {
    auto table = lexicon.table(name);
    if (!table) return table.fault();
    Sheet out{*table, {}};
    for (const char* column : columns) {
        auto at = (*table)->column(column);
        if (!at) return at.fault();
        out.at.push_back(*at);
    }
    return out;
}

Result<size_t> rank_of(const Sheet& sheet, const Table::Row& row) {
    const std::string_view rank = sheet.cell(row, 0);
    if (rank.size() != 1 || rank[0] < '1' || rank[0] > '3')
        return sheet.table->fault(row, sheet.at[0], "a rank is 1, 2 or 3");
    return static_cast<size_t>(rank[0] - '0');
}

Result<Done> add_particles(const Lexicon& lexicon, StemBuilder& out) {
    auto words = sheet(lexicon, "word_particles.tsv", {"rank", "before", "forms", "pronoun"});
    if (!words) return words.fault();
    for (const Table::Row& row : words->table->rows()) {
        auto rank = rank_of(*words, row);
        if (!rank) return rank.fault();
        const unsigned before = words->cell(row, 1) == "ب" ? unsigned{Stem::preposition} : 0u;
        const bool same = words->cell(row, 3) == "=";
        auto add = [&](std::string_view form, unsigned flags) {
            Stem& stem = out.at(form);
            StemBuilder::lower(stem.particle, kParticleCost[*rank]);
            stem.flags |= static_cast<uint16_t>(before | flags);
        };
        for (std::string_view form : parts_of(words->cell(row, 2)))
            add(form, same ? Stem::alone | Stem::pronoun : unsigned{Stem::alone});
        if (!same)
            for (std::string_view form : parts_of(words->cell(row, 3))) add(form, Stem::pronoun);
    }
    return Done{};
}

Result<Done> add_nouns(const Lexicon& lexicon, StemBuilder& out) {
    auto words = sheet(lexicon, "word_nouns.tsv", {"rank", "forms"});
    if (!words) return words.fault();
    for (const Table::Row& row : words->table->rows()) {
        auto rank = rank_of(*words, row);
        if (!rank) return rank.fault();
        const auto forms = parts_of(words->cell(row, 1));
        for (std::string_view form : forms) {
            // A plural in ات is the base of an ending, unless the ت is the noun's own (صوت, أصوات).
            const bool plural = form != forms[0] && form.ends_with("ات") && !forms[0].ends_with("ت");
            if (plural)
                out.feminine(form.substr(0, form.size() - 2 * kLetter), kNounCost[*rank]);
            else
                out.noun(form, kNounCost[*rank]);
        }
    }
    return Done{};
}

Result<Done> add_roots(const Lexicon& lexicon, StemBuilder& out) {
    auto patterns = Patterns::load(lexicon);
    if (!patterns) return patterns.fault();
    auto roots = sheet(lexicon, "word_roots.tsv", {"root", "forms"});
    if (!roots) return roots.fault();
    for (const Table::Row& row : roots->table->rows()) {
        const std::string_view root = roots->cell(row, 0);
        for (char form : roots->cell(row, 1))
            if (!patterns->derive(root, form, [&](std::string_view stem, StemUse use) {
                    out.use(stem, use, kDerivedVerb, kDerivedNoun);
                }))
                return roots->table->fault(row, roots->at[1], "this root has no such form");
        patterns->derive(root, 'n', [&](std::string_view stem, StemUse use) {
            out.use(stem, use, kGuessedNoun, kGuessedNoun);
        });
    }
    return Done{};
}

Result<Done> add_verbs(const Lexicon& lexicon, StemBuilder& out) {
    auto verbs = sheet(lexicon, "word_verbs.tsv",
                       {"rank", "perfect", "shortened", "imperfect", "masdar", "participle"});
    if (!verbs) return verbs.fault();
    constexpr StemUse kUses[] = {StemUse::perfect, StemUse::shortened, StemUse::imperfect, StemUse::noun,
                                 StemUse::adjective};
    for (const Table::Row& row : verbs->table->rows()) {
        auto rank = rank_of(*verbs, row);
        if (!rank) return rank.fault();
        for (size_t i = 0; i < std::size(kUses); ++i)
            for (std::string_view form : parts_of(verbs->cell(row, i + 1)))
                out.use(form, kUses[i], kVerbCost[*rank], kNounCost[*rank]);
    }
    return Done{};
}

// The more people bear a name, the cheaper it is.
Result<Done> add_names(const Lexicon& lexicon, StemBuilder& out) {
    auto names = sheet(lexicon, "word_names.tsv", {"name", "count"});
    if (!names) return names.fault();
    for (const Table::Row& row : names->table->rows()) {
        const int count = std::atoi(std::string(names->cell(row, 1)).c_str());
        if (count < 1) return names->table->fault(row, names->at[1], "a count is a number above 0");
        const int fame = static_cast<int>(2 * std::log2(count));
        const std::string_view name = names->cell(row, 0);
        Stem& stem = out.at(name);
        StemBuilder::lower(stem.name, static_cast<uint8_t>(kNameCost - std::min(fame, kMostForFame)));
        if (name.ends_with("ة")) stem.flags |= Stem::name_in_taa;
        if (name.ends_with("ه")) stem.flags |= Stem::name_in_heh;
    }
    return Done{};
}

std::string_view without_article(std::string_view name) {
    const bool article = name.starts_with("ال") && name.size() > 4 * kLetter;
    return article ? name.substr(2 * kLetter) : name;
}

// Countries and their capitals are names, and who comes from them is an adjective.
Result<Done> add_countries(const Lexicon& lexicon, StemBuilder& out) {
    auto countries = sheet(lexicon, "countries.tsv", {"forms", "capital", "adjective"});
    if (!countries) return countries.fault();
    for (const Table::Row& row : countries->table->rows()) {
        for (size_t column : {0u, 1u})
            for (std::string_view form : parts_of(countries->cell(row, column)))
                if (form.find(' ') == std::string_view::npos)
                    StemBuilder::lower(out.at(without_article(form)).name, kCountryCost);
        for (std::string_view adjective : parts_of(countries->cell(row, 2)))
            out.adjective(adjective, kNounCost[2]);
    }
    return Done{};
}

}  // namespace

Result<Stems> Stems::load(const Lexicon& lexicon) {
    Stems stems;
    if (unpack(lexicon.packed("stems"), stems)) return stems;
    stems = {};
    stems.map_.reserve(kAbout);
    StemBuilder builder(stems.map_);
    for (auto add : {add_particles, add_nouns, add_roots, add_verbs, add_names, add_countries})
        if (auto done = add(lexicon, builder); !done) return done.fault();
    return stems;
}

}  // namespace isnad

#include "claim/noun_rules.h"

#include <optional>

#include "base/fold.h"
#include "claim/rows.h"
#include "model/names.h"

namespace isnad {
namespace {

std::optional<NounClass> class_of(std::string_view name) {
    if (name == "person") return NounClass::person;
    if (name == "thing") return NounClass::thing;
    if (name == "result") return NounClass::result;
    return std::nullopt;
}

uint16_t noun_row(const Noun& noun, ClaimRules& rules) {
    for (size_t i = 0; i < rules.nouns.size(); ++i)
        if (rules.nouns[i].kind == noun.kind && rules.nouns[i].cls == noun.cls)
            return static_cast<uint16_t>(i);
    rules.nouns.push_back(noun);
    return static_cast<uint16_t>(rules.nouns.size() - 1);
}

void add_noun(std::string_view form, const Noun& noun, bool singular, ClaimRules& rules) {
    rules.lexemes.add(folded(form),
                      {Tag::counted, VerbForm::none, false, false, singular, noun_row(noun, rules)});
}

// مواطني in مواطنيها: the plural in ين before a pronoun or a genitive.
void add_form(std::string_view form, const Noun& noun, ClaimRules& rules) {
    add_noun(form, noun, false, rules);
    if (noun.cls == NounClass::person && form.ends_with("ين") && form.size() > 8 && !form.starts_with("ال"))
        add_noun(form.substr(0, form.size() - 2), noun, false, rules);
}

void add_singular(std::string_view form, const Noun& noun, ClaimRules& rules) {
    add_noun(form, noun, true, rules);
    if (!form.ends_with("ة")) add_noun(std::string(form) + "ا", noun, true, rules);
}

Result<Done> load_counted(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "counted.tsv", {"kind", "class", "singular", "forms"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        Noun noun;
        if (rows->cell(row, "kind") == "skip") {
            noun.cls = NounClass::skip;
        } else {
            const auto kind = parse_name<FigureKind>(rows->cell(row, "kind"));
            const auto cls = class_of(rows->cell(row, "class"));
            if (!kind) return rows->fault(row, "kind", "is no figure kind of the record format");
            if (!cls) return rows->fault(row, "class", "is none of person, thing, result");
            noun = {*kind, *cls};
        }
        for (std::string_view form : parts_of(rows->cell(row, "singular"))) add_singular(form, noun, rules);
        for (std::string_view form : parts_of(rows->cell(row, "forms"))) add_form(form, noun, rules);
    }
    return Done{};
}

// Nouns that only number_nouns.tsv knows: people, or things.
Result<Done> load_number_nouns(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "number_nouns.tsv", {"singular", "kind", "plural"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const bool person = rows->cell(row, "kind") == "person";
        const Noun noun{person ? FigureKind::people : FigureKind::things,
                        person ? NounClass::person : NounClass::thing};
        const std::string singular(rows->cell(row, "singular"));
        add_singular(singular, noun, rules);
        const std::string root = singular.ends_with("ة") ? singular.substr(0, singular.size() - 2) : singular;
        for (std::string_view plural : parts_of(rows->cell(row, "plural"))) {
            if (plural == "~ون")
                add_noun(singular + "ون", noun, false, rules), add_noun(singular + "ين", noun, false, rules);
            else if (plural == "~ات")
                add_noun(root + "ات", noun, false, rules);
            else if (plural != "-")
                add_noun(plural, noun, false, rules);
        }
    }
    return Done{};
}

// Whoever an adjective of a country names: 300 نيبالي, خمسة يابانيين.
Result<Done> load_peoples(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "countries.tsv", {"adjective"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all())
        for (std::string_view form : parts_of(rows->cell(row, "adjective"))) {
            add_singular(form, {FigureKind::people, NounClass::person}, rules);
            for (std::string_view ending : {"ين", "ون", "ان"})
                add_form(std::string(form) + std::string(ending), {FigureKind::people, NounClass::person},
                         rules);
        }
    return Done{};
}

}  // namespace

Result<Done> load_nouns(const Lexicon& lexicon, ClaimRules& rules) {
    if (const auto done = load_counted(lexicon, rules); !done) return done.fault();
    if (const auto done = load_number_nouns(lexicon, rules); !done) return done.fault();
    return load_peoples(lexicon, rules);
}

}  // namespace isnad

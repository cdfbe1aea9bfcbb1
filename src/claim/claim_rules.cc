#include "claim/claim_rules.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/fold.h"
#include "claim/noun_rules.h"
#include "claim/rows.h"
#include "claim/tag_words.h"
#include "model/names.h"

namespace isnad {
namespace {

Needs needs_of(std::string_view cell) {
    Needs needs;
    needs.anything = cell.empty();
    for (std::string_view part : parts_of(cell)) {
        if (part == "*")
            needs.anything = needs.object = true;
        else if (part == "that")
            needs.clause = true;
        else if (part == "suffix")
            needs.pronoun = true;
        else if (part == "person")
            needs.person = true;
        else if (part == "troops")
            needs.troops = true;
        else if (part == "never")
            needs.never = true;
        else if (part == "next")
            needs.next = true;
        else if (part != "subject")
            needs.words.push_back(folded(part));
    }
    return needs;
}

void add_verb(const Verb& verb, Tag tag, size_t row, Lexemes& lexemes) {
    for (const Inflected& form : forms_of(verb))
        lexemes.add(form.word,
                    {tag, form.form, form.feminine, form.plural, false, static_cast<uint16_t>(row)});
}

std::optional<uint16_t> traits_of(std::string_view cell) {
    static constexpr std::pair<std::string_view, Trait> kTraits[] = {
        {"homograph", Trait::homograph}, {"hides", Trait::hides},     {"reckons", Trait::reckons},
        {"asks", Trait::asks},           {"relays", Trait::relays},   {"ascribes", Trait::ascribes},
        {"tells", Trait::tells},         {"emerges", Trait::emerges}, {"reacts", Trait::reacts}};
    uint16_t traits = 0;
    for (std::string_view part : parts_of(cell)) {
        const auto* found = std::find_if(std::begin(kTraits), std::end(kTraits),
                                         [&](const auto& t) { return t.first == part; });
        if (found == std::end(kTraits)) return std::nullopt;
        traits = static_cast<uint16_t>(traits | static_cast<uint16_t>(found->second));
    }
    return traits;
}

Result<Done> load_reports(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "reporting.tsv",
                                 {"past", "present", "participle", "masdar", "stance", "needs", "traits"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto cell = [&](std::string_view column) { return rows->cell(row, column); };
        const auto stance = parse_name<Stance>(cell("stance"));
        if (!stance) return rows->fault(row, "stance", "is no stance of the record format");
        const Verb verb{cell("past"), cell("present"), cell("participle"), cell("masdar")};
        add_verb(verb, Tag::report, rules.reports.size(), rules.lexemes);
        const auto traits = traits_of(cell("traits"));
        if (!traits) return rows->fault(row, "traits", "is no trait of a verb of reporting");
        rules.reports.push_back({std::string(cell("past").substr(0, cell("past").find('|'))), *stance,
                                 needs_of(cell("needs")), *traits, cell("present").ends_with("ي")});
    }
    return Done{};
}

std::optional<Voice> voice_of(std::string_view name) {
    if (name == "both") return Voice::both;
    if (name == "subject") return Voice::subject;
    if (name == "object") return Voice::object;
    return std::nullopt;
}

// قتلا, جرحا: in what befell people the dual of a short verb is a verb.
void add_short_duals(std::string_view past, ClaimRules& rules) {
    for (std::string_view form : parts_of(past)) {
        const std::string word = folded(form);
        if (word.size() > 6 || word.ends_with("ي") || word.ends_with("ا")) continue;
        const auto row = static_cast<uint16_t>(rules.fates.size());
        rules.lexemes.add(word + "ا", {Tag::fate, VerbForm::past, false, true, false, row});
    }
}

Result<Done> load_fates(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "fates.tsv",
                                 {"kind", "past", "present", "masdar", "participle", "needs", "voice"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto cell = [&](std::string_view column) { return rows->cell(row, column); };
        const auto kind = parse_name<FigureKind>(cell("kind"));
        const auto voice = voice_of(cell("voice"));
        if (!kind) return rows->fault(row, "kind", "is no figure kind of the record format");
        if (!voice) return rows->fault(row, "voice", "is none of subject, object, both");
        add_verb({cell("past"), cell("present"), cell("participle"), cell("masdar")}, Tag::fate,
                 rules.fates.size(), rules.lexemes);
        add_short_duals(cell("past"), rules);
        rules.fates.push_back({std::string(cell("past")), *kind, *voice, needs_of(cell("needs"))});
    }
    return Done{};
}

// Names of agencies are media wherever they stand; outlets are so only beside a word for a medium.
Result<Done> load_media(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "agencies.tsv", {"name", "forms"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        rules.lexemes.add(folded(rows->cell(row, "name")), {Tag::medium});
        for (std::string_view form : parts_of(rows->cell(row, "forms")))
            if (folded(form).size() > 6) rules.lexemes.add(folded(form), {Tag::medium});
    }
    return Done{};
}

// A country is a place, but seldom the place where a thing happened.
Result<Done> load_countries(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, "countries.tsv", {"forms", "adjective"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        for (std::string_view form : parts_of(rows->cell(row, "forms")))
            rules.lexemes.add(folded(form), {Tag::country});
        for (std::string_view form : parts_of(rows->cell(row, "adjective")))
            for (std::string_view ending : {"", "ه", "ا", "ين", "ون", "ان", "ات", "تين", "تان"})
                rules.lexemes.add(folded(form) + std::string(ending), {Tag::nationality});
    }
    return Done{};
}

}  // namespace

Result<ClaimRules> ClaimRules::load(const Lexicon& lexicon) {
    ClaimRules rules;
    for (const auto& done :
         {load_reports(lexicon, rules), load_tag_words(lexicon, rules), load_fates(lexicon, rules),
          load_nouns(lexicon, rules), load_media(lexicon, rules), load_countries(lexicon, rules)})
        if (!done) return done.fault();
    auto plain = PlainWords::load(lexicon);
    if (!plain) return plain.fault();
    rules.plain = std::move(*plain);
    auto events = EventRules::load(lexicon, rules.lexemes);
    if (!events) return events.fault();
    rules.events = std::move(*events);
    return rules;
}

}  // namespace isnad

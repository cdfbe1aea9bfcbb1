#include "claim/event_rules.h"

#include <charconv>

#include "base/fold.h"
#include "model/names.h"

namespace isnad {
namespace {

std::vector<WordPattern> patterns_of(std::string_view cell) {
    std::vector<WordPattern> out;
    for (std::string_view part : parts_of(cell)) {
        WordPattern& words = out.emplace_back();
        for (std::string_view word : parts_of(part, ' ')) words.push_back(folded(word));
    }
    return out;
}

// `هدنة إنسانية` is also written `الهدنة الإنسانية`: marks take the first article off, the others are told
// here.
std::string with_articles(std::string_view phrase) {
    std::string out;
    for (std::string_view word : parts_of(phrase, ' ')) {
        if (!out.empty()) out += word.starts_with("ال") ? " " : " ال";
        out += word;
    }
    return out;
}

void add_phrases(std::string_view cell, const Sense& sense, Lexemes& lexemes) {
    for (std::string_view phrase : parts_of(cell)) {
        lexemes.add(folded(phrase), sense);
        if (phrase.find(' ') != std::string_view::npos) lexemes.add(folded(with_articles(phrase)), sense);
    }
}

Result<std::vector<size_t>> columns_of(const Table& table, std::initializer_list<std::string_view> names) {
    std::vector<size_t> out;
    for (std::string_view name : names) {
        const auto at = table.column(name);
        if (!at) return at.fault();
        out.push_back(*at);
    }
    return out;
}

Result<Done> load_triggers(const Table& table, EventRules& rules, Lexemes& lexemes) {
    const auto at =
        columns_of(table, {"type", "past", "present", "masdar", "participle", "phrases", "needs", "never"});
    if (!at) return at.fault();
    for (const Table::Row& row : table.rows()) {
        const auto cell = [&](size_t i) { return row.cells[(*at)[i]]; };
        const auto type = parse_name<EventType>(cell(0));
        if (!type) return table.fault(row, (*at)[0], "is no event type of the record format");
        Trigger trigger;
        trigger.type = *type;
        trigger.weak = cell(6) == "weak";
        trigger.means = cell(6) == "means";
        if (!trigger.weak && !trigger.means && cell(6) != "*") trigger.needs = patterns_of(cell(6));
        trigger.never = patterns_of(cell(7));
        trigger.name = parts_of(cell(1).empty() ? cell(5) : cell(1)).front();
        const auto place = static_cast<uint16_t>(rules.triggers.size());
        for (const Inflected& form : forms_of({cell(1), cell(2), cell(4), cell(3)}))
            lexemes.add(form.word, {Tag::event, form.form, form.feminine, form.plural, false, place});
        add_phrases(cell(5), {Tag::event, VerbForm::none, false, false, false, place}, lexemes);
        rules.triggers.push_back(std::move(trigger));
    }
    return Done{};
}

Result<Done> load_shifts(const Table& table, EventRules& rules) {
    const auto at = columns_of(table, {"from", "to", "reach", "near"});
    if (!at) return at.fault();
    for (const Table::Row& row : table.rows()) {
        Shift shift;
        for (std::string_view name : parts_of(row.cells[(*at)[0]])) {
            const auto from = parse_name<EventType>(name);
            if (!from) return table.fault(row, (*at)[0], "is no event type of the record format");
            shift.from.push_back(*from);
        }
        const auto to = parse_name<EventType>(row.cells[(*at)[1]]);
        if (!to) return table.fault(row, (*at)[1], "is no event type of the record format");
        shift.to = *to;
        const std::string_view reach = row.cells[(*at)[2]];
        if (std::from_chars(reach.data(), reach.data() + reach.size(), shift.reach).ec != std::errc{})
            return table.fault(row, (*at)[2], "is no number of words");
        shift.near = patterns_of(row.cells[(*at)[3]]);
        rules.shifts.push_back(std::move(shift));
    }
    return Done{};
}

}  // namespace

Result<EventRules> EventRules::load(const Lexicon& lexicon, Lexemes& lexemes) {
    EventRules rules;
    const auto events = lexicon.table("events.tsv"), shifts = lexicon.table("event_shifts.tsv");
    if (!events) return events.fault();
    if (!shifts) return shifts.fault();
    if (const auto done = load_triggers(**events, rules, lexemes); !done) return done.fault();
    if (const auto done = load_shifts(**shifts, rules); !done) return done.fault();
    return rules;
}

}  // namespace isnad

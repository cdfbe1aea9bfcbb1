#include "claim/event_rules.h"

#include <algorithm>
#include <charconv>

#include "base/fold.h"
#include "model/names.h"

namespace isnad {
namespace {

WordPattern pattern_of(std::string_view part) {
    WordPattern pattern;
    for (std::string_view word : parts_of(part, ' '))
        if (pattern.first.empty())
            pattern.first = folded(word);
        else
            pattern.more.push_back(folded(word));
    return pattern;
}

WordPatterns patterns_of(std::string_view cell) {
    WordPatterns out;
    for (std::string_view part : parts_of(cell)) out.add(pattern_of(part));
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

// هجوما, هجومان, هجومين; of ة: غارتان. Of plurals and words with the article none.
std::vector<std::string> cases_of(std::string_view written) {
    std::vector<std::string> out{folded(written)};
    const std::string word = out.front();
    if (word.find(' ') != std::string::npos || word.starts_with("ال")) return out;
    for (std::string_view ending : {"ا", "ات", "ين", "ون", "ان", "وا", "ي"})
        if (word.ends_with(ending)) return out;
    const bool feminine = word.ends_with("ه");
    const std::string stem = feminine ? word.substr(0, word.size() - 2) + "ت" : word;
    if (!feminine) out.push_back(word + "ا");
    out.push_back(stem + "ان");
    out.push_back(stem + "ين");
    return out;
}

// A noun in its cases: duals that are made by rule are marked as `plural`, nouns in ة as `feminine`.
void add_noun(std::string_view written, Sense sense, Lexemes& lexemes) {
    sense.feminine = written.ends_with("ة");
    for (const std::string& form : cases_of(written)) {
        sense.plural = form.ends_with("ين") && form != folded(written);
        lexemes.add(form, sense);
    }
}

void add_phrases(std::string_view cell, const Sense& sense, Lexemes& lexemes) {
    for (std::string_view phrase : parts_of(cell)) {
        add_noun(phrase, sense, lexemes);
        if (phrase.find(' ') != std::string_view::npos) lexemes.add(folded(with_articles(phrase)), sense);
    }
}

// Finite forms and participles; a past that is written like its noun (قصف) is marked as `singular`.
void add_verbs(const Verb& verb, uint16_t row, Lexemes& lexemes) {
    std::vector<std::string> nouns;
    for (std::string_view noun : parts_of(verb.masdar)) nouns.push_back(folded(noun));
    for (const Inflected& form : forms_of({verb.past, verb.present, verb.participle, {}})) {
        const bool noun = std::find(nouns.begin(), nouns.end(), form.word) != nouns.end();
        lexemes.add(form.word, {Tag::event, form.form, form.feminine, form.plural, noun, row});
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

// `*`, flags, and beginnings of words, parted by |.
void read_needs(std::string_view cell, Trigger& trigger) {
    for (std::string_view part : parts_of(cell)) {
        if (part == "weak")
            trigger.weak = true;
        else if (part == "means")
            trigger.means = true;
        else if (part == "toll")
            trigger.toll = trigger.means = true;
        else if (part == "follows")
            trigger.follows = true;
        else if (part == "place")
            trigger.place = true;
        else if (part == "person")
            trigger.person = true;
        else if (part == "fighter")
            trigger.fighter = true;
        else if (part == "fixed")
            trigger.fixed = true;
        else if (part == "once")
            trigger.once = true;
        else if (part == "direct")
            trigger.direct = true;
        else if (part != "*")
            trigger.needs.add(pattern_of(part));
    }
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
        read_needs(cell(6), trigger);
        trigger.never = patterns_of(cell(7));
        const std::string_view named = !cell(1).empty() ? cell(1) : !cell(3).empty() ? cell(3) : cell(5);
        if (named.empty())
            return table.fault(row, (*at)[1], "names no word: past, masdar and phrases are empty");
        trigger.name = parts_of(named).front();
        const auto place = static_cast<uint16_t>(rules.triggers.size());
        add_verbs({cell(1), cell(2), cell(4), cell(3)}, place, lexemes);
        for (std::string_view noun : parts_of(cell(3)))
            add_noun(noun, {Tag::event, VerbForm::masdar, false, false, false, place}, lexemes);
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
    auto words = EventWords::load(lexicon);
    if (!words) return words.fault();
    rules.words = std::move(*words);
    for (const Trigger& trigger : rules.triggers) {
        rules.beginnings.add(trigger.needs);
        rules.beginnings.add(trigger.never);
    }
    for (const Shift& shift : rules.shifts) rules.beginnings.add(shift.near);
    return rules;
}

}  // namespace isnad

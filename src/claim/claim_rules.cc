#include "claim/claim_rules.h"

#include <initializer_list>
#include <map>
#include <optional>

#include "base/fold.h"
#include "model/names.h"

namespace isnad {
namespace {

// A table with its columns looked up by name, so that rows are read by name.
class Rows {
 public:
    static Result<Rows> open(const Lexicon& lexicon, std::string_view name,
                             std::initializer_list<std::string_view> columns) {
        const auto table = lexicon.table(name);
        if (!table) return table.fault();
        Rows rows(**table);
        for (std::string_view column : columns) {
            const auto at = (*table)->column(column);
            if (!at) return at.fault();
            rows.columns_[std::string(column)] = *at;
        }
        return rows;
    }
    const std::vector<Table::Row>& all() const { return table_->rows(); }
    std::string_view cell(const Table::Row& row, std::string_view column) const {
        return row.cells[columns_.find(column)->second];
    }
    Fault fault(const Table::Row& row, std::string_view column, std::string_view what) const {
        return table_->fault(row, columns_.find(column)->second, what);
    }

 private:
    explicit Rows(const Table& table) : table_(&table) {}
    const Table* table_;
    std::map<std::string, size_t, std::less<>> columns_;
};

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

Result<Done> load_reports(const Lexicon& lexicon, ClaimRules& rules) {
    const auto rows =
        Rows::open(lexicon, "reporting.tsv", {"past", "present", "participle", "masdar", "stance", "needs"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto cell = [&](std::string_view column) { return rows->cell(row, column); };
        const auto stance = parse_name<Stance>(cell("stance"));
        if (!stance) return rows->fault(row, "stance", "is no stance of the record format");
        const Verb verb{cell("past"), cell("present"), cell("participle"), cell("masdar")};
        add_verb(verb, Tag::report, rules.reports.size(), rules.lexemes);
        rules.reports.push_back({std::string(cell("past").substr(0, cell("past").find('|'))), *stance,
                                 needs_of(cell("needs")), cell("present").ends_with("ي")});
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
        for (std::string_view form : parts_of(rows->cell(row, "forms"))) add_noun(form, noun, false, rules);
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

std::optional<Tag> tag_of(std::string_view name) {
    static constexpr std::pair<std::string_view, Tag> kTags[] = {{"source", Tag::source},
                                                                 {"as", Tag::as},
                                                                 {"document_cue", Tag::document_cue},
                                                                 {"quote", Tag::quote},
                                                                 {"title", Tag::title},
                                                                 {"witness", Tag::witness},
                                                                 {"body", Tag::body},
                                                                 {"document", Tag::document},
                                                                 {"medium", Tag::medium},
                                                                 {"that", Tag::that},
                                                                 {"rel", Tag::rel},
                                                                 {"prep", Tag::prep},
                                                                 {"in", Tag::in},
                                                                 {"day", Tag::day},
                                                                 {"speech", Tag::speech},
                                                                 {"negation", Tag::negation},
                                                                 {"planned", Tag::planned},
                                                                 {"estimated", Tag::estimated},
                                                                 {"demanded", Tag::demanded},
                                                                 {"background", Tag::background},
                                                                 {"part", Tag::part},
                                                                 {"link", Tag::link},
                                                                 {"site", Tag::site},
                                                                 {"sites", Tag::sites},
                                                                 {"vague_site", Tag::vague_site},
                                                                 {"fighting", Tag::fighting},
                                                                 {"aim", Tag::aim},
                                                                 {"overall", Tag::overall},
                                                                 {"region", Tag::region},
                                                                 {"spot", Tag::spot},
                                                                 {"care", Tag::care},
                                                                 {"struck", Tag::struck},
                                                                 {"lies", Tag::lies},
                                                                 {"back", Tag::back},
                                                                 {"side", Tag::side},
                                                                 {"member", Tag::member},
                                                                 {"echo", Tag::echo},
                                                                 {"natural", Tag::natural},
                                                                 {"most", Tag::most},
                                                                 {"series", Tag::series}};
    for (const auto& [text, tag] : kTags)
        if (text == name) return tag;
    return std::nullopt;
}

// Tables of plain words: one column names the tag, another the forms.
Result<Done> load_words(const Lexicon& lexicon, std::string_view table, std::string_view column,
                        ClaimRules& rules) {
    const auto rows = Rows::open(lexicon, table, {column, "forms"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto tag = tag_of(rows->cell(row, column));
        if (!tag) return rows->fault(row, column, "is no class of claim words");
        for (std::string_view form : parts_of(rows->cell(row, "forms")))
            rules.lexemes.add(folded(form), {*tag});
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
         {load_reports(lexicon, rules), load_words(lexicon, "reporting_phrases.tsv", "shape", rules),
          load_words(lexicon, "speakers.tsv", "class", rules),
          load_words(lexicon, "claim_words.tsv", "class", rules), load_fates(lexicon, rules),
          load_counted(lexicon, rules), load_number_nouns(lexicon, rules), load_media(lexicon, rules),
          load_countries(lexicon, rules)})
        if (!done) return done.fault();
    auto events = EventRules::load(lexicon, rules.lexemes);
    if (!events) return events.fault();
    rules.events = std::move(*events);
    return rules;
}

}  // namespace isnad

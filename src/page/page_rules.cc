#include "page/page_rules.h"

#include "base/image.h"
#include "page/compare_key.h"

namespace isnad {
namespace {

// Every form of every row; `domain` may name a column that the table does not have.
Result<Done> read_names(const Lexicon& lexicon, std::string_view file, std::string_view domain,
                        NameList& out) {
    const auto table = lexicon.table(file);
    if (!table) return table.fault();
    const auto name = (*table)->column("name"), forms = (*table)->column("forms");
    if (!name) return name.fault();
    if (!forms) return forms.fault();
    const auto domains = domain.empty() ? Result<size_t>(size_t{0}) : (*table)->column(domain);
    if (!domains) return domains.fault();
    for (const Table::Row& row : (*table)->rows()) {
        const std::string value(domain.empty() ? "" : row.cells[*domains]);
        for (const auto column : {*name, *forms})
            for (std::string_view form : parts_of(row.cells[column])) {
                const std::string key = compare_key(form);
                if (key.empty()) return (*table)->fault(row, column, "a name without letters");
                out.add(key, value);
            }
    }
    return Done{};
}

Result<Done> read_domains(const Lexicon& lexicon, std::unordered_map<std::string, std::string>& out) {
    const auto table = lexicon.table("outlets.tsv");
    if (!table) return table.fault();
    const auto name = (*table)->column("name"), domain = (*table)->column("domain");
    if (!name) return name.fault();
    if (!domain) return domain.fault();
    for (const Table::Row& row : (*table)->rows())
        if (!row.cells[*domain].empty())
            out.emplace(std::string(row.cells[*domain]), std::string(row.cells[*name]));
    return Done{};
}

// With and without `و`.
void add_heads(PageRules& rules) {
    const auto add = [&](std::string_view name) {
        const std::string head(name.substr(0, name.find(' ')));
        rules.agency_heads.insert("و" + head);
        rules.agency_heads.insert(head);
    };
    for (const std::string& name : rules.agencies.keys()) add(name);
    for (const std::string& name : rules.agencies_in_general) add(name);
}

Result<Done> read_countries(const Lexicon& lexicon, KnownWords& out) {
    const auto table = lexicon.table("countries.tsv");
    if (!table) return table.fault();
    for (std::string_view name : {"forms", "capital"}) {
        const auto column = (*table)->column(name);
        if (!column) return column.fault();
        for (const Table::Row& row : (*table)->rows())
            for (std::string_view form : parts_of(row.cells[*column])) out.insert(compare_key(form));
    }
    return Done{};
}

// Cities and regions whose names are no words of every day.
Result<Done> read_cities(const Lexicon& lexicon, std::string_view file, KnownWords& out) {
    const auto table = lexicon.table(file);
    if (!table) return table.fault();
    const auto forms = (*table)->column("forms"), need = (*table)->column("need");
    if (!forms) return forms.fault();
    if (!need) return need.fault();
    for (const Table::Row& row : (*table)->rows())
        if (row.cells[*need].empty())
            for (std::string_view form : parts_of(row.cells[*forms])) out.insert(compare_key(form));
    return Done{};
}

// Packed when the program is built: most of what the page room would parse at each start.
Result<Done> read_places(const Lexicon& lexicon, KnownWords& out) {
    if (unpack(lexicon.packed("page_places"), out)) return Done{};
    out = {};
    if (auto done = read_countries(lexicon, out); !done) return done;
    for (std::string_view file : {"places.tsv", "places_own.tsv"})
        if (auto done = read_cities(lexicon, file, out); !done) return done;
    return Done{};
}

}  // namespace

Result<PageRules> PageRules::load(const Lexicon& lexicon) {
    PageRules rules;
    const auto words = lexicon.table("page_words.tsv"), lines = lexicon.table("page_lines.tsv"),
               months = lexicon.table("months.tsv"), weekdays = lexicon.table("weekdays.tsv");
    for (const auto* table : {&words, &lines, &months, &weekdays})
        if (!*table) return table->fault();
    const auto lists = WordLists::parse(**words);
    if (!lists) return lists.fault();
    const std::pair<std::string_view, WordSet*> uses[] = {{"path_root", &rules.path_roots},
                                                          {"title_bracket", &rules.title_brackets},
                                                          {"vague_outlet", &rules.vague_outlets},
                                                          {"ago", &rules.ago},
                                                          {"counted", &rules.counted},
                                                          {"comment_word", &rules.comment_words},
                                                          {"photo_word", &rules.photo_words},
                                                          {"preposition", &rules.prepositions},
                                                          {"time_unit", &rules.time_units},
                                                          {"agencies_in_general", &rules.agencies_in_general},
                                                          {"class_noun", &rules.class_nouns},
                                                          {"continues", &rules.continues},
                                                          {"correspondent", &rules.correspondents},
                                                          {"country", &rules.countries},
                                                          {"footing", &rules.footing},
                                                          {"outlet_cue", &rules.outlet_cues},
                                                          {"photo_credit", &rules.photo_credits},
                                                          {"share_word", &rules.share_words}};
    for (const auto& [use, list] : uses) {
        const auto found = lists->of(use);
        if (!found) return found.fault();
        *list = **found;
    }
    const auto time = lists->of("time");
    if (!time) return time.fault();
    auto dates = DateReader::parse(**months, **weekdays, **time);
    if (!dates) return dates.fault();
    rules.dates = std::move(*dates);
    auto line_rules = LineRules::parse(**lines);
    if (!line_rules) return line_rules.fault();
    rules.lines = std::move(*line_rules);
    if (auto done = read_names(lexicon, "agencies.tsv", "", rules.agencies); !done) return done.fault();
    if (auto done = read_names(lexicon, "outlets.tsv", "domain", rules.outlets); !done) return done.fault();
    if (auto done = read_names(lexicon, "page_phrases.tsv", "", rules.phrases); !done) return done.fault();
    add_heads(rules);
    if (auto done = read_places(lexicon, rules.places); !done) return done.fault();
    if (auto done = read_domains(lexicon, rules.outlets_by_domain); !done) return done.fault();
    return rules;
}

}  // namespace isnad

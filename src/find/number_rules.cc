#include "find/number_rules.h"

#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "base/fold.h"

namespace isnad {
namespace {

// The cells of a table by the names of its columns; the first fault ends the reading.
class Rows {
 public:
    Rows(const Lexicon& lexicon, std::string_view name, std::vector<std::string_view> columns) {
        const auto table = lexicon.table(name);
        if (!table) {
            fault_ = table.fault();
            return;
        }
        table_ = *table;
        for (std::string_view column : columns) {
            const auto at = table_->column(column);
            if (!at) {
                fault_ = at.fault();
                return;
            }
            at_.push_back(*at);
        }
    }

    // Calls `read` with each row; it answers with the fault's words and column, or nothing.
    template <class Read>
    Result<Done> each(Read read) {
        if (fault_) return *fault_;
        for (const Table::Row& row : table_->rows()) {
            row_ = &row;
            const std::optional<std::pair<size_t, std::string_view>> wrong = read();
            if (wrong) return table_->fault(row, at_[wrong->first], wrong->second);
        }
        return Done{};
    }
    std::string_view cell(size_t column) const { return row_->cells[at_[column]]; }

 private:
    const Table* table_ = nullptr;
    std::vector<size_t> at_;
    const Table::Row* row_ = nullptr;
    std::optional<Fault> fault_;
};

using Wrong = std::optional<std::pair<size_t, std::string_view>>;
constexpr auto kFine = std::nullopt;

template <size_t N>
std::optional<size_t> place_of(const std::array<std::string_view, N>& names, std::string_view name) {
    for (size_t i = 0; i < N; ++i)
        if (names[i] == name) return i;
    return std::nullopt;
}

std::optional<NotCount> reason_of(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(NotCount::code); ++i)
        if (name_of(static_cast<NotCount>(i)) == name) return static_cast<NotCount>(i);
    if (name == "one") return NotCount::name;
    return std::nullopt;
}

Result<Done> read_units(const Lexicon& lexicon, NumberRules& rules) {
    Rows rows(lexicon, "units.tsv", {"kind", "count", "forms"});
    return rows.each([&]() -> Wrong {
        using Kind = NumberRules::UnitKind;
        const std::string_view kind = rows.cell(0);
        const Kind is = kind == "time"      ? Kind::time
                        : kind == "times"   ? Kind::times
                        : kind == "percent" ? Kind::percent
                                            : Kind::measure;
        if (rows.cell(1) != "yes" && rows.cell(1) != "no") return {{1, "is none of yes, no"}};
        for (std::string_view form : parts_of(rows.cell(2)))
            rules.units.add(folded(form), static_cast<uint32_t>(rules.unit_list.size()));
        rules.unit_list.push_back({is, rows.cell(1) == "yes"});
        return kFine;
    });
}

// دولارين, but سنتين are two years.
bool names_two(std::string_view form) {
    return form.find(' ') == std::string_view::npos && (form.ends_with("ين") || form.ends_with("ان")) &&
           !form.starts_with("سنت");
}

Result<Done> read_currencies(const Lexicon& lexicon, NumberRules& rules) {
    Rows rows(lexicon, "currencies.tsv", {"code", "forms", "state"});
    return rows.each([&]() -> Wrong {
        if (rows.cell(0).empty()) return {{0, "is empty"}};
        const auto states = parts_of(rows.cell(2));
        for (std::string_view form : parts_of(rows.cell(1))) {
            const auto index = static_cast<uint32_t>(rules.currency_list.size());
            if (states.empty()) rules.currencies.add(folded(form), index);
            if (names_two(form)) rules.words.add_dual(folded(form), false);
            for (std::string_view state : states)
                rules.currencies.add(folded(form) + " " + folded(state), index);
        }
        rules.currency_list.push_back({std::string(rows.cell(0))});
        return kFine;
    });
}

Result<Done> read_names(const Lexicon& lexicon, NumberRules& rules) {
    Rows rows(lexicon, "number_names.tsv", {"reason", "phrase"});
    return rows.each([&]() -> Wrong {
        const auto reason = reason_of(rows.cell(0));
        if (!reason) return {{0, "is no reason"}};
        for (std::string_view phrase : parts_of(rows.cell(1)))
            rules.names.add(folded(phrase), static_cast<uint32_t>(rules.name_list.size()));
        rules.name_list.push_back(*reason);
        return kFine;
    });
}

std::optional<double> number_in(std::string_view cell) {
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

Result<Done> read_vague(const Lexicon& lexicon, NumberRules& rules) {
    Rows rows(lexicon, "number_vague.tsv", {"phrase", "low", "high", "side"});
    return rows.each([&]() -> Wrong {
        NumberRules::Vague vague;
        vague.bounds.low = number_in(rows.cell(1));
        if (!vague.bounds.low) return {{1, "is no number"}};
        vague.bounds.high = number_in(rows.cell(2));
        vague.before = rows.cell(3) == "before";
        for (std::string_view phrase : parts_of(rows.cell(0))) {
            const std::string words = folded(phrase);
            rules.vague.add(words, static_cast<uint32_t>(rules.vague_list.size()));
            rules.words.add_vague(std::string_view(words).substr(0, words.find(' ')));
        }
        rules.vague_list.push_back(vague);
        return kFine;
    });
}

Result<Done> read_cues(const Lexicon& lexicon, NumberRules& rules) {
    constexpr std::array<std::string_view, 7> kOf = {"any",  "digits", "ordinal", "definite",
                                                     "pair", "one",    "clock"};
    std::map<std::string, uint32_t> known[2];
    Rows rows(lexicon, "number_cues.tsv", {"reason", "side", "reach", "of", "words"});
    return rows.each([&]() -> Wrong {
        const auto reason = reason_of(rows.cell(0));
        if (!reason) return {{0, "is no reason"}};
        const bool before = rows.cell(1) == "before";
        if (!before && rows.cell(1) != "after") return {{1, "is none of before, after"}};
        const auto reach = number_in(rows.cell(2));
        if (!reach) return {{2, "is no number"}};
        const auto of = place_of(kOf, rows.cell(3));
        if (!of) return {{3, "is no kind of numbers"}};
        const NumberRules::Cue cue{*reason, static_cast<NumberRules::Of>(*of), static_cast<uint8_t>(*reach)};
        for (std::string_view phrase : parts_of(rows.cell(4))) {
            const auto [at, fresh] =
                known[before].try_emplace(folded(phrase), static_cast<uint32_t>(rules.cue_list.size()));
            if (fresh) rules.cue_list.emplace_back();
            rules.cue_list[at->second].push_back(cue);
            (before ? rules.cues_before : rules.cues_after).add(at->first, at->second);
        }
        return kFine;
    });
}

Result<Done> read_lists(const Lexicon& lexicon, NumberRules& rules) {
    constexpr std::array<std::string_view, 6> kUses = {"change", "compound", "function",
                                                       "named",  "part",     "whole"};
    Rows rows(lexicon, "number_lists.tsv", {"use", "words"});
    return rows.each([&]() -> Wrong {
        const auto use = place_of(kUses, rows.cell(0));
        if (!use) return {{0, "is no use"}};
        for (std::string_view word : parts_of(rows.cell(1))) {
            rules.uses.add(folded(word), 0);
            *rules.uses.find(folded(word)) |= static_cast<uint8_t>(1U << *use);
        }
        return kFine;
    });
}

constexpr std::string_view kTaa = "ه";  // taa marbuta, folded

void add_noun(NumberRules& rules, const std::string& word, NumberRules::Noun kind) {
    rules.nouns.add(word, 0);
    *rules.nouns.find(word) |= kind;
}

std::string dual_stem(const std::string& singular) {
    if (!singular.ends_with(kTaa)) return singular;
    return singular.substr(0, singular.size() - kTaa.size()) + "ت";
}

// `~ون` and `~ات` stand for the singular with these endings.
void add_plural(NumberRules& rules, const std::string& singular, std::string_view plural) {
    if (plural == "-") return;
    if (!plural.starts_with("~")) return add_noun(rules, folded(plural), NumberRules::kPlural);
    std::string stem = singular;
    if (stem.ends_with(kTaa)) stem.resize(stem.size() - kTaa.size());
    add_noun(rules, stem + folded(plural.substr(1)), NumberRules::kPlural);
    if (plural == "~ون") add_noun(rules, stem + "ين", NumberRules::kPlural);
}

void add_duals(NumberRules& rules, const std::string& singular, std::string_view dual, bool doubtful,
               bool person) {
    if (dual == "-") return;
    if (!dual.empty()) {
        for (std::string_view form : parts_of(dual))
            rules.words.add_dual(folded(form), doubtful && folded(form).ends_with("ين"));
        return;
    }
    const std::string stem = dual_stem(singular);
    rules.words.add_dual(stem + "ان", false);
    rules.words.add_dual(stem + "ين", doubtful);
    using Second = NumberWord::Second;
    const Second second = stem != singular ? Second::noun : Second::compound;
    rules.words.add_dual(stem + "ا", false, second);
    // زوجتي is "my wife".
    if (!(person && second == Second::noun)) rules.words.add_dual(stem + "ي", false, second);
}

Result<Done> read_nouns(const Lexicon& lexicon, NumberRules& rules) {
    Rows rows(lexicon, "number_nouns.tsv", {"singular", "plural", "dual", "kind"});
    const Result<Done> done = rows.each([&]() -> Wrong {
        const std::string singular = folded(rows.cell(0));
        if (singular.empty()) return {{0, "is empty"}};
        add_noun(rules, singular, NumberRules::kSingular);
        if (!singular.ends_with(kTaa)) add_noun(rules, singular + "ا", NumberRules::kSingular);
        bool doubtful = false;
        for (std::string_view plural : parts_of(rows.cell(1))) {
            add_plural(rules, singular, plural);
            doubtful |= plural.ends_with("ون") || plural.ends_with("ين");
        }
        add_duals(rules, singular, rows.cell(2), doubtful, rows.cell(3) == "person");
        return kFine;
    });
    return done;
}

}  // namespace

Result<NumberRules> NumberRules::load(const Lexicon& lexicon) {
    NumberRules rules;
    auto words = NumberWords::load(lexicon);
    if (!words) return words.fault();
    rules.words = std::move(*words);
    auto bounds = BoundWords::load(lexicon);
    if (!bounds) return bounds.fault();
    rules.bounds = std::move(*bounds);
    for (const auto read :
         {read_units, read_currencies, read_names, read_vague, read_cues, read_lists, read_nouns})
        if (const auto done = read(lexicon, rules); !done) return done.fault();
    return rules;
}

}  // namespace isnad

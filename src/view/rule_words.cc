#include "view/rule_words.h"

#include "lexicon/lexicon.h"

namespace isnad {
namespace {

constexpr std::string_view kShifted = ".shifted";

}  // namespace

Result<RuleWords> RuleWords::load(const Lexicon& lexicon) {
    const auto table = lexicon.table("rules.tsv");
    if (!table) return table.fault();
    const auto rule = (*table)->column("rule"), english = (*table)->column("english"),
               arabic = (*table)->column("arabic");
    for (const auto* column : {&rule, &english, &arabic})
        if (!*column) return column->fault();
    RuleWords out;
    for (const Table::Row& row : (*table)->rows()) {
        const auto [at, fresh] = out.by_rule_.try_emplace(
            std::string(row.cells[*rule]),
            Words{std::string(row.cells[*english]), std::string(row.cells[*arabic])});
        if (!fresh) return (*table)->fault(row, *rule, "is the rule of a row before");
    }
    return out;
}

std::string RuleWords::words(std::string_view rule, Language language) const {
    const bool arabic = language == Language::arabic;
    if (const auto at = by_rule_.find(rule); at != by_rule_.end())
        return arabic ? at->second.arabic : at->second.english;
    if (!rule.ends_with(kShifted)) return "";
    const std::string base = words(rule.substr(0, rule.size() - kShifted.size()), language);
    return base.empty() ? "" : base + (arabic ? "، " : ", ") + words("shifted", language);
}

}  // namespace isnad

#include "find/names.h"

#include "base/fold.h"
#include "model/names.h"

namespace isnad {

Result<NameRules> NameRules::load(const Lexicon& lexicon) {
    const auto table = lexicon.table("names.tsv");
    if (!table) return table.fault();
    const auto forms = (*table)->column("forms"), kind = (*table)->column("kind");
    if (!forms) return forms.fault();
    if (!kind) return kind.fault();
    NameRules rules;
    for (const Table::Row& row : (*table)->rows()) {
        const auto value = parse_name<NameKind>(row.cells[*kind]);
        if (!value) return (*table)->fault(row, *kind, "is none of person, place, org");
        for (std::string_view form : parts_of(row.cells[*forms]))
            rules.phrases_.add(folded(form), static_cast<uint32_t>(*value));
    }
    return rules;
}

std::vector<Name> find_names(const Words& words, std::string_view text, const NameRules& rules) {
    std::vector<Name> names;
    for (uint32_t at = 0; at < words.tokens.size();) {
        const auto match = rules.phrases().longest_at(words, at);
        if (!match) {
            ++at;
            continue;
        }
        const Span span{words.stem_begin(words.tokens[at]), words.tokens[at + match.tokens - 1].span.end};
        names.push_back({span, std::string(under(span, text)), rules.kind(match.value), "", "name.lexicon"});
        at += match.tokens;
    }
    return names;
}

}  // namespace isnad

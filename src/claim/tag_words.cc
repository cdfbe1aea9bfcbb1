#include "claim/tag_words.h"

#include <optional>
#include <utility>

#include "base/fold.h"
#include "claim/rows.h"

namespace isnad {
namespace {

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
                                                                 {"relief", Tag::relief},
                                                                 {"natural", Tag::natural},
                                                                 {"most", Tag::most},
                                                                 {"series", Tag::series},
                                                                 {"strand", Tag::strand}};
    for (const auto& [text, tag] : kTags)
        if (text == name) return tag;
    return std::nullopt;
}

// One column names the tag, another the forms.
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

}  // namespace

Result<Done> load_tag_words(const Lexicon& lexicon, ClaimRules& rules) {
    for (const auto& done : {load_words(lexicon, "reporting_phrases.tsv", "shape", rules),
                             load_words(lexicon, "speakers.tsv", "class", rules),
                             load_words(lexicon, "claim_words.tsv", "class", rules)})
        if (!done) return done.fault();
    return Done{};
}

}  // namespace isnad

#include "story/revision.h"

#include <algorithm>

#include "base/fold.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr uint32_t kReach = 14;      // words before the figure
constexpr uint32_t kRiseReach = 30;  // and where إلى stands before it
constexpr std::string_view kTo = "الي", kOf = "من", kThe = "ال";
constexpr std::string_view kClasses[] = {"earlier_adjective", "earlier_noun", "rise", "victims"};
constexpr uint8_t kAdjective = 1, kNoun = 2, kRise = 4, kVictims = 8;

// The token at or behind a byte, and the first of its sentence.
struct Place {
    uint32_t token = 0;
    uint32_t first = 0;
};

Place place_of(const Words& words, uint32_t begin) {
    const auto sentence = std::partition_point(words.sentences.begin(), words.sentences.end(),
                                               [&](const Sentence& s) { return s.span.end <= begin; });
    if (sentence == words.sentences.end()) return {};
    const auto first = words.tokens.begin() + sentence->begin, end = words.tokens.begin() + sentence->end;
    const auto token = std::partition_point(first, end, [&](const Token& t) { return t.span.end <= begin; });
    return {static_cast<uint32_t>(token - words.tokens.begin()), sentence->begin};
}

}  // namespace

Result<RevisionRules> RevisionRules::load(const Lexicon& lexicon) {
    const auto table = lexicon.table("revisions.tsv");
    if (!table) return table.fault();
    const auto name = (*table)->column("class"), words = (*table)->column("words");
    for (const auto* column : {&name, &words})
        if (!*column) return column->fault();
    RevisionRules rules;
    for (const Table::Row& row : (*table)->rows()) {
        const auto known = std::find(std::begin(kClasses), std::end(kClasses), row.cells[*name]);
        const auto bit = static_cast<uint8_t>(1u << (known - std::begin(kClasses)));
        for (std::string_view word : parts_of(row.cells[*words])) {
            const std::string shadow = folded(word);
            const uint8_t* had = rules.classes_.find(light_stem(shadow));
            rules.classes_.add(light_stem(shadow), static_cast<uint8_t>(bit | (had ? *had : 0)));
        }
    }
    return rules;
}

uint8_t RevisionRules::class_of(std::string_view word) const {
    const uint8_t* known = classes_.find(light_stem(word));
    return known ? *known : uint8_t{0};
}

Revision RevisionRules::of(const Words& words, uint32_t begin) const {
    const Place place = place_of(words, begin);
    const bool to = place.token > place.first && words.folded(words.tokens[place.token - 1]) == kTo;
    const uint32_t reach = to ? kRiseReach : kReach;
    const uint32_t stop = place.token > place.first + reach ? place.token - reach : place.first;
    uint8_t next = 0;
    for (uint32_t i = place.token; i-- > stop;) {
        const uint8_t now = class_of(words.stem(words.tokens[i]));
        if (to && (now & kRise) != 0) return Revision::risen;
        if (!to && (now & kNoun) != 0 && (next & kAdjective) != 0) return Revision::earlier;
        next = now;
    }
    return Revision::none;
}

bool RevisionRules::is_some_of(std::string_view figure) const {
    const std::string shadow = folded(figure);
    const auto words = parts_of(shadow, ' ');
    for (size_t i = 2; i < words.size(); ++i)
        if (words[i - 1] == kOf && words[i].starts_with(kThe) && (class_of(words[i]) & kVictims) != 0)
            return true;
    return false;
}

bool RevisionRules::is_earlier_count(std::string_view name) const {
    const std::string shadow = folded(name);
    const auto words = parts_of(shadow, ' ');
    return words.size() == 2 && (class_of(words[0]) & kNoun) != 0 && (class_of(words[1]) & kAdjective) != 0;
}

}  // namespace isnad

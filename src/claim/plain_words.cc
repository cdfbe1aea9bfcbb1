#include "claim/plain_words.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "base/fold.h"
#include "claim/rows.h"

namespace isnad {
namespace {

// In the order of Plain.
constexpr std::string_view kNames[] = {
    "about",          "allied",     "among",       "amount",      "amounting", "another",     "asked",
    "auxiliary",      "band",       "begins_deed", "capital",     "carrier",   "carries_on",  "clause_word",
    "corpse",         "direction",  "era",         "facing",      "fall",      "few",         "fire",
    "governs",        "hidden",     "inside",      "judged",      "land",      "led_by",      "made",
    "many",           "near",       "negates",     "no_future",   "no_noun",   "nobody",      "numbering",
    "of_them",        "office",     "others",      "own",         "party_to",  "passing",     "place_head",
    "platform",       "pointing",   "prayer",      "published",   "quality",   "quarter",     "ranks",
    "responsibility", "resumes",    "sacred",      "sacred_head", "somewhere", "superlative", "tally",
    "time_unit",      "title_link", "toward",      "town"};
static_assert(std::size(kNames) == static_cast<size_t>(Plain::town) + 1 && std::size(kNames) <= 64);

std::optional<Plain> class_of(std::string_view name) {
    const auto found = std::find(std::begin(kNames), std::end(kNames), name);
    if (found == std::end(kNames)) return std::nullopt;
    return static_cast<Plain>(found - std::begin(kNames));
}

}  // namespace

Result<PlainWords> PlainWords::load(const Lexicon& lexicon) {
    PlainWords words;
    const auto rows = Rows::open(lexicon, "plain_words.tsv", {"class", "forms"});
    if (!rows) return rows.fault();
    for (const Table::Row& row : rows->all()) {
        const auto found = class_of(rows->cell(row, "class"));
        if (!found) return rows->fault(row, "class", "is no class of plain words");
        for (std::string_view form : parts_of(rows->cell(row, "forms"))) words.add(form, bit_of(*found));
    }
    return words;
}

void PlainWords::add(std::string_view form, uint64_t bit) {
    const bool whole = !form.ends_with('*');
    const std::string word = folded(whole ? form : form.substr(0, form.size() - 1));
    if (whole)
        words_.at(word) |= bit;
    else
        beginnings_[first(word)].emplace_back(word, bit);
}

uint64_t PlainWords::classes(std::string_view word) const {
    const uint64_t* whole = words_.find(word);
    uint64_t bits = whole ? *whole : 0;
    for (const auto& [start, bit] : beginnings_[first(word)])
        if (word.starts_with(start)) bits |= bit;
    return bits;
}

}  // namespace isnad

#include "claim/needs.h"

#include <algorithm>
#include <cstring>

#include "claim/clause.h"
#include "claim/party.h"

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter
constexpr uint32_t kClauseReach = 18;
constexpr uint32_t kWordReach = 8;
constexpr uint32_t kPlaceWords = 2;  // behind في
constexpr uint32_t kPrepReach = 3;   // of a preposition, behind the verb or its subject

bool one_letter(const std::string& word) { return word.size() <= 2; }

// Marks, days, quoted names and whom it was told: لـ«الصحيفة».
bool weightless(const Scene& s, uint32_t at) {
    if (s.is_mark(at) || s.quote_at(at) != kNone || s.date_at(at) || s.folded(at) == "ل") return true;
    return s.marks.has(at, Tag::day) || (s.folded(at).starts_with("ل") && s.marks.has(at, Tag::medium));
}

bool preposition(const std::string& word) {
    return one_letter(word) || word == "عن" || word == "من" || word == "في" || word == "علي" ||
           word == "الي" || word == "مع";
}

// A noun of action at a name's end is not part of it.
bool noun_of_saying(const Scene& s, uint32_t at) {
    for (const Mark& mark : s.marks.at(at))
        if (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::masdar) return true;
    return false;
}

// Whatever is wanted begins as its word does, and most words begin otherwise.
bool begins_alike(std::string_view there, std::string_view word) {
    return there.size() >= kLetter && word.size() >= kLetter &&
           std::memcmp(there.data(), word.data(), kLetter) == 0;
}

bool is_word(const Scene& s, uint32_t at, const std::string& word) {
    const std::string_view there = s.folded(at);
    const size_t blank = word.find(' ');
    if (blank != std::string::npos)
        return there == word.substr(0, blank) && at + 1 < s.size() &&
               s.folded(at + 1).starts_with(word.substr(blank + 1));
    if (one_letter(word)) return there.starts_with(word) && there.size() > 4 && !s.marks.has(at, Tag::title);
    if (preposition(word))
        return there == word || (word == "من" && there == "مما") || (word == "عن" && there == "عما");
    return there.starts_with(word);
}

}  // namespace

bool needs_met(const Scene& s, const Mark& mark, const Needs& needs) {
    if (needs.anything) return true;
    if (needs.pronoun && mark.suffix > 0) return true;
    if (needs.clause && clause_opening(s, mark.end, kClauseReach)) return true;
    if (needs.words.empty()) return false;
    const auto subject = party_at(s, mark.end);
    const uint32_t end =
        std::min({(subject ? subject->end : mark.end) + kWordReach, s.sentence_of(mark.begin).end, s.size()});
    uint32_t steps = 0;  // words of weight since the verb or its subject
    uint32_t place = mark.begin;  // the last token of where the speaker is: العميد في شرطة المدينة عن
    for (uint32_t at = mark.end; at < end; ++at) {
        if (s.is_mark(at, ".")) return false;
        if (subject && at == subject->end) steps = 0;
        const bool inside = subject && at >= subject->begin && at < subject->end && at > mark.end &&
                            !(at + 1 == subject->end && noun_of_saying(s, at));
        const std::string_view there = s.folded(at);
        for (const std::string& word : needs.words)
            if (begins_alike(there, word) && (steps < kPrepReach || !preposition(word)) && !inside &&
                is_word(s, at, word))
                return true;
        if (s.marks.has(at, Tag::in)) place = at + kPlaceWords;
        if (at > place && !weightless(s, at)) ++steps;
    }
    return false;
}

}  // namespace isnad

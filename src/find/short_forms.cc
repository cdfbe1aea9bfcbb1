#include "find/short_forms.h"

#include <utility>

#include "base/fold.h"
#include "find/alias_key.h"

namespace isnad {
namespace {

using WordList = std::vector<std::string_view>;

bool has(const NameLexicon& lexicon, std::string_view word, uint64_t flags) {
    const auto* known = lexicon.word(word);
    return known && (known->flags & flags) != 0;
}

std::string joined(const WordList& words, size_t from, size_t to) {
    std::string out;
    for (size_t i = from; i < to; ++i) (out += i == from ? "" : " ") += words[i];
    return out;
}

uint64_t entity_of(const NameLexicon& lexicon, NameKind kind, const WordList& words, size_t from, size_t to) {
    return EntityIndex::number_of(lexicon, kind, joined(words, from, to));
}

bool is_son(std::string_view word) { return word == "بن" || word == "ابن" || word == "بنت"; }

// `بن سلمان` of `محمد بن سلمان`, but not `سلمان`, who is his father.
void of_person(const NameLexicon& lexicon, const WordList& words, std::vector<ShortForm>& out) {
    size_t from = words.size() - 1;
    while (from > 0 && has(lexicon, words[from - 1], kHead)) --from;
    if (from == 0 || is_son(words[from - 1])) return;
    const bool alone = from + 1 == words.size();
    if (alone && has(lexicon, words[from], kGiven | kWeakGiven | kCommon | kClosed | kRole | kTitle)) return;
    out.push_back({entity_of(lexicon, NameKind::person, words, from, words.size()), 0});
}

// `لكرة القدم`, `للإغاثة`: what a body is for.
bool is_purpose(const NameLexicon& lexicon, const WordList& words, size_t at) {
    const std::string_view word = words[at];
    if (word.starts_with("لل")) return word.size() > 8;
    if (!word.starts_with("ل") || lexicon.word(word)) return false;
    const bool idafa = at + 1 < words.size() && words[at + 1].starts_with("ال");
    return idafa || lexicon.word(word.substr(2)) != nullptr;
}

bool is_general(const NameLexicon& lexicon, std::string_view word) {
    return lexicon.nation_of(word) == 0 && has(lexicon, word, kAdjective | kPlainAdjective | kOrgTail);
}

// Whether a name that ends before words[at] is whole without what follows: a nationality, a purpose, another
// portfolio of a ministry, what companies add.
bool ends_before(const NameLexicon& lexicon, const WordList& words, size_t at) {
    const std::string_view next = words[at];
    if (at == 1) return lexicon.is_portfolio(words[0]) && lexicon.nation_of(next) != 0;
    if (lexicon.nation_of(next) != 0 || has(lexicon, next, kOrgForeign)) return true;
    if (next.starts_with("و") && words[0] == "وزاره") return lexicon.is_portfolio(next.substr(2));
    return is_purpose(lexicon, words, at) && !is_general(lexicon, words[at - 1]);
}

void of_org(const NameLexicon& lexicon, const WordList& words, std::vector<ShortForm>& out) {
    if (has(lexicon, words[0], kOrgMany)) return;
    for (size_t at = 1; at < words.size(); ++at)
        if (ends_before(lexicon, words, at))
            out.push_back({entity_of(lexicon, NameKind::org, words, 0, at), lexicon.nation_of(words[at])});
}

}  // namespace

void ShortForms::of(NameKind kind, std::string_view name, std::vector<ShortForm>& out) const {
    if (!rules_ || kind == NameKind::place || name.find(' ') == std::string_view::npos) return;
    std::string text = folded(name);
    if (text.starts_with("لل")) text.replace(0, 4, "ال");
    const WordList words = words_of_name(text);
    if (words.size() < 2) return;
    (kind == NameKind::person ? of_person : of_org)(rules_->lexicon(), words, out);
}

bool ShortForms::told_by_spelling(NameKind kind, std::string_view name, uint64_t entity) const {
    if (!rules_) return false;
    const auto read = rules_->entities().resolve(rules_->lexicon(), kind, name);
    return !read.entry && read.number == entity;
}

bool ShortForms::same_shortened(std::string_view a, std::string_view b) const {
    if (!rules_) return false;
    const auto keys = [&](std::string_view name) {
        std::vector<std::string> out;
        const std::string text = folded(name);
        for (const std::string_view word : words_of_name(text))
            out.push_back(alias_key(rules_->lexicon(), NameKind::person, word));
        return out;
    };
    std::vector<std::string> longer = keys(a), shorter = keys(b);
    if (longer.size() < shorter.size()) std::swap(longer, shorter);
    if (shorter.size() < 2 || longer.front() != shorter.front() || longer.back() != shorter.back())
        return false;
    std::erase_if(shorter, is_son);
    size_t at = 0;
    for (const std::string& word : longer) at += at < shorter.size() && word == shorter[at];
    return at == shorter.size();
}

uint16_t ShortForms::nation_of_person(std::string_view name) const {
    if (!rules_) return 0;
    const auto read = rules_->entities().resolve(rules_->lexicon(), NameKind::person, name);
    return read.entry ? nation_of_code(rules_->lexicon().pool(read.entry->iso)) : uint16_t{0};
}

uint16_t ShortForms::nation_of_place(std::string_view name) const {
    const NameEntry* entry = rules_ ? rules_->lexicon().find(name) : nullptr;
    if (!entry || entry->kind != NameKind::place) return 0;
    return nation_of_code(rules_->lexicon().pool(entry->iso));
}

}  // namespace isnad

#include "store/search_query.h"

#include <algorithm>

#include "base/fold.h"
#include "base/utf8.h"

namespace isnad {
namespace {

constexpr std::string_view kArticle = "ال";
constexpr std::string_view kEntity = "entity:";
constexpr std::string_view kQuotes[] = {"\"", "«", "»", "“", "”"};

bool is_word_letter(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0x100) return c >= 0xC0 && c != 0xD7 && c != 0xF7;
    if (c >= 0x600 && c < 0x620) return false;
    return c != 0x66A && c != 0x66D && c != 0x6D4 && !(c >= 0x2000 && c <= 0x2BFF) &&
           !(c >= 0x3000 && c <= 0x303F);
}

// Bytes of the quotation mark that begins `text`, 0 where none does.
size_t quote_at(std::string_view text) {
    for (std::string_view quote : kQuotes)
        if (text.starts_with(quote)) return quote.size();
    return 0;
}

// Takes a quoted run or a word off the front of `text`.
std::string_view take(std::string_view& text, bool& quoted) {
    const size_t quote = quote_at(text);
    quoted = quote > 0;
    text.remove_prefix(quote);
    size_t end = 0;
    while (end < text.size() &&
           (quoted ? quote_at(text.substr(end)) == 0 : text[end] != ' ' && quote_at(text.substr(end)) == 0))
        ++end;
    const std::string_view out = text.substr(0, end);
    text.remove_prefix(end + (quoted && end < text.size() ? quote_at(text.substr(end)) : 0));
    return out;
}

// Without the article, where something is left then.
std::string_view bare_of(std::string_view word) {
    return word.starts_with(kArticle) && word.size() > 6 ? word.substr(kArticle.size()) : word;
}

// Those of some spellings that find all that the others find: what stands within another finds it too.
std::vector<std::vector<std::string>> shortest(std::vector<std::vector<std::string>> spellings) {
    std::stable_sort(spellings.begin(), spellings.end(),
                     [](const auto& a, const auto& b) { return a.size() < b.size(); });
    std::vector<std::vector<std::string>> out;
    for (std::vector<std::string>& words : spellings) {
        const bool found = std::any_of(out.begin(), out.end(), [&](const auto& shorter) {
            return std::search(words.begin(), words.end(), shorter.begin(), shorter.end()) != words.end();
        });
        if (!found) out.push_back(std::move(words));
    }
    return out;
}
}  // namespace

std::vector<std::string> search_words(std::string_view text) {
    const std::string shadow = folded(text);
    std::vector<std::string> out;
    bool in_word = false;
    for (size_t at = 0; at < shadow.size();) {
        const size_t from = at;
        const bool letter = is_word_letter(next_code_point(shadow, at));
        if (letter && !in_word) out.emplace_back();
        if (letter) out.back().append(shadow, from, at - from);
        in_word = letter;
    }
    return out;
}

std::vector<std::string> bound_forms(std::string_view word) {
    std::vector<std::string> out;
    const auto with = [&](std::initializer_list<std::string_view> particles, std::string_view rest) {
        for (std::string_view particle : particles) out.push_back(std::string(particle) + std::string(rest));
    };
    const std::string_view bare = bare_of(word);
    with({"", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"}, word);
    if (bare.size() < word.size()) with({"لل", "ولل", "فلل"}, bare);  // the article melts into ل
    if (bare.size() == word.size()) with({"ال", "وال", "بال", "وبال", "كال", "فال", "لل", "ولل"}, word);
    return out;
}

SearchQuery parse_search(std::string_view text, const SpellingsOf& spellings) {
    SearchQuery query;
    while (!text.empty()) {
        if (text[0] == ' ') {
            text.remove_prefix(1);
            continue;
        }
        const bool entity = text.starts_with(kEntity);
        if (entity) text.remove_prefix(kEntity.size());
        bool quoted = false;
        const std::string_view part = take(text, quoted);
        std::vector<std::string> words = search_words(part);
        if (words.empty()) continue;
        SearchTerm term;
        term.entity = entity;
        if (entity)
            for (const std::string& spelling : spellings(folded(trimmed(part))))
                if (auto other = search_words(spelling); !other.empty())
                    term.spellings.push_back(std::move(other));
        if (term.spellings.empty()) term.spellings.push_back(std::move(words));
        query.terms.push_back(std::move(term));
    }
    return query;
}

SearchPhrase phrase_of(const std::vector<std::string>& words) {
    return {
        std::string(bare_of(words.front())), bound_forms(words.front()), {words.begin() + 1, words.end()}};
}

std::vector<SearchPhrase> phrases_of(const SearchTerm& term) {
    std::vector<SearchPhrase> out;
    for (const std::vector<std::string>& words : shortest(term.spellings)) out.push_back(phrase_of(words));
    return out;
}

}  // namespace isnad

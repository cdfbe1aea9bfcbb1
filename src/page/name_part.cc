#include "page/name_part.h"

#include <array>

#include "base/utf8.h"
#include "page/compare_key.h"

namespace isnad {
namespace {

constexpr std::string_view kQuotes[] = {"\"", "'", "«", "»", "“", "”", "‘", "’", "*"};
constexpr std::string_view kPartMarks[] = {" - ", " – ", " — ", "–", "—", "ـ ", "/", "،",   ",", "+",
                                           "|",   "&",   "؛",   ";", ":", "(",  ")", "[",   "]", "\n",
                                           "- ",  " -",  "\"",  "«", "»", "“",  "”", " من "};

std::array<bool, 256> first_bytes_of_marks() {
    std::array<bool, 256> first{};
    for (std::string_view mark : kPartMarks) first[static_cast<unsigned char>(mark[0])] = true;
    return first;
}

// The longest mark at `at`, "" where none stands there.
std::string_view mark_at(std::string_view text, size_t at) {
    std::string_view longest;
    for (std::string_view mark : kPartMarks)
        if (mark[0] == text[at] && mark.size() > longest.size() && text.substr(at).starts_with(mark))
            longest = mark;
    return longest;
}

// The first mark and its place; npos where there is none.
size_t find_mark(std::string_view text, std::string_view& mark) {
    static const std::array<bool, 256> may_begin = first_bytes_of_marks();
    for (size_t at = 0; at < text.size(); ++at) {
        if (!may_begin[static_cast<unsigned char>(text[at])]) continue;
        const bool letter = text[at] == '\xD8' || text[at] == '\xD9';
        if (letter && at + 1 < text.size() && text[at + 1] != '\x8C' && text[at + 1] != '\x9B' &&
            text[at + 1] != '\x80')
            continue;  // the marks `،` `؛` and tatweel are few among letters
        mark = mark_at(text, at);
        if (!mark.empty()) return at;
    }
    return std::string_view::npos;
}

}  // namespace

std::string_view bare(std::string_view text) {
    text = trimmed(text);
    for (bool more = true; more;) {
        more = false;
        for (std::string_view quote : kQuotes) {
            while (text.starts_with(quote)) text = trimmed(text.substr(quote.size())), more = true;
            while (text.ends_with(quote))
                text = trimmed(text.substr(0, text.size() - quote.size())), more = true;
        }
        while (text.ends_with('.')) text = trimmed(text.substr(0, text.size() - 1)), more = true;
    }
    return text;
}

std::vector<NamePart> name_parts(std::string_view text) {
    std::vector<NamePart> parts;
    std::string_view before;
    while (true) {
        std::string_view mark;
        const size_t best = find_mark(text, mark);
        NamePart part{bare(text.substr(0, best)), {}, 0, before, mark};
        CompareKey key;
        fold_for_compare(part.text, 16, key);
        part.key = key.text;
        part.words = key.words.size();
        if (part.words > 0) parts.push_back(std::move(part));
        if (best == std::string_view::npos) return parts;
        text = text.substr(best + mark.size());
        before = mark;
    }
}

bool is_agency(std::string_view key, const PageRules& rules) {
    return rules.agencies.knows(key) || rules.agencies_in_general.contains(key);
}

// `ووكالات`: and + an agency.
bool is_agency_after_and(std::string_view key, const PageRules& rules) {
    return key.starts_with("و") && is_agency(trimmed(key.substr(2)), rules);
}

bool is_outlet(const NamePart& part, std::string_view outlet, const PageRules& rules) {
    if (rules.outlets.knows(part.key) && !rules.vague_outlets.contains(part.key)) return true;
    const std::string key = compare_key(outlet);
    return !key.empty() &&
           (part.key == key || part.key.find(key) != std::string::npos ||
            (part.words == 1 && key.find(part.key) != std::string::npos && part.key.size() > 6));
}

bool is_initials(std::string_view key) {
    size_t letters = 0;
    for (char c : key) {
        letters = c == ' ' ? 0 : letters + !is_continuation(c);
        if (letters > 2) return false;
    }
    return true;
}

}  // namespace isnad

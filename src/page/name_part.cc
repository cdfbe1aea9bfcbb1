#include "page/name_part.h"

#include "base/utf8.h"
#include "page/compare_key.h"

namespace isnad {
namespace {

constexpr std::string_view kQuotes[] = {"\"", "'", "«", "»", "“", "”", "‘", "’", "*"};
constexpr std::string_view kPartMarks[] = {" - ", " – ", " — ", "–", "—", "ـ ", "/", "،",   ",", "+",
                                           "|",   "&",   "؛",   ";", ":", "(",  ")", "[",   "]", "\n",
                                           "- ",  " -",  "\"",  "«", "»", "“",  "”", " من "};

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
        size_t best = std::string_view::npos;
        std::string_view mark;
        for (std::string_view m : kPartMarks)
            if (const size_t at = text.find(m);
                at < best || (at == best && at != text.npos && m.size() > mark.size()))
                best = at, mark = m;
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

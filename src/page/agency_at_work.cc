#include "page/agency_at_work.h"

#include <cstring>

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

// With one of these begins every name that texts give an agency that works for them.
constexpr std::string_view kHeads[] = {"وكالة", "رويترز", "فرانس برس", "أسوشيتد برس", "أسوشييتد برس"};

// As text.find; glibc's memmem is several times as fast where the first byte is a frequent one, as in Arabic.
size_t find_fast(std::string_view text, std::string_view name, size_t from) {
    const void* at = memmem(text.data() + from, text.size() - from, name.data(), name.size());
    return at == nullptr ? std::string_view::npos
                         : static_cast<size_t>(static_cast<const char*>(at) - text.data());
}

// Words of the longest agency name that begins at word `from`; 0 where none does.
size_t agency_words(const CompareKey& key, size_t from, const PageRules& rules) {
    for (size_t n = std::min<size_t>(5, key.words.size() - from); n > 0; --n)
        if (rules.agencies.knows(
                under({key.words[from].key.begin, key.words[from + n - 1].key.end}, key.text)))
            return n;
    return 0;
}

std::string_view word_before(std::string_view text, size_t at) {
    const std::string_view before = trimmed(text.substr(0, at));
    const size_t space = before.find_last_of(" \t\n\"");
    return space == std::string_view::npos ? before : before.substr(space + 1);
}

// The agency's name stands at `at`; it works itself where `ل`, `لـ` or a correspondent stands before it.
bool at_work(std::string_view text, size_t at, const PageRules& rules) {
    for (std::string_view opening : {"«", "\"", "“"})
        if (text.substr(0, at).ends_with(opening)) at -= opening.size();
    for (std::string_view to : {"ل", "لـ"})
        if (text.substr(0, at).ends_with(to)) {
            const size_t from = at - to.size();
            return from == 0 || text[from - 1] == ' ' || text[from - 1] == '\n' || text[from - 1] == '(';
        }
    if (at == 0 || text[at - 1] != ' ') return false;
    return rules.correspondents.contains(compare_key(word_before(text, at)));
}

}  // namespace

std::vector<std::string> own_agencies(std::string_view text, const PageRules& rules, CompareKey& scratch) {
    std::vector<std::string> agencies;
    for (std::string_view head : kHeads)
        for (size_t at = find_fast(text, head, 0); at != std::string_view::npos;
             at = find_fast(text, head, at + head.size())) {
            if (!at_work(text, at, rules)) continue;
            size_t size = std::min<size_t>(text.size() - at, 160);
            while (!on_code_point(text, at + size)) --size;
            fold_for_compare(text.substr(at, size), 6, scratch);
            const size_t words = scratch.words.empty() ? 0 : agency_words(scratch, 0, rules);
            if (words == 0) continue;
            const std::string_view name = text.substr(at, scratch.words[words - 1].source.end);
            if (std::find(agencies.begin(), agencies.end(), name) == agencies.end())
                agencies.emplace_back(name);
        }
    return agencies;
}

}  // namespace isnad

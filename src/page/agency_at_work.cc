#include "page/agency_at_work.h"

#include <algorithm>

#include "base/byte_scan.h"
#include "base/utf8.h"

namespace isnad {
namespace {

// With one of these begins every name that texts give an agency that works for them.
constexpr std::string_view kHeads[] = {"وكالة", "رويترز", "فرانس برس", "أسوشيتد برس", "أسوشييتد برس"};

struct Head {
    size_t at = 0;
    size_t head = 0;  // its number
};

// Where one of them stands, sixteen places at a time; by head, then by place.
void find_heads(std::string_view text, std::vector<Head>& out) {
    const auto add = [&](size_t at) {
        for (size_t head = 0; head < std::size(kHeads); ++head)
            if (text.substr(at).starts_with(kHeads[head])) out.push_back({at, head});
    };
    size_t at = 0;
    for (; at + 7 + 16 <= text.size(); at += 16) {
        // The second bytes of the first four letters: the first bytes are the same in all Arabic.
        const Bytes16 b1 = load16(text.data() + at + 1), b3 = load16(text.data() + at + 3),
                      b5 = load16(text.data() + at + 5), b7 = load16(text.data() + at + 7);
        const auto is = [&](std::string_view head) {
            return (b1 == static_cast<uint8_t>(head[1])) & (b3 == static_cast<uint8_t>(head[3])) &
                   (b5 == static_cast<uint8_t>(head[5])) & (b7 == static_cast<uint8_t>(head[7]));
        };
        if (!any_of(is("وكال") | is("رويت") | is("فران") | is("أسوش"))) continue;
        for (size_t i = at; i < at + 16; ++i) add(i);
    }
    for (; at < text.size(); ++at) add(at);
    std::stable_sort(out.begin(), out.end(), [](const Head& a, const Head& b) { return a.head < b.head; });
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
    std::vector<Head> heads;
    find_heads(text, heads);
    for (const auto& [at, head] : heads) {
        if (!at_work(text, at, rules)) continue;
        size_t size = std::min<size_t>(text.size() - at, 160);
        while (!on_code_point(text, at + size)) --size;
        fold_for_compare(text.substr(at, size), 6, scratch);
        const size_t words = scratch.words.empty() ? 0 : agency_words(scratch, 0, rules);
        if (words == 0) continue;
        const std::string_view name = text.substr(at, scratch.words[words - 1].source.end);
        if (std::find(agencies.begin(), agencies.end(), name) == agencies.end()) agencies.emplace_back(name);
    }
    return agencies;
}

}  // namespace isnad

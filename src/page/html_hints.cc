#include "page/html_hints.h"

#include <algorithm>
#include <array>

#include "page/html_chars.h"
#include "page/html_hint_table.h"

namespace isnad {
namespace {

constexpr size_t kMostWords = 24;
constexpr size_t kMostBytes = 400;  // of a class attribute that are looked at

// The parts of names, in small letters: `entry-content postBody` → entry content | post body.
struct NameWords {
    std::array<char, kMostBytes> letters;
    std::array<std::string_view, kMostWords> words;
    std::array<bool, kMostWords> opens_name;  // the word begins a name
    size_t count = 0;
};

bool is_word_char(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

void cut_names(std::string_view value, NameWords& out) {
    out.count = 0;
    value = value.substr(0, kMostBytes);
    bool opens = true;
    for (size_t at = 0; at < value.size() && out.count < kMostWords;) {
        if (!is_word_char(value[at])) {
            opens = opens || is_space(value[at]);
            ++at;
            continue;
        }
        const size_t begin = at;
        for (; at < value.size() && is_word_char(value[at]); ++at) {
            if (at > begin && is_capital(value[at]) && !is_capital(value[at - 1])) break;
            out.letters[at] = lower(value[at]);
        }
        out.opens_name[out.count] = opens;
        out.words[out.count++] = {out.letters.data() + begin, at - begin};
        opens = false;
    }
}

// Which first letter pairs the table has, so that most words cost no search.
constexpr size_t pair_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    const auto second = static_cast<unsigned char>(word.size() > 1 ? word[1] : ' ');
    return (first & 31) * 32 + (second & 31);
}
constexpr std::array<bool, 1024> first_pairs() {
    std::array<bool, 1024> pairs{};
    for (const HintRow& row : kHintRows) pairs[pair_of(row.words)] = true;
    return pairs;
}
constexpr std::array<bool, 1024> kFirstPairs = first_pairs();

// Words that `pattern` has if they stand at word `at` in one name, else 0.
size_t words_matched(const NameWords& names, size_t at, std::string_view pattern) {
    size_t taken = 0;
    while (true) {
        if (at + taken >= names.count || (taken > 0 && names.opens_name[at + taken])) return 0;
        const std::string_view word = names.words[at + taken++];
        if (!pattern.starts_with(word)) return 0;
        pattern.remove_prefix(word.size());
        if (pattern.empty()) return taken;
        if (pattern[0] != ' ') return 0;
        pattern.remove_prefix(1);
    }
}

template <size_t N>
bool among(const std::string_view (&list)[N], std::string_view word) {
    return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool denied(const NameWords& names, size_t begin, size_t end) {
    if (begin > 0 && !names.opens_name[begin] && among(kDenyBefore, names.words[begin - 1])) return true;
    return end < names.count && !names.opens_name[end] && among(kDenyAfter, names.words[end]);
}

// The row with the most words that matches at word `at`.
const HintRow* row_at(const NameWords& names, size_t at, size_t& taken) {
    const std::string_view word = names.words[at];
    if (!kFirstPairs[pair_of(word)]) return nullptr;
    const HintRow* best = nullptr;
    const auto first = std::lower_bound(std::begin(kHintRows), std::end(kHintRows), word,
                                        [](const HintRow& row, std::string_view w) { return row.words < w; });
    for (auto row = first; row != std::end(kHintRows) && row->words.starts_with(word); ++row) {
        const size_t size = words_matched(names, at, row->words);
        if (size > taken) best = row, taken = size;
    }
    return best;
}

}  // namespace

HtmlHint hint_of_class(std::string_view value) {
    HtmlHint best;
    if (value.empty()) return best;
    NameWords names;
    cut_names(value, names);
    for (size_t at = 0; at < names.count; ++at) {
        size_t taken = 0;
        const HintRow* row = row_at(names, at, taken);
        if (row == nullptr || row->role == HtmlRole::none || denied(names, at, at + taken)) continue;
        const HtmlHint hint{row->role, row->most_percent, row->words};
        const bool better = best.role == HtmlRole::none || (best.furniture() && !hint.furniture()) ||
                            (hint.role == HtmlRole::text && best.role != HtmlRole::text);
        if (better) best = hint;
        at += taken - 1;
    }
    return best;
}

HtmlHint hint_of_role(std::string_view value) {
    const struct {
        std::string_view name;
        HtmlHint hint;
    } kRoles[] = {
        {"main", {HtmlRole::article, 0, "role main"}},
        {"article", {HtmlRole::article, 0, "role article"}},
        {"navigation", {HtmlRole::navigation, 50, "role navigation"}},
        {"menu", {HtmlRole::navigation, 50, "role menu"}},
        {"menubar", {HtmlRole::navigation, 50, "role menubar"}},
        {"search", {HtmlRole::navigation, 40, "role search"}},
        {"toolbar", {HtmlRole::navigation, 40, "role toolbar"}},
        {"banner", {HtmlRole::navigation, 30, "role banner"}},
        {"complementary", {HtmlRole::related, 40, "role complementary"}},
        {"contentinfo", {HtmlRole::notice, 40, "role contentinfo"}},
        {"dialog", {HtmlRole::notice, 40, "role dialog"}},
        {"alertdialog", {HtmlRole::notice, 40, "role alertdialog"}},
    };
    for (const auto& row : kRoles)
        if (same_ignoring_case(value, row.name)) return row.hint;
    return {};
}

HtmlHint hint_of_itemprop(std::string_view value) {
    const struct {
        std::string_view name;
        HtmlHint hint;
    } kProperties[] = {
        {"articlebody", {HtmlRole::text, 0, "itemprop articleBody"}},
        {"headline", {HtmlRole::title, 0, "itemprop headline"}},
        {"datepublished", {HtmlRole::date, 0, "itemprop datePublished"}},
        {"datemodified", {HtmlRole::modified, 0, "itemprop dateModified"}},
        {"author", {HtmlRole::author, 0, "itemprop author"}},
        {"keywords", {HtmlRole::tags, 30, "itemprop keywords"}},
        {"caption", {HtmlRole::caption, 0, "itemprop caption"}},
        {"comment", {HtmlRole::comments, 80, "itemprop comment"}},
    };
    for (const auto& row : kProperties)
        if (same_ignoring_case(value, row.name)) return row.hint;
    return {};
}

bool style_hides(std::string_view value) {
    std::string_view rest = value.substr(0, kMostBytes);
    const auto next_is = [&](std::string_view word) {
        while (!rest.empty() && is_space(rest[0])) rest.remove_prefix(1);
        if (rest.size() < word.size() || !same_ignoring_case(rest.substr(0, word.size()), word)) return false;
        rest.remove_prefix(word.size());
        return true;
    };
    while (!rest.empty()) {
        if (next_is("display")) {
            if (next_is(":") && next_is("none")) return true;
        } else if (next_is("visibility")) {
            if (next_is(":") && next_is("hidden")) return true;
        }
        const size_t semicolon = rest.find(';');
        rest = semicolon == std::string_view::npos ? std::string_view() : rest.substr(semicolon + 1);
    }
    return false;
}

DropReason reason_of(HtmlRole furniture) {
    switch (furniture) {
        case HtmlRole::share:
            return DropReason::share;
        case HtmlRole::related:
            return DropReason::related;
        case HtmlRole::advert:
            return DropReason::advert;
        case HtmlRole::comments:
        case HtmlRole::notice:
        case HtmlRole::hidden:
            return DropReason::notice;
        case HtmlRole::tags:
            return DropReason::keywords;
        case HtmlRole::date:
        case HtmlRole::modified:
        case HtmlRole::author:
            return DropReason::metadata;
        default:
            return DropReason::navigation;
    }
}

}  // namespace isnad

#include "page/caption.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kMostWordsOfCaption = 45;
constexpr size_t kLongestCredit = 120;  // bytes
constexpr size_t kWordsOfCredit = 6;
constexpr std::string_view kClosing[] = {"\"", "'", ")", "]", "»", "”", "’", "“"};
constexpr std::string_view kCreditMarks[] = {" - ", " – ", " — ", "–", "—", "-", "/",
                                             "،",   ",",   "|",   ":", "+", "©"};

bool take_back(std::string_view& text, std::string_view mark) {
    if (!text.ends_with(mark)) return false;
    text = trimmed(text.substr(0, text.size() - mark.size()));
    return true;
}

std::string_view without_closing(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (std::string_view mark : kClosing) more = more || take_back(text, mark);
    }
    return text;
}

bool only_digits(std::string_view key) {
    return std::all_of(key.begin(), key.end(), [](char c) { return (c >= '0' && c <= '9') || c == ' '; });
}

bool known_credit(std::string_view key, const PageRules& rules) {
    return !only_digits(key) &&
           (rules.agencies.knows(key) || rules.photo_credits.contains(key) || rules.outlets.knows(key));
}

// One part of a credit: a name, or words that begin or end with one that only credits have.
bool is_credit_part(std::string_view part, const PageRules& rules, CompareKey& scratch) {
    fold_for_compare(part, kWordsOfCredit + 1, scratch);
    const size_t words = scratch.words.size();
    if (words == 0 || words > kWordsOfCredit) return false;
    if (known_credit(scratch.text, rules)) return true;
    if (rules.photo_words.contains(scratch.word(0))) return true;
    for (size_t n = 1; n < words && n <= 4; ++n) {
        const std::string_view last =
            under({scratch.words[words - n].key.begin, scratch.words.back().key.end}, scratch.text);
        const std::string_view first = under({0, scratch.words[n - 1].key.end}, scratch.text);
        if (words - n <= 2 && (rules.agencies.knows(last) || rules.agencies.knows(first))) return true;
    }
    return false;
}

bool is_credit(std::string_view credit, const PageRules& rules, CompareKey& scratch) {
    if (is_credit_part(credit, rules, scratch)) return true;
    for (std::string_view rest = credit;;) {
        size_t best = std::string_view::npos, size = 0;
        for (std::string_view mark : kCreditMarks)
            if (const size_t at = rest.find(mark); at < best) best = at, size = mark.size();
        if (is_credit_part(rest.substr(0, best), rules, scratch)) return true;
        if (best == std::string_view::npos) return false;
        rest = rest.substr(best + size);
    }
}

// As line.rfind(mark), for marks that end with a blank.
size_t last_before_blank(std::string_view line, std::string_view mark) {
    for (size_t blank = line.rfind(' '); blank != std::string_view::npos && blank + 1 >= mark.size();
         blank = blank == 0 ? std::string_view::npos : line.rfind(' ', blank - 1))
        if (line.substr(0, blank + 1).ends_with(mark)) return blank + 1 - mark.size();
    return std::string_view::npos;
}

// `… صورة من: فلان/رويترز`, `… - أرشيفية`: a credit without brackets.
bool ends_with_bare_credit(std::string_view line, const PageRules& rules, CompareKey& scratch) {
    constexpr size_t kLongestBareCredit = 48;  // bytes, behind a dash
    const std::string_view end = line.substr(line.size() - std::min(line.size(), kLongestCredit));
    for (size_t at = end.find(':'); at != std::string_view::npos; at = end.find(':', at + 1))
        for (std::string_view cue :
             {"صورة من", "الصورة", "تصوير", "Photo", "Photograph", "Picture", "Credit"})
            if (end.substr(0, at).ends_with(cue) && at > cue.size()) return true;
    line = line.substr(line.size() - std::min(line.size(), kLongestBareCredit));
    for (std::string_view dash : {"- ", "– ", "— "}) {
        const size_t at = last_before_blank(line, dash);
        if (at == std::string_view::npos) continue;
        fold_for_compare(line.substr(at + dash.size()), kWordsOfCredit, scratch);
        if (scratch.whole && rules.photo_credits.contains(scratch.text)) return true;
    }
    return false;
}

// The credit in brackets at the line's end, or behind `©`.
std::optional<std::string_view> credit_at_end(std::string_view line) {
    if (line.ends_with(')') || line.ends_with(']')) {
        const size_t open = line.find_last_of("([");
        if (open == std::string_view::npos || open == 0 || line.size() - open > kLongestCredit)
            return std::nullopt;
        return line.substr(open, line.size() - open);
    }
    const size_t from = line.size() - std::min(line.size(), kLongestCredit);
    const size_t sign = line.substr(from).rfind("©");
    if (sign == std::string_view::npos || from + sign == 0 || line.size() == from + sign + 2)
        return std::nullopt;
    return line.substr(from + sign);
}

}  // namespace

bool ends_with_stop(std::string_view line) {
    std::string_view text = without_closing(line);
    if (text.ends_with("۔")) return true;
    return text.ends_with('.') && !text.ends_with("..");
}

bool is_caption(std::string_view line, size_t words, const PageRules& rules, CompareKey& scratch) {
    if (words > kMostWordsOfCaption || words < 3) return false;
    if (line.ends_with('.')) return false;
    const auto credit = credit_at_end(line);
    if (!credit) return ends_with_bare_credit(line, rules, scratch);
    const std::string_view before =
        trimmed(line.substr(0, static_cast<size_t>(credit->data() - line.data())));
    if (before.empty()) return false;
    if (credit->starts_with("©")) {
        fold_for_compare(*credit, kWordsOfCredit + 1, scratch);
        return scratch.whole && !only_digits(scratch.word(0));
    }
    if (ends_with_stop(before)) return false;
    return is_credit(credit->substr(1, credit->size() - 2), rules, scratch);
}

bool may_be_caption(std::string_view line, size_t words, const PageRules& rules, CompareKey& scratch) {
    constexpr size_t kLeastWords = 5, kWordsOfUnknownCredit = 4;
    if (words > kMostWordsOfCaption || words < kLeastWords || !line.ends_with(')')) return false;
    const auto credit = credit_at_end(line);
    if (!credit) return false;
    const std::string_view before = trimmed(line.substr(0, line.size() - credit->size()));
    fold_for_compare(credit->substr(1, credit->size() - 2), kWordsOfUnknownCredit, scratch);
    if (before.empty() || ends_with_stop(before) || !scratch.whole || scratch.words.empty()) return false;
    for (size_t i = 0; i < scratch.words.size(); ++i)
        if (only_digits(scratch.word(i)) || rules.title_brackets.contains(scratch.word(i))) return false;
    return true;
}

}  // namespace isnad

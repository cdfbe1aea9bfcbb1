#include "store/index_terms.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr std::string_view kPair = "ـ", kCount = "ــ";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_term_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           is_capital(c);
}

std::string pair_term(std::string_view first, std::string_view second) {
    std::string out;
    return out.append(first).append(kPair).append(second);
}

std::string counts_of(std::string_view term) { return std::string(term).append(kCount); }

std::string count_term(std::string_view term, uint32_t times) {
    return counts_of(term) + std::to_string(times);
}

std::string small(std::string_view words) {
    std::string out(words);
    for (char& c : out) c = is_capital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    return out;
}

std::string_view take_term(std::string_view& words) {
    const auto begin = std::find_if(words.begin(), words.end(), is_term_byte);
    const auto end = std::find_if_not(begin, words.end(), is_term_byte);
    const std::string_view term(begin, end);
    words = std::string_view(end, words.end());
    return term;
}

bool Often::paired(std::string_view word) const {
    const auto at = terms_.find(word);
    return at != terms_.end() && at->second.paired;
}

std::string Often::more(std::string_view words) const {
    if (terms_.empty()) return "";
    const std::string lower = small(words);
    std::map<std::string, uint32_t> times;
    std::string out, before;
    for (std::string_view rest = lower, term; !(term = take_term(rest)).empty();) {
        if (counted(term)) ++times[std::string(term)];
        const bool pairs = paired(term);
        if (pairs && !before.empty()) ++times[pair_term(before, term)];
        before = pairs ? term : std::string_view();
    }
    for (const auto& [term, count] : times) {
        if (term.find(kPair) != std::string::npos) out += term + ' ';
        if (count > 1 && counted(term)) out += count_term(term, count) + ' ';
    }
    return out;
}

}  // namespace isnad

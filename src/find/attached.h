// The letters that may stand before an Arabic word. Comes in: a folded word; goes out: the word with every
// particle and the article before it, for tables that answer whole tokens in one look-up. Refuses nothing.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

struct Attached {
    std::string_view letters;
    bool conj = false;  // و: may go on with what stands before
    bool prep = false;  // ف ب ل ك: begins anew
};

inline constexpr std::array<Attached, 12> kAttached = {{{"", false, false},
                                                        {"و", true, false},
                                                        {"ف", false, true},
                                                        {"ب", false, true},
                                                        {"ل", false, true},
                                                        {"ك", false, true},
                                                        {"وب", true, true},
                                                        {"ول", true, true},
                                                        {"وك", true, true},
                                                        {"فب", false, true},
                                                        {"فل", false, true},
                                                        {"فك", false, true}}};

// `لل` is ل with the article, whose own alef is not written.
inline std::string with_article(std::string_view letters, std::string_view word) {
    std::string out(letters);
    out += letters.ends_with("ل") ? "ل" : "ال";
    out += word;
    return out;
}

// Calls `add(form, attached, definite)` for each form, plain ones first.
template <class Add>
void each_attached(std::string_view word, Add add) {
    for (const Attached& a : kAttached) {
        add(std::string(a.letters) + std::string(word), a, false);
        add(with_article(a.letters, word), a, true);
    }
}

}  // namespace isnad

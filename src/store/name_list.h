// An article's names as one text, five characters a name, which SQL alone can read (`unicode(substr(…))`).
// Comes in: where each begins, its form and its rule, in order; goes out: the text, and back. Refuses, when
// reading, what is cut short: it gives what stands before that.
//
//     begin >> 15   begin & 0x7FFF   form >> 15   form & 0x7FFF   rule     each + 1, as one code point
//
// So a name takes six bytes or seven; no character is NUL or a surrogate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad {

struct ListedName {
    uint32_t begin = 0;  // in the article's text; it ends where its form's text does
    int64_t form = 0;    // key
    int64_t rule = 0;    // key, 0 for none
    bool operator==(const ListedName&) const = default;
};

void append_name(std::string& out, const ListedName& name);

class NameListReader {
 public:
    explicit NameListReader(std::string_view list) : rest_(list) {}
    bool next(ListedName& name);  // false at the end

 private:
    bool take(uint64_t& number);
    bool take_two(uint64_t& number);

    std::string_view rest_;
};

}  // namespace isnad

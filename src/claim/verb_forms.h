// The forms of an Arabic verb as the press writes them. Comes in: past, present, participle and masdar of one
// verb, third person singular masculine; goes out: every person, gender and case that reports use, folded.
// Refuses nothing; irregular forms are written out in the tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

enum class VerbForm : uint8_t { none, past, present, participle, masdar };

struct Inflected {
    std::string word;  // folded
    VerbForm form = VerbForm::none;
    bool feminine = false;
    bool plural = false;
};

// Each argument may hold several spellings parted by |, or nothing.
struct Verb {
    std::string_view past;
    std::string_view present;
    std::string_view participle;
    std::string_view masdar;
};

std::vector<Inflected> forms_of(const Verb& verb);

}  // namespace isnad

// Verbs and their nouns made from roots. Comes in: the table word_patterns.tsv, then roots; goes out: every
// stem that the forms of a root have, with its use. Refuses patterns that name a letter that roots lack, and
// forms that no row has.
//
//     root علن, form 4   →   perfect أعلن · imperfect علن · masdar إعلان · agent معلن
#pragma once

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lexicon/lexicon.h"

namespace isnad {

enum class StemUse : uint8_t { perfect, shortened, imperfect, noun, feminine, adjective };

class Patterns {
 public:
    static Result<Patterns> load(const Lexicon& lexicon);

    using Emit = std::function<void(std::string_view stem, StemUse use)>;
    // `root`: three or four letters as written (a hamza is أ); `form`: a digit, 0 for the tenth. False if
    // there is no such pattern.
    bool derive(std::string_view root, char form, const Emit& emit) const;

 private:
    struct Pattern {
        std::string letters;  // `است123`: digits stand for the root's letters
        StemUse use;
    };
    std::map<std::string, std::vector<Pattern>, std::less<>> by_class_;  // key: class and form, `strong4`
};

}  // namespace isnad

// The rules of claims in words. Comes in: the table rules of a lexicon; goes out: what a rule says, in
// English and in Arabic. Refuses faulty rows with their file, line and column; a rule without a row has no
// words. Const after load, shared by threads.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "view/labels.h"

namespace isnad {

class Lexicon;

class RuleWords {
 public:
    static Result<RuleWords> load(const Lexicon& lexicon);

    // The words of `event.attack.shifted` are those of `event.attack` and of `shifted`.
    std::string words(std::string_view rule, Language language) const;

 private:
    struct Words {
        std::string english, arabic;
    };
    std::map<std::string, Words, std::less<>> by_rule_;
};

}  // namespace isnad

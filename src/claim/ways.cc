#include "claim/ways.h"

#include <string>
#include <utility>

namespace isnad {
namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter

bool starts(std::string_view word, std::string_view letter) { return word.starts_with(letter); }

char preposition(std::string_view word) {
    if (starts(word, "ب")) return 'b';
    if (starts(word, "ل")) return 'l';
    if (starts(word, "ك")) return 'k';
    if (starts(word, "س")) return 's';
    return 0;
}

// As the word stands, else with less and less before it, else without its pronoun.
class WayFinder {
 public:
    WayFinder(std::string_view written, const Lexemes& lexemes) : written_(written), lexemes_(lexemes) {}

    Ways run(std::string_view word) {
        Mark mark;
        look_inside(word, mark);
        out_.whole = out_.all.size();
        if (starts(word, "و") || starts(word, "ف")) {
            mark.conj = true;
            look_inside(word.substr(kLetter), mark);
        }
        return std::move(out_);
    }

 private:
    void look_inside(std::string_view word, Mark mark) {
        look_at(word, mark);
        mark.prep = preposition(word);
        if (mark.prep == 0 || word.size() < 4 * kLetter) return;
        look_at(word.substr(kLetter), mark);
    }

    void look_at(std::string_view word, const Mark& mark) {
        add(word, mark);
        without_article(word, mark);
        without_pronoun(word, mark);
        construct_plural(word, mark);
    }

    // مسلحو الحركة, منتسبي الجيش: the plural whose ن the next noun took.
    void construct_plural(std::string_view word, const Mark& mark) {
        if (word.size() < 5 * kLetter || !(word.ends_with("و") || word.ends_with("ي"))) return;
        bound_.assign(word).append("ن");
        add(bound_, mark);
    }

    void without_article(std::string_view word, Mark mark) {
        mark.definite = true;
        if (starts(word, "ال") && word.size() >= 5 * kLetter) return add(word.substr(2 * kLetter), mark);
        if (mark.prep == 'l' && starts(word, "ل") && word.size() >= 4 * kLetter)
            add(word.substr(kLetter), mark);
    }

    void without_pronoun(std::string_view word, Mark mark) {
        for (std::string_view pronoun : {"هما", "ها", "هم", "هن", "نا", "ه"}) {
            if (pronoun == "ه" && written_.ends_with("ة")) continue;
            if (!word.ends_with(pronoun) || word.size() < pronoun.size() + 3 * kLetter) continue;
            mark.suffix = static_cast<uint8_t>(pronoun.size());
            const std::string_view rest = word.substr(0, word.size() - pronoun.size());
            add(rest, mark);
            if (!rest.ends_with("ت")) return;
            bound_.assign(rest.substr(0, rest.size() - kLetter)).append("ه");
            return add(bound_, mark);
        }
    }

    void add(std::string_view word, const Mark& found) {
        const auto senses = lexemes_.at(word);
        if (!senses.empty()) out_.all.push_back({senses, found});
    }

    std::string_view written_;
    const Lexemes& lexemes_;
    Ways out_;
    std::string bound_;
};

}  // namespace

Ways ways_of(std::string_view folded, std::string_view written, const Lexemes& lexemes) {
    return WayFinder(written, lexemes).run(folded);
}

}  // namespace isnad

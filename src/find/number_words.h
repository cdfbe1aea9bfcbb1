// What single words mean inside numbers. Comes in: number_words.tsv and number_ordinals.tsv; goes out: for a
// folded token its class, value and attached particles, by one look-up. Refuses tables with unknown classes
// or values.
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "find/number.h"
#include "lexicon/lexicon.h"

namespace isnad {

enum class WordClass : uint8_t {
    none,
    unit,
    part,
    ten,
    teen,
    tens,
    hundred,
    hundreds,
    scale,
    scale_two,
    scale_weak,
    scale_many,
    many,
    few,
    several,
    dozen,
    dozen_two,
    fraction,
    fraction_two,
    fraction_many,
    price,
    minus,
    piece,
    point,
    ordinal,
    vague,
    dual
};

struct NumberWord {
    WordClass cls = WordClass::none;
    OrdinalFrom from = OrdinalFrom::start;
    bool conj = false;      // carries و: may go on with the number before it
    bool prep = false;      // carries ف ب ل ك: begins anew
    bool definite = false;  // carries ال
    bool maksura = false;   // only where the text's last letter is ى
    bool doubtful = false;  // of a dual: may be a plural (عسكريين)
    // Of a dual without ن: what must stand behind it, a word that makes compounds (رجلا أمن), any noun (محطتي
    // حافلات).
    enum class Second : uint8_t { none, compound, noun };
    Second second = Second::none;
    uint8_t letters = 0;  // و ف ب ل ك that stand before it; the article is part of the word
    double value = 0;
    bool operator==(const NumberWord&) const = default;
};

class NumberWords {
 public:
    static Result<NumberWords> load(const Lexicon& lexicon);

    // Nothing where the word has no part in numbers.
    const NumberWord* find(std::string_view folded_word) const { return words_.find(folded_word); }
    // A word that begins a phrase of another table, so that one look-up tells it too.
    // Both do nothing where the words were packed with all their forms.
    void add_vague(std::string_view folded_word);
    // A counted noun that says two: `قتيلان`.
    void add_dual(std::string_view folded_word, bool doubtful,
                  NumberWord::Second second = NumberWord::Second::none);
    template <class Use>
    void for_each(const Use& use) const {
        words_.for_each(use);
    }
    template <class Image>
    void pack(Image& image) {
        words_.pack(image);
    }

 private:
    Result<Done> read_words(const Table& table);
    Result<Done> read_ordinals(const Table& table);
    struct Form;
    void add_forms(const std::vector<Form>& forms);

    WordMap<NumberWord> words_;
    bool complete_ = false;  // from an image: nothing is added
};

}  // namespace isnad

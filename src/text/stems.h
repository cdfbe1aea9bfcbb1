// The dictionary of stems. Comes in: the tables of words (word_particles, word_nouns, word_roots, word_verbs,
// word_names) and the patterns of Arabic; goes out: what a run of folded letters may be. Refuses rows with
// ranks or forms that do not exist, with file and line. Const look-ups are safe from any thread.
#pragma once

#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"
#include "text/stem.h"

namespace isnad {

class Stems {
 public:
    static Result<Stems> load(const Lexicon& lexicon);

    // `letters` are folded, without particles, endings and pronoun.
    const Stem* find(std::string_view letters) const { return map_.find(letters); }
    size_t size() const { return map_.size(); }
    template <class Use>
    void for_each(const Use& use) const {
        map_.for_each(use);
    }
    template <class Image>
    void pack(Image& image) {
        map_.pack(image);
    }

 private:
    WordMap<Stem> map_;
};

}  // namespace isnad

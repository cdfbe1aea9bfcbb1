// People, places and organisations that a text names. Comes in: words; goes out: mentions with exact spans,
// without attached particles and titles, sorted, not overlapping. Refuses nothing; a common noun alone is no
// name.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "find/entity_index.h"
#include "find/name_lexicon.h"
#include "find/name_tokens.h"
#include "lexicon/lexicon.h"
#include "model/mention.h"
#include "text/words.h"

namespace isnad {

class NameRules {
 public:
    static Result<NameRules> load(const Lexicon& lexicon);

    const NameLexicon& lexicon() const { return lexicon_; }
    const EntityIndex& entities() const { return entities_; }
    template <class Image>
    void pack(Image& image) {
        lexicon_.pack(image);
        entities_.pack(image);
    }

 private:
    NameLexicon lexicon_;
    EntityIndex entities_;
};

std::vector<Name> find_names(const Words& words, std::string_view text, const NameRules& rules);

}  // namespace isnad

// Short forms with a full stop that may end no sentence. Comes in: the table abbreviations.tsv; goes out:
// what the stop behind a word means. Refuses rows whose `ends` is none of its values.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "base/word_map.h"
#include "lexicon/lexicon.h"

namespace isnad {

class Abbreviations {
 public:
    enum class Ends : uint8_t { always, maybe, never, letter };

    static Result<Abbreviations> load(const Lexicon& lexicon);

    // `form` is folded, its parts joined by full stops, without the last one.
    Ends behind(std::string_view form) const {
        const Ends* ends = forms_.find(form);
        return ends ? *ends : Ends::always;
    }

 private:
    WordMap<Ends> forms_;
};

}  // namespace isnad

// Words that bound a number (`ما لا يقل عن 20`, `20 شخصا على الأقل`). Comes in: qualifiers.tsv; goes out: the
// longest phrase that ends right before a token, or begins at one, with the qualifier that it gives. Refuses
// rows with unknown qualifiers or sides.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/word_map.h"
#include "find/phrase_table.h"
#include "lexicon/lexicon.h"
#include "model/claim.h"
#include "text/words.h"

namespace isnad {

class BoundWords {
 public:
    static Result<BoundWords> load(const Lexicon& lexicon);

    struct Match {
        Qualifier qualifier = Qualifier::exact;
        uint32_t begin = 0;  // tokens [begin, end)
        uint32_t end = 0;
        bool stresses = false;  // says "exactly", "only"
        uint32_t letters = 0;   // particles before its first word, in bytes of the shadow
        explicit operator bool() const { return end > begin; }
    };
    // The longest phrase that ends with token `end` - 1 and does not begin before `from`. A gap `…` takes up
    // to three words.
    Match before(const Words& words, uint32_t end, uint32_t from) const;
    // The longest phrase that begins at `at`.
    Match after(const Words& words, uint32_t at) const;

 private:
    struct Node {
        int32_t value = -1;  // index in qualifiers_, where a phrase is whole
        bool more = false;   // a longer phrase goes on from here
        bool gap = false;    // … stands next
    };
    void add_reversed(std::string_view phrase, int32_t value);
    const Node* step(uint64_t& hash, std::string_view word) const;
    void walk(const Words& words, uint32_t at, uint32_t from, uint64_t hash, const Node& node,
              Match& best) const;
    void take(const Words& words, uint32_t at, uint32_t from, uint64_t hash, Match& best) const;

    WordMap<Node> nodes_;  // by the bytes of the hash of a phrase's last words, last first
    PhraseTable after_;
    std::vector<Qualifier> qualifiers_;
    std::vector<bool> stresses_;
};

}  // namespace isnad

// The whole room in one call. Comes in: the digests of every article of a record, in any order, and what
// people ruled; goes out: its stories, tallies and entities, each sorted by id, the same for any order of
// input.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "find/short_forms.h"
#include "model/rulings.h"
#include "story/digest.h"
#include "story/weights.h"

namespace isnad {

struct Reconciled {
    std::vector<Story> stories;
    std::vector<Tally> tallies;
    std::vector<Entity> entities;
    std::vector<std::pair<std::string, DayRange>> days;  // article → the day that its story gives it
    // Article → the story that the machine put it into, of the stories that people changed.
    std::vector<std::pair<std::string, std::string>> read;
    // Article that the machine's story is named by → the like of the story that it continues.
    std::vector<std::pair<std::string, std::string>> follows;
    Weights learned;  // of words, where all stories were made
};

// `shorts` tells which names are short forms of which.
Reconciled reconcile(std::vector<Digest> digests, const Rulings& rulings = {}, const ShortForms& shorts = {});

// Some stories of a record anew, without entities. `groups`: article → anything that tells the machine's
// group of it. The same as `reconcile` makes of them, where no ruling leads out of these articles.
Reconciled reconcile_part(std::vector<Digest> digests, const std::map<std::string, std::string>& groups,
                          const Rulings& rulings, const ShortForms& shorts = {});

}  // namespace isnad

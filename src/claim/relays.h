// Through whom a word came: the newspaper that interviewed, the agency that was told, the site that
// published. Comes in: the tokens between a cue and what is said; goes out: relays, outermost first. Refuses
// social platforms and mere places.
#pragma once

#include <vector>

#include "claim/party.h"

namespace isnad {

// `passed` becomes the token behind the last relay phrase, so that its words (نشرته) are not read as
// reporting again.
std::vector<Ref> relays_between(const Scene& scene, uint32_t begin, uint32_t end, uint32_t& passed);

// Who asked, where the sentence says so before the cue: وردا على أسئلة الوكالة، قال.
std::optional<Ref> asker_before(const Scene& scene, uint32_t cue);

// A word for a medium heads the party, or an agency's name is in it.
bool is_medium(const Scene& scene, const Party& party);

}  // namespace isnad

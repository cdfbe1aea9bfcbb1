#include "store/form_fits.h"

#include <algorithm>

#include "base/find_bytes.h"
#include "base/fold.h"

namespace isnad {

FormFits::FormFits(Database& database, std::string_view words) : words_(words) {
    Query all(database, "SELECT key, text FROM form");
    while (all.next())
        if (const int fit = of(all.view_at(1)); fit < kNone) forms_.emplace(all.number_at(0), fit);
}

int FormFits::of(std::string_view text) const {
    const std::string whole = folded(text);
    const size_t at = find_bytes(whole, words_);
    if (at == std::string::npos) return kNone;
    return whole == words_ ? kJust : at == 0 ? kBegins : kHolds;
}

int FormFits::of(const std::vector<Spelling>& spellings) const {
    int best = kNone;
    for (const auto& [key, text] : spellings) {
        const auto form = forms_.find(key);
        best = std::min(best, key == 0 ? of(text) : form == forms_.end() ? kNone : form->second);
    }
    return best;
}

}  // namespace isnad

#include "claim/lexemes.h"

#include <algorithm>

#include "lexicon/table.h"

namespace isnad {

void Lexemes::add(std::string_view phrase, const Sense& sense) {
    const auto words = parts_of(phrase, ' ');
    if (words.empty()) return;
    const auto* known = words_.find(words.front());
    if (!known) {
        words_.add(words.front(), static_cast<uint32_t>(entries_.size()));
        entries_.emplace_back();
    }
    auto& entries = entries_[*words_.find(words.front())];
    Entry entry{sense, {words.begin() + 1, words.end()}};
    for (Entry& e : entries) {
        if (e.tail != entry.tail || e.sense.tag != sense.tag) continue;
        if (sense.tag != Tag::counted && e.sense.row != sense.row) continue;
        e.sense.singular |= sense.singular;
        return;
    }
    // Longer phrases first, so that the first match is the longest.
    const auto place = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry& e) { return e.tail.size() < entry.tail.size(); });
    entries.insert(place, std::move(entry));
}

std::span<const Lexemes::Entry> Lexemes::at(std::string_view first) const {
    const uint32_t* place = words_.find(first);
    return place ? std::span<const Entry>(entries_[*place]) : std::span<const Entry>();
}

}  // namespace isnad

#include "claim/author.h"

#include <algorithm>

namespace isnad {
// بيان صادر عن الجيش, تعداد لوكالة: who made the document speaks.
Party author_of(const Scene& s, const Party& document) {
    if (document.kind != PartyKind::document && document.kind != PartyKind::described) return document;
    if (document.name != kNone && s.names[document.name].begin <= document.begin) return document;
    const uint32_t end = std::min(document.end + 3, s.sentence_of(document.begin).end);
    for (uint32_t at = document.begin + 1; at < end; ++at) {
        const bool by = s.folded(at) == "عن" || s.is(at, Plain::made);
        const bool of =
            s.folded(at).starts_with("ل") &&
            (s.marks.has(at, Tag::body) || s.marks.has(at, Tag::medium) || s.name_at(at) != kNone);
        if (!by && !of) continue;
        if (const auto party = party_at(s, by ? at + 1 : at);
            party && (party->kind != PartyKind::described || party->name != kNone))
            return *party;
        return document;
    }
    return document;
}

// الله, رسول الله; not عبد الله.
bool sacred(const Scene& s, uint32_t at) {
    if (s.is(at, Plain::sacred)) return true;
    return s.is(at, Plain::sacred_head) && s.is(at + 1, Plain::sacred);
}

}  // namespace isnad

#include "claim/author.h"

#include <algorithm>

namespace isnad {
namespace {

bool makes(std::string_view word) {
    for (std::string_view verb :
         {"اصدرته", "اصدرتها", "اصدره", "اصدرها", "وضعتها", "وضعته", "اعدته", "اعدتها", "نشرته", "نشرتها",
          "نشره", "اجرته", "اجرتها", "اجراه", "احصتها", "جمعتها"})
        if (word == verb) return true;
    return false;
}

bool sacred_word(std::string_view word) {
    for (std::string_view w : {"الله", "تعالي", "سبحانه", "النبي", "الرسول", "المصطفي"})
        if (word == w) return true;
    return false;
}

}  // namespace

// بيان صادر عن الجيش, تعداد لوكالة: who made the document speaks.
Party author_of(const Scene& s, const Party& document) {
    if (document.kind != PartyKind::document && document.kind != PartyKind::described) return document;
    if (document.name != kNone && s.names[document.name].begin <= document.begin) return document;
    const uint32_t end = std::min(document.end + 3, s.sentence_of(document.begin).end);
    for (uint32_t at = document.begin + 1; at < end; ++at) {
        const bool by = s.folded(at) == "عن" || makes(s.folded(at));
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
    if (sacred_word(s.folded(at))) return true;
    const bool of_god =
        s.folded(at) == "رسول" || s.folded(at) == "نبي" || s.folded(at) == "جل" || s.folded(at) == "صلي";
    return of_god && (s.folded(at + 1) == "الله" || s.folded(at + 1) == "وعلا");
}

}  // namespace isnad

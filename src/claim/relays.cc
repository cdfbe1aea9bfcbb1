#include "claim/relays.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kBehind = 10;  // tokens before the cue in which the asker stands

std::optional<Ref> quoted_name(const Scene& s, uint32_t at, uint32_t& behind) {
    if (at >= s.size() || !s.opens_quote(at)) return std::nullopt;
    const Quote& quote = s.quotes[s.quote_at(at)];
    if (!quote.closed || quote.close - at > 5 || quote.close == at + 1) return std::nullopt;
    behind = quote.close + 1;
    const Span span = s.span_of(at + 1, quote.close);
    return Ref{s.text_of(span), span, ""};
}

// Where anybody may write: no relay of somebody's word.
bool platform(const Scene& s, const Party& party) {
    for (uint32_t at = party.begin; at < party.end; ++at)
        if (s.is(at, Plain::platform)) return true;
    return false;
}

}  // namespace

bool is_medium(const Scene& scene, const Party& party) {
    if (party.kind == PartyKind::medium) return true;
    return party.kind != PartyKind::person && scene.marks.has(party.begin, Tag::medium);
}

// وردا على أسئلة الوكالة، قال: who asked stands before the cue.
std::optional<Ref> asker_before(const Scene& s, uint32_t cue) {
    const uint32_t from = std::max(s.sentence_of(cue).begin, cue > kBehind ? cue - kBehind : 0);
    for (uint32_t at = from; at + 1 < cue; ++at) {
        if (!s.is(at, Plain::asked) || !s.marks.has(at + 1, Tag::medium)) continue;
        if (const auto party = party_at(s, at + 1); party && is_medium(s, *party)) return *party->ref;
    }
    return std::nullopt;
}

std::vector<Ref> relays_between(const Scene& s, uint32_t begin, uint32_t end, uint32_t& passed) {
    std::vector<Ref> relays;
    const uint32_t limit = std::min(std::max(end, begin), s.size());
    for (uint32_t at = begin; at < limit; ++at) {
        const std::string_view word = s.folded(at);
        uint32_t behind = 0;
        if (word == "ل" || word == "مع" || word == "الي") {
            const bool named = s.name_at(at + 2) != kNone || s.marks.has(at + 2, Tag::medium);
            if (auto name = quoted_name(s, at + 1, behind); name && (named || word != "الي")) {
                relays.push_back(*name);
                passed = behind;
                at = behind - 1;
                continue;
            }
        }
        const bool to = word == "مع" || word == "الي" || word == "عبر" || word == "ل" ||
                        s.is(at, Plain::published) || word == "علي" || word == "عن";
        const Mark* medium = s.marks.find(at, Tag::medium);
        const uint32_t start = to ? at + 1 : at;
        if (!to && (!medium || medium->prep != 'l')) continue;
        if (start >= limit || (to && !s.marks.has(start, Tag::medium))) continue;
        const auto party = party_at(s, start);
        if (!party || !is_medium(s, *party) || platform(s, *party)) continue;
        relays.push_back(*party->ref);
        passed = party->end;
        at = party->end - 1;
    }
    return relays;
}

}  // namespace isnad

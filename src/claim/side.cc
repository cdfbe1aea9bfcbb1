#include "claim/side.h"

#include <algorithm>

#include "claim/owner.h"
#include "claim/party.h"
#include "claim/place_tie.h"

namespace isnad {
namespace {

constexpr uint32_t kRanks = 5;      // tokens from the counted to صفوف
constexpr uint32_t kCount = 7;      // from the noun for them to how many they are
constexpr uint32_t kQualities = 3;  // adjectives of a side that no table names

class SideReader {
 public:
    SideReader(const Scene& scene, const Draft& draft) : s_(scene), d_(draft) {}

    MaybeRef run() const {
        const bool mere = d_.kind >= FigureKind::money && d_.kind != FigureKind::people;
        for (uint32_t at = d_.first; !mere && at <= d_.last && at < s_.size(); ++at)
            if (s_.number_at(at) == kNone || at == d_.counted.begin)
                if (names_side(at)) return words(at);
        if (!mere && d_.counted.named() && s_.words.tokens[d_.counted.begin].after > 0)
            return owner_of(s_, d_);
        if (const auto of = mere ? std::nullopt : of_whom()) return body_at(*of);
        if (held_by(s_, d_.last, "ل")) return body_at(d_.last, true);
        if (auto ranks = in_ranks()) return ranks;
        if (auto owner = mere ? std::nullopt : owner_of(s_, d_)) return owner;
        return d_.rule == "figure.count_of" ? of_the_counted() : std::nullopt;
    }

 private:
    bool names_side(uint32_t at) const { return s_.marks.has(at, {Tag::side, Tag::nationality}); }

    // With those joined to it: سوري وإريتري.
    MaybeRef words(uint32_t begin) const {
        uint32_t end = begin + 1;
        for (Tag tag : {Tag::side, Tag::nationality})
            if (const Mark* mark = s_.marks.find(begin, tag)) end = std::max(end, mark->end);
        while (end < s_.size() && names_side(end) && s_.number_at(end) == kNone &&
               (s_.folded(end).starts_with("و") || end < d_.last))
            ++end;
        const Span span = s_.span_of(begin, end);
        return Ref{s_.text_of(span), span, ""};
    }

    bool member(uint32_t at) const { return s_.marks.has(at, Tag::member); }

    // The token at which the body begins whose members are counted: 11 من عناصر كذا, 15 عنصرا من كذا.
    std::optional<uint32_t> of_whom() const {
        const uint32_t noun = d_.counted.begin;
        const bool counted_of =
            d_.counted.named() && noun > 0 && s_.folded(noun - 1) == "من" && noun > d_.first;
        if (counted_of && !member(noun)) return noun;
        uint32_t at =
            counted_of || (d_.counted.named() && member(noun) && construct(noun)) ? d_.counted.end : kNone;
        if (at == kNone && s_.folded(d_.last) == "من") at = d_.last + 1;
        if (at == kNone) return std::nullopt;
        while (at < s_.size() && member(at) && !troops_phrase(at)) ++at;
        return at < s_.size() && s_.sentence_index(at) == s_.sentence_index(d_.first) ? std::optional(at)
                                                                                      : std::nullopt;
    }

    // عناصر كذا, not عنصرا.
    bool construct(uint32_t noun) const {
        return d_.last == noun + 1 && d_.last < s_.size() && !s_.is_mark(d_.last) &&
               (s_.words.tokens[d_.last].article > 0 || s_.name_at(d_.last) != kNone ||
                s_.marks.has(d_.last, Tag::body));
    }

    // A named body, or the definite noun for fighters with its adjectives. `close`: nothing but a body or
    // side will do.
    MaybeRef body_at(uint32_t at, bool close = false) const {
        if (names_side(at)) return words(at);
        const uint32_t name = s_.name_at(at);
        if (name != kNone && s_.read.names[name].kind == NameKind::place) return std::nullopt;
        if (const auto party = party_at(s_, at); party && party->ref && of_people(*party)) return party->ref;
        const Mark* noun = s_.marks.find(at, Tag::counted);
        if (close || !(fighters_of_name(noun) || troops_phrase(at) || definite_people(at, noun)))
            return std::nullopt;
        uint32_t end = noun ? noun->end : at + 1;
        if (noun && fighters_of_name(noun)) end = s_.quotes[s_.quote_at(noun->end)].close + 1;
        for (uint32_t n = 0; n < kQualities && end < s_.size() && s_.words.tokens[end].article > 0 &&
                             s_.words.tokens[end].before == 0;
             ++n)
            ++end;
        const Span span = s_.span_of(at, end);
        return Ref{s_.text_of(span), span, ""};
    }

    // الجنود; المقيمين, السكان: with the article those that others are of.
    bool definite_people(uint32_t at, const Mark* noun) const {
        if (s_.words.tokens[at].article == 0) return false;
        if (noun) {
            const Noun& counted = s_.rules.nouns[noun->sense.row];
            return counted.kind == FigureKind::troops ||
                   (counted.cls == NounClass::person && !d_.counted.known);
        }
        return s_.folded(at).ends_with("ين") && s_.marks.at(at).empty();
    }

    // رجال الأمن, in two words.
    bool troops_phrase(uint32_t at) const {
        const Mark* noun = s_.marks.find(at, Tag::counted);
        return noun && noun->end > at + 1 && s_.rules.nouns[noun->sense.row].kind == FigureKind::troops;
    }

    // مسلحي «داعش»: fighters in the genitive of who they fight for.
    bool fighters_of_name(const Mark* noun) const {
        if (!noun || s_.rules.nouns[noun->sense.row].kind != FigureKind::troops) return false;
        return s_.opens_quote(noun->end) && s_.name_at(noun->end + 1) != kNone;
    }

    bool of_people(const Party& party) const {
        if (party.kind == PartyKind::body) return true;
        return party.name != kNone && s_.read.names[party.name].kind == NameKind::org;
    }

    // سقط 13 قتيلا في صفوف كذا.
    MaybeRef in_ranks() const {
        for (uint32_t at = d_.last; at < std::min(s_.size(), d_.last + kRanks); ++at) {
            if (s_.is_mark(at) || s_.number_at(at) != kNone) return std::nullopt;
            if (s_.is(at, Plain::ranks) && s_.folded(at - 1) != "الي") return body_at(at + 1);
            if (s_.is(at, Plain::among) && s_.is(at + 1, Plain::ranks)) continue;
            if (victims(d_.kind) && s_.is(at, Plain::among) && !s_.marks.has(at + 1, Tag::country))
                return body_at(at + 1, true);
        }
        return std::nullopt;
    }

    // عدد النازحين العراقيين بلغ 3 ملايين: the side stands behind the noun for them.
    MaybeRef of_the_counted() const {
        const uint32_t from = std::max(s_.sentence_of(d_.first).begin, d_.first - std::min(d_.first, kCount));
        for (uint32_t at = d_.first; at-- > from && !s_.is_break(at);)
            if (s_.marks.has(at, Tag::counted) && names_side(at + 1) && at + 1 < d_.first)
                return words(at + 1);
        return std::nullopt;
    }

    const Scene& s_;
    const Draft& d_;
};

}  // namespace

MaybeRef side_of(const Scene& scene, const Draft& draft) { return SideReader(scene, draft).run(); }

}  // namespace isnad

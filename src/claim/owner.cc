#include "claim/owner.h"

#include <algorithm>

#include "claim/party.h"

namespace isnad {
namespace {

constexpr uint32_t kReach = 30;  // tokens back to who is meant

enum class Gender : uint8_t { masculine, feminine, plural };

// What جنوده, جنودها, جنودهم point back to; nothing for nouns without a pronoun.
std::optional<Gender> pronoun_of(const Scene& s, uint32_t at) {
    if (at >= s.size() || s.words.tokens[at].after == 0) return std::nullopt;
    const std::string_view word = s.folded(at);
    if (word.ends_with("ها")) return Gender::feminine;
    if (word.ends_with("هم")) return Gender::plural;
    return word.ends_with("ه") ? std::optional(Gender::masculine) : std::nullopt;
}

// الحوثيون, المتمردين: people, and not one body.
bool several(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    return s.marks.has(at, Tag::side) && (word.ends_with("ون") || word.ends_with("ين"));
}

// A body is feminine by its ending, or by being many: قوات, كتائب.
bool feminine(const Scene& s, uint32_t at) {
    if (s.marks.has(at, Tag::country)) return true;
    const std::string_view word = s.words.stem(s.words.tokens[at]);
    if (word.ends_with("ه") || word.ends_with("ات")) return true;
    return s.is(at, Plain::many);
}

class Owner {
 public:
    Owner(const Scene& scene, const Draft& draft) : s_(scene), d_(draft) {}

    MaybeRef run() const {
        if (!d_.counted.named()) return std::nullopt;
        if (const auto gender = pronoun_of(s_, d_.counted.begin)) return agreeing(*gender);
        return victims(d_.kind) && armed() ? band() : std::nullopt;
    }

 private:
    // Fighters of no side: مسلحا, عناصر.
    bool armed() const {
        const std::string_view word = s_.words.bare(s_.words.tokens[d_.counted.begin]);
        return word.starts_with("مسلح") || word.starts_with("ارهابي") || word.starts_with("عنصر");
    }

    uint32_t from() const {
        const uint32_t least = d_.first > kReach ? d_.first - kReach : 0;
        return std::max(s_.sentence_of(d_.first).begin, least);
    }

    bool heads(uint32_t at) const {
        const uint32_t name = s_.name_at(at);
        if (name != kNone) return s_.names[name].begin == at && s_.read.names[name].kind != NameKind::person;
        return s_.marks.has(at, Tag::body);
    }

    MaybeRef agreeing(Gender gender) const {
        for (uint32_t at = d_.first; at-- > from();) {
            if (gender == Gender::plural ? !several(s_, at) : !heads(at)) continue;
            if (gender != Gender::plural && feminine(s_, at) != (gender == Gender::feminine)) continue;
            return told(at);
        }
        return std::nullopt;
    }

    MaybeRef band() const {
        for (uint32_t at = d_.first; at-- > from();) {
            if (s_.number_at(at) != kNone) continue;
            const bool bands = s_.is(at, Plain::band) && (heads(at) || s_.name_at(at + 1) != kNone);
            if (bands || several(s_, at)) return told(at);
        }
        return std::nullopt;
    }

    MaybeRef told(uint32_t at) const {
        if (several(s_, at)) {
            const Span span = s_.span_of(at, at + 1);
            return Ref{s_.text_of(span), span, ""};
        }
        const auto party = party_at(s_, at, true);
        return party ? party->ref : std::nullopt;
    }

    const Scene& s_;
    const Draft& d_;
};

}  // namespace

MaybeRef owner_of(const Scene& scene, const Draft& draft) { return Owner(scene, draft).run(); }

}  // namespace isnad

#include "find/ordinal.h"

namespace isnad {
namespace {

constexpr std::string_view kArticle = "ال";

class OrdinalReader {
 public:
    OrdinalReader(const Words& words, std::string_view text, const NumberRules& rules)
        : words_(words), text_(text), rules_(rules) {}

    std::optional<Ordinal> read(uint32_t at) const {
        const NumberWord* w = word(at);
        if (!w || w->cls != WordClass::ordinal) return std::nullopt;
        if (w->maksura && !under(words_.tokens[at].span, text_).ends_with("ى")) return std::nullopt;
        Ordinal o{at, at + 1, w->value, w->from, w->definite};
        if (w->from == OrdinalFrom::current) return w->definite ? std::optional(o) : std::nullopt;
        if (w->from == OrdinalFrom::end) return from_end(o);
        return from_start(o);
    }

 private:
    const NumberWord* word(uint32_t at) const {
        if (at >= words_.tokens.size() || words_.tokens[at].kind != TokenKind::word) return nullptr;
        return rules_.words.find(folded(at));
    }
    std::string_view folded(uint32_t at) const {
        return at < words_.tokens.size() ? words_.folded(words_.tokens[at]) : std::string_view();
    }
    bool noun_at(uint32_t at) const {
        return at < words_.tokens.size() && words_.tokens[at].kind == TokenKind::word && folded(at) != "و" &&
               !rules_.is(folded(at), NumberRules::kFunction);
    }

    // أخير is an adjective; آخر is one only where a noun follows, else it is "another".
    std::optional<Ordinal> from_end(Ordinal o) const {
        const bool adjective = folded(o.begin).ends_with("اخير") || folded(o.begin).ends_with("اخيره") ||
                               folded(o.begin).ends_with("ين");
        if (adjective && o.begin > 0 &&
            (folded(o.begin - 1) == "قبل" || folded(o.begin - 1) == "قبلا" || folded(o.begin - 1) == "سبقت"))
            return --o.begin, o.value = -1, o;
        if (adjective) return o.definite ? std::optional(o) : std::nullopt;
        const bool after_noun = o.begin > 0 && noun_at(o.begin - 1);
        if (o.definite) return after_noun ? std::nullopt : std::optional(o);
        const NumberWord* next = word(o.end);
        if (!noun_at(o.end) &&
            !(o.end < words_.tokens.size() && words_.tokens[o.end].kind == TokenKind::digits))
            return std::nullopt;
        if (next && next->cls == WordClass::ordinal) return std::nullopt;
        if (after_noun && rules_.is(folded(o.begin - 1), NumberRules::kSingular)) return std::nullopt;
        return o;
    }

    std::optional<Ordinal> from_start(Ordinal o) const {
        const NumberWord* next = word(o.end);
        const bool pair =
            next && !next->conj && !next->prep && next->cls == WordClass::ten && !next->definite;
        if (pair && o.value <= 11) {
            o.value = o.value == 11 ? 11 : 10 + o.value;
            ++o.end;
            return o;
        }
        if (join_tens(o)) return o;
        if (o.value == 11) return std::nullopt;
        if (o.definite) return to_last(o);
        return indefinite(o);
    }

    // الخامسة والعشرون, also with و apart.
    bool join_tens(Ordinal& o) const {
        uint32_t at = o.end;
        bool conj = false;
        if (folded(at) == "و") conj = true, ++at;
        const NumberWord* next = word(at);
        if (!next || next->cls != WordClass::tens || !(conj || next->conj)) return false;
        if (o.value == 11) o.value = 1;  // الحادي والعشرون
        o.value += next->value;
        o.end = at + 1;
        return true;
    }

    // الثاني إلى الأخير counts from the end.
    Ordinal to_last(Ordinal o) const {
        const NumberWord* last = word(o.end + 1);
        if (folded(o.end) != "الي" || !last || last->cls != WordClass::ordinal ||
            last->from != OrdinalFrom::end)
            return o;
        o.value = 1 - o.value;
        o.from = OrdinalFrom::end;
        o.end += 2;
        return o;
    }

    // ثالث مرة before its noun, مرة ثالثة behind one that agrees.
    std::optional<Ordinal> indefinite(Ordinal o) const {
        const bool feminine = folded(o.begin).ends_with("ه");
        if (o.begin > 0 && noun_at(o.begin - 1) && feminine && folded(o.begin - 1).ends_with("ه")) return o;
        if (feminine || !noun_at(o.end)) return std::nullopt;
        return o;
    }

    const Words& words_;
    std::string_view text_;
    const NumberRules& rules_;
};

}  // namespace

std::optional<Ordinal> read_ordinal(const Words& words, std::string_view text, uint32_t at,
                                    const NumberRules& rules) {
    return OrdinalReader(words, text, rules).read(at);
}

bool orders_noun(const Words& words, uint32_t at, const NumberRules& rules) {
    if (at == 0 || words.tokens[at - 1].kind != TokenKind::word) return false;
    const std::string_view noun = words.folded(words.tokens[at - 1]);
    if (!noun.starts_with(kArticle) || noun.size() <= 6) return false;
    const std::string_view bare = noun.substr(kArticle.size());
    if (rules.is(bare, NumberRules::kSingular)) return true;
    if (rules.is(bare, NumberRules::kPlural) || bare.ends_with("ات")) return false;
    return !bare.ends_with("ون") && !bare.ends_with("ين");
}

}  // namespace isnad

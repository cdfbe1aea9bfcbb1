#include "claim/counted.h"

#include <algorithm>

#include "claim/counted_words.h"

namespace isnad {
namespace {

constexpr uint32_t kAdjectives = 3;
constexpr uint32_t kNumbered = 8;  // tokens from a noun to how many it is

class Binder {
 public:
    Binder(const Scene& scene, const Number& number) : s_(scene), number_(number) {}

    Counted run() {
        out_.reach = number_.last_token;
        if (number_.kind == NumberKind::percent || number_.kind == NumberKind::money) return of_rate();
        if (number_.dual) return of_dual();
        if (number_.definite && bind_before()) return out_;
        if (s_.folded(number_.last_token - 1) == "عده" && bind_before_any()) return out_;
        if (const uint32_t word = numbering_word(); word != kNone && word > 0)
            out_.described = s_.is(word - 1, Plain::amounting);
        if (!bind_behind(number_.last_token) && !bind_numbering() && !bind_before_one()) take_trailing();
        return out_;
    }

 private:
    void take(uint32_t begin, uint32_t end, const Mark* mark) {
        out_.begin = begin;
        out_.end = end;
        out_.known = mark != nullptr;
        if (mark) out_.noun = s_.rules.nouns[mark->sense.row];
    }

    bool bind_behind(uint32_t at) {
        while (at < s_.size() && s_.is_mark(at) &&
               (s_.folded(at) == "»" || s_.folded(at) == "\"" || s_.folded(at) == ")"))
            ++at;
        if (at >= s_.size() || s_.sentence_index(at) != s_.sentence_index(number_.first_token)) return false;
        if (s_.is(at, Plain::others)) return out_.others = true, out_.reach = at + 1, take_trailing(), true;
        if (const Mark* part = s_.marks.find(at, Tag::part); part && s_.folded(at).starts_with("من"))
            return bind_part(*part);
        if (s_.folded(at) == "من")
            ++at, of_ = true;
        else if (s_.folded(at) == "عدد" || s_.folded(at) == "عددا")
            ++at;
        return bind_noun(at);
    }

    // ثلاثة منهم, اثنين من هؤلاء السياح.
    bool bind_part(const Mark& part) {
        out_.pronoun = of_ = true;
        out_.reach = part.end;
        const bool named = of_those(s_, part) && s_.folded(part.end).starts_with("ال");
        if (!named || !bind_noun(part.end)) take_trailing();
        return true;
    }

    bool bind_noun(uint32_t at) {
        const Mark* mark = noun_at(s_, at);
        if (number_.definite && !of_) return false;
        if (mark && (mark->conj || mark->prep != 0)) return false;
        if (of_ && body(at)) {
            take(at, at + 1, nullptr);
            out_.known = true;
            out_.noun = {FigureKind::people, NounClass::person};
        } else if (mark)
            take(at, mark->end, mark);
        else if (unknown_noun(at))
            take(at, at + 1, nullptr);
        else
            return false;
        out_.reach = out_.end;
        take_adjectives();
        return true;
    }

    // 27 من كتائب كذا: its members.
    bool body(uint32_t at) const {
        const uint32_t name = s_.name_at(at);
        const Mark* noun = noun_at(s_, at);
        if (!noun && name != kNone && s_.read.names[name].kind == NameKind::org) return true;
        return s_.marks.has(at, Tag::body) && s_.words.tokens[at].article == 0 &&
               (!noun || s_.rules.nouns[noun->sense.row].cls == NounClass::thing);
    }

    // كأس العالم 2018 بعيدة.
    bool like_a_year() const {
        return number_.last_token == number_.first_token + 1 && s_.folded(number_.first_token).size() == 4 &&
               number_.value >= 1900 && number_.value < 2100 && number_.qualifier == Qualifier::exact;
    }

    // A word of no table that may yet be a noun.
    bool unknown_noun(uint32_t at) const {
        if (!plain_word(s_, at) || s_.name_at(at) != kNone || is_finite(s_, at) || like_a_year())
            return false;
        if (of_ && s_.is(at, Plain::no_noun)) return false;  // من أجل, من ناحية
        if (s_.marks.has(at, Tag::fate) || s_.marks.has(at, Tag::report)) return false;
        const std::string_view word = s_.folded(at);
        return word.size() >= 6 && !word.starts_with("وا") && !word.starts_with("هـ") &&
               !s_.is(at, Plain::era);
    }

    void take_adjectives() {
        for (uint32_t n = 0; n < kAdjectives && is_adjective(s_, out_.reach); ++n) ++out_.reach;
        take_trailing();
    }

    // على الأقل behind the noun is the number's own.
    void take_trailing() {
        const Span q = number_.qualifier_span;
        while (out_.reach < s_.size() && s_.words.tokens[out_.reach].span.end <= q.end &&
               s_.words.tokens[out_.reach].span.begin >= q.begin)
            ++out_.reach;
    }

    Counted of_dual() {
        const uint32_t at = number_.last_token - 1;
        take(at, at + 1, noun_at(s_, at));
        out_.reach = number_.last_token;
        take_adjectives();
        return out_;
    }

    // الرجال الثلاثة, المشتبهين اليهود الثلاثة.
    bool bind_before() {
        for (uint32_t at = number_.first_token, n = 0; at > 0 && n < 3; ++n) {
            --at;
            if (s_.is_mark(at) || s_.sentence_index(at) != s_.sentence_index(number_.first_token))
                return false;
            if (const Mark* mark = noun_at(s_, at); mark && s_.folded(at).find("ال") < 5) {
                take(at, at + 1, mark);
                out_.before = true;
                out_.reach = number_.last_token;
                return true;
            }
            if (!s_.folded(at).starts_with("ال")) return false;
        }
        return false;
    }

    // سكان الجزيرة وعددهم 120 ألفا, الموظفين البالغ عددهم عشرين: whom the pronoun stands for; of people only
    // people.
    bool bind_numbering() {
        const uint32_t word = numbering_word();
        if (word == kNone) return false;
        const bool people = !s_.folded(word).ends_with("ها");
        const uint32_t from = s_.sentence_of(word).begin;
        for (uint32_t n = 0, at = word; n < kNumbered && at > from; ++n) {
            const Mark* mark = noun_at(s_, --at);
            if (!mark || s_.number_at(at) != kNone || s_.marks.has(at, Tag::site)) continue;
            const NounClass cls = s_.rules.nouns[mark->sense.row].cls;
            if (cls == NounClass::skip || (people && cls == NounClass::thing)) continue;
            take(at, at + 1, mark);
            out_.before = true;
            return true;
        }
        return false;
    }

    // The token عددهم right before the number, or a word between.
    uint32_t numbering_word() const {
        for (uint32_t back = 1; back <= 2 && back <= number_.first_token; ++back)
            if (s_.is(number_.first_token - back, Plain::numbering)) return number_.first_token - back;
        return kNone;
    }

    // مناطق عدة.
    bool bind_before_any() {
        if (noun_at(s_, number_.last_token) || number_.first_token == 0) return false;
        const uint32_t at = number_.first_token - 1;
        const Mark* mark = noun_at(s_, at);
        if (!mark && !plain_word(s_, at)) return false;
        take(at, at + 1, mark);
        out_.before = true;
        return true;
    }

    // جندي واحد, جندي أفغاني واحد.
    bool bind_before_one() {
        if (number_.bounds.low != 1 && number_.bounds.low != 2) return false;
        for (uint32_t at = number_.first_token, n = 0; at > 0 && n < 3; ++n) {
            --at;
            if (s_.is_mark(at) || blocks_noun(s_, at)) return false;
            const Mark* mark = noun_at(s_, at);
            if (!mark || mark->definite) continue;
            take(at, at + 1, mark);
            out_.before = true;
            take_trailing();
            return true;
        }
        return false;
    }

    // 67 في المائة من النازحين; 350 مليار ريال.
    Counted of_rate() {
        uint32_t at = number_.last_token;
        if (number_.kind == NumberKind::percent && at < s_.size() && s_.folded(at) == "من") {
            if (const Mark* mark = noun_at(s_, at + 1))
                take(at + 1, mark->end, mark), out_.reach = out_.end;
            else if (at + 1 < s_.size() && plain_word(s_, at + 1))
                take(at + 1, at + 2, nullptr), out_.reach = out_.end;
        }
        return out_;
    }

    const Scene& s_;
    const Number& number_;
    Counted out_;
    bool of_ = false;  // من stands between number and noun
};

}  // namespace

Counted counted_by(const Scene& scene, const Number& number) { return Binder(scene, number).run(); }

std::optional<Counted> single_person(const Scene& s, uint32_t token) {
    const Mark* mark = noun_at(s, token);
    if (!mark || mark->definite || mark->suffix > 0 || s.name_at(token) != kNone ||
        s.number_at(token) != kNone)
        return std::nullopt;
    const Noun& noun = s.rules.nouns[mark->sense.row];
    const std::string_view word = s.words.stem(s.words.tokens[token]);
    if (noun.cls != NounClass::person || word.starts_with("ال") || !mark->sense.singular) return std::nullopt;
    Counted out;
    out.begin = token;
    out.end = mark->end;
    out.reach = mark->end;
    out.noun = noun;
    out.known = true;
    for (uint32_t n = 0; n < kAdjectives && is_adjective(s, out.reach); ++n) ++out.reach;
    if (out.reach == out.end && out.reach < s.size() && s.marks.find(out.reach, Tag::counted) &&
        plain_word(s, out.reach) && s.folded(out.reach).starts_with("ال"))
        return std::nullopt;
    return out;
}

}  // namespace isnad

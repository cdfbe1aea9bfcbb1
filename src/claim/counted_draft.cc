#include <algorithm>

#include "claim/counted_words.h"
#include "claim/drafts.h"
#include "claim/fate.h"

namespace isnad {
namespace {

constexpr uint32_t kLoad = 7;  // tokens from trucks to what they carry
constexpr uint32_t kWholeSentence = UINT32_MAX;
constexpr uint32_t kPartBehind = 3;  // sentences that some of them may stand behind those counted

bool fate_between(const Scene& s, uint32_t from, uint32_t to) {
    for (uint32_t at = from; at < to; ++at)
        if (s.marks.has(at, Tag::fate)) return true;
    return false;
}

// A number, what it counts, and what befell them.
class CountedDraft {
 public:
    explicit CountedDraft(Drafts& drafts) : s_(drafts.scene), drafts_(drafts) {}

    bool of_number(const Number& number) {
        if (!number.counts() || number.kind == NumberKind::ordinal || number.kind == NumberKind::fraction)
            return false;
        Draft d;
        d.counted = counted_by(s_, number);
        d.first = d.counted.before ? d.counted.begin : number.first_token;
        d.last = std::max(number.last_token, d.counted.reach);
        d.bounds = number.bounds;
        d.qualifier = number.qualifier;
        d.suspect = number.suspicious;
        if (superlative(number) || construct_dual(number, d) || per_unit(number)) return false;
        if (!d.counted.named() && !d.counted.others && !d.counted.pronoun) share_noun(number, d);
        give_back_qualifier(number, d);
        if (!name_kind(number, d)) return false;
        if (d.kind == FigureKind::aid && !beside_relief(d, d.counted.person() ? kWholeSentence : kLoad))
            d.kind = d.counted.person() ? FigureKind::people : FigureKind::things;
        drafts_.all.push_back(d);
        return true;
    }

 private:
    // أعلى عدد من اللاجئين counts nobody.
    bool superlative(const Number& number) const {
        if (number.qualifier != Qualifier::vague || number.first_token == 0) return false;
        return s_.is(number.first_token - 1, Plain::superlative) || s_.is(number.first_token, Plain::amount);
    }

    // لكل 100000 نسمة is a measure.
    bool per_unit(const Number& number) const {
        return number.first_token > 0 &&
               (s_.folded(number.first_token - 1) == "لكل" || s_.folded(number.first_token - 1) == "كل");
    }

    // 375 و346 و189 مراجعا: the last noun is that of all.
    void share_noun(const Number& number, Draft& d) const {
        uint32_t at = number.last_token;
        for (int n = 0; n < 3; ++n) {
            if (s_.folded(at) == "و") ++at;
            if (s_.number_at(at) == kNone || s_.numbers[s_.number_at(at)].first_token != at) return;
            const Number& next = s_.numbers[s_.number_at(at)];
            const Counted counted = counted_by(s_, next);
            if (counted.named() && !counted.before) {
                d.counted = counted;
                d.counted.reach = number.last_token;
                return;
            }
            at = next.last_token;
        }
    }

    // محافظتي مأرب وتعز: the two are named.
    bool construct_dual(const Number& number, const Draft& d) const {
        const std::string_view word = s_.folded(number.last_token - 1);
        if (!number.dual || word.ends_with("ين") || word.ends_with("ان")) return false;
        const uint32_t next = number.last_token;
        return s_.name_at(next) != kNone || s_.folded(next).starts_with("ال") || !d.counted.known;
    }

    // خمسة مواطنين بينهم طفل على الأقل: the qualifier is the child's.
    void give_back_qualifier(const Number& number, Draft& d) const {
        if (number.qualifier_span.empty() ||
            number.qualifier_span.begin < s_.words.tokens[d.last - 1].span.end)
            return;
        for (uint32_t at = d.last;
             at < s_.size() && s_.words.tokens[at].span.begin < number.qualifier_span.begin; ++at) {
            if (!s_.marks.has(at, Tag::part)) continue;
            d.bounds = {number.value, number.value};
            d.qualifier = Qualifier::exact;
            return;
        }
    }

    bool name_kind(const Number& number, Draft& d) {
        if (number.kind == NumberKind::percent) return d.set(FigureKind::percent, "figure.percent");
        if (number.kind == NumberKind::money) return d.set(FigureKind::money, "figure.money");
        const Noun& noun = d.counted.noun;
        if (d.counted.known && noun.cls == NounClass::skip) return false;
        if (d.counted.known && noun.cls == NounClass::result) return of_result(d);
        const bool unsaid = !d.counted.known || d.counted.pronoun || noun.kind == FigureKind::things;
        if (number.value == 1 && !d.counted.before && unsaid) return false;
        if (d.counted.known && noun.cls == NounClass::thing) {
            if (number.dual && number.definite && noun.kind == FigureKind::things) return false;
            const bool load = s_.is(d.counted.begin, Plain::carrier) && beside_relief(d, kLoad);
            return d.set(load ? FigureKind::aid : noun.kind, "figure.thing");
        }
        if (d.counted.described && d.counted.person()) return d.set(FigureKind::people, "figure.described");
        if (part_of_previous(d)) return true;
        if (const auto kind = numbered_among(d)) return d.set(*kind, "figure.numbered_among");
        const auto governor = governor_of(s_, d.first, d.last, d.counted, drafts_.previous_end(d.first));
        if (governor && (d.counted.person() || (victims(governor->kind) && near(*governor, d))))
            return d.set(governor->kind, governor->rule);
        if (d.counted.others && drafts_.same_sentence(d.first))
            return d.set(drafts_.all.back().kind, "figure.others");
        if (number.dual && number.definite) return false;
        if (d.counted.known) return d.set(noun.kind, "figure.person");
        if (d.counted.named()) return d.set(FigureKind::things, "figure.unknown_noun");
        if (they_did(d.last)) return d.set(FigureKind::people, "figure.person");
        return false;
    }

    // 17 شخصا في عداد المفقودين.
    std::optional<FigureKind> numbered_among(const Draft& d) const {
        if (!d.counted.person() || s_.folded(d.last) != "في" || s_.folded(d.last + 1) != "عداد")
            return std::nullopt;
        const Mark* noun = noun_at(s_, d.last + 2);
        if (!noun || s_.rules.nouns[noun->sense.row].cls != NounClass::result) return std::nullopt;
        return s_.rules.nouns[noun->sense.row].kind;
    }

    // قافلة مساعدات من 46 شاحنة, ثماني شاحنات تحمل أدوية. Tonnes of gold are none, nor are those who benefit
    // from a wage. `within`: tokens before and behind.
    bool beside_relief(const Draft& d, uint32_t within) const {
        const Sentence& sentence = s_.sentence_of(d.first);
        const uint32_t from = std::max(sentence.begin, d.first - std::min(d.first, within));
        const uint32_t to = std::min(sentence.end, d.last + std::min(within, sentence.end - d.last));
        for (uint32_t at = from; at < to; ++at)
            if (s_.marks.has(at, Tag::relief)) return true;
        return false;
    }

    // أكثر من ألف وصلوا: a verb of the plural is told of people.
    bool they_did(uint32_t at) const {
        return at < s_.size() && s_.words.tokens[at].pos == PartOfSpeech::perfect &&
               s_.folded(at).ends_with("وا");
    }

    // نازح, أسير: what befell them before; a verb may tell what befalls them now.
    bool of_result(Draft& d) {
        const FigureKind kind = d.counted.noun.kind;
        if (!victims(kind) || kind == FigureKind::detained || kind == FigureKind::abducted ||
            kind == FigureKind::missing) {
            const auto governor =
                governor_of(s_, d.first, d.last, as_person(d.counted), drafts_.previous_end(d.first));
            if (governor && !governor->behind && governor->rule != "figure.count_of")
                return d.set(governor->kind, governor->rule);
        }
        return d.set(kind, "figure.result");
    }

    static Counted as_person(Counted counted) {
        counted.noun.cls = NounClass::person;
        return counted;
    }

    // A noun of no table is a victim only right behind the verb: مقتل تسعة من ميليشيا.
    static bool near(const Governor& governor, const Draft& d) {
        return !d.counted.known && !governor.behind && d.first - governor.end <= 2;
    }

    // The people counted last in the sentences before of whom so many can be some, or the end.
    size_t whole_before(const Draft& d) const {
        const uint32_t sentence = s_.sentence_index(d.first);
        for (size_t i = drafts_.all.size(); i-- > 0;) {
            const Draft& whole = drafts_.all[i];
            if (s_.sentence_index(whole.first) + kPartBehind < sentence) break;
            if (people_kind(whole.kind) && most(d.bounds) <= most(whole.bounds)) return i;
        }
        return drafts_.all.size();
    }

    // نزح 900. … ووصل 400 من هؤلاء: some of those counted before, whatever befell them since.
    bool part_of_those_before(Draft& d) {
        if (!d.counted.pronoun && !part_mark_behind(s_, d.last)) return false;
        if (d.counted.pronoun && !d.counted.named() && s_.folded(d.last - 1).ends_with("ها")) return false;
        if (d.counted.known && !d.counted.person()) return false;
        const size_t whole = whole_before(d);
        if (whole == drafts_.all.size()) return false;
        d.part_of = whole;
        const auto own = governor_of(s_, d.first, d.last, d.counted, drafts_.previous_end(d.first));
        return own ? d.set(own->kind, own->rule) : d.set(drafts_.all[whole].kind, "figure.part");
    }

    static double most(const Bounds& b) { return b.high.value_or(b.low.value_or(0)); }

    // بينهم 12 طفلا, ثلاثة منهم: some of those counted just before.
    bool part_of_previous(Draft& d) {
        const bool marked = part_mark_before(s_, d.first) || d.counted.pronoun;
        if (!drafts_.same_sentence(d.first) || (!marked && part_mark_behind(s_, d.last)))
            return part_of_those_before(d);
        const bool joined = s_.folded(d.first).starts_with("و") ||
                            (d.first > 0 && (s_.folded(d.first - 1) == "و" || s_.is_mark(d.first - 1, "،")));
        const bool listed = drafts_.all.back().part_of && drafts_.all.back().last <= d.first && joined;
        if (!marked && !(listed && !fate_between(s_, drafts_.all.back().last, d.first))) return false;
        const size_t whole = listed && !marked ? *drafts_.all.back().part_of : drafts_.all.size() - 1;
        if (!d.counted.person() && d.counted.known) return false;
        if (!people_kind(drafts_.all[whole].kind)) return false;
        d.part_of = whole;
        const auto own = governor_of(s_, d.first, d.last, d.counted, drafts_.all.back().last);
        if (own && !own->behind && d.first - own->end <= 1) return d.set(own->kind, own->rule);
        return d.set(drafts_.all[whole].kind, "figure.part");
    }

    const Scene& s_;
    Drafts& drafts_;
};

}  // namespace

bool part_mark_before(const Scene& s, uint32_t first) {
    if (first > 0 && s.folded(first - 1) == "هم") return true;
    for (uint32_t back = 1; back <= 3 && back <= first; ++back) {
        if (const Mark* part = s.marks.find(first - back, Tag::part); part && part->end <= first)
            return !fate_between(s, part->end, first);
        if (s.is_mark(first - back)) return false;
    }
    return false;
}

bool part_mark_behind(const Scene& s, uint32_t last) {
    const Mark* part = last < s.size() ? s.marks.find(last, Tag::part) : nullptr;
    if (!part || part->conj || !s.folded(last).starts_with("من")) return false;
    if (of_those(s, *part) || part->end >= s.size()) return true;
    return s.is_mark(part->end, ".") || s.is_mark(part->end, "،") || s.marks.has(part->end, Tag::prep) ||
           s.marks.has(part->end, Tag::in);
}

bool add_counted(Drafts& drafts, const Number& number) { return CountedDraft(drafts).of_number(number); }

}  // namespace isnad

#include <algorithm>

#include "claim/drafts.h"
#include "claim/fate.h"

namespace isnad {
namespace {

// Victims that no number counts: one or two, told by the noun alone.
class SingleDraft {
 public:
    explicit SingleDraft(Drafts& drafts) : s_(drafts.scene), drafts_(drafts) {}

    // وجرح آخران: two more.
    bool two_others(uint32_t at) {
        if (!two_more(s_.folded(at))) return false;
        Draft d;
        d.first = at;
        d.last = at + 1;
        d.counted.others = true;
        d.counted.reach = d.last;
        const auto governor = governor_of(s_, d.first, d.last, d.counted, drafts_.previous_end(d.first));
        if (!governor || !victims(governor->kind)) return false;
        d.bounds = {2., 2.};
        d.set(governor->kind, "figure.two_others");
        drafts_.all.push_back(d);
        return true;
    }

    // أحد الجنود, إحدى الطالبات: one of several, where something befell that one.
    bool one_of(uint32_t at) {
        const Mark* noun = s_.marks.find(at + 1, Tag::counted);
        if (!noun) return false;
        const std::string_view word = s_.folded(at);
        if (word.size() > 10 || !(word.ends_with("احد") || word.ends_with("احدي"))) return false;
        if (s_.rules.nouns[noun->sense.row].cls != NounClass::person) return false;
        Draft d;
        d.first = at;
        d.last = noun->end;
        d.counted.begin = at + 1;
        d.counted.end = d.counted.reach = noun->end;
        d.counted.known = true;
        d.counted.noun = s_.rules.nouns[noun->sense.row];
        return keep_victim(d);
    }

    bool of_single(uint32_t at) {
        const auto person = single_person(s_, at);
        if (!person || unreal(at) || named_behind(person->reach)) return false;
        Draft d;
        d.first = at;
        d.last = person->reach;
        d.counted = *person;
        if (part_mark_before(s_, at) && drafts_.same_sentence(at)) {
            d.bounds = {1., 1.};
            d.part_of = drafts_.all.size() - 1;
            d.set(drafts_.all.back().kind, "figure.part");
            take_at_least(d);
            drafts_.all.push_back(d);
            return true;
        }
        return keep_victim(d);
    }

 private:
    // أي مشتبه, كل جندي, يمكن اعتقال مشتبه به, اعتقال رئيس الحكومة: nobody yet, or somebody known.
    bool unreal(uint32_t at) const {
        for (uint32_t back = 1; back <= 3 && back <= at; ++back) {
            if (s_.is(at - back, Plain::nobody)) return true;
        }
        const uint32_t next = at + 1;
        return s_.marks.has(at, Tag::title) && next < s_.size() &&
               s_.words.tokens[next].kind == TokenKind::word && !s_.marks.has(next, Tag::prep) &&
               !s_.marks.has(next, Tag::in) && !s_.marks.has(next, Tag::day) &&
               s_.words.tokens[next].folded.size() > 0 && s_.marks.has(next, Tag::body);
    }

    // جندي واحد is counted by its number; مقتل مطلوب "…" names him.
    bool named_behind(uint32_t at) const {
        const uint32_t number = s_.number_at(at), name = s_.name_at(at);
        if (number != kNone && s_.numbers[number].value == 1) return true;
        if (s_.opens_quote(at)) return true;
        return name != kNone && s_.names[name].begin == at && s_.read.names[name].kind == NameKind::person;
    }

    // سقوط حكم is no fall of a man.
    bool falls(const Governor& governor) const {
        return s_.is(governor.token, Plain::fall) || governor.rule == "figure.count_of";
    }

    void take_at_least(Draft& d) const {
        const std::string_view word = s_.folded(d.last);
        const bool least = (word == "علي" && s_.folded(d.last + 1) == "الاقل") ||
                           (word == "في" && s_.folded(d.last + 1) == "الاقل");
        if (!least) return;
        d.bounds.high.reset();
        d.qualifier = Qualifier::at_least;
        d.last += 2;
    }

    // طعن رجل أربعة ركاب: he whom the verb names first, with others behind him, did it.
    bool does_it(const Governor& governor, const Draft& d) const {
        if (governor.behind || d.last >= s_.size() || s_.folded(d.last).starts_with("و")) return false;
        const uint32_t number = s_.number_at(d.last);
        if (number == kNone || s_.numbers[number].first_token != d.last || s_.numbers[number].value < 2)
            return false;
        for (const Mark& mark : s_.marks.at(governor.token))
            if (mark.sense.tag == Tag::fate && mark.sense.form == VerbForm::past &&
                s_.rules.fates[mark.sense.row].voice == Voice::both)
                return true;
        return false;
    }

    // The verb stands right before, or one figure before is joined by و.
    bool keep_victim(Draft& d) {
        const uint32_t before = drafts_.previous_end(d.first);
        const auto governor = governor_of(s_, d.first, d.last, d.counted, before);
        if (governor && does_it(*governor, d)) return false;
        const bool joined = before > 0 && before == d.first && s_.folded(d.first).starts_with("و") &&
                            victims(drafts_.all.back().kind);
        if (joined && s_.words.tokens[d.first].kind == TokenKind::word) {
            d.bounds = {1., 1.};
            d.set(drafts_.all.back().kind, "figure.single_joined");
            d.part_of = drafts_.all.back().part_of;
        } else if (governor && victims(governor->kind) && !governor->behind && !falls(*governor) &&
                   d.first - governor->end <= 1) {
            d.bounds = {1., 1.};
            d.set(governor->kind, "figure.single");
        } else if (governor && victims(governor->kind) && governor->behind && governor->token <= d.last &&
                   d.first > 0 && s_.marks.has(d.first - 1, Tag::that)) {
            d.bounds = {1., 1.};
            d.set(governor->kind, "figure.single_first");
        } else {
            return false;
        }
        take_at_least(d);
        drafts_.all.push_back(d);
        return true;
    }

    const Scene& s_;
    Drafts& drafts_;
};

}  // namespace

bool add_two_others(Drafts& drafts, uint32_t token) { return SingleDraft(drafts).two_others(token); }
bool add_one_of(Drafts& drafts, uint32_t token) { return SingleDraft(drafts).one_of(token); }
bool add_single(Drafts& drafts, uint32_t token) { return SingleDraft(drafts).of_single(token); }

}  // namespace isnad

#include "claim/figures.h"

#include <algorithm>

#include "claim/fate.h"
#include "claim/setting.h"

namespace isnad {
namespace {

struct Draft {
    uint32_t first = 0;  // tokens [first, last) of the whole expression
    uint32_t last = 0;
    uint32_t number = kNone;
    Bounds bounds;
    Qualifier qualifier = Qualifier::exact;
    Counted counted;
    FigureKind kind = FigureKind::things;
    std::string_view rule;
    std::optional<size_t> part_of;
    bool suspect = false;
};

constexpr uint32_t kDayCarries = 3;  // sentences over which the day of a toll holds on

bool victims(FigureKind kind) {
    return kind == FigureKind::killed || kind == FigureKind::wounded || kind == FigureKind::casualties ||
           kind == FigureKind::detained || kind == FigureKind::abducted || kind == FigureKind::missing;
}

// Kinds that count people.
bool people_kind(FigureKind kind) { return kind <= FigureKind::troops || kind == FigureKind::people; }

class FigureFinder {
 public:
    FigureFinder(const Scene& scene, const std::vector<Statement>& statements)
        : s_(scene), setting_(scene, statements) {}

    std::vector<Figure> run() {
        for (uint32_t at = 0; at < s_.size();) at = look(at);
        drop_told_titles();
        std::vector<Figure> out;
        for (const Draft& draft : drafts_) {
            out.push_back(finish(draft));
            carry_day(draft, out);
        }
        return out;
    }

 private:
    uint32_t look(uint32_t at) {
        if (s_.number_at(at) != kNone) {
            const Number& number = s_.numbers[s_.number_at(at)];
            if (number.first_token == at && of_number(number)) return std::max(at + 1, drafts_.back().last);
            return std::max(at + 1, number.last_token);
        }
        if (two_others(at)) return drafts_.back().last;
        if (one_of(at)) return drafts_.back().last;
        if (of_single(at)) return drafts_.back().last;
        return at + 1;
    }

    uint32_t previous_end(uint32_t first) const {
        if (drafts_.empty() || s_.sentence_index(drafts_.back().first) != s_.sentence_index(first)) return 0;
        return drafts_.back().last;
    }

    bool of_number(const Number& number) {
        if (!number.counts() || number.kind == NumberKind::ordinal || number.kind == NumberKind::fraction)
            return false;
        Draft d;
        d.counted = counted_by(s_, number);
        d.first = d.counted.before ? d.counted.begin : number.first_token;
        d.last = std::max(number.last_token, d.counted.reach);
        d.number = s_.number_at(number.first_token);
        d.bounds = number.bounds;
        d.qualifier = number.qualifier;
        d.suspect = number.suspicious;
        if (superlative(number) || construct_dual(number, d) || per_unit(number)) return false;
        if (!d.counted.named() && !d.counted.others && !d.counted.pronoun) share_noun(number, d);
        give_back_qualifier(number, d);
        if (!name_kind(number, d)) return false;
        drafts_.push_back(d);
        return true;
    }

    // أعلى عدد من اللاجئين counts nobody.
    bool superlative(const Number& number) const {
        if (number.qualifier != Qualifier::vague || number.first_token == 0) return false;
        const std::string_view before = s_.folded(number.first_token - 1),
                               word = s_.folded(number.first_token);
        for (std::string_view w : {"اعلي", "اكبر", "اقل", "ادني", "اي", "كل", "نفس"})
            if (before == w) return true;
        return word.find("كميات") != std::string_view::npos;
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
        if (number.kind == NumberKind::percent) return set(d, FigureKind::percent, "figure.percent");
        if (number.kind == NumberKind::money) return set(d, FigureKind::money, "figure.money");
        const Noun& noun = d.counted.noun;
        if (d.counted.known && noun.cls == NounClass::skip) return false;
        if (d.counted.known && noun.cls == NounClass::result) return of_result(d);
        if (number.value == 1 && !d.counted.before && (!d.counted.known || noun.kind == FigureKind::things))
            return false;
        if (d.counted.known && noun.cls == NounClass::thing) {
            if (number.dual && number.definite && noun.kind == FigureKind::things) return false;
            return set(d, noun.kind, "figure.thing");
        }
        if (part_of_previous(d)) return true;
        const auto governor = governor_of(s_, d.first, d.last, d.counted, previous_end(d.first));
        if (governor && (d.counted.person() || (victims(governor->kind) && near(*governor, d))))
            return set(d, governor->kind, governor->rule);
        if (d.counted.others && drafts_same_sentence(d.first))
            return set(d, drafts_.back().kind, "figure.others");
        if (number.dual && number.definite) return false;
        if (d.counted.known) return set(d, noun.kind, "figure.person");
        if (d.counted.named()) return set(d, FigureKind::things, "figure.unknown_noun");
        return false;
    }

    // نازح, أسير: what befell them before; a verb may tell what befalls them now.
    bool of_result(Draft& d) {
        const FigureKind kind = d.counted.noun.kind;
        if (!victims(kind) || kind == FigureKind::detained || kind == FigureKind::abducted ||
            kind == FigureKind::missing) {
            const auto governor =
                governor_of(s_, d.first, d.last, as_person(d.counted), previous_end(d.first));
            if (governor && !governor->behind && governor->rule != "figure.count_of")
                return set(d, governor->kind, governor->rule);
        }
        return set(d, kind, "figure.result");
    }

    static Counted as_person(Counted counted) {
        counted.noun.cls = NounClass::person;
        return counted;
    }

    // A noun of no table is a victim only right behind the verb: مقتل تسعة من ميليشيا.
    static bool near(const Governor& governor, const Draft& d) {
        return !d.counted.known && !governor.behind && d.first - governor.end <= 2;
    }

    static bool set(Draft& d, FigureKind kind, std::string_view rule) {
        return d.kind = kind, d.rule = rule, true;
    }

    bool drafts_same_sentence(uint32_t first) const {
        return !drafts_.empty() && s_.sentence_index(drafts_.back().first) == s_.sentence_index(first);
    }

    // بينهم 12 طفلا, ثلاثة منهم: some of those counted just before.
    bool part_of_previous(Draft& d) {
        if (!drafts_same_sentence(d.first)) return false;
        const bool marked = part_mark_before(d.first) || d.counted.pronoun;
        const bool joined = s_.folded(d.first).starts_with("و") ||
                            (d.first > 0 && (s_.folded(d.first - 1) == "و" || s_.is_mark(d.first - 1, "،")));
        const bool listed = drafts_.back().part_of && drafts_.back().last <= d.first && joined;
        if (!marked && !(listed && !fate_between(drafts_.back().last, d.first))) return false;
        const size_t whole = listed && !marked ? *drafts_.back().part_of : drafts_.size() - 1;
        if (!d.counted.person() && d.counted.known) return false;
        if (!people_kind(drafts_[whole].kind)) return false;
        d.part_of = whole;
        const auto own = governor_of(s_, d.first, d.last, d.counted, drafts_.back().last);
        if (own && !own->behind && d.first - own->end <= 1) return set(d, own->kind, own->rule);
        return set(d, drafts_[whole].kind, "figure.part");
    }

    bool fate_between(uint32_t from, uint32_t to) const {
        for (uint32_t at = from; at < to; ++at)
            if (s_.marks.has(at, Tag::fate)) return true;
        return false;
    }

    bool part_mark_before(uint32_t first) const {
        if (first > 0 && s_.folded(first - 1) == "هم") return true;
        for (uint32_t back = 1; back <= 3 && back <= first; ++back) {
            if (const Mark* part = s_.marks.find(first - back, Tag::part); part && part->end <= first)
                return !fate_between(part->end, first);
            if (s_.is_mark(first - back)) return false;
        }
        return false;
    }

    // وجرح آخران: two more.
    bool two_others(uint32_t at) {
        if (s_.folded(at) != "اخران" && s_.folded(at) != "اخرتان") return false;
        Draft d;
        d.first = at;
        d.last = at + 1;
        d.counted.others = true;
        d.counted.reach = d.last;
        const auto governor = governor_of(s_, d.first, d.last, d.counted, previous_end(d.first));
        if (!governor || !victims(governor->kind)) return false;
        d.bounds = {2., 2.};
        set(d, governor->kind, "figure.two_others");
        drafts_.push_back(d);
        return true;
    }

    // أحد الجنود, إحدى الطالبات: one of several, where something befell that one.
    bool one_of(uint32_t at) {
        const std::string_view word = s_.folded(at);
        if (!word.ends_with("احد") && !word.ends_with("احدي")) return false;
        if (word.size() > 10 || at + 1 >= s_.size()) return false;
        const Mark* noun = s_.marks.find(at + 1, Tag::counted);
        if (!noun || s_.rules.nouns[noun->sense.row].cls != NounClass::person) return false;
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
        if (part_mark_before(at) && drafts_same_sentence(at)) {
            d.bounds = {1., 1.};
            d.part_of = drafts_.size() - 1;
            set(d, drafts_.back().kind, "figure.part");
            take_at_least(d);
            drafts_.push_back(d);
            return true;
        }
        return keep_victim(d);
    }

    // أي مشتبه, كل جندي, يمكن اعتقال مشتبه به, اعتقال رئيس الحكومة: nobody yet, or somebody known.
    bool unreal(uint32_t at) const {
        for (uint32_t back = 1; back <= 3 && back <= at; ++back) {
            const std::string_view word = s_.folded(at - back);
            if (word == "اي" || word == "كل" || word == "يمكن" || word == "لم" || word == "ولم" ||
                word == "ايه")
                return true;
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
        return s_.folded(governor.token).find("سق") != std::string_view::npos ||
               governor.rule == "figure.count_of";
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

    // The verb stands right before, or one figure before is joined by و.
    bool keep_victim(Draft& d) {
        const uint32_t before = previous_end(d.first);
        const auto governor = governor_of(s_, d.first, d.last, d.counted, before);
        const bool joined = before > 0 && before == d.first && s_.folded(d.first).starts_with("و") &&
                            victims(drafts_.back().kind);
        if (joined && s_.words.tokens[d.first].kind == TokenKind::word) {
            d.bounds = {1., 1.};
            set(d, drafts_.back().kind, "figure.single_joined");
            d.part_of = drafts_.back().part_of;
        } else if (governor && victims(governor->kind) && !governor->behind && !falls(*governor) &&
                   d.first - governor->end <= 1) {
            d.bounds = {1., 1.};
            set(d, governor->kind, "figure.single");
        } else if (governor && victims(governor->kind) && governor->behind && governor->token <= d.last &&
                   d.first > 0 && s_.marks.has(d.first - 1, Tag::that)) {
            d.bounds = {1., 1.};
            set(d, governor->kind, "figure.single_first");
        } else {
            return false;
        }
        take_at_least(d);
        drafts_.push_back(d);
        return true;
    }

    // What the title says and the text says again is told once.
    void drop_told_titles() {
        if (s_.words.lines.size() < 2) return;
        const uint32_t body = s_.words.lines[1];
        const auto told = [&](const Draft& d) {
            return d.last <= body && std::any_of(drafts_.begin(), drafts_.end(), [&](const Draft& o) {
                       return o.first >= body && o.bounds.low == d.bounds.low &&
                              o.bounds.high == d.bounds.high;
                   });
        };
        std::vector<Draft> kept;
        std::vector<size_t> place(drafts_.size(), SIZE_MAX);
        for (size_t i = 0; i < drafts_.size(); ++i) {
            if (told(drafts_[i])) continue;
            place[i] = kept.size();
            kept.push_back(drafts_[i]);
        }
        for (Draft& d : kept)
            if (d.part_of)
                d.part_of =
                    place[*d.part_of] == SIZE_MAX ? std::nullopt : std::optional<size_t>(place[*d.part_of]);
        drafts_ = std::move(kept);
    }

    // A toll told on is of the day and place of the toll before it, while the telling runs on.
    void carry_day(const Draft& d, std::vector<Figure>& out) {
        Figure& f = out.back();
        const uint32_t sentence = s_.sentence_index(d.first);
        if (turns(sentence)) day_.reset(), place_.reset();
        if (!f.date.known() && f.status == Status::asserted && happens(f.kind) && day_ &&
            sentence - day_sentence_ <= kDayCarries)
            f.date = *day_;
        if (!f.place && happens(f.kind)) f.place = place_ ? place_ : setting_.lead_place();
        if (f.place && victims(f.kind)) place_ = f.place;
        if (!f.date.known() || f.status != Status::asserted || !happens(f.kind)) return;
        day_ = f.date;
        day_sentence_ = sentence;
    }

    // Kinds that count what a happening did or was done with.
    static bool happens(FigureKind kind) {
        return victims(kind) || (kind >= FigureKind::weapons && kind <= FigureKind::violations) ||
               kind == FigureKind::buildings;
    }

    // من جهة أخرى, في سياق متصل: another story begins.
    bool turns(uint32_t sentence) const {
        const uint32_t at = s_.words.sentences[sentence].begin;
        const Mark* link = s_.marks.find(at, Tag::link);
        return link && link->end - link->begin >= 2;
    }

    Figure finish(const Draft& d) const {
        Figure f;
        f.span = s_.span_of(d.first, d.last);
        f.text = s_.text_of(f.span);
        f.bounds = d.bounds;
        f.qualifier = d.qualifier;
        f.kind = d.kind;
        if (d.counted.named()) f.counted = s_.text_of(s_.span_of(d.counted.begin, d.counted.end));
        if (d.part_of) f.part_of = static_cast<uint32_t>(*d.part_of);
        f.suspect = d.suspect;
        f.rule = d.rule;
        if (f.kind != FigureKind::percent && f.kind != FigureKind::money)
            f.place = setting_.place_of(d.first, d.last);
        const Statement* said = setting_.statement_of(f.span);
        if (said) f.speaker = said->speaker, f.relay = said->relay;
        if (f.kind != FigureKind::percent && f.kind != FigureKind::money)
            f.date = setting_.date_of(d.first, d.last);
        f.status = setting_.status_of(d.first, d.last, said, f.date);
        return f;
    }

    const Scene& s_;
    Setting setting_;
    std::vector<Draft> drafts_;
    std::optional<DayRange> day_;
    MaybeRef place_;
    uint32_t day_sentence_ = 0;
};

}  // namespace

std::vector<Figure> find_figures(const Scene& scene, const std::vector<Statement>& statements) {
    return FigureFinder(scene, statements).run();
}

}  // namespace isnad

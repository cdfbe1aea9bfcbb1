#include "claim/party.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kLongest = 16;      // tokens of a noun phrase
constexpr uint32_t kLongestQuote = 6;  // of a quoted name
constexpr uint32_t kBareWords = 3;     // indefinite words behind the head
constexpr uint32_t kNameWords = 4;     // of a person whom no table knows
constexpr uint32_t kNameAhead = 5;     // tokens from في to a person's name
constexpr uint32_t kReach = 14;        // tokens that party_before looks back

bool definite(std::string_view word) {
    return word.starts_with("ال") || word.starts_with("لل") || word.starts_with("بال") ||
           word.starts_with("وال");
}

class PartyReader {
 public:
    PartyReader(const Scene& scene, uint32_t begin, bool loose) : s_(scene), loose_(loose) {
        party_.begin = begin;
        at_ = begin;
        limit_ = std::min({begin + kLongest, s_.sentence_of(begin).end, s_.size()});
    }

    std::optional<Party> run() {
        if (!read_head()) return std::nullopt;
        while (at_ < limit_ && !person_ && step()) {
        }
        finish();
        if (party_.end == party_.begin || !party_.ref) return std::nullopt;
        return party_;
    }

 private:
    bool has(Tag tag) const { return s_.marks.has(at_, tag); }

    bool read_head() {
        if (at_ >= limit_) return false;
        if (s_.name_at(at_) != kNone && s_.names[s_.name_at(at_)].begin == at_) {
            if (!has(Tag::title)) return take_name(), true;
        }
        if (s_.opens_quote(at_)) return false;
        if (s_.is_mark(at_) || s_.words.tokens[at_].kind != TokenKind::word) return false;
        if (s_.number_at(at_) != kNone && !has(Tag::witness)) return false;
        const auto tag = head_tag();
        if (!tag && (has(Tag::that) || has(Tag::rel) || has(Tag::prep) || has(Tag::in) || has(Tag::day) ||
                     has(Tag::link) || has(Tag::source) || has(Tag::as) || has(Tag::quote) ||
                     has(Tag::negation) || finite_verb()))
            return false;
        if (!tag && !definite(stem()) && !loose_) return false;
        if (!tag && loose_ && !definite(stem()) && stem().ends_with("ا")) return false;  // an adverb: مرارا
        party_.kind = tag.value_or(PartyKind::described);
        const bool owned = with_pronoun();
        take_word();
        if (owned) limit_ = at_;
        return true;
    }

    // رئيسها, قائدهم: nothing may follow but another phrase.
    bool with_pronoun() const {
        for (const Mark& mark : s_.marks.at(at_))
            if (mark.suffix > 0) return true;
        return false;
    }

    std::optional<PartyKind> head_tag() const {
        static constexpr std::pair<Tag, PartyKind> kHeads[] = {{Tag::witness, PartyKind::witness},
                                                               {Tag::title, PartyKind::title},
                                                               {Tag::medium, PartyKind::medium},
                                                               {Tag::body, PartyKind::body},
                                                               {Tag::document, PartyKind::document}};
        for (const auto& [tag, kind] : kHeads)
            if (has(tag)) return kind;
        return std::nullopt;
    }

    std::string_view stem() const { return s_.words.stem(s_.words.tokens[at_]); }

    bool finite_verb() const {
        for (const Mark& mark : s_.marks.at(at_))
            if ((mark.sense.tag == Tag::report || mark.sense.tag == Tag::fate) &&
                (mark.sense.form == VerbForm::past || mark.sense.form == VerbForm::present))
                return true;
        return false;
    }

    bool masdar() const {
        for (const Mark& mark : s_.marks.at(at_))
            if ((mark.sense.tag == Tag::report || mark.sense.tag == Tag::fate) &&
                mark.sense.form == VerbForm::masdar)
                return true;
        return false;
    }

    void take_name() {
        const uint32_t index = s_.name_at(at_);
        const NameKind kind = s_.read.names[index].kind;
        if (kind == NameKind::person && party_.kind == PartyKind::witness && at_ > party_.begin + 1) {
            limit_ = at_ + 1;  // مصادر في مكتب فؤاد سالم: the name is only in the description
        } else if (kind == NameKind::person) {
            person_ = true;
            party_.name = index;
        } else if (party_.name == kNone) {
            party_.name = index;
            if (at_ == party_.begin)
                party_.kind = kind == NameKind::org ? PartyKind::body : PartyKind::described;
        }
        at_ = std::max(at_ + 1, s_.names[index].end);
        definite_ = true;
        end_ = at_;
    }

    void take_word() {
        if (definite(stem()))
            definite_ = true;
        else
            ++bare_;
        end_ = ++at_;
    }

    // One more word of the phrase; false where it ends.
    bool step() {
        if (s_.is_mark(at_)) return step_mark();
        const uint32_t name = s_.name_at(at_);
        const bool name_starts = name != kNone && s_.names[name].begin == at_;
        if (s_.number_at(at_) != kNone && !name_starts) return false;
        if (name_starts && told_to(name)) return false;
        if (name_starts && !has(Tag::title)) return take_name(), true;
        if (has(Tag::in)) return step_place();
        if (s_.folded(at_) == "العام") return take_word(), bare_ = 0, definite_ = false, true;
        if (s_.folded(at_) == "هذه" || s_.folded(at_) == "هذا") return step_this();
        if (is_person_like() && unknown_name()) return true;
        if (has(Tag::that) || has(Tag::rel) || has(Tag::link) || has(Tag::day) || has(Tag::as) ||
            has(Tag::quote))
            return false;
        if (has(Tag::source) || has(Tag::planned) || has(Tag::negation)) return false;
        if (finite_verb() && !has(Tag::title)) return false;
        if (s_.folded(at_) == "باسم" || s_.folded(at_) == "لدي" || s_.folded(at_) == "بقياده" ||
            s_.folded(at_) == "برياسه" || s_.folded(at_) == "بزعامه")
            return take_word(), bare_ = 0, definite_ = false, true;
        if (s_.folded(at_) == "من") return step_from();
        if (has(Tag::prep)) return false;
        return step_noun();
    }

    bool is_person_like() const { return party_.kind == PartyKind::title; }

    // لوكالة الأنباء behind a speaker: whom it was told.
    bool told_to(uint32_t name) const {
        const bool particle = s_.words.tokens[at_].span.begin < s_.read.names[name].span.begin;
        if (!particle || !s_.folded(at_).starts_with("ل")) return false;
        return has(Tag::medium) || party_.kind == PartyKind::witness || party_.kind == PartyKind::medium;
    }

    // قائد هذه القوات.
    bool step_this() {
        if (!is_person_like() || at_ + 1 >= limit_ || !definite(s_.folded(at_ + 1))) return false;
        take_word();
        take_word();
        return true;
    }

    // A title and then words of no table, up to what is said: a person whom no table of names knows, or not
    // wholly.
    bool unknown_name() {
        if (!definite_ && bare_ < 2) return false;
        uint32_t t = at_;
        const bool ranked =
            at_ > party_.begin && s_.marks.has(at_ - 1, Tag::title) && definite(s_.folded(at_ - 1));
        while (t < limit_ && t - at_ < kNameWords && unknown_word(t, ranked)) ++t;
        if (t == at_) return false;
        const uint32_t name = s_.name_at(t);
        const bool goes_on =
            name != kNone && s_.names[name].begin == t && s_.read.names[name].kind == NameKind::person;
        if (goes_on) t = s_.names[name].end;
        if (!goes_on && !name_ends(t)) return false;
        if (!goes_on && t - at_ < 2 && (s_.marks.has(t, Tag::in) || s_.marks.has(t, Tag::prep))) return false;
        unknown_ = {at_, t};
        person_ = true;
        end_ = at_ = t;
        return true;
    }

    // `ranked`: behind العقيد, الدكتور a word that is also a title or a noun may be a name (رائد, فارس).
    bool unknown_word(uint32_t t, bool ranked) const {
        const std::string_view word = s_.folded(t);
        if (s_.words.tokens[t].kind != TokenKind::word || s_.number_at(t) != kNone || s_.date_at(t))
            return false;
        if (s_.words.tokens[t].before > 0) return false;
        if (s_.name_at(t) != kNone || word.size() < 4 || word.starts_with("ال") || word.starts_with("لل"))
            return false;
        for (const Mark& mark : s_.marks.at(t)) {
            const bool like_name = mark.sense.tag == Tag::title || mark.sense.tag == Tag::counted ||
                                   (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::participle);
            if (!ranked || !like_name || mark.prep != 0) return false;
        }
        return !word.starts_with("وال") && !word.starts_with("بال");
    }

    // The words behind a name: what is said, when, to whom, a mark.
    bool name_ends(uint32_t t) const {
        if (t >= limit_ || s_.is_mark(t) || s_.date_at(t)) return true;
        for (Tag tag :
             {Tag::that, Tag::day, Tag::in, Tag::prep, Tag::fate, Tag::quote, Tag::rel, Tag::medium})
            if (s_.marks.has(t, tag)) return true;
        return false;
    }

    // «الخبر» after صحيفة, (داعش) after تنظيم: a short quoted or bracketed name belongs to the phrase.
    bool step_mark() {
        if (s_.opens_quote(at_)) {
            const Quote& quote = s_.quotes[s_.quote_at(at_)];
            const bool named = party_.kind == PartyKind::medium || party_.kind == PartyKind::body ||
                               party_.kind == PartyKind::title;
            if (!named || !quote.closed || quote.close - quote.open > kLongestQuote) return false;
            inner_ = {quote.open + 1, quote.close};
            at_ = quote.close + 1;
            definite_ = true;
            end_ = at_;
            return true;
        }
        if (!s_.is_mark(at_, "(")) return false;
        for (uint32_t t = at_ + 1; t < std::min(limit_, at_ + kLongestQuote); ++t)
            if (s_.is_mark(t, ")")) {
                at_ = t + 1;
                return true;
            }
        return false;
    }

    // في before a place, an office or a body goes on with a title: مدير الصحة في درنة.
    bool step_place() {
        const uint32_t next = at_ + 1;
        if (next >= limit_ || s_.is_mark(next) || s_.marks.has(next, Tag::speech) ||
            s_.marks.has(next, Tag::day))
            return false;
        const bool named = s_.name_at(next) != kNone || s_.marks.has(next, Tag::body) ||
                           s_.marks.has(next, Tag::title) || place_word(s_.folded(next)) ||
                           (is_person_like() && s_.marks.at(next).empty() && definite(s_.folded(next))) ||
                           (is_person_like() && name_ahead(next));
        if (!named || (party_.kind == PartyKind::described && !loose_)) return false;
        ++at_;
        definite_ = false;
        bare_ = 0;
        if (s_.name_at(at_) != kNone && !has(Tag::title))
            take_name();
        else
            take_word();
        return true;
    }

    // الخبير في قطاع الفنادق فؤاد سالم: a person's name follows before anything else begins.
    bool name_ahead(uint32_t from) const {
        for (uint32_t t = from; t < std::min(from + kNameAhead, limit_); ++t) {
            if (s_.is_mark(t) || s_.marks.has(t, Tag::that) || s_.marks.has(t, Tag::prep) ||
                s_.marks.has(t, Tag::speech))
                return false;
            const uint32_t name = s_.name_at(t);
            if (name != kNone)
                return s_.names[name].begin == t && s_.read.names[name].kind == NameKind::person;
        }
        return false;
    }

    static bool place_word(std::string_view word) {
        for (std::string_view w : {"محافظه", "مدينه", "ولايه", "منطقه", "بلده", "قضاء", "ناحيه", "قريه", "حي",
                                   "اقليم", "المدينه", "المنطقه", "البلاد", "المحافظه"})
            if (word == w) return true;
        return false;
    }

    bool step_from() {
        if (party_.kind != PartyKind::witness || at_ + 1 >= limit_ || s_.is_mark(at_ + 1)) return false;
        const bool of_some = s_.marks.has(at_ + 1, Tag::body) || s_.marks.has(at_ + 1, Tag::title) ||
                             s_.name_at(at_ + 1) != kNone || definite(s_.folded(at_ + 1));
        if (definite_ || !of_some) return false;
        take_word();
        definite_ = false;
        return true;
    }

    // مصدر عسكري محملا التنظيم: how he said it, not who he is.
    bool participle_behind() const {
        if (!s_.folded(at_).ends_with("ا")) return false;
        for (const Mark& mark : s_.marks.at(at_))
            if (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::participle) return true;
        return false;
    }

    // تبنى التنظيم الهجوم: a thing with the article is the object, no adjective.
    bool counted_thing() const {
        const Mark* mark = s_.marks.find(at_, Tag::counted);
        if (!mark || mark->conj) return false;
        const Noun& noun = s_.rules.nouns[mark->sense.row];
        return (noun.cls == NounClass::thing && noun.kind != FigureKind::things) ||
               noun.cls == NounClass::result;
    }

    // للأمين العام, للعيادات behind a title belong to it; للصحافيين is whom it was told.
    bool of_title(std::string_view word) const {
        if (party_.kind != PartyKind::title || !word.starts_with("لل")) return false;
        return !word.ends_with("ين") && !word.ends_with("ون");
    }

    bool step_noun() {
        const bool person_like = party_.kind == PartyKind::title || party_.kind == PartyKind::witness;
        const Mark* conj = nullptr;
        char prep = 0;
        for (const Mark& mark : s_.marks.at(at_)) {
            if (mark.conj) conj = &mark;
            if (mark.prep) prep = mark.prep;
        }
        const std::string_view word = s_.folded(at_);
        if (prep == 'b' || prep == 'l' || word.starts_with("لل") || word.starts_with("بال")) {
            if (!person_like || has(Tag::medium) || has(Tag::speech)) return false;
            if (!has(Tag::body) && !of_title(word)) return false;
            if (party_.kind == PartyKind::witness && definite_) return false;
            take_word();
            return true;
        }
        if (conj) {
            if (!has(Tag::title) && !has(Tag::witness) && !has(Tag::body)) return false;
            definite_ = false, bare_ = 0;
            take_word();
            return true;
        }
        if (masdar() && (definite_ || !definite(word))) return false;
        if (definite_ && bare_ == 0 && word.starts_with("ال") && has(Tag::body) && at_ == party_.begin + 1)
            return false;
        if (participle_behind() || (definite_ && counted_thing())) return false;
        const bool heads = has(Tag::title) || has(Tag::body);
        if (definite_ && !definite(word) &&
            !(heads && person_like && s_.name_at(at_) == kNone && definite_head_ok()))
            return false;
        if (!definite_ && !definite(word) && bare_ > kBareWords) return false;
        take_word();
        return true;
    }

    // رئيس الوزراء وزير الدفاع: a second title without the article may follow, a verb's object may not.
    bool definite_head_ok() const { return s_.marks.has(at_, Tag::title); }

    void finish() {
        party_.end = end_;
        if (end_ <= party_.begin) return;
        if (person_) return finish_person();
        if (party_.kind == PartyKind::medium && inner_.end > inner_.begin) {
            const Span span = s_.span_of(inner_.begin, inner_.end);
            party_.ref = Ref{s_.text_of(span), span, ""};
            return;
        }
        Span span = s_.span_of(party_.begin, end_);
        span.begin += uncut_particle();
        party_.ref = Ref{s_.text_of(span), span, ""};
        name_behind_comma();
    }

    // Bytes of ل or ب before a word that the text room did not know to cut (لرويترز).
    uint32_t uncut_particle() const {
        const Token& first = s_.words.tokens[party_.begin];
        const std::string_view word = s_.words.folded(first);
        if (first.before > 0 || !(word.starts_with("ل") || word.starts_with("ب")) || word.starts_with("لل"))
            return 0;
        for (const Mark& mark : s_.marks.at(party_.begin))
            if (mark.prep != 0 && !mark.conj) return 2;
        return 0;
    }

    void finish_unknown() {
        party_.kind = PartyKind::person;
        const Span span = s_.span_of(unknown_.begin, unknown_.end);
        party_.ref = Ref{s_.text_of(span), span, ""};
        party_.role = s_.text_of(s_.span_of(party_.begin, unknown_.begin));
    }

    // مدير الصحة، فؤاد سالم، إن: the name stands behind a comma.
    void name_behind_comma() {
        if (party_.kind != PartyKind::title || !s_.is_mark(party_.end, "،")) return;
        const uint32_t next = party_.end + 1, name = s_.name_at(next);
        TokenRange found{next, next};
        if (name != kNone && s_.names[name].begin == next && s_.read.names[name].kind == NameKind::person) {
            found = s_.names[name];
            party_.name = name;
        } else {
            while (found.end < limit_ && found.end - next < kNameWords && may_be_name(found.end)) ++found.end;
            const bool closed = s_.is_mark(found.end, "،") && (s_.marks.has(found.end + 1, Tag::that) ||
                                                               s_.marks.has(found.end + 1, Tag::in));
            if (found.end < next + 2 || !closed) return;
        }
        party_.role = party_.ref->text;
        party_.kind = PartyKind::person;
        const Span span = s_.span_of(found.begin, found.end);
        party_.ref = Ref{s_.text_of(span), span, ""};
        party_.end = found.end;
    }

    bool may_be_name(uint32_t t) const {
        return s_.words.tokens[t].kind == TokenKind::word && s_.marks.at(t).empty() &&
               s_.number_at(t) == kNone;
    }

    void finish_person() {
        if (party_.name == kNone || unknown_.end > 0) return finish_unknown();
        party_.kind = PartyKind::person;
        const Name& name = s_.read.names[party_.name];
        party_.ref = Ref{name.text, name.span, name.entity};
        const uint32_t first = s_.names[party_.name].begin;
        if (first > party_.begin) {
            const Span span = s_.span_of(party_.begin, first);
            party_.role = s_.text_of(span);
            return;
        }
        role_behind();
    }

    // رامي حداد مدير المرصد; فؤاد سالم، وزير النقل،
    void role_behind() {
        uint32_t next = party_.end;
        if (next < limit_ && s_.is_mark(next, "،")) ++next;
        if (next + 1 >= limit_ || !s_.marks.has(next, Tag::title) || s_.name_at(next) != kNone) return;
        const auto title = PartyReader(s_, next, false).run();
        if (!title || title->kind == PartyKind::person) return;
        party_.role = title->ref->text;
        party_.end = title->end;
    }

    const Scene& s_;
    bool loose_;
    Party party_;
    uint32_t at_ = 0, limit_ = 0, end_ = 0, bare_ = 0;
    bool person_ = false, definite_ = false;
    TokenRange inner_;
    TokenRange unknown_;  // a person's name that no table knows
};

// للتحقيق, بالحزب: no subject of a verb.
bool behind_particle(const Scene& scene, uint32_t token) {
    const std::string_view word = scene.folded(token);
    if (word.starts_with("لل") || word.starts_with("بال")) return true;
    for (const Mark& mark : scene.marks.at(token))
        if (mark.prep != 0) return true;
    return false;
}

}  // namespace

std::optional<Party> party_at(const Scene& scene, uint32_t token, bool loose) {
    if (token >= scene.size()) return std::nullopt;
    return PartyReader(scene, token, loose).run();
}

std::optional<Party> party_before(const Scene& scene, uint32_t from, uint32_t target) {
    from = std::max(from, target > kReach ? target - kReach : 0);
    for (uint32_t t = from; t < target; ++t) {
        if (t > from && scene.name_at(t) != kNone && scene.name_at(t) == scene.name_at(t - 1)) continue;
        if (behind_particle(scene, t)) continue;
        const auto party = party_at(scene, t);
        if (party && party->end == target) return party;
    }
    return std::nullopt;
}

}  // namespace isnad

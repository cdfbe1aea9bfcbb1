#include "claim/event_parties.h"

#include <algorithm>

#include "claim/event_phrase.h"
#include "claim/party.h"

namespace isnad {
namespace {

constexpr uint32_t kBack = 9;  // tokens before a noun of deed in which its verb stands: شنت الطائرات غارات
constexpr uint32_t kSubject = 12;  // before a verb, its subject: أن القوات قصفت
constexpr uint32_t kForth = 6;     // behind it: غارات عنيفة شنتها
constexpr uint32_t kHands = 12;    // behind it: على يد
constexpr uint32_t kAims = 10;     // behind it: على, استهدف
constexpr uint32_t kBetween = 4;   // behind it: بين

using Phrase = std::optional<EventPhrase>;

class PartyFinder {
 public:
    PartyFinder(const Scene& scene, const Mention& mention)
        : s_(scene),
          m_(mention),
          sentence_(scene.sentence_of(mention.begin)),
          direct_(mention.trigger->direct) {}

    Parties run() {
        if (m_.type == EventType::accident) return befell(), out_;
        is_noun() ? noun() : verb();
        if (!out_.actor) told_of();
        if (!out_.actor) by_hand();
        if (!out_.target) met();
        if (!out_.target) aimed();
        if (out_.target && is_weapon(*out_.target)) out_.target = std::nullopt;
        return out_;
    }

 private:
    static MaybeRef ref(const EventPhrase& phrase) { return phrase.ref; }
    bool clause_ends(uint32_t at) const { return at >= sentence_.end || s_.is_break(at); }
    bool joined(uint32_t at) const {
        return s_.folded(at).starts_with("و") && s_.words.tokens[at].before > 0;
    }

    // The phrase that stands right there, no second part of another: not وأصيب, وجنود.
    Phrase at(uint32_t token) const {
        token = behind_adverbs(s_, token);
        if (clause_ends(token) || joined(token)) return std::nullopt;
        return event_phrase_at(s_, token);
    }

    // تفجير عبوة, إطلاق صواريخ: what it was done with.
    bool is_weapon(const Ref& target) const {
        if (m_.type == EventType::seizure || m_.type == EventType::weapons_handover) return false;
        for (uint32_t t = m_.begin; t < sentence_.end; ++t) {
            if (s_.words.tokens[t].span.end <= target.span.begin) continue;
            const Mark* noun = s_.marks.find(t, Tag::counted);
            if (s_.number_at(t) != kNone && !noun) continue;
            if (!noun) return false;
            const FigureKind kind = s_.rules.nouns[noun->sense.row].kind;
            return kind == FigureKind::missiles || kind == FigureKind::ammunition ||
                   kind == FigureKind::attacks || kind == FigureKind::strikes;
        }
        return false;
    }

    // غرق سبعة مهاجرين: nobody did it.
    void befell() {
        const Phrase people = at(m_.end);
        if (people && people->acts && !people->force) out_.target = ref(*people);
    }

    bool finite(uint32_t t) const {
        for (const Mark& mark : s_.marks.at(t)) {
            const Tag tag = mark.sense.tag;
            if ((tag == Tag::report || tag == Tag::event || tag == Tag::fate) && is_verb(mark)) return true;
        }
        return is_event_word(s_, t, EventWord::wields);
    }

    // وكانت النيابة وجهت, لكن الجيش قصف.
    bool leads_in(uint32_t t) const { return s_.is(t, Plain::auxiliary) || s_.is(t, Plain::clause_word); }

    // أن القوات الموالية للحكومة قصفت: the subject stands at the beginning of its clause, no verb between.
    Phrase subject_before(uint32_t verb) const {
        const uint32_t least = verb > sentence_.begin + kSubject ? verb - kSubject : sentence_.begin;
        uint32_t at = verb;
        while (at > least && !s_.is_break(at - 1) && !s_.marks.has(at - 1, Tag::that) &&
               !s_.marks.has(at - 1, Tag::link) && !s_.marks.has(at - 1, Tag::rel))
            if (finite(--at)) return std::nullopt;
        while (at < verb && leads_in(at)) ++at;
        const bool opens = at == sentence_.begin || (at > least && !s_.marks.has(at - 1, Tag::rel));
        Phrase phrase = opens && at < verb ? event_phrase_at(s_, at) : std::nullopt;
        return phrase && phrase->acts && phrase->end <= verb ? phrase : std::nullopt;
    }

    // القوات الموالية للحكومة, السلطات في الكويت: what belongs to the doer before the object.
    uint32_t behind_doer(const EventPhrase& doer) const {
        uint32_t at = behind_adverbs(s_, doer.end);
        if (!clause_ends(at) && s_.folded(at).starts_with("لل")) ++at;
        if (s_.marks.has(at, Tag::in) && s_.name_at(at + 1) != kNone) at = s_.names[s_.name_at(at + 1)].end;
        return at;
    }

    // في قصف, بعد قصف: no verb, though it is written like one.
    bool is_noun() const {
        if (!m_.verb()) return true;
        return m_.mark->sense.singular && m_.begin > sentence_.begin &&
               (s_.marks.has(m_.begin - 1, Tag::prep) || s_.marks.has(m_.begin - 1, Tag::in));
    }

    void verb() {
        const bool owned = m_.mark->suffix > 0;  // اختطفهم: the object is a pronoun
        const Phrase behind = at(m_.end);
        const Phrase object = behind && behind->acts && !owned ? at(behind_doer(*behind)) : std::nullopt;
        if (direct_ && behind && behind->acts && !behind->counted && (object || owned))
            return both(*behind, object);
        if (const Phrase before = subject_before(m_.begin)) return said_of(*before, behind);
        if (!behind) return;
        if (!direct_) {
            if (behind->acts) out_.actor = ref(*behind);
        } else if (behind->force && !behind->counted && !m_.trigger->toll) {
            out_.actor = ref(*behind);
        } else if (!owned) {
            out_.target = ref(*behind);
        }
    }

    void both(const EventPhrase& doer, const Phrase& sufferer) {
        out_.actor = ref(doer);
        if (sufferer) out_.target = ref(*sufferer);
    }

    // القوات قصفت مواقع; الجنود قتلوا: without an object the dead are told of.
    void said_of(const EventPhrase& before, const Phrase& behind) {
        const bool passive = m_.trigger->toll || (direct_ && before.counted);
        if (passive && !behind && m_.mark->suffix == 0) {
            out_.target = ref(before);
            return;
        }
        out_.actor = ref(before);
        if (direct_ && behind && m_.mark->suffix == 0) out_.target = ref(*behind);
    }

    void noun() {
        if (m_.mark->suffix == 0) genitive();
        if (!out_.actor) waged();
        if (!out_.actor) between();
    }

    // هجوم المسلحين, قصف الطائرات لمواقع, اعتقال الشرطة رجلا, مقتل ثلاثة جنود.
    void genitive() {
        const bool inside = m_.end > m_.begin + 1 && m_.mark->sense.form == VerbForm::none;
        const Phrase of = inside ? last_word() : m_.mark->definite ? std::nullopt : at(m_.end);
        if (!of || (!inside && of->begin != m_.end) || is_quality(*of)) return;
        if (!direct_) {
            if (of->acts && !of->counted) out_.actor = ref(*of);
            return;
        }
        const Phrase object = object_of_noun(of->end);
        if (of->acts && object && !of->counted && !m_.trigger->toll) return both(*of, object);
        const bool strikes = m_.type == EventType::shelling || m_.type == EventType::air_strike;
        (strikes && of->force ? out_.actor : out_.target) = ref(*of);
    }

    // هجوم انتحاري, قصف مدفعي, غارة أمريكية: how, not by whom.
    bool is_quality(const EventPhrase& of) const {
        if (is_event_word(s_, of.begin, EventWord::quality)) return true;
        if (s_.name_at(of.begin) != kNone || of.counted) return false;
        if (s_.marks.has(of.begin, Tag::nationality)) return true;
        return !of.acts && !of.known;
    }

    // قصف الطيران is one trigger.
    Phrase last_word() const {
        Phrase of = event_phrase_at(s_, m_.end - 1);
        return of && of->force ? of : std::nullopt;
    }

    Phrase object_of_noun(uint32_t token) const {
        token = behind_adverbs(s_, token);
        if (clause_ends(token) || joined(token)) return std::nullopt;
        return event_phrase_at(s_, token, true);
    }

    // شنت الطائرات غارات; غارات شنتها الطائرات.
    void waged() {
        const uint32_t least = m_.begin > sentence_.begin + kBack ? m_.begin - kBack : sentence_.begin;
        for (uint32_t t = m_.begin; t-- > least && !parts(t);)
            if (is_event_word(s_, t, EventWord::wields) || declares(t)) {
                const Phrase behind = at(t + 1);
                const Phrase doer =
                    behind && behind->acts && behind->end <= m_.begin ? behind : subject_before(t);
                if (doer) out_.actor = ref(*doer);
                return;
            }
    }

    // A bracketed word parts nothing: في تموز (يوليو).
    bool parts(uint32_t t) const { return s_.is_break(t) && !s_.is_mark(t, "(") && !s_.is_mark(t, ")"); }

    // أعلنت الحركة مسؤوليتها عن الهجوم, أعلن التحالف هدنة, أعلنت القوات سيطرتها: who says so did it.
    bool declares(uint32_t t) const {
        if (!is_event_word(s_, t, EventWord::declares)) return false;
        if (m_.type == EventType::ceasefire || m_.type == EventType::amnesty || m_.mark->suffix > 0)
            return true;
        for (uint32_t at = t + 1; at < m_.begin; ++at)
            if (is_event_word(s_, at, EventWord::claims)) return true;
        return false;
    }

    // غارات شنتها الطائرات.
    void told_of() {
        for (uint32_t t = m_.end; t < m_.end + kForth && !clause_ends(t); ++t)
            if (is_event_word(s_, t, EventWord::wields) &&
                (s_.folded(t).ends_with("ه") || s_.folded(t).ends_with("ها"))) {
                const Phrase behind = at(t + 1);
                if (behind && behind->acts) out_.actor = ref(*behind);
                return;
            }
    }

    // اشتباكات بين الجيش والمسلحين.
    void between() {
        for (uint32_t t = m_.end; t < m_.end + kBetween && !clause_ends(t); ++t) {
            if (s_.folded(t) != "بين") continue;
            const Phrase first = at(t + 1);
            if (!first || !first->acts) return;
            out_.actor = ref(*first);
            if (!joined(first->end) || clause_ends(first->end)) return;
            const Phrase second = event_phrase_at(s_, first->end);
            if (second && second->acts) out_.target = ref(*second);
            return;
        }
    }

    uint32_t hand_at(uint32_t t) const {
        if (is_event_word(s_, t, EventWord::hands)) return t + 1;
        const std::string two = std::string(s_.folded(t)) + " " + std::string(s_.folded(t + 1));
        return s_.rules.events.words.has(two, EventWord::hands) ? t + 2 : 0;
    }

    // قتل على يد مسلحين, قصف من قبل القوات.
    void by_hand() {
        for (uint32_t t = m_.end; t < m_.end + kHands && !clause_ends(t); ++t)
            if (const uint32_t next = hand_at(t); next > 0) {
                const Phrase doer = at(next);
                if (doer && doer->acts) out_.actor = ref(*doer);
                return;
            }
    }

    // تعرضت القرية لقصف.
    void met() {
        if (m_.mark->prep != 'l') return;
        const uint32_t least = m_.begin > sentence_.begin + kBack ? m_.begin - kBack : sentence_.begin;
        for (uint32_t t = m_.begin; t-- > least && !s_.is_break(t);)
            if (is_event_word(s_, t, EventWord::meets)) {
                const Phrase behind = at(t + 1);
                if (behind && behind->end <= m_.begin)
                    out_.target = ref(*behind);
                else if (const Phrase before = subject_before(t))
                    out_.target = ref(*before);
                return;
            }
    }

    bool has_aim() const {
        switch (m_.type) {
            case EventType::talks:
            case EventType::agreement:
            case EventType::ceasefire:
            case EventType::displacement:
            case EventType::deployment:
                return false;
            default:
                return true;
        }
    }

    // هجوم على, اشتباكات مع, غارة استهدفت.
    void aimed() {
        if (s_.folded(m_.end - 1) == "علي") {  // القبض على is one trigger
            if (const Phrase aim = at(m_.end)) out_.target = ref(*aim);
            return;
        }
        const bool with = m_.type == EventType::armed_clash || m_.type == EventType::talks;
        for (uint32_t t = m_.end; t < m_.end + kAims && !clause_ends(t); ++t) {
            const bool on = has_aim() && is_event_word(s_, t, EventWord::aims);
            if (!on && !(with && s_.folded(t) == "مع")) continue;
            if (s_.folded(t + 1) == "الاقل" || s_.folded(t + 1) == "الاكثر") continue;
            if (s_.is_mark(t + 1) || is_event_word(s_, t + 1, EventWord::manner) ||
                is_event_word(s_, t + 1, EventWord::aside))
                return;
            const Phrase aim = at(t + 1);
            if (aim && (on || aim->acts)) out_.target = ref(*aim);
            return;
        }
    }

    const Scene& s_;
    const Mention& m_;
    const Sentence& sentence_;
    const bool direct_;
    Parties out_;
};

}  // namespace

Parties parties_of(const Scene& scene, const Mention& mention) { return PartyFinder(scene, mention).run(); }

}  // namespace isnad

#include "claim/event_parties.h"

#include <algorithm>

#include "claim/event_aims.h"
#include "claim/event_phrase.h"
#include "claim/event_scope.h"
#include "claim/event_target.h"

namespace isnad {
namespace {

constexpr uint32_t kBack = 9;  // tokens before a noun of deed in which its verb stands: شنت الطائرات غارات
constexpr uint32_t kForth = 6;  // behind it: غارات عنيفة شنتها

class PartyFinder {
 public:
    PartyFinder(const Scene& scene, const Mention& mention)
        : s_(scene),
          m_(mention),
          scope_(scene, mention),
          sentence_(scope_.sentence),
          direct_(mention.trigger->direct) {}

    Parties run() {
        if (m_.type == EventType::accident) return befell(), out_;
        is_noun() ? noun() : verb();
        if (!out_.actor) told_of();
        if (!out_.actor) give(out_.actor, doer_by_hand(scope_));
        if (m_.type == EventType::territory_change) {
            if (out_.target && !is_party(scope_, *out_.target)) out_.target = std::nullopt;
            if (!out_.target) give(out_.target, loser_behind(scope_));
            return out_;
        }
        if (!out_.target) give(out_.target, who_met(scope_));
        if (!out_.target) give(out_.target, aim_behind(scope_));
        if (!out_.target) give(out_.target, bombed_site(scope_));
        if (out_.target && !is_target(scope_, *out_.target)) out_.target = std::nullopt;
        return out_;
    }

 private:
    static MaybeRef ref(const EventPhrase& phrase) { return phrase.ref; }
    static void give(MaybeRef& party, const Phrase& phrase) {
        if (phrase) party = phrase->ref;
    }
    // غرق سبعة مهاجرين: nobody did it.
    void befell() {
        const Phrase people = scope_.at(m_.end);
        if (people && people->acts && !people->force) out_.target = ref(*people);
    }

    // القوات الموالية للحكومة, السلطات في الكويت: what belongs to the doer before the object.
    uint32_t behind_doer(const EventPhrase& doer) const {
        uint32_t at = behind_adverbs(s_, doer.end);
        if (!scope_.clause_ends(at) && s_.folded(at).starts_with("لل")) ++at;
        if (s_.marks.has(at, Tag::in) && s_.name_at(at + 1) != kNone) at = s_.names[s_.name_at(at + 1)].end;
        return at;
    }

    // في قصف, بعد قصف: no verb, though it is written like one.
    bool is_noun() const {
        if (!m_.verb()) return true;
        if (!m_.mark->sense.singular) return false;
        if (m_.end < sentence_.end && relative(m_.end) && s_.name_at(m_.end) == kNone)
            return true;  // قصف مدفعي
        return m_.begin > sentence_.begin &&
               (s_.marks.has(m_.begin - 1, Tag::prep) || s_.marks.has(m_.begin - 1, Tag::in));
    }

    void verb() {
        const bool owned = m_.mark->suffix > 0;  // اختطفهم: the object is a pronoun
        const Phrase behind = scope_.at(m_.end);
        const bool doer = behind && (behind->acts || is_place(behind->begin));  // قصفت أنقرة مواقع
        const Phrase object = doer && !owned ? scope_.at(behind_doer(*behind)) : std::nullopt;
        if (direct_ && doer && !behind->counted && (object || (owned && behind->acts)))
            return both(*behind, object);
        if (const Phrase before = scope_.subject_before(m_.begin)) return said_of(*before, behind);
        if (!behind) return;
        if (!direct_) {
            if (behind->acts) out_.actor = ref(*behind);
        } else if (behind->force && !behind->counted && !m_.trigger->toll) {
            out_.actor = ref(*behind);
        } else if (!owned) {
            out_.target = ref(*behind);
        }
    }

    bool is_place(uint32_t t) const {
        const uint32_t name = s_.name_at(t);
        return name != kNone && s_.read.names[name].kind == NameKind::place;
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
        if (!out_.target) struck();
    }

    void between() {
        const Sides sides = sides_between(scope_);
        give(out_.actor, sides.first);
        give(out_.target, sides.second);
    }

    // استهدفت غارات أخرى مواقع, دمرت غارة دبابة: the deed is the subject of a verb that aims.
    void struck() {
        if (m_.begin == sentence_.begin || m_.mark->suffix > 0) return;
        const uint32_t verb = m_.begin - 1;
        if (s_.is(verb, Plain::governs) || !s_.is(verb, EventWord::aims)) return;
        uint32_t next = m_.end;
        while (next < m_.end + 2 && !scope_.clause_ends(next) &&
               (s_.is(next, Plain::another) || relative(next)))
            ++next;
        give(out_.target, scope_.at(next));
    }

    // هجوم المسلحين, قصف الطائرات لمواقع, اعتقال الشرطة رجلا, مقتل ثلاثة جنود.
    void genitive() {
        const bool inside = m_.end > m_.begin + 1 && m_.mark->sense.form == VerbForm::none;
        const Phrase of = inside ? last_word() : m_.mark->definite ? std::nullopt : scope_.at(m_.end);
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

    bool strikes() const { return is_violent(m_.type) && (m_.type != EventType::attack || !direct_); }

    // مدفعي, صاروخية: an indefinite adjective.
    bool relative(uint32_t t) const {
        const std::string_view word = s_.folded(t);
        return s_.words.tokens[t].article == 0 && (word.ends_with("ي") || word.ends_with("يه"));
    }

    // هجوم انتحاري, قصف مدفعي, غارة أمريكية: how, not by whom.
    bool is_quality(const EventPhrase& of) const {
        if (s_.is(of.begin, EventWord::quality) || s_.is(of.begin, Plain::another)) return true;
        if (s_.name_at(of.begin) != kNone || of.counted) return false;
        if (strikes() && relative(of.begin)) return true;
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
        if (scope_.clause_ends(token) || scope_.joined(token)) return std::nullopt;
        return event_phrase_at(s_, token, true);
    }

    // شنت الطائرات غارات; غارات شنتها الطائرات.
    void waged() {
        const uint32_t least = scope_.least(m_.begin, kBack);
        for (uint32_t t = m_.begin; t-- > least && !parts(t);)
            if (s_.is(t, EventWord::wields) || declares(t)) {
                const Phrase behind = scope_.at(t + 1);
                const Phrase doer =
                    behind && behind->acts && behind->end <= m_.begin ? behind : scope_.subject_before(t);
                if (doer) out_.actor = ref(*doer);
                return;
            }
    }

    // A bracketed word parts nothing: في تموز (يوليو).
    bool parts(uint32_t t) const { return s_.is_break(t) && !s_.is_mark(t, "(") && !s_.is_mark(t, ")"); }

    // أعلنت الحركة مسؤوليتها عن الهجوم, أعلن التحالف هدنة, أعلنت القوات سيطرتها: who says so did it.
    bool declares(uint32_t t) const {
        if (!s_.is(t, EventWord::declares)) return false;
        if (m_.type == EventType::ceasefire || m_.type == EventType::amnesty || m_.mark->suffix > 0)
            return true;
        for (uint32_t at = t + 1; at < m_.begin; ++at)
            if (s_.is(at, EventWord::claims)) return true;
        return false;
    }

    // غارات شنتها الطائرات.
    void told_of() {
        for (uint32_t t = m_.end; t < m_.end + kForth && !scope_.clause_ends(t); ++t)
            if (s_.is(t, EventWord::wields) &&
                (s_.folded(t).ends_with("ه") || s_.folded(t).ends_with("ها"))) {
                const Phrase behind = scope_.at(t + 1);
                if (behind && behind->acts) out_.actor = ref(*behind);
                return;
            }
    }

    const Scene& s_;
    const Mention& m_;
    const EventScope scope_;
    const Sentence& sentence_;
    const bool direct_;
    Parties out_;
};

}  // namespace

Parties parties_of(const Scene& scene, const Mention& mention) { return PartyFinder(scene, mention).run(); }

}  // namespace isnad

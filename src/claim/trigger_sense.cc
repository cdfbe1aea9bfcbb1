#include "claim/trigger_sense.h"

#include <algorithm>

#include "claim/triggers.h"

namespace isnad {
namespace {

constexpr uint32_t kNeedBefore = 3;  // words
constexpr uint32_t kNeedBehind = 8;
constexpr uint32_t kNeverReach = 3;
constexpr uint32_t kAimReach = 3;
constexpr uint32_t kKindReach = 4;

// The words behind the first of a pattern.
bool go_on(const Scene& s, uint32_t at, uint32_t end, const std::vector<std::string>& starts) {
    if (at + starts.size() > end) return false;
    for (size_t i = 0; i < starts.size(); ++i)
        if (!Openings(s.folded(at + static_cast<uint32_t>(i))).begin_with(starts[i])) return false;
    return true;
}

struct Window {
    uint32_t begin, end;
};

Window window(const Scene& s, const Mark& mark, uint32_t before, uint32_t behind) {
    const Sentence& sentence = s.sentence_of(mark.begin);
    return {std::max(sentence.begin, mark.begin > before ? mark.begin - before : 0),
            std::min(sentence.end, mark.end + behind)};
}

bool any_in(const Scene& s, Window w, const WordPatterns& patterns) {
    if (patterns.empty()) return false;
    for (uint32_t at = w.begin; at < w.end; ++at) {
        if ((s.begins_with(at) & patterns.kinds) == 0) continue;
        const Openings word(s.folded(at));
        for (const WordPattern& pattern : patterns.all)
            if (word.begin_with(pattern.first) && go_on(s, at + 1, w.end, pattern.more)) return true;
    }
    return false;
}

// The mention's own words count among those that are near: `رئيس التحرير` holds its trigger.
bool fits(const Scene& s, const Mark& mark, const Trigger& trigger) {
    if (!trigger.never.empty() && any_in(s, window(s, mark, kNeverReach, kNeverReach), trigger.never))
        return false;
    return (trigger.needs.empty() && !trigger.place && !trigger.person && !trigger.fighter) || trigger.weak ||
           has_needed(s, mark, trigger);
}

// `الصادر` is no verb, `مظاهره` no `مظاهرة`, `اجتماعي` no dual of `اجتماع`.
bool is_another_word(const Scene& s, const Mark& mark) {
    const VerbForm form = mark.sense.form;
    if (form == VerbForm::past) return is_verb(mark) && (mark.definite || mark.prep != 0);
    if (form == VerbForm::present) return mark.definite || mark.prep == 'b' || mark.prep == 'k';
    if (mark.sense.plural && s.folded(mark.begin).ends_with("ي")) return true;
    if (!mark.sense.feminine || mark.suffix > 0 || form == VerbForm::participle) return false;
    return under(s.words.tokens[mark.end - 1].span, s.text).ends_with("ه");
}

// `محاولة السيطرة`, `بهدف تحرير`: what is wanted.
bool is_aim(const Scene& s, const Mark& mark) {
    if (mark.prep == 'l') return true;
    for (uint32_t back = 1; back <= kAimReach && back <= mark.begin; ++back) {
        if (s.marks.has(mark.begin - back, Tag::aim)) return true;
        if (s.is_mark(mark.begin - back)) return false;
    }
    return false;
}

// `التي يسيطر عليها التنظيم`, `طرد من سيطرة المسلحين`, `التحالف الذي يقاتل المسلحين`: a state.
bool is_state(const Scene& s, const Mark& mark) {
    if (mark.sense.form == VerbForm::masdar)
        return mark.begin > 0 && !mark.definite && s.folded(mark.begin - 1) == "من";
    if (mark.sense.form != VerbForm::present) return false;
    for (uint32_t back = 1; back <= 2 && back <= mark.begin; ++back)
        if (s.marks.has(mark.begin - back, Tag::rel)) return true;
    const std::string_view behind = s.folded(mark.end);
    return behind == "عليها" || behind == "عليه";
}

// `منذ بداية العام قتل مئات`: no one happening; `قتلوا عندما انهار المنزل`: no deed.
bool is_no_deed(const Scene& s, const Mark& mark) {
    const Sentence& sentence = s.sentence_of(mark.begin);
    return s.marks.any(sentence.begin, sentence.end, {Tag::overall, Tag::natural});
}

bool tells_happening(const Scene& s, const Mark& mark, const Trigger& trigger) {
    if (is_another_word(s, mark)) return false;
    if (trigger.toll && mark.sense.form != VerbForm::none)
        return (is_verb(mark) || !mark.definite) && !is_no_deed(s, mark);
    if (trigger.type == EventType::territory_change) return !is_aim(s, mark) && !is_state(s, mark);
    if (trigger.type == EventType::armed_clash && mark.sense.form == VerbForm::present)
        return !is_state(s, mark);
    return true;
}

bool is_place(const Scene& s, uint32_t at) {
    const uint32_t name = s.name_at(at);
    return name != kNone && s.read.names[name].kind == NameKind::place;
}

bool is_person(const Scene& s, uint32_t at) {
    const Mark* counted = s.marks.find(at, Tag::counted);
    return counted && s.rules.nouns[counted->sense.row].cls == NounClass::person;
}

}  // namespace

bool has_needed(const Scene& s, const Mark& mark, const Trigger& trigger) {
    Window near = window(s, mark, kNeedBefore, kNeedBehind);
    for (uint32_t at = mark.end; at < near.end; ++at)
        if (s.is_mark(at, ".") || s.is_mark(at, "؛")) near.end = at;
    if (any_in(s, near, trigger.needs)) return true;
    const uint32_t end = std::min(near.end, mark.end + kKindReach);
    for (uint32_t at = mark.end; at < end; ++at)
        if ((trigger.place && is_place(s, at)) || (trigger.person && is_person(s, at)) ||
            (trigger.fighter && s.marks.has(at, Tag::fighting)))
            return true;
    return false;
}

EventType shifted_type(const Scene& s, const Mark& mark, EventType type) {
    for (const Shift& shift : s.rules.events.shifts) {
        if (std::find(shift.from.begin(), shift.from.end(), type) == shift.from.end()) continue;
        if (any_in(s, window(s, mark, shift.reach, shift.reach), shift.near)) return shift.to;
    }
    return type;
}

const Mark* trigger_at(const Scene& s, uint32_t at) {
    const Mark* best = nullptr;
    for (const Mark& mark : s.marks.at(at)) {
        if (mark.sense.tag != Tag::event || (best && mark.end <= best->end)) continue;
        const Trigger& trigger = s.rules.events.triggers[mark.sense.row];
        if (fits(s, mark, trigger) && tells_happening(s, mark, trigger)) best = &mark;
    }
    return best;
}

}  // namespace isnad

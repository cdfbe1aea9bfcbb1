#include "claim/triggers.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kNeedBefore = 3;  // words
constexpr uint32_t kNeedBehind = 8;
constexpr uint32_t kNeverReach = 3;

// A word that begins so, whatever one-letter particle or article stands before it.
bool begins(std::string_view word, std::string_view start) {
    if (word.starts_with(start)) return true;
    for (std::string_view particle : {"و", "ف", "ب", "ل", "ك"})
        if (word.starts_with(particle) && word.substr(particle.size()).starts_with(start)) return true;
    for (std::string_view article : {"ال", "وال", "بال", "لل", "فال"})
        if (word.starts_with(article) && word.substr(article.size()).starts_with(start)) return true;
    return false;
}

bool stands_at(const Scene& s, uint32_t at, uint32_t end, const WordPattern& pattern) {
    if (at + pattern.size() > end) return false;
    for (size_t i = 0; i < pattern.size(); ++i)
        if (!begins(s.folded(at + static_cast<uint32_t>(i)), pattern[i])) return false;
    return true;
}

struct Window {
    uint32_t begin, end;
};

Window window(const Scene& s, uint32_t begin, uint32_t end, uint32_t before, uint32_t behind) {
    const Sentence& sentence = s.sentence_of(begin);
    return {std::max(sentence.begin, begin > before ? begin - before : 0),
            std::min(sentence.end, end + behind)};
}

bool any_in(const Scene& s, Window w, const std::vector<WordPattern>& patterns) {
    for (uint32_t at = w.begin; at < w.end; ++at)
        for (const WordPattern& pattern : patterns)
            if (stands_at(s, at, w.end, pattern)) return true;
    return false;
}

// The mention's own words count among those that are near: `رئيس التحرير` holds its trigger.
bool fits(const Scene& s, const Mark& mark, const Trigger& trigger) {
    if (!trigger.never.empty() &&
        any_in(s, window(s, mark.begin, mark.end, kNeverReach, kNeverReach), trigger.never))
        return false;
    if (trigger.needs.empty()) return true;
    Window behind = window(s, mark.begin, mark.end, kNeedBefore, kNeedBehind);
    for (uint32_t at = mark.end; at < behind.end; ++at)
        if (s.is_mark(at, ".") || s.is_mark(at, "؛")) behind.end = at;
    return any_in(s, behind, trigger.needs);
}

EventType shifted(const Scene& s, const Mark& mark, EventType type) {
    for (const Shift& shift : s.rules.events.shifts) {
        if (std::find(shift.from.begin(), shift.from.end(), type) == shift.from.end()) continue;
        if (any_in(s, window(s, mark.begin, mark.end, shift.reach, shift.reach), shift.near)) return shift.to;
    }
    return type;
}

// The longest mark whose trigger fits; phrases before single words.
const Mark* best_mark(const Scene& s, uint32_t at) {
    const Mark* best = nullptr;
    for (const Mark& mark : s.marks.at(at)) {
        if (mark.sense.tag != Tag::event || (best && mark.end <= best->end)) continue;
        if (fits(s, mark, s.rules.events.triggers[mark.sense.row])) best = &mark;
    }
    return best;
}

// Words that name only the means, in a sentence that names the act as well, tell nothing new.
bool is_means(const Mention& m) { return m.trigger->means || (m.mark->prep == 'b' && is_violent(m.type)); }

bool is_told_anyway(const Scene& s, const std::vector<Mention>& mentions, size_t at) {
    const uint32_t sentence = s.sentence_index(mentions[at].begin);
    for (size_t i = 0; i < mentions.size(); ++i) {
        if (i == at || s.sentence_index(mentions[i].begin) != sentence || !is_violent(mentions[i].type))
            continue;
        if (!is_means(mentions[i]) || i < at) return true;
    }
    return false;
}

std::vector<Mention> without_means(const Scene& s, const std::vector<Mention>& mentions) {
    std::vector<Mention> out;
    for (size_t i = 0; i < mentions.size(); ++i)
        if (!is_means(mentions[i]) || !is_told_anyway(s, mentions, i)) out.push_back(mentions[i]);
    return out;
}

bool in_name(const Scene& s, uint32_t at) {
    const uint32_t name = s.name_at(at);
    return name != kNone && s.read.names[name].kind != NameKind::place;
}

// `التي يسيطر عليها التنظيم`, `للسيطرة على`: a state or an aim, not a happening.
bool is_no_happening(const Scene& s, const Mark& mark, EventType type) {
    if (type != EventType::territory_change) return false;
    if (mark.prep == 'l') return true;
    if (mark.sense.form != VerbForm::present) return false;
    for (uint32_t back = 1; back <= 2 && back <= mark.begin; ++back)
        if (s.marks.has(mark.begin - back, Tag::rel)) return true;
    const std::string_view behind = s.folded(mark.end);
    return behind == "عليها" || behind == "عليه";
}

}  // namespace

bool is_violent(EventType type) {
    switch (type) {
        case EventType::armed_clash:
        case EventType::shelling:
        case EventType::air_strike:
        case EventType::bombing:
        case EventType::attack:
            return true;
        default:
            return false;
    }
}

std::vector<Mention> find_triggers(const Scene& scene) {
    std::vector<Mention> out;
    bool violent = false;
    for (uint32_t at = 0; at < scene.size();) {
        const Mark* mark = in_name(scene, at) ? nullptr : best_mark(scene, at);
        if (!mark || is_no_happening(scene, *mark, scene.rules.events.triggers[mark->sense.row].type)) {
            ++at;
            continue;
        }
        const Trigger& trigger = scene.rules.events.triggers[mark->sense.row];
        const EventType type = shifted(scene, *mark, trigger.type);
        violent = violent || (!trigger.weak &&
                              (is_violent(type) || type == EventType::accident || type == EventType::arrest));
        out.push_back({mark->begin, mark->end, type, mark, &trigger});
        at = mark->end;
    }
    if (!violent) std::erase_if(out, [](const Mention& m) { return m.trigger->weak; });
    return without_means(scene, out);
}

}  // namespace isnad

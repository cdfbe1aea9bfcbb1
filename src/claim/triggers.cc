#include "claim/triggers.h"

#include <algorithm>

#include "claim/trigger_sense.h"

namespace isnad {
namespace {

bool in_name(const Scene& s, uint32_t at) {
    const uint32_t name = s.name_at(at);
    return name != kNone && s.read.names[name].kind != NameKind::place;
}

// Words that name only the means, in a sentence that names the act as well, tell nothing new.
bool is_means(const Mention& m) { return m.trigger->means || (m.mark->prep == 'b' && is_violent(m.type)); }

bool is_act(const Mention& m) { return is_violent(m.type) || m.type == EventType::accident; }

// `بالرصاص`: how somebody was killed, where another word tells that he was.
bool is_manner(const Mention& m) {
    return m.trigger->means && !m.trigger->toll && m.type == EventType::attack &&
           m.mark->sense.form == VerbForm::none;
}

// The other mention of a sentence, `earlier` or not, tells what this one tells.
bool tells_it(const Mention& other, const Mention& mention, bool earlier) {
    if (!is_act(other)) return false;
    if (mention.trigger->toll && !other.trigger->toll) return !is_manner(other);
    if (other.trigger->toll && !mention.trigger->toll) return is_manner(mention);
    return !is_means(other) || earlier;
}

// كما استهدفت مواقع: a verb that opens a clause of its own behind another deed; not كما استهدفت غارات.
bool tells_on(const Scene& s, const std::vector<Mention>& mentions, size_t at) {
    const Mention& m = mentions[at];
    if (at + 1 < mentions.size() && mentions[at + 1].begin == m.end) return false;
    return m.verb() && !m.trigger->toll && m.begin > 0 && s.marks.has(m.begin - 1, {Tag::link, Tag::strand});
}

bool is_told_anyway(const std::vector<Mention>& mentions, size_t at, const Scene& s) {
    if (tells_on(s, mentions, at)) return false;
    const uint32_t sentence = s.sentence_index(mentions[at].begin);
    for (size_t i = at; i-- > 0 && s.sentence_index(mentions[i].begin) == sentence;)
        if (tells_it(mentions[i], mentions[at], true)) return true;
    for (size_t i = at + 1; i < mentions.size() && s.sentence_index(mentions[i].begin) == sentence; ++i)
        if (tells_it(mentions[i], mentions[at], false)) return true;
    return false;
}

std::vector<Mention> without_means(const std::vector<Mention>& mentions, const Scene& s) {
    std::vector<Mention> out;
    for (size_t i = 0; i < mentions.size(); ++i)
        if (!is_means(mentions[i]) || !is_told_anyway(mentions, i, s)) out.push_back(mentions[i]);
    return out;
}

// Sentences with a word of fighters or weapons; an article that tells of violence counts whole.
class Violence {
 public:
    Violence(const Scene& s, const std::vector<Mention>& mentions) : s_(s) {
        for (const Mention& m : mentions)
            anywhere_ |= !m.trigger->weak && (is_act(m) || m.type == EventType::arrest);
    }
    bool around(const Mention& m) const {
        if (anywhere_ || has_needed(s_, *m.mark, *m.trigger)) return true;
        const Sentence& sentence = s_.sentence_of(m.begin);
        if (s_.marks.any(sentence.begin, sentence.end, Tag::fighting)) return true;
        for (uint32_t at = sentence.begin; at < sentence.end; ++at)
            if (kills(at)) return true;
        return false;
    }

 private:
    bool kills(uint32_t at) const {
        const Mark* fate = s_.marks.find(at, Tag::fate);
        return fate && s_.rules.fates[fate->sense.row].kind == FigureKind::killed &&
               s_.rules.fates[fate->sense.row].needs.anything;
    }

    const Scene& s_;
    bool anywhere_ = false;
};

std::vector<Mention> all_mentions(const Scene& s) {
    std::vector<Mention> out;
    const auto next = [&](uint32_t from) { return s.marks.next(from, s.size(), Tag::event); };
    for (uint32_t at = next(0); at < s.size();) {
        const Mark* mark = in_name(s, at) ? nullptr : trigger_at(s, at);
        at = next(mark ? mark->end : at + 1);
        if (!mark) continue;
        const Trigger& trigger = s.rules.events.triggers[mark->sense.row];
        const EventType type = trigger.fixed ? trigger.type : shifted_type(s, *mark, trigger.type);
        out.push_back({mark->begin, mark->end, type, mark, &trigger});
    }
    return out;
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
    std::vector<Mention> out = all_mentions(scene);
    const Violence violence(scene, out);
    std::erase_if(out, [&](const Mention& m) { return m.trigger->weak && !violence.around(m); });
    return without_means(out, scene);
}

}  // namespace isnad

#include "claim/event_setting.h"

#include <algorithm>

#include "claim/drafts.h"

namespace isnad {
namespace {

constexpr uint32_t kTold = 14;       // tokens between a deed and its toll
constexpr uint32_t kBackground = 3;  // before a deed in which it is said to be an older one, or only meant
constexpr uint32_t kAsked = 8;       // in which it is asked for

bool befalls(const Mention& m) { return is_violent(m.type) || m.type == EventType::accident; }

}  // namespace

const Figure* EventSetting::toll_of(const Mention& m) const {
    if (!befalls(m)) return nullptr;
    const Sentence& sentence = s_.sentence_of(m.begin);
    const std::vector<Figure>& all = s_.read.figures;
    const Figure* best = nullptr;
    uint32_t nearest = kTold;
    auto at = std::lower_bound(all.begin(), all.end(), sentence.span.begin,
                               [](const Figure& f, uint32_t byte) { return f.span.begin < byte; });
    for (; at != all.end() && at->span.begin < sentence.span.end; ++at) {
        if (!victims(at->kind)) continue;
        const uint32_t token = s_.token_at(at->span.begin);
        const uint32_t from = std::min(token, m.end), to = std::max(token, m.begin);
        if (to - from >= nearest || s_.marks.any(from, to, Tag::link)) continue;
        nearest = to - from;
        best = &*at;
    }
    return best;
}

bool EventSetting::to_come(const DayRange& days) const {
    const auto& published = s_.read.article.published;
    return published && published->days.to && days.from && *days.from > *published->days.to;
}

// What is told as done was not done on a day to come.
DayRange EventSetting::days_of(const Mention& m) const {
    DayRange days = setting_.date_of(m.begin, m.end);
    if (to_come(days) && (befalls(m) || m.mark->sense.form == VerbForm::past)) days = {};
    if (days.known()) return days;
    const Figure* toll = toll_of(m);
    return toll && toll->status == Status::asserted ? toll->date : days;
}

// لم يقع هجوم, دون أي اشتباكات.
bool EventSetting::negated(const Mention& m) const {
    if (m.begin > 0 && s_.marks.has(m.begin - 1, Tag::negation)) return true;
    if (m.begin < 2 || !s_.marks.has(m.begin - 2, Tag::negation)) return false;
    return s_.folded(m.begin - 1) == "اي" || s_.words.tokens[m.begin - 1].pos == PartOfSpeech::imperfect;
}

// منذ الهجوم, منذ أن سيطر, بعد يومين على الهجوم, الذين سيطروا على المدينة.
bool EventSetting::told_as_earlier(const Mention& m) const {
    if (setting_.days().eve(m.begin)) return true;
    for (uint32_t back = 1; back <= kBackground && back <= m.begin; ++back) {
        const uint32_t at = m.begin - back;
        if (s_.is_mark(at)) return false;
        const std::string_view word = s_.folded(at);
        if (back <= 2 && (word == "منذ" || word == "ومنذ")) return true;
        if (back == 1 && s_.marks.has(at, Tag::rel)) return m.type == EventType::territory_change && m.verb();
    }
    return false;
}

// لبدء محادثات, لكي يلتقي نظيره, قبل بدء جولة من المحادثات.
bool EventSetting::meant(const Mention& m) const {
    if (m.mark->sense.form == VerbForm::present)
        return m.begin > 0 && s_.is(m.begin - 1, Plain::negates) && !s_.marks.has(m.begin - 1, Tag::negation);
    for (uint32_t back = 1; back <= kBackground && back <= m.begin && !s_.is_mark(m.begin - back); ++back)
        if (s_.is(m.begin - back, Plain::begins_deed)) return true;
    return false;
}

// دعا إلى وقف القتال, طالبوا بالإفراج عن الأسرى.
bool EventSetting::asked_for(const Mention& m) const {
    if (m.verb() || m.begin == 0) return false;
    const bool governed = m.mark->prep == 'b' || m.mark->prep == 'l' || s_.folded(m.begin - 1) == "الي";
    if (!governed) return false;
    for (uint32_t back = 1; back <= kAsked && back <= m.begin && !s_.is_mark(m.begin - back); ++back)
        if (s_.marks.has(m.begin - back, Tag::demanded)) return true;
    return false;
}

Status EventSetting::status_of(const Mention& m, const DayRange& days) const {
    if (negated(m)) return Status::denied;
    const Statement* said = setting_.statement_of(s_.span_of(m.begin, m.end));
    const Status status = setting_.status_of(m.begin, m.end, said, days);
    if (status != Status::asserted) return status;
    if (told_as_earlier(m)) return Status::background;
    if (asked_for(m)) return Status::demanded;
    return meant(m) || to_come(days) ? Status::planned : status;
}

Extent EventSetting::extent_of(const MaybeRef& place) const {
    if (!place) return Extent::country;
    const uint32_t at = s_.token_at(place->span.begin);
    const auto [begin, end] = setting_.places().between(at, at + 1);
    return begin != end ? begin->extent : Extent::country;
}

// Of two places of its sentence the deed has its own; what its toll has from elsewhere is told closer.
MaybeRef EventSetting::place_of(const Mention& m, const MaybeRef& actor) const {
    const uint32_t doer = actor ? s_.token_at(actor->span.begin) : kNone;
    const Place* place = setting_.places().near(m.begin, m.end, 3, doer);
    const Figure* toll = toll_of(m);
    if (!toll || !toll->place) return place ? MaybeRef(setting_.places().ref(*place)) : std::nullopt;
    const uint32_t sentence = s_.sentence_index(m.begin);
    const bool own = place && place->extent > Extent::country && s_.sentence_index(place->begin) == sentence;
    const bool beside = s_.sentence_index(s_.token_at(toll->place->span.begin)) == sentence;
    return own && beside ? MaybeRef(setting_.places().ref(*place)) : toll->place;
}

}  // namespace isnad

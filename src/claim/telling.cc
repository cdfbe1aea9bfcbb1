#include "claim/telling.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kFewDays = 3;
constexpr uint32_t kSince = 4;         // tokens from a toll to its منذ
constexpr uint32_t kOpens = 4;         // tokens in which a sentence says where it turns to
constexpr uint32_t kPlaceOfEvent = 8;  // tokens from الانفجار to its place

}  // namespace

bool summed_up(const Scene& s, uint32_t first, uint32_t last, const DayRange& date) {
    if (date.from && date.to && *date.to - *date.from <= kFewDays) return false;
    const auto since = [&](uint32_t at) {
        return at < s.size() && s.words.stem(s.words.tokens[at]) == "منذ";
    };
    if (since(s.sentence_of(first).begin)) return true;
    for (uint32_t at = last; at < last + kSince; ++at)
        if (since(at)) return true;
    return false;
}

bool turns(const Scene& s, uint32_t sentence) {
    const Mark* link = s.marks.find(s.words.sentences[sentence].begin, Tag::link);
    return link && link->end - link->begin >= 2;
}

bool elsewhere(const Scene& s, const Setting& setting, uint32_t from, uint32_t to) {
    for (uint32_t at = from + 1; at <= to; ++at) {
        const Sentence& sentence = s.words.sentences[at];
        const auto [begin, end] =
            setting.places().between(sentence.begin, std::min(sentence.end, sentence.begin + kOpens));
        for (const Place* place = begin; place != end; ++place)
            if (setting.places().begins_clause(*place)) return true;
    }
    return false;
}

bool is_blow(const Mention& m) { return is_violent(m.type) || m.type == EventType::accident; }

bool picked(const Scene& s, const Mention& m) {
    if (m.begin > 0 && s.folded(m.begin - 1) == "منذ") return true;
    return s.marks.has(m.end, Tag::most) || s.marks.has(m.end + 1, Tag::most);
}

bool told_before(const Scene& s, const Mention& m) {
    return !picked(s, m) && m.mark->definite && !m.verb() && !m.mark->sense.plural && is_blow(m);
}

bool several_blows(const Scene& s, uint32_t sentence) {
    const Sentence& told = s.words.sentences[sentence];
    return s.marks.any(told.begin, told.end, Tag::series);
}

const Place* place_of_blow(const Scene& s, const Setting& setting, const Mention& m) {
    const Sentence& sentence = s.sentence_of(m.begin);
    const auto [begin, end] = setting.places().between(m.end, std::min(sentence.end, m.end + kPlaceOfEvent));
    if (begin != end) return begin;
    const auto [from, to] = setting.places().between(sentence.begin, m.begin);
    if (from == to) return nullptr;
    const Place* before = to - 1;
    for (uint32_t at = before->reach; at < m.begin && at < before->reach + 2; ++at)
        if (s.folded(at) == "حيث") return before;
    return nullptr;
}

}  // namespace isnad

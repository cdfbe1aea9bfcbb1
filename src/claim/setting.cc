#include "claim/setting.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kOldNews = 12;  // days before the article from which on a thing is told as background
constexpr uint32_t kStatusReach = 10;

// سيشارك, ستوفر: a verb of the future that no table lists.
bool future(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    if (word.size() < 10 || !(word.starts_with("سي") || word.starts_with("ست"))) return false;
    if (s.name_at(at) != kNone || s.number_at(at) != kNone || s.marks.has(at, {Tag::counted, Tag::title}))
        return false;
    return !s.is(at, Plain::no_future);
}

}  // namespace

Setting::Setting(const Scene& scene, const std::vector<Statement>& statements)
    : scene_(scene), statements_(statements), places_(scene, statements), days_(scene, statements) {
    uint32_t reach = 0;
    for (const Statement& s : statements_) reach_.push_back(reach = std::max(reach, s.content.end));
}

const Statement* Setting::statement_of(Span span) const {
    constexpr uint32_t kReach = 2000;  // bytes behind the span where a cue may still stand for it
    const auto far = [&](const Statement& s, uint32_t) { return s.span.begin <= span.end + kReach; };
    auto behind = static_cast<size_t>(
        std::lower_bound(statements_.begin(), statements_.end(), uint32_t{0}, far) - statements_.begin());
    while (behind < statements_.size() && statements_[behind].content.begin <= span.end) ++behind;
    const Statement* best = nullptr;
    for (; behind > 0 && reach_[behind - 1] >= span.begin; --behind) {
        const Statement& s = statements_[behind - 1];
        if (s.content.overlaps(span) && (!best || s.content.begin > best->content.begin)) best = &s;
    }
    return best;
}

bool Setting::vouches(const Statement& said) const {
    const uint32_t content = scene_.token_at(said.content.begin);
    if (scene_.is(content, Plain::responsibility)) return false;
    if (content == 0 || scene_.opens_quote(content) || scene_.is_mark(content - 1, ":") ||
        scene_.marks.has(content - 1, Tag::that))
        return true;
    for (const Mark& mark : scene_.marks.at(scene_.token_at(said.span.begin)))
        if (mark.sense.tag == Tag::report && scene_.rules.reports[mark.sense.row].is(Trait::reacts))
            return false;
    return true;
}

Status Setting::status_of(uint32_t first, uint32_t last, const Statement* said, const DayRange& days) const {
    if (said && said->stance == Stance::deny) return Status::denied;
    if (said && (said->stance == Stance::promise || said->stance == Stance::agree)) return Status::planned;
    const Sentence& sentence = scene_.sentence_of(first);
    const uint32_t from = std::max(sentence.begin, first > kStatusReach ? first - kStatusReach : 0);
    const uint32_t to = std::min(sentence.end, last + 3);
    for (uint32_t at = from; at < to; ++at) {
        if (scene_.marks.has(at, Tag::estimated)) return Status::estimated;
        if (at < first && (scene_.marks.has(at, Tag::planned) || future(scene_, at))) return Status::planned;
    }
    if (scene_.marks.any(sentence.begin, sentence.end, Tag::background)) return Status::background;
    const auto& published = scene_.read.article.published;
    if (days.to && published && published->days.from && *published->days.from - *days.to > kOldNews)
        return Status::background;
    return Status::asserted;
}

}  // namespace isnad

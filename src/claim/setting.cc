#include "claim/setting.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr int kOldNews = 12;  // days before the article from which on a thing is told as background
constexpr uint32_t kStatusReach = 10;
constexpr uint32_t kPlaceLookBack = 2;  // sentences

bool links(const Scene& s, uint32_t at) {
    return at < s.size() && (s.marks.has(at, Tag::in) || s.marks.has(at, Tag::prep));
}

// سيشارك, ستوفر: a verb of the future that no table lists.
bool future(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    if (!(word.starts_with("سي") || word.starts_with("ست")) || word.size() < 10) return false;
    if (s.name_at(at) != kNone || s.number_at(at) != kNone || s.marks.has(at, Tag::counted) ||
        s.marks.has(at, Tag::title))
        return false;
    for (std::string_view stem : {"سيار", "سياس", "سيطر", "سياد", "سيناء", "سينما", "ستار", "ستوكهولم",
                                  "ستين", "سيدن", "سيول", "سيراليون", "سينات", "ستراتي"})
        if (word.starts_with(stem)) return false;
    return true;
}

// منذ مطلع العام: up to the article's day.
bool since(const Scene& s, const Date& date) {
    for (uint32_t back = 1; back <= 4 && back <= date.first_token; ++back) {
        const std::string_view word = s.folded(date.first_token - back);
        if (word == "منذ" || word == "ومنذ") return true;
    }
    return s.folded(date.first_token) == "منذ";
}

}  // namespace

Setting::Setting(const Scene& scene, const std::vector<Statement>& statements)
    : scene_(scene), statements_(statements) {
    auto s = statements.begin();
    for (uint32_t i = 0; i < scene.read.names.size(); ++i) {
        const Name& name = scene.read.names[i];
        if (name.kind != NameKind::place) continue;
        while (s != statements.end() && std::max(s->span.end, s->content.begin) <= name.span.begin) ++s;
        const bool of_speaker = s != statements.end() && s->speaker && s->span.end <= name.span.begin &&
                                name.span.end <= s->content.begin && s->content.begin >= s->span.end;
        if (!of_speaker) places_.push_back(i);
    }
    mark_reporting_days();
}

// A place in the figure's own sentence: the first behind it, else the last before it; else the last of the
// sentences just before, in the same paragraph or the paragraph before.
MaybeRef Setting::place_of(uint32_t first, uint32_t last) const {
    const Sentence& sentence = scene_.sentence_of(first);
    const auto begin_of = [&](uint32_t place) { return scene_.names[place].begin; };
    const auto behind = std::lower_bound(places_.begin(), places_.end(), last,
                                         [&](uint32_t p, uint32_t t) { return begin_of(p) < t; });
    uint32_t best = kNone;
    if (behind != places_.end() && begin_of(*behind) < sentence.end) best = *behind;
    if (behind != places_.begin()) {
        const uint32_t before = *(behind - 1);
        const uint32_t index = scene_.sentence_index(first);
        const uint32_t from = index >= kPlaceLookBack ? index - kPlaceLookBack : 0;
        if (begin_of(before) >= sentence.begin) {
            const bool nearer = best == kNone || first - begin_of(before) < begin_of(best) - last;
            const bool linked = begin_of(before) > 0 && links(scene_, begin_of(before) - 1);
            if (nearer && (best == kNone || linked)) best = before;
        } else if (best == kNone && begin_of(before) >= scene_.words.sentences[from].begin) {
            best = before;
        }
    }
    if (best == kNone) return std::nullopt;
    const Name& name = scene_.read.names[best];
    return Ref{name.text, name.span, name.entity};
}

const Statement* Setting::statement_of(Span span) const {
    const Statement* best = nullptr;
    for (const Statement& s : statements_) {
        if (s.span.begin > span.end && s.content.begin > span.end) {
            if (s.span.begin > span.end + 2000) break;
            continue;
        }
        if (!s.content.overlaps(span)) continue;
        if (!best || s.content.begin >= best->content.begin) best = &s;
    }
    return best;
}

// A day between a cue and what is said, or right before the cue, is the day of speaking.
void Setting::mark_reporting_days() {
    reporting_day_.assign(scene_.dates.size(), false);
    for (const Statement& s : statements_) {
        if (s.content.begin < s.span.end) continue;
        auto date = std::lower_bound(scene_.dates.begin(), scene_.dates.end(),
                                     s.span.begin > 40 ? s.span.begin - 40 : 0,
                                     [](const Date& d, uint32_t at) { return d.span.begin < at; });
        for (; date != scene_.dates.end() && date->span.begin < s.content.begin; ++date)
            if (date->span.begin >= s.span.end || date->span.end + 1 >= s.span.begin)
                reporting_day_[static_cast<size_t>(date - scene_.dates.begin())] = true;
    }
}

DayRange Setting::date_of(uint32_t first, uint32_t last) const {
    const Sentence& sentence = scene_.sentence_of(first);
    const Date* best = nullptr;
    uint32_t nearest = UINT32_MAX;
    auto date = std::lower_bound(scene_.dates.begin(), scene_.dates.end(), sentence.span.begin,
                                 [](const Date& d, uint32_t at) { return d.span.begin < at; });
    for (; date != scene_.dates.end() && date->span.begin < sentence.span.end; ++date) {
        if (date->kind != DateKind::date || !date->days.known()) continue;
        if (reporting_day_[static_cast<size_t>(date - scene_.dates.begin())]) continue;
        const uint32_t away =
            date->first_token >= last ? date->first_token - last : first - std::min(first, date->last_token);
        if (away < nearest) nearest = away, best = &*date;
    }
    if (!best) return {};
    DayRange days = best->days;
    const auto& published = scene_.read.article.published;
    if (published && since(scene_, *best)) days.to = published->days.to;
    return days;
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
    for (uint32_t at = sentence.begin; at < sentence.end; ++at)
        if (scene_.marks.has(at, Tag::background)) return Status::background;
    const auto& published = scene_.read.article.published;
    if (days.to && published && published->days.from && *published->days.from - *days.to > kOldNews)
        return Status::background;
    return Status::asserted;
}

}  // namespace isnad

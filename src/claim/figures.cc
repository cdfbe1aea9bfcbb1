#include "claim/figures.h"

#include <algorithm>
#include <cmath>

#include "claim/drafts.h"
#include "claim/incidents.h"
#include "claim/setting.h"
#include "claim/side.h"

namespace isnad {
namespace {

constexpr uint32_t kTogether = 12;  // tokens between two figures of one breath
constexpr double kFirstYear = 1950, kLastYear = 2049;

// معرض 2015: four digits that count nothing are a year, though a verb of fate stands near; round ones are
// not.
bool tells_year(const Scene& s, const Draft& d) {
    const bool whole = d.bounds.low && d.bounds.low == d.bounds.high && d.qualifier == Qualifier::exact;
    if (!whole || d.counted.named() || d.rule == "figure.count_of" || !people_kind(d.kind)) return false;
    const double value = *d.bounds.low;
    const bool near = value >= kFirstYear && value <= kLastYear && std::fmod(value, 100) != 0;
    return near && s.words.tokens[d.first].kind == TokenKind::digits && d.last == d.first + 1;
}

std::vector<Draft> find_drafts(const Scene& s) {
    Drafts drafts{s, {}};
    const auto next = [&](uint32_t from) {
        while (from < s.size() && s.number_at(from) == kNone && !may_be_single(s, from)) ++from;
        return from;
    };
    for (uint32_t at = next(0); at < s.size(); at = next(at)) {
        const uint32_t n = s.number_at(at);
        if (n != kNone) {
            const Number& number = s.numbers[n];
            bool found = number.first_token == at && add_counted(drafts, number);
            if (found && tells_year(s, drafts.all.back())) drafts.all.pop_back(), found = false;
            at = std::max(at + 1, found ? drafts.all.back().last : number.last_token);
        } else if (add_two_others(drafts, at) || add_one_of(drafts, at) || add_single(drafts, at)) {
            at = drafts.all.back().last;
        } else {
            ++at;
        }
    }
    return std::move(drafts.all);
}

// What the title says and the text says again, perhaps more carefully (20 for at least 20), is told once.
std::vector<Draft> without_told_titles(const Scene& s, std::vector<Draft> drafts) {
    if (s.words.lines.size() < 2) return drafts;
    const uint32_t body = s.words.lines[1];
    const auto told = [&](const Draft& d) {
        return d.last <= body && std::any_of(drafts.begin(), drafts.end(), [&](const Draft& o) {
                   return o.first >= body &&
                          (d.bounds.low ? o.bounds.low == d.bounds.low : o.bounds == d.bounds);
               });
    };
    std::vector<Draft> kept;
    std::vector<std::optional<size_t>> place(drafts.size());
    for (size_t i = 0; i < drafts.size(); ++i) {
        if (told(drafts[i])) continue;
        place[i] = kept.size();
        kept.push_back(drafts[i]);
    }
    for (Draft& d : kept)
        if (d.part_of) d.part_of = place[*d.part_of];
    return kept;
}

// Whether something between two figures parts what they tell of: a place, another clause.
bool parted(const Scene& s, const Setting& setting, const Draft& a, const Draft& b) {
    if (s.sentence_index(a.first) != s.sentence_index(b.first) || b.first > a.last + kTogether) return true;
    for (uint32_t at = a.last; at < b.first; ++at)
        if (s.marks.has(at, Tag::link) || s.is_mark(at, ".") || s.is_mark(at, "؛")) return true;
    const auto [begin, end] = setting.places().between(a.last, b.first);
    return begin != end;
}

// Sentences before its own in which the place of a figure may stand: mere things are where their own says.
uint32_t look_back(FigureKind kind) {
    if (happens(kind)) return 3;
    return people_kind(kind) ? 2 : 0;
}

// 3 قتلى و5 جرحى في كذا: figures told in one breath have one place.
struct Breath {
    uint32_t begin = 0;  // tokens
    uint32_t end = 0;
    uint32_t look_back = 0;
};

// The breath of each draft.
std::vector<Breath> breaths(const Scene& s, const Setting& setting, const std::vector<Draft>& drafts) {
    std::vector<Breath> out(drafts.size());
    for (size_t i = 0; i < drafts.size();) {
        Breath breath{drafts[i].first, 0, look_back(drafts[i].kind)};
        size_t end = i + 1;
        for (; end < drafts.size() && !parted(s, setting, drafts[end - 1], drafts[end]); ++end)
            breath.look_back = std::max(breath.look_back, look_back(drafts[end].kind));
        breath.end = drafts[end - 1].last;
        for (; i < end; ++i) out[i] = breath;
    }
    return out;
}

// What is told as past has not happened on a day to come.
bool ahead(const Scene& s, const Figure& f) {
    const auto& published = s.read.article.published;
    if (f.status == Status::planned || f.status == Status::demanded || !published || !published->days.to)
        return false;
    return f.date.from && *f.date.from > *published->days.to;
}

// Sentences before its own from which a figure may take its place: told as background, only the last; summed
// up over many days, none.
uint32_t nearer_back(const Figure& f, uint32_t look_back) {
    if (of_many_days(f)) return 0;
    return f.status == Status::background ? std::min(look_back, 1u) : look_back;
}

ToldFigure told_of(const Scene& s, const Setting& setting, const Draft& d, Breath breath) {
    ToldFigure out{&d, {}, nullptr};
    Figure& f = out.figure;
    f.span = s.span_of(d.first, d.last);
    f.text = s.text_of(f.span);
    f.bounds = d.bounds;
    f.qualifier = d.qualifier;
    f.kind = d.kind;
    if (d.counted.named()) f.counted = s.text_of(s.span_of(d.counted.begin, d.counted.end));
    if (d.part_of) f.part_of = static_cast<uint32_t>(*d.part_of);
    f.side = side_of(s, d);
    f.suspect = d.suspect;
    f.rule = d.rule;
    const bool rate = f.kind == FigureKind::percent || f.kind == FigureKind::money;
    const Statement* said = setting.statement_of(f.span);
    if (said && setting.vouches(*said)) f.speaker = said->speaker, f.relay = said->relay;
    if (!rate) f.date = setting.date_of(d.first, d.last);
    f.status = setting.status_of(d.first, d.last, said, f.date);
    if (ahead(s, f)) f.date = {};
    const uint32_t back = nearer_back(f, breath.look_back);
    if (!rate) out.place = setting.places().near(breath.begin, breath.end, back);
    return out;
}

// Parts are of the side of their whole; others, and those that no noun names, of that of the figure before.
void share_sides(const Scene& s, std::vector<ToldFigure>& told) {
    for (size_t i = 1; i < told.size(); ++i) {
        Figure& f = told[i].figure;
        const Draft& d = *told[i].draft;
        if (f.side || !people_kind(f.kind)) continue;
        if (f.part_of && *f.part_of < i) {
            f.side = told[*f.part_of].figure.side;
            continue;
        }
        const ToldFigure& before = told[i - 1];
        const bool together = s.sentence_index(before.draft->first) == s.sentence_index(d.first);
        const bool bare = d.counted.others || !d.counted.named();
        if (together && bare && victims(f.kind) && victims(before.figure.kind))
            f.side = (before.figure.part_of ? told[*before.figure.part_of] : before).figure.side;
    }
}

}  // namespace

std::vector<Figure> find_figures(const Scene& scene, const Setting& setting,
                                 const std::vector<Mention>& triggers) {
    const std::vector<Draft> drafts = without_told_titles(scene, find_drafts(scene));
    std::vector<ToldFigure> told;
    const std::vector<Breath> breath = breaths(scene, setting, drafts);
    for (size_t i = 0; i < drafts.size(); ++i) told.push_back(told_of(scene, setting, drafts[i], breath[i]));
    share_sides(scene, told);
    join_incidents(scene, setting, triggers, told);
    std::vector<Figure> out;
    for (ToldFigure& t : told) {
        if (t.place) t.figure.place = setting.places().ref(*t.place);
        out.push_back(std::move(t.figure));
    }
    return out;
}

}  // namespace isnad

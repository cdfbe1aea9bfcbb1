#include "claim/place_finder.h"

#include "claim/place_names.h"
#include "claim/place_tie.h"

namespace isnad {
namespace {

constexpr uint32_t kDescribedWithin = 7;  // tokens from a place to one that describes it
constexpr uint32_t kPointsBack = 5;       // sentences

class PlaceFinder {
 public:
    PlaceFinder(const Scene& scene, const std::vector<Statement>& statements)
        : s_(scene), statement_(statements.begin()), last_(statements.end()) {}

    std::vector<Place> run() {
        for (uint32_t t = next(0); t < s_.size(); t = next(t)) {
            auto place = place_at(s_, t);
            if (!place && points_to_place(s_, t)) place = pointed(t);
            if (!place && (held_by(s_, t, "ب") || (t > 0 && s_.marks.has(t - 1, Tag::in))))
                place = met_before(t);
            if (!place) {
                ++t;
                continue;
            }
            if (place->tie == Tie::loose) place->tie = tie_of(s_, t, place->end);
            if ((place->same != kNone && place->tie > Tie::near) || of_ally(s_, t)) {
                ++t;
                continue;
            }
            place->of_speaker = of_speaker(t);
            if (place->of_speaker && place->tie == Tie::loose) {  // تخشى بيروت: a capital that speaks
                t = std::max(t + 1, place->end);
                continue;
            }
            take_joined(*place);
            place->reach = place->end;
            if (!describe(*place)) head_ = places_.size();
            places_.push_back(*place);
            t = std::max(t + 1, place->end);
        }
        return std::move(places_);
    }

 private:
    // The first token from there on at which a place may begin.
    uint32_t next(uint32_t from) const {
        while (from < s_.size() && !may_begin_place(s_, from)) ++from;
        return from;
    }

    // Between a cue and what is said, before إن opens it; or the speaker: أعلنت باكو.
    bool of_speaker(uint32_t token) {
        const uint32_t at = s_.words.tokens[token].span.begin;
        while (statement_ != last_ && std::max(statement_->span.end, statement_->content.begin) <= at)
            ++statement_;
        if (statement_ == last_ || !statement_->speaker) return false;
        if (statement_->speaker->span.contains(s_.words.tokens[token].span)) return true;
        if (statement_->span.end > at || at >= statement_->content.begin ||
            statement_->content.begin < statement_->span.end)
            return false;
        for (uint32_t t = token; t > 0 && s_.words.tokens[t].span.begin >= statement_->span.end; --t)
            if (s_.marks.has(t, Tag::that)) return false;
        return true;
    }

    // Another place that the same preposition holds: في كذا وكذا.
    void take_joined(Place& place) const {
        if (place.tie != Tie::in && place.tie != Tie::struck) return;
        while (is_joined(s_, place.end) && s_.sentence_index(place.end) == s_.sentence_index(place.begin)) {
            const auto next = place_at(s_, place.end);
            if (!next || next->extent < place.extent) return;
            place.end = next->end;
            place.several = true;
        }
    }

    // The last place of the same kind; of البلاد and العاصمة the last country and capital.
    std::optional<Place> pointed(uint32_t token) const {
        const std::string_view kind = s_.words.bare(s_.words.tokens[token]);
        for (size_t i = places_.size(); i-- > 0;) {
            const Place& place = places_[i];
            if (s_.sentence_index(token) - s_.sentence_index(place.begin) > kPointsBack) break;
            if (place.same != kNone || !is_kind(place, kind)) continue;
            Place out = place;
            out.begin = token;
            out.end = token + 1;
            out.same = static_cast<uint32_t>(i);
            out.tie = Tie::loose;
            out.describes = out.of_speaker = false;
            return out;
        }
        return std::nullopt;
    }

    // في كذا, which was met before as قرية كذا.
    std::optional<Place> met_before(uint32_t token) const {
        if (s_.name_at(token) != kNone || s_.words.tokens[token].kind != TokenKind::word) return std::nullopt;
        const std::string_view word = s_.words.stem(s_.words.tokens[token]);
        for (const Place& place : places_) {
            if (place.same != kNone || place.end - place.begin != 2) continue;
            if (s_.words.stem(s_.words.tokens[place.begin + 1]) != word) continue;
            Place out;
            out.begin = token;
            out.end = token + 1;
            out.extent = place.extent;
            return out;
        }
        return std::nullopt;
    }

    bool is_kind(const Place& place, std::string_view kind) const {
        const bool country = place.extent == Extent::country;
        if (s_.words.bare(s_.words.tokens[place.begin]) == kind) return true;
        if (s_.rules.plain.has(kind, Plain::land)) return country;
        if (s_.rules.plain.has(kind, Plain::capital)) {
            for (uint32_t back = 1; back <= 2 && back <= place.begin; ++back)
                if (s_.words.bare(s_.words.tokens[place.begin - back]) == kind) return true;
            return false;
        }
        return s_.rules.plain.has(kind, Plain::town) && place.extent == Extent::town && place.name != kNone &&
               s_.names[place.name].begin == place.begin && place.tie <= Tie::loose;
    }

    // Whether it only says where the place before it lies; that one then reaches over it.
    bool describe(Place& place) {
        if (places_.empty()) return false;
        Place& head = places_[head_];
        if (place.begin - head.reach > kDescribedWithin) return false;
        if (s_.sentence_index(head.begin) != s_.sentence_index(place.begin)) return false;
        bool linked = place.begin == head.reach;
        for (uint32_t at = head.reach; at < place.begin; ++at) {
            if (breaks(at)) return false;
            linked |= says_where(s_, at) || s_.is_mark(at, "(");
        }
        const bool held =
            place.tie == Tie::in &&
            (head.tie <= Tie::loose || (head.extent != Extent::country && place.begin - head.reach <= 1));
        if (!linked && !held) return false;
        if (place.tie == Tie::to || place.tie == Tie::from) return false;
        if (head.same != kNone && place.same == kNone) return !(head.describes = true);
        head.reach = place.end;
        return place.describes = true;
    }

    bool breaks(uint32_t at) const {
        if (s_.quote_at(at) != kNone && s_.is_mark(at) && (s_.opens_quote(at) || s_.closes_quote(at)))
            return false;
        if (s_.is_mark(at)) return !s_.is_mark(at, "(") && !s_.is_mark(at, ")") && !says_where(s_, at + 1);
        if (s_.number_at(at) != kNone) return s_.numbers[s_.number_at(at)].counts();
        const PartOfSpeech pos = s_.words.tokens[at].pos;
        if (pos == PartOfSpeech::perfect || pos == PartOfSpeech::imperfect) return true;
        if (is_joined(s_, at) && !is_direction(s_, at)) return true;
        return s_.marks.has(at, {Tag::event, Tag::fate, Tag::that, Tag::rel, Tag::link, Tag::report});
    }

    const Scene& s_;
    std::vector<Statement>::const_iterator statement_, last_;
    std::vector<Place> places_;
    size_t head_ = 0;  // the last place that describes no other
};

}  // namespace

std::vector<Place> find_places(const Scene& scene, const std::vector<Statement>& statements) {
    return PlaceFinder(scene, statements).run();
}

}  // namespace isnad

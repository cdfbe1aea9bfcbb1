#include "claim/fate.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kReachBefore = 14;
constexpr uint32_t kReachBehind = 9;
constexpr uint32_t kNeedReach = 24;
constexpr uint32_t kAside = 9;      // tokens of what is said of the counted between commas
constexpr uint32_t kJudged = 6;     // tokens from a court's word to the penalty
constexpr uint32_t kJoinReach = 8;  // tokens between two figures that one verb counts

class Searcher {
 public:
    Searcher(const Scene& scene, uint32_t first, uint32_t last, const Counted& counted, uint32_t previous_end)
        : s_(scene), first_(first), last_(last), counted_(counted), previous_end_(previous_end) {}

    std::optional<Governor> run() const {
        const auto before = look_before();
        if (before && first_ - before->end <= 3) return before;
        if (auto behind = look_behind()) return behind;
        return before;
    }

 private:
    const Sentence& sentence() const { return s_.sentence_of(first_); }

    std::optional<Governor> look_before() const {
        uint32_t commas = 0;
        const uint32_t from = std::max(sentence().begin, first_ > kReachBefore ? first_ - kReachBefore : 0);
        for (uint32_t at = first_; at > from;) {
            --at;
            if (at < previous_end_ && at + 1 >= previous_end_ && !joined()) return std::nullopt;
            if (s_.is_mark(at, "؛") || s_.is_mark(at, ":") || begins_clause(at)) return std::nullopt;
            if (s_.is_mark(at, "،") && ++commas > 2) return std::nullopt;
            if (auto found = fate_at(at, true)) return found;
            if (auto found = count_word_at(at)) return found;
        }
        return std::nullopt;
    }

    // قتلوا وأن أكثر من 200 أصيبوا: what stands before وأن befell others.
    bool begins_clause(uint32_t at) const {
        const Mark* that = s_.marks.find(at, Tag::that);
        return that != nullptr && that->conj;
    }

    // و5 جنود after مقتل 3 مدنيين: the same verb counts both.
    bool joined() const {
        const bool conj = s_.folded(first_).starts_with("و") ||
                          (first_ > 0 && (s_.folded(first_ - 1) == "و" || s_.folded(first_ - 1) == "او"));
        if (!conj || first_ - previous_end_ > kJoinReach) return false;
        for (uint32_t at = previous_end_; at < first_; ++at)
            if (s_.marks.has(at, Tag::rel) || s_.marks.has(at, Tag::that) || s_.is_mark(at, "."))
                return false;
        return true;
    }

    std::optional<Governor> fate_at(uint32_t at, bool before) const {
        if (!s_.marks.has(at, Tag::fate)) return std::nullopt;
        for (const Mark& mark : s_.marks.at(at)) {
            if (mark.sense.tag != Tag::fate || s_.number_at(at) != kNone) continue;
            const Befall& fate = s_.rules.fates[mark.sense.row];
            if (fate.needs.never || !kind_fits(fate) || !needs_met(mark, fate)) continue;
            if (mark.sense.form == VerbForm::participle) continue;
            if (fate.needs.next && (!before || mark.end != first_ || counted_.noun.cls == NounClass::thing))
                continue;
            if (fate.kind == FigureKind::killed && (judged(at) || court(at))) continue;
            if (before && told_with_another(at, fate))
                return Governor{at, mark.end, FigureKind::casualties, false, "figure.two_fates"};
            return Governor{at, mark.end, fate.kind, !before, before ? "figure.fate" : "figure.fate_behind"};
        }
        return std::nullopt;
    }

    // حكما بالإعدام على ستة, قضت بإعدام ثلاثة: they are sentenced, not dead.
    bool judged(uint32_t at) const {
        if (s_.folded(at).find("اعدام") == std::string_view::npos) return false;
        const uint32_t from = std::max(sentence().begin, at > kJudged ? at - kJudged : 0);
        for (uint32_t back = at; back > from; --back)
            if (s_.is(back - 1, Plain::judged)) return true;
        return false;
    }

    // قضت المحكمة على ستة.
    bool court(uint32_t at) const {
        if (!s_.folded(at).ends_with("قضت") && !s_.folded(at).ends_with("قضي")) return false;
        return s_.is(at + 1, Plain::judged);
    }

    // مقتل وإصابة 60: the dead and the wounded are not told apart.
    bool told_with_another(uint32_t at, const Befall& fate) const {
        if (at == 0 || fate.kind != FigureKind::wounded || !s_.folded(at).starts_with("و")) return false;
        if (counted_.others || (previous_end_ > 0 && previous_end_ + 2 > at)) return false;
        for (const Mark& mark : s_.marks.at(at - 1))
            if (mark.sense.tag == Tag::fate && s_.rules.fates[mark.sense.row].kind == FigureKind::killed)
                return !mark.sense.plural;
        return false;
    }

    bool kind_fits(const Befall& fate) const {
        if (fate.needs.person && !(counted_.known && counted_.noun.cls == NounClass::person) &&
            counted_.named())
            return false;
        if (fate.needs.troops && counted_.noun.kind != FigureKind::troops) return false;
        return true;
    }

    bool needs_met(const Mark& mark, const Befall& fate) const {
        if (fate.needs.words.empty()) return true;
        const uint32_t end = std::min({mark.end + kNeedReach, sentence().end, s_.size()});
        for (uint32_t at = mark.end; at < end; ++at)
            for (const std::string& word : fate.needs.words)
                if (needed(at, word)) return true;
        return false;
    }

    bool needed(uint32_t at, const std::string& word) const {
        const std::string_view there = s_.folded(at);
        if (word.size() <= 2) return there.starts_with(word);
        return there.starts_with(word) || (there.size() > word.size() && there.substr(2).starts_with(word));
    }

    // عدد القتلى 32, حصيلة الجرحى إلى 40, ارتفاع القتلى: the noun that names the result governs.
    std::optional<Governor> count_word_at(uint32_t at) const {
        const Mark* mark = s_.marks.find(at, Tag::counted);
        if (!mark || first_ - at > 8 || s_.number_at(at) != kNone || at < previous_end_) return std::nullopt;
        const Noun& noun = s_.rules.nouns[mark->sense.row];
        if (noun.cls != NounClass::result) return std::nullopt;
        if (mark->end == first_ && s_.is(at, Plain::corpse))
            return Governor{at, mark->end, noun.kind, false, "figure.bodies_of"};
        for (uint32_t back = at; back > sentence().begin && at - back < 4; --back)
            if (s_.is(back - 1, Plain::tally))
                return Governor{at, mark->end, noun.kind, false, "figure.count_of"};
        return std::nullopt;
    }

    // ثلاثة جنود قتلوا, 7 أشخاص لقوا حتفهم; not مسلحون قتلوا ثلاثة.
    std::optional<Governor> look_behind() const {
        uint32_t end = std::min({last_ + kReachBehind, sentence().end, s_.size()});
        for (uint32_t at = last_; at < end; ++at) {
            if (const uint32_t behind = behind_aside(at)) at = behind;
            if (s_.is_mark(at, "،") || s_.is_mark(at, ".") || s_.is_mark(at, "؛")) return std::nullopt;
            if (s_.number_at(at) != kNone) {
                if (!joins(at)) return std::nullopt;
                end = std::min({at + kReachBehind, sentence().end, s_.size()});
            }
            if (!s_.marks.has(at, Tag::fate)) continue;
            for (const Mark& mark : s_.marks.at(at)) {
                if (mark.sense.tag != Tag::fate) continue;
                const bool finite = mark.sense.form == VerbForm::past || mark.sense.form == VerbForm::present;
                const bool hurt = mark.sense.form == VerbForm::participle &&
                                  s_.rules.fates[mark.sense.row].kind == FigureKind::wounded;
                if (hurt && at == last_)
                    return Governor{at, mark.end, FigureKind::wounded, true, "figure.participle"};
                if (!finite || mark.conj || mark.suffix > 0 || governed(at)) continue;
                if (s_.rules.fates[mark.sense.row].voice == Voice::object) continue;
                if (doers(mark)) return std::nullopt;
                if (auto found = fate_at(at, false)) return with_another(*found);
            }
        }
        return std::nullopt;
    }

    // لضلوعهم في قتل ناشر: a noun of action.
    bool governed(uint32_t at) const {
        return at > last_ &&
               (s_.marks.has(at - 1, Tag::in) || s_.folded(at - 1) == "علي" || s_.folded(at - 1) == "بعد");
    }

    // خمسة مدنيين و11 جنديا قتلوا: the verb tells of all of them.
    bool joins(uint32_t at) const {
        const uint32_t first = s_.numbers[s_.number_at(at)].first_token;
        return at != first || s_.folded(at).starts_with("و") || s_.folded(at - 1) == "و";
    }

    // قتلوا أو اعتقلوا: not told apart.
    Governor with_another(Governor found) const {
        if (s_.folded(found.end) != "او" && s_.folded(found.end) != "أو") return found;
        for (const Mark& mark : s_.marks.at(found.end + 1)) {
            if (mark.sense.tag != Tag::fate || s_.rules.fates[mark.sense.row].kind == found.kind) continue;
            const FigureKind other = s_.rules.fates[mark.sense.row].kind;
            const bool hurt = found.kind <= FigureKind::wounded && other <= FigureKind::wounded;
            found.kind = hurt ? FigureKind::casualties : FigureKind::people;
            return found;
        }
        return found;
    }

    // 25 شخصا، معظمهم من المدنيين، قتلوا: the token behind what is said of them between commas, or 0.
    uint32_t behind_aside(uint32_t at) const {
        const uint32_t first = s_.is_mark(at, "،") ? at + 1 : at;
        if (!s_.marks.has(first, Tag::part) && !s_.is(first, Plain::of_them)) return 0;
        for (uint32_t t = first + 1; t < first + kAside && t < sentence().end; ++t) {
            if (s_.is_mark(t, "،")) return t + 1;
            for (const Mark& mark : s_.marks.at(t))
                if (mark.sense.tag == Tag::fate && mark.sense.plural && !mark.conj) return t;
        }
        return 0;
    }

    bool doers(const Mark& verb) const {
        if (s_.rules.fates[verb.sense.row].voice == Voice::subject) return false;
        const uint32_t at = verb.end;
        if (at >= s_.size()) return false;
        if (s_.number_at(at) != kNone || s_.name_at(at) != kNone) return true;
        const Mark* noun = s_.marks.find(at, Tag::counted);
        return noun && s_.rules.nouns[noun->sense.row].cls == NounClass::person;
    }

    const Scene& s_;
    uint32_t first_, last_;
    const Counted& counted_;
    uint32_t previous_end_;
};

}  // namespace

std::optional<Governor> governor_of(const Scene& scene, uint32_t first, uint32_t last, const Counted& counted,
                                    uint32_t previous_end) {
    return Searcher(scene, first, last, counted, previous_end).run();
}

}  // namespace isnad

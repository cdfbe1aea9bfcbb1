#include "claim/cue.h"

#include <algorithm>

#include "claim/needs.h"
#include "claim/sense_check.h"

namespace isnad {
namespace {

constexpr TagSet kCues = {Tag::as, Tag::source, Tag::document_cue, Tag::report, Tag::quote};

bool names_document(const Scene& s, uint32_t at) { return at < s.size() && s.marks.has(at, Tag::document); }

// كما أعلنت الشرطة: a finite verb of reporting right behind, or behind كان and قد.
std::optional<Cue> as_cue(const Scene& s, const Mark& as) {
    for (uint32_t at = as.end; at < std::min(as.end + 3, s.size()); ++at) {
        for (const Mark& mark : s.marks.at(at)) {
            if (mark.sense.tag != Tag::report || !finite(mark) || mark.conj) continue;
            const Needs& needs = s.rules.reports[mark.sense.row].needs;
            const bool says = (needs.anything && !needs.object) || needs.clause;
            if (!says && !s.rules.reports[mark.sense.row].is(Trait::relays)) continue;
            Cue cue{CueShape::as, as.begin, at + 1, at, &s.rules.reports[mark.sense.row]};
            // وكما نقلت … عن …، أجلت: at a sentence's beginning what is said follows.
            if (as.begin == s.sentence_of(as.begin).begin) cue.shape = CueShape::verb;
            if (s.folded(as.end - 1).ends_with("كما") && as.end == as.begin + 1) cue.begin = at;
            cue.feminine = mark.sense.feminine;
            cue.plural = mark.sense.plural;
            return cue;
        }
        if (!s.is(at, Plain::auxiliary)) return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Cue> verb_cue(const Scene& s, const Mark& mark) {
    const Report& report = s.rules.reports[mark.sense.row];
    if (!reports_here(s, mark, report) || !needs_met(s, mark, report.needs)) return std::nullopt;
    const bool participle = mark.sense.form == VerbForm::participle;
    const CueShape shape = participle && report.is(Trait::tells) ? CueShape::quote
                           : participle                          ? CueShape::participle
                                                                 : CueShape::verb;
    Cue cue{shape, mark.begin, mark.end, mark.begin, &report, mark.conj};
    cue.feminine = mark.sense.feminine;
    cue.plural = mark.sense.plural;
    cue.present = mark.sense.form == VerbForm::present;
    cue.pronoun = mark.suffix > 0;
    return cue;
}

// The cue that begins at the token, of the surest kind.
std::optional<Cue> cue_at(const Scene& s, uint32_t at) {
    if (const Mark* as = s.marks.find(at, Tag::as))
        if (auto cue = as_cue(s, *as)) return cue;
    if (const Mark* source = s.marks.find(at, Tag::source))
        return Cue{CueShape::source, at, source->end, at, nullptr, source->conj};
    if (const Mark* document = s.marks.find(at, Tag::document_cue);
        document && names_document(s, document->end))
        return Cue{CueShape::document, at, document->end, at, nullptr, document->conj};
    for (const Mark& mark : s.marks.at(at))
        if (mark.sense.tag == Tag::report)
            if (auto cue = verb_cue(s, mark)) return cue;
    if (const Mark* quote = s.marks.find(at, Tag::quote))
        return Cue{CueShape::quote, at, quote->end, at, nullptr, quote->conj};
    return std::nullopt;
}

}  // namespace

std::vector<Cue> find_cues(const Scene& scene) {
    std::vector<Cue> cues;
    const auto next = [&](uint32_t from) { return scene.marks.next(from, scene.size(), kCues); };
    for (uint32_t at = next(0); at < scene.size();) {
        const auto cue = cue_at(scene, at);
        if (cue) cues.push_back(*cue);
        at = next(cue ? cue->end : at + 1);
    }
    return cues;
}

}  // namespace isnad

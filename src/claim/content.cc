#include "claim/content.h"

#include <algorithm>

#include "claim/clause.h"

namespace isnad {
namespace {

constexpr uint32_t kClauseReach = 22;     // tokens between a verb and what it opens
constexpr uint32_t kNearOpening = 4;      // tokens before what an object or a noun of action does not open
constexpr uint32_t kSpokenSentences = 4;  // that a colon without quotation marks may run over

// What is said opens far behind the speaker only where adverbs stand between: وقال في كلمة أمام النواب
// إن.
uint32_t content_reach(const Scene& s, const Cue& cue, uint32_t behind) {
    if (cue.report && !cue.report->needs.clause && !(cue.report->needs.anything && !cue.report->needs.object))
        return kNearOpening;
    const uint32_t at = skip_adverbs(s, behind);
    if (at >= s.size() || s.is_mark(at)) return kClauseReach;
    if (s.marks.has(at, {Tag::in, Tag::prep, Tag::rel, Tag::that, Tag::day, Tag::medium, Tag::speech}))
        return kClauseReach;
    return s.folded(at).starts_with("ل") ? kClauseReach : kNearOpening;
}

TokenRange before(const Scene& s, uint32_t cue) {
    uint32_t begin = s.sentence_of(cue).begin, end = cue;
    if (end > begin && s.is_mark(end - 1, "،")) --end;
    return {begin, end};
}

bool reports_early(const Scene& s, const Sentence& sentence) {
    return s.marks.any(sentence.begin, std::min(sentence.begin + 6, sentence.end),
                       {Tag::report, Tag::source, Tag::link});
}

uint32_t spoken_end(const Scene& s, uint32_t begin) {
    const TokenRange line = s.line_of(begin);
    uint32_t index = s.sentence_index(begin);
    uint32_t end = s.words.sentences[index].end;
    for (uint32_t n = 1; n < kSpokenSentences && end < line.end; ++n) {
        const Sentence& next = s.words.sentences[++index];
        if (next.begin >= line.end || reports_early(s, next)) break;
        end = next.end;
    }
    return std::min(end, line.end);
}

// To the end of the quotation where one opens, else of the sentence; what a colon opens runs on over a
// few sentences.
TokenRange after(const Scene& s, uint32_t begin, const Cue& cue) {
    if (begin >= s.size()) return {s.size(), s.size()};
    for (uint32_t at = begin; at < std::min(begin + 2, s.size()); ++at)
        if (s.opens_quote(at)) return {at, s.quotes[s.quote_at(at)].close + 1};
    uint32_t end = s.sentence_of(begin).end;
    if (begin > 0 && s.is_mark(begin - 1, ":")) end = spoken_end(s, begin);
    if (const uint32_t q = s.quote_at(cue.begin); q != kNone && s.quotes[q].close >= begin)
        end = std::min(end, s.quotes[q].close);
    if (end > 0 && s.quote_at(end - 1) != kNone && s.quotes[s.quote_at(end - 1)].open >= begin)
        end = std::max(end, s.quotes[s.quote_at(end - 1)].close + 1);
    return {begin, std::max(begin, end)};
}

}  // namespace

TokenRange content_of(const Scene& s, const Cue& cue, uint32_t behind) {
    if (cue.shape == CueShape::as) return before(s, cue.begin);
    if (cue.shape == CueShape::source) {
        const Sentence& sentence = s.sentence_of(cue.begin);
        const bool first = cue.begin <= sentence.begin + 1 || s.is_mark(cue.begin - 1);
        if (cue.begin <= sentence.begin + 1 || (first && cue.begin - sentence.begin < 4))
            return after(s, behind, cue);
        return before(s, cue.begin);
    }
    if (const auto opening = clause_opening(s, behind, content_reach(s, cue, behind)))
        return after(s, *opening, cue);
    const uint32_t begin = skip_adverbs(s, behind);
    return after(s, s.is_mark(begin, "،") ? begin + 1 : begin, cue);
}

bool mostly_quoted(const Scene& s, TokenRange content) {
    if (content.begin >= content.end || content.begin >= s.size()) return false;
    if (s.opens_quote(content.begin)) return true;
    uint32_t quoted = 0;
    for (uint32_t at = content.begin; at < content.end; ++at)
        if (s.quote_at(at) != kNone && s.quotes[s.quote_at(at)].closed) ++quoted;
    return quoted * 2 > content.end - content.begin;
}

}  // namespace isnad

#include "claim/content.h"

#include <algorithm>

#include "claim/clause.h"

namespace isnad {
namespace {

constexpr uint32_t kClauseReach = 22;     // tokens between a verb and what it opens
constexpr uint32_t kNearOpening = 4;      // tokens before what an object or a noun of action does not open
constexpr uint32_t kShortStrand = 2;      // tokens of كما أعلنت, which part nothing
constexpr uint32_t kShortQuote = 6;       // tokens of a word that is only quoted
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

// Whether another strand of the sentence begins behind the mark: ، كما أجلت, ، فيما أصيب, ، لكن; not
// ، وأصيب, which goes on with the same. What stands before it was told by somebody else, or nobody.
bool parts_strands(const Scene& s, uint32_t mark) {
    if (s.is_mark(mark, "؛")) return s.folded(mark + 1) != "اي";
    return (s.is_mark(mark, "،") || s.is_mark(mark, ",")) && s.marks.has(mark + 1, Tag::strand);
}

// Where the strand begins that ends at the token.
uint32_t strand_begin(const Scene& s, uint32_t end) {
    const uint32_t begin = s.sentence_of(end).begin, quote = s.quote_at(end);
    for (uint32_t at = end; at > begin; --at)
        if (parts_strands(s, at - 1) && s.quote_at(at - 1) == quote && at + kShortStrand < end) return at;
    return begin;
}

// Behind ، وفق الشرطة، the clause goes on with what it has not said yet: إلى مقتل, في هجوم.
uint32_t aside_end(const Scene& s, uint32_t cue, uint32_t behind) {
    if (cue == 0 || !s.is_mark(cue - 1, "،") || !s.is_mark(behind, "،")) return cue;
    if (!s.marks.has(behind + 1, Tag::prep) && !s.marks.has(behind + 1, Tag::in) && !leads_on(s, behind + 1))
        return cue;
    const uint32_t end = s.sentence_of(cue).end;
    for (uint32_t at = behind + 1; at < end; ++at)
        if (s.is_break(at)) return at;
    return end;
}

// The strand before the cue; `behind` its speaker it may go on.
TokenRange before(const Scene& s, uint32_t cue, uint32_t behind) {
    const uint32_t begin = strand_begin(s, cue), on = aside_end(s, cue, behind);
    if (on > cue) return {begin, on};
    return {begin, cue > begin && s.is_mark(cue - 1, "،") ? cue - 1 : cue};
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

// إن «التنظيم» قتل عشرة: a word or two, and the clause goes on behind them.
bool quotes_a_word(const Scene& s, uint32_t open) {
    const Quote& quote = s.quotes[s.quote_at(open)];
    if (!quote.closed || quote.close - open > kShortQuote) return false;
    const uint32_t next = quote.close + 1;
    return next < s.sentence_of(open).end && !s.is_mark(next);
}

// To the end of the quotation where one opens, else of the sentence; what a colon opens runs on over a
// few sentences.
TokenRange after(const Scene& s, uint32_t begin, const Cue& cue) {
    if (begin >= s.size()) return {s.size(), s.size()};
    for (uint32_t at = begin; at < std::min(begin + 2, s.size()); ++at)
        if (s.opens_quote(at) && !quotes_a_word(s, at)) return {at, s.quotes[s.quote_at(at)].close + 1};
    uint32_t end = s.sentence_of(begin).end;
    if (begin > 0 && s.is_mark(begin - 1, ":") && !s.marks.has(begin, Tag::that)) end = spoken_end(s, begin);
    if (const uint32_t q = s.quote_at(cue.begin); q != kNone && s.quotes[q].close >= begin)
        end = std::min(end, s.quotes[q].close);
    if (end > 0 && s.quote_at(end - 1) != kNone && s.quotes[s.quote_at(end - 1)].open >= begin)
        end = std::max(end, s.quotes[s.quote_at(end - 1)].close + 1);
    return {begin, std::max(begin, end)};
}

// وبحسب شهود، قتل: what the source says follows where its phrase begins the sentence or a clause of its own.
bool leads_in(const Scene& s, const Cue& cue) {
    const uint32_t begin = s.sentence_of(cue.begin).begin;
    if (cue.begin <= begin + 1 || (cue.conj && s.is_mark(cue.begin - 1))) return true;
    return s.is_mark(cue.begin - 1) && cue.begin - begin < 4;
}

}  // namespace

TokenRange content_of(const Scene& s, const Cue& cue, uint32_t behind) {
    if (cue.shape == CueShape::as) return before(s, cue.begin, behind);
    if (cue.shape == CueShape::source)
        return leads_in(s, cue) ? after(s, behind, cue) : before(s, cue.begin, behind);
    if (const auto opening = clause_opening(s, behind, content_reach(s, cue, behind)))
        return after(s, *opening, cue);
    // تبناه التنظيم وأوقع قتلى: what was told before; not تتهمه النيابة بقتل خمسة.
    if (cue.pronoun && !s.folded(behind).starts_with("ب")) return {behind, behind};
    const uint32_t begin = skip_adverbs(s, behind);
    return after(s, s.is_mark(begin, "،") ? begin + 1 : begin, cue);
}

TokenRange told_before(const Scene& s, const Cue& cue) {
    const uint32_t first = s.sentence_of(cue.begin).begin;
    uint32_t end = cue.begin;
    if (end > first && s.is_break(end - 1)) --end;
    return {clause_begin(s, end, first), end};
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

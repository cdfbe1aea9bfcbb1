#include "claim/statements.h"

#include <algorithm>

#include "claim/author.h"
#include "claim/carried.h"
#include "claim/clause.h"
#include "claim/content.h"
#include "claim/relays.h"
#include "claim/subject.h"
#include "claim/transmission.h"

namespace isnad {
namespace {

constexpr uint32_t kToldWithin = 4;    // tokens behind the speaker in which it is said whom it was told
constexpr uint32_t kBreath = 5;        // tokens within which قائلا belongs to the verb before it
constexpr uint32_t kTransmitted = 14;  // tokens within which what نسب attributes is said

bool quote_follows(const Scene& s, const Cue& cue) {
    const uint32_t end = std::min(cue.end + kTransmitted, s.sentence_of(cue.begin).end);
    for (uint32_t at = cue.end; at < end; ++at)
        if (s.marks.has(at, Tag::quote)) return true;
    return false;
}

void add_relay(Known& speaker, Ref relay) {
    if (relay.text == speaker.ref.text) return;
    for (const Ref& known : speaker.relay)
        if (known.text == relay.text) return;
    speaker.relay.push_back(std::move(relay));
}

class StatementFinder {
 public:
    explicit StatementFinder(const Scene& scene) : s_(scene), d_(scene), cues_(find_cues(scene)) {}

    std::vector<Statement> run() {
        for (size_t i = 0; i < cues_.size(); ++i) {
            const Cue& cue = cues_[i];
            if (cue.begin < passed_ || in_title(cue)) continue;
            if (auto speaker = speaker_at(cue, i + 1 < cues_.size() ? &cues_[i + 1] : nullptr))
                keep(cue, *speaker);
        }
        cut_contents();
        return std::move(d_.found);
    }

 private:
    // The text says again what its title says.
    bool in_title(const Cue& cue) const { return s_.words.lines.size() > 1 && cue.begin < s_.words.lines[1]; }

    std::optional<Speaker> speaker_at(const Cue& cue, const Cue* next) {
        switch (cue.shape) {
            case CueShape::verb:
                return of_verb(cue);
            case CueShape::participle:
                return carried_speaker(d_, cue, "statement.participle");
            case CueShape::as:
                if (cue.report->is(Trait::relays))
                    if (auto speaker = transmitted_speaker(d_, cue)) return speaker;
                return subject_behind(d_, cue, "statement.as");
            case CueShape::source:
                return source_speaker(d_, cue, next);
            case CueShape::document:
                return document_speaker(d_, cue);
            case CueShape::quote:
                return of_quote(cue);
        }
        return std::nullopt;
    }

    // قوله, قائلا behind a statement of the same breath belong to it; else they are one of their own.
    std::optional<Speaker> of_quote(const Cue& cue) {
        if (d_.goes_on_in_sentence(cue) &&
            (cue.begin - d_.cues.back()->end < kBreath || !s_.folded(cue.begin).starts_with("قايل")))
            return std::nullopt;
        if (!clause_opening(s_, cue.end, 3)) return std::nullopt;
        Cue gendered = cue;
        gendered.feminine = s_.folded(cue.begin).ends_with("ه") && s_.folded(cue.begin).starts_with("قا");
        return carried_speaker(d_, gendered, "statement.quote");
    }

    // Verb–subject, subject–verb, or nobody named: the speaker before.
    std::optional<Speaker> of_verb(const Cue& cue) {
        if (sacred(s_, skip_adverbs(s_, cue.end))) return std::nullopt;
        if (cue.report->is(Trait::relays) || (cue.report->is(Trait::ascribes) && quote_follows(s_, cue)))
            return transmitted_speaker(d_, cue);
        if (!cue.conj)
            if (auto speaker = subject_before(d_, cue)) return speaker;
        if (auto speaker = topic_before(d_, cue)) return speaker;
        if (auto speaker = subject_behind(d_, cue, "statement.verb")) return speaker;
        if (!cue.conj)
            if (auto speaker = subject_before_aside(d_, cue)) return speaker;
        if (!opens_clause(s_, cue)) return std::nullopt;
        return carried_speaker(d_, cue, "statement.carried");
    }

    void keep(const Cue& cue, Speaker& speaker) {
        TokenRange content = content_of(s_, cue, speaker.behind);
        leave_covered(cue, content);
        add_relays(cue, speaker, content);
        Statement s;
        s.span = {s_.words.tokens[cue.begin].span.begin, s_.words.tokens[cue.end - 1].span.end};
        s.text = s_.text_of(s.span);
        s.speaker = speaker.known.ref;
        s.role = speaker.known.role;
        s.relay = speaker.known.relay;
        s.stance = cue.report ? cue.report->stance : Stance::say;
        s.content = shown(cue, content);
        s.direct = mostly_quoted(s_, content);
        s.rule = speaker.rule;
        d_.keep(cue, speaker, std::move(s), content);
    }

    Span shown(const Cue& cue, TokenRange content) const {
        if (content.begin >= content.end && cue.pronoun) content = told_before(s_, cue);
        if (content.begin < content.end) return s_.span_of(content.begin, content.end);
        const uint32_t end = s_.words.tokens[cue.end - 1].span.end;
        return {end, end};
    }

    // قتل خمسة وفق الشرطة، وجرح عشرة بحسب مسعف: the second source covers what the first does not.
    void leave_covered(const Cue& cue, TokenRange& content) const {
        if (!behind_its_words(cue) || !d_.goes_on_in_sentence(cue) || !behind_its_words(*d_.cues.back()))
            return;
        const uint32_t free = std::max(d_.behind_last, d_.contents.back().end);
        if (content.begin < free && free + 1 < content.end) content.begin = free;
    }

    static bool behind_its_words(const Cue& cue) {
        return cue.shape == CueShape::source || cue.shape == CueShape::as;
    }

    // Those of what the same speaker said before, then those named now, from the asker on.
    void add_relays(const Cue& cue, Speaker& speaker, TokenRange& content) {
        const bool own = speaker.rule == "statement.transmitted";
        const bool goes_on = speaker.rule == "statement.participle" || speaker.rule == "statement.carried";
        if (!own && !goes_on) speaker.known.relay = d_.cast.relay_of(speaker.known.ref.text);
        for (Ref& relay : relays_named(cue, speaker, content)) add_relay(speaker.known, std::move(relay));
    }

    std::vector<Ref> relays_named(const Cue& cue, const Speaker& speaker, TokenRange& content) {
        uint32_t passed = 0;
        const uint32_t end = std::min(std::max(content.begin, speaker.behind + kToldWithin), s_.size());
        auto relays = relays_between(s_, std::min(cue.end, speaker.behind), end, passed);
        if (passed > 0) passed_ = passed;
        if (passed > content.begin && content.begin >= speaker.behind)
            content.begin = std::min(passed, content.end);
        if (cue.shape == CueShape::verb)
            if (auto asker = asker_before(s_, cue.begin)) relays.insert(relays.begin(), *asker);
        if (!d_.pending.empty() && d_.pending_sentence == s_.sentence_index(cue.begin)) {
            relays.insert(relays.begin(), d_.pending.begin(), d_.pending.end());
            d_.pending.clear();
        }
        return relays;
    }

    // What one statement says ends where the next, of another clause, begins.
    void cut_contents() {
        for (size_t i = 0; i + 1 < d_.found.size(); ++i) {
            const Cue& next = *d_.cues[i + 1];
            TokenRange& content = d_.contents[i];
            if (d_.cues[i]->shape == CueShape::as) continue;
            const bool quoted = content.begin < s_.size() && s_.opens_quote(content.begin);
            const bool runs_on = next.shape == CueShape::participle || next.conj ||
                                 next.shape == CueShape::source || next.shape == CueShape::as;
            if (quoted || !runs_on || next.begin <= content.begin || next.begin >= content.end) continue;
            content.end = next.begin;
            d_.found[i].content = s_.span_of(content.begin, content.end);
            d_.found[i].direct = mostly_quoted(s_, content);
        }
    }

    const Scene& s_;
    Discourse d_;
    std::vector<Cue> cues_;
    uint32_t passed_ = 0;  // the token behind the last relay phrase
};

}  // namespace

std::vector<Statement> find_statements(const Scene& scene) { return StatementFinder(scene).run(); }

}  // namespace isnad

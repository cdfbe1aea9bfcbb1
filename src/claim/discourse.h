// What an article has said so far, while its statements are read in order. Comes in: each statement as it is
// kept; goes out: who spoke last, whether their words still run on, and the media named for the next.
// Refuses nothing.
#pragma once

#include <vector>

#include "claim/cast.h"
#include "claim/cue.h"

namespace isnad {

// Who speaks at a cue.
struct Speaker {
    Known known;
    uint32_t behind = 0;  // the token behind cue and speaker
    std::string_view rule;
    uint32_t begin = 0;   // of the whole phrase, a speaker before the cue included
    bool medium = false;  // the speaker is one
};

struct Discourse {
    explicit Discourse(const Scene& s) : scene(s), cast(s) {}

    const Scene& scene;
    Cast cast;
    std::vector<Statement> found;
    std::vector<TokenRange> contents;  // beside found
    std::vector<const Cue*> cues;      // beside found
    std::vector<Ref> pending;          // media named before the statement that they relay
    uint32_t pending_sentence = kNone;
    uint32_t sentence_of_last = 0;
    uint32_t behind_last = 0;  // the token behind the last statement's cue and speaker
    bool last_is_medium = false;

    void keep(const Cue& cue, const Speaker& speaker, Statement statement, TokenRange content) {
        cast.remember(speaker.known);
        behind_last = speaker.behind;
        last_is_medium = speaker.medium || speaker.known.kind == PartyKind::medium;
        sentence_of_last = scene.sentence_index(cue.begin);
        found.push_back(std::move(statement));
        contents.push_back(content);
        cues.push_back(&cue);
    }

    // The party's full name or description. `said`: the words that stand there, of which the party made the
    // document (بيان), so that البيان is known by them later.
    Known resolve(const Party& party, const Party& said) {
        Known known = cast.resolve(party);
        if (said.begin != party.begin) known.head = scene.words.stem(scene.words.tokens[said.begin]);
        return known;
    }

    // The cue stands inside what the last statement says.
    bool in_open_content(const Cue& cue) const {
        return !found.empty() && found.back().content.end > scene.words.tokens[cue.begin].span.begin;
    }
    // The last statement's cue stands in the same sentence.
    bool goes_on_in_sentence(const Cue& cue) const {
        return !found.empty() && scene.sentence_index(cues.back()->begin) == scene.sentence_index(cue.begin);
    }
};

}  // namespace isnad

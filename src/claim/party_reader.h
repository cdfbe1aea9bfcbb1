// The noun phrase that begins at a token, read word by word. Comes in: a scene and a token; goes out: a party
// with its extent, name and role. Refuses what ends a phrase: verbs, prepositions, marks, numbers; used only
// by party_at.
#pragma once

#include "claim/party.h"

namespace isnad {

class PartyReader {
 public:
    PartyReader(const Scene& scene, uint32_t begin, bool loose);

    std::optional<Party> run();

 private:
    bool has(TagSet tags) const { return s_.marks.has(at_, tags); }
    std::string_view stem() const { return s_.words.stem(s_.words.tokens[at_]); }
    bool names_person(uint32_t name) const { return s_.read.names[name].kind == NameKind::person; }
    bool is_person_like() const { return party_.kind == PartyKind::title; }

    // party_head.cc: what begins a phrase, and single words of it.
    bool read_head();
    bool with_pronoun() const;
    std::optional<PartyKind> head_tag() const;
    bool finite_verb() const;
    bool masdar() const;
    void take_name();
    void take_word();

    // party_steps.cc: one more word of the phrase; false where it ends.
    bool step();
    bool ends_phrase() const;
    bool told_to(uint32_t name) const;
    bool step_link();
    bool step_this();
    bool step_mark();
    bool step_place();
    bool step_envoy();
    bool name_ahead(uint32_t from) const;
    bool step_from();
    bool participle_behind() const;
    bool counted_thing() const;
    bool object_of_name() const;
    bool of_title(std::string_view word) const;
    bool step_noun();
    bool step_prep_noun();
    bool step_and_noun();

    // party_person.cc: the person or body that the phrase names.
    bool unknown_name();
    bool unknown_word(uint32_t t, bool ranked) const;
    bool name_ends(uint32_t t) const;
    void finish();
    uint32_t uncut_particle() const;
    void finish_unknown();
    void name_behind_comma();
    bool may_be_name(uint32_t t) const;
    void finish_person();
    void role_behind();

    const Scene& s_;
    bool loose_;
    Party party_;
    uint32_t at_ = 0, limit_ = 0, end_ = 0, bare_ = 0;
    bool person_ = false, definite_ = false;
    TokenRange inner_;    // a quoted name
    TokenRange unknown_;  // a person's name that no table knows
};

// The word has the article, particles aside.
bool is_definite(std::string_view word);

}  // namespace isnad

#include <algorithm>

#include "claim/party_reader.h"

namespace isnad {
namespace {

constexpr uint32_t kNameWords = 4;  // of a person whom no table knows

}  // namespace

// A title and then words of no table, up to what is said: a person whom no table of names knows, or not
// wholly.
bool PartyReader::unknown_name() {
    if (!definite_ && bare_ < 2) return false;
    uint32_t t = at_;
    const bool ranked =
        at_ > party_.begin && s_.marks.has(at_ - 1, Tag::title) && is_definite(s_.folded(at_ - 1));
    while (t < limit_ && t - at_ < kNameWords && unknown_word(t, ranked)) ++t;
    if (t == at_) return false;
    const uint32_t name = s_.name_at(t);
    const bool goes_on =
        name != kNone && s_.names[name].begin == t && s_.read.names[name].kind == NameKind::person;
    if (goes_on) t = s_.names[name].end;
    if (!goes_on && !name_ends(t)) return false;
    if (!goes_on && t - at_ < 2 && (s_.marks.has(t, Tag::in) || s_.marks.has(t, Tag::prep))) return false;
    unknown_ = {at_, t};
    person_ = true;
    end_ = at_ = t;
    return true;
}

// `ranked`: behind العقيد, الدكتور a word that is also a title or a noun may be a name (رائد, فارس).
bool PartyReader::unknown_word(uint32_t t, bool ranked) const {
    const std::string_view word = s_.folded(t);
    if (s_.words.tokens[t].kind != TokenKind::word || s_.number_at(t) != kNone || s_.date_at(t)) return false;
    if (s_.words.tokens[t].before > 0) return false;
    if (s_.name_at(t) != kNone || word.size() < 4 || word.starts_with("ال") || word.starts_with("لل"))
        return false;
    for (const Mark& mark : s_.marks.at(t)) {
        const bool like_name = mark.sense.tag == Tag::title || mark.sense.tag == Tag::counted ||
                               (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::participle);
        if (!ranked || !like_name || mark.prep != 0) return false;
    }
    return !word.starts_with("وال") && !word.starts_with("بال");
}

// The words behind a name: what is said, when, to whom, a mark.
bool PartyReader::name_ends(uint32_t t) const {
    if (t >= limit_ || s_.is_mark(t) || s_.date_at(t)) return true;
    return s_.marks.has(
        t, {Tag::that, Tag::day, Tag::in, Tag::prep, Tag::fate, Tag::quote, Tag::rel, Tag::medium});
}

void PartyReader::finish() {
    party_.end = end_;
    if (end_ <= party_.begin) return;
    if (person_) return finish_person();
    if (party_.kind == PartyKind::medium && inner_.end > inner_.begin) {
        const Span span = s_.span_of(inner_.begin, inner_.end);
        party_.ref = Ref{s_.text_of(span), span, ""};
        return;
    }
    Span span = s_.span_of(party_.begin, end_);
    span.begin += uncut_particle();
    party_.ref = Ref{s_.text_of(span), span, ""};
    name_behind_comma();
}

// Bytes of ل or ب before a word that the text room did not know to cut (لرويترز).
uint32_t PartyReader::uncut_particle() const {
    const Token& first = s_.words.tokens[party_.begin];
    const std::string_view word = s_.words.folded(first);
    if (first.before > 0 || !(word.starts_with("ل") || word.starts_with("ب")) || word.starts_with("لل"))
        return 0;
    for (const Mark& mark : s_.marks.at(party_.begin))
        if (mark.prep != 0 && !mark.conj) return 2;
    return 0;
}

void PartyReader::finish_unknown() {
    party_.kind = PartyKind::person;
    const Span span = s_.span_of(unknown_.begin, unknown_.end);
    party_.ref = Ref{s_.text_of(span), span, ""};
    party_.role = s_.text_of(s_.span_of(party_.begin, unknown_.begin));
}

// مدير الصحة، فؤاد سالم، إن: the name stands behind a comma.
void PartyReader::name_behind_comma() {
    if (party_.kind != PartyKind::title || !s_.is_mark(party_.end, "،")) return;
    const uint32_t next = party_.end + 1, name = s_.name_at(next);
    TokenRange found{next, next};
    if (name != kNone && s_.names[name].begin == next && s_.read.names[name].kind == NameKind::person) {
        found = s_.names[name];
        party_.name = name;
    } else {
        while (found.end < limit_ && found.end - next < kNameWords && may_be_name(found.end)) ++found.end;
        if (found.end < next + 2 || !s_.is_mark(found.end, "،") || !name_ends(found.end + 1)) return;
    }
    party_.role = party_.ref->text;
    party_.kind = PartyKind::person;
    const Span span = s_.span_of(found.begin, found.end);
    party_.ref = Ref{s_.text_of(span), span, ""};
    party_.end = found.end;
}

bool PartyReader::may_be_name(uint32_t t) const {
    return s_.words.tokens[t].kind == TokenKind::word && s_.marks.at(t).empty() && s_.number_at(t) == kNone;
}

void PartyReader::finish_person() {
    if (party_.name == kNone || unknown_.end > 0) return finish_unknown();
    party_.kind = PartyKind::person;
    const Name& name = s_.read.names[party_.name];
    party_.ref = Ref{name.text, name.span, name.entity};
    const uint32_t first = s_.names[party_.name].begin;
    if (first > party_.begin) {
        const Span span = s_.span_of(party_.begin, first);
        party_.role = s_.text_of(span);
        return;
    }
    role_behind();
}

// رامي حداد مدير المرصد; فؤاد سالم، وزير النقل،
void PartyReader::role_behind() {
    uint32_t next = party_.end;
    if (next < limit_ && s_.is_mark(next, "،")) ++next;
    if (next + 1 >= limit_ || !s_.marks.has(next, Tag::title) || s_.name_at(next) != kNone) return;
    const auto title = PartyReader(s_, next, false).run();
    if (!title || title->kind == PartyKind::person) return;
    party_.role = title->ref->text;
    party_.end = title->end;
}

}  // namespace isnad

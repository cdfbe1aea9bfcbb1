#include "claim/party_reader.h"

#include <algorithm>

namespace isnad {
namespace {

constexpr uint32_t kLongest = 16;  // tokens of a noun phrase

}  // namespace

bool is_definite(std::string_view word) {
    return word.starts_with("ال") || word.starts_with("لل") || word.starts_with("بال") ||
           word.starts_with("وال");
}

PartyReader::PartyReader(const Scene& scene, uint32_t begin, bool loose) : s_(scene), loose_(loose) {
    party_.begin = begin;
    at_ = begin;
    limit_ = std::min({begin + kLongest, s_.sentence_of(begin).end, s_.size()});
}

std::optional<Party> PartyReader::run() {
    if (!read_head()) return std::nullopt;
    while (at_ < limit_ && !person_ && step()) {
    }
    finish();
    if (party_.end == party_.begin || !party_.ref) return std::nullopt;
    return party_;
}

// رئيسها, قائدهم: nothing may follow but another phrase.
bool PartyReader::with_pronoun() const {
    for (const Mark& mark : s_.marks.at(at_))
        if (mark.suffix > 0) return true;
    return false;
}

std::optional<PartyKind> PartyReader::head_tag() const {
    static constexpr std::pair<Tag, PartyKind> kHeads[] = {{Tag::witness, PartyKind::witness},
                                                           {Tag::title, PartyKind::title},
                                                           {Tag::medium, PartyKind::medium},
                                                           {Tag::body, PartyKind::body},
                                                           {Tag::document, PartyKind::document}};
    if (!has({Tag::witness, Tag::title, Tag::medium, Tag::body, Tag::document})) return std::nullopt;
    for (const auto& [tag, kind] : kHeads)
        if (has(tag)) return kind;
    return std::nullopt;
}

bool PartyReader::finite_verb() const {
    if (!has({Tag::report, Tag::fate})) return false;
    for (const Mark& mark : s_.marks.at(at_))
        if ((mark.sense.tag == Tag::report || mark.sense.tag == Tag::fate) &&
            (mark.sense.form == VerbForm::past || mark.sense.form == VerbForm::present))
            return true;
    return false;
}

bool PartyReader::masdar() const {
    if (!has({Tag::report, Tag::fate})) return false;
    for (const Mark& mark : s_.marks.at(at_))
        if ((mark.sense.tag == Tag::report || mark.sense.tag == Tag::fate) &&
            mark.sense.form == VerbForm::masdar)
            return true;
    return false;
}

bool PartyReader::read_head() {
    if (at_ >= limit_) return false;
    if (s_.name_at(at_) != kNone && s_.names[s_.name_at(at_)].begin == at_) {
        if (!has(Tag::title)) return take_name(), true;
    }
    if (s_.opens_quote(at_)) return false;
    if (s_.is_mark(at_) || s_.words.tokens[at_].kind != TokenKind::word) return false;
    if (s_.number_at(at_) != kNone && !has(Tag::witness)) return false;
    const auto tag = head_tag();
    if (!tag && (has({Tag::that, Tag::rel, Tag::prep, Tag::in, Tag::day, Tag::link, Tag::source, Tag::as,
                      Tag::quote, Tag::negation}) ||
                 finite_verb()))
        return false;
    if (!tag && !is_definite(stem()) && !loose_) return false;
    if (!tag && loose_ && !is_definite(stem()) && stem().ends_with("ا")) return false;  // an adverb: مرارا
    party_.kind = tag.value_or(PartyKind::described);
    const bool owned = with_pronoun();
    take_word();
    if (owned) limit_ = at_;
    return true;
}

void PartyReader::take_name() {
    const uint32_t index = s_.name_at(at_);
    const NameKind kind = s_.read.names[index].kind;
    if (kind == NameKind::person && party_.kind == PartyKind::witness && at_ > party_.begin + 1) {
        limit_ = at_ + 1;  // مصادر في مكتب فؤاد سالم: the name is only in the description
    } else if (kind == NameKind::person) {
        person_ = true;
        party_.name = index;
    } else if (party_.name == kNone) {
        party_.name = index;
        if (at_ == party_.begin) party_.kind = kind == NameKind::org ? PartyKind::body : PartyKind::described;
    }
    at_ = std::max(at_ + 1, s_.names[index].end);
    definite_ = true;
    end_ = at_;
}

void PartyReader::take_word() {
    if (is_definite(stem()))
        definite_ = true;
    else
        ++bare_;
    end_ = ++at_;
}

}  // namespace isnad

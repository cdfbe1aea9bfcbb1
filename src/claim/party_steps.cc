#include <algorithm>

#include "claim/party_reader.h"

namespace isnad {
namespace {

constexpr uint32_t kLongestQuote = 6;  // tokens of a quoted name
constexpr uint32_t kBareWords = 3;     // indefinite words behind the head
constexpr uint32_t kNameAhead = 5;     // tokens from في to a person's name

}  // namespace

// One more word of the phrase; false where it ends.
bool PartyReader::step() {
    if (s_.is_mark(at_)) return step_mark();
    if (s_.folded(at_) == "ل" && s_.opens_quote(at_ + 1)) return false;  // لـ«الصحيفة»: whom it was told
    const uint32_t name = s_.name_at(at_);
    const bool name_starts = name != kNone && s_.names[name].begin == at_;
    if (s_.number_at(at_) != kNone && !name_starts) return false;
    if (name_starts && told_to(name)) return false;
    if (name_starts && (!has(Tag::title) || names_person(name))) return take_name(), true;
    if (has(Tag::in)) return step_place();
    if (s_.folded(at_) == "الي" && is_person_like()) return step_envoy();
    if (s_.is(at_, Plain::office)) return step_link();
    if (s_.folded(at_) == "هذه" || s_.folded(at_) == "هذا") return step_this();
    if (is_person_like() && unknown_name()) return true;
    if (ends_phrase()) return false;
    if (s_.is(at_, Plain::title_link)) return step_link();
    if (s_.folded(at_) == "من") return step_from();
    return !has(Tag::prep) && step_noun();
}

// What is said, when, and another clause end it.
bool PartyReader::ends_phrase() const {
    return has({Tag::that, Tag::rel, Tag::link, Tag::day, Tag::as, Tag::quote, Tag::source, Tag::planned,
                Tag::negation}) ||
           (finite_verb() && !has(Tag::title));
}

// الأمين العام لجبهة, الناطق باسم الجيش: a new noun may follow.
bool PartyReader::step_link() {
    take_word();
    bare_ = 0;
    definite_ = false;
    return true;
}

// لوكالة الأنباء behind a speaker: whom it was told.
bool PartyReader::told_to(uint32_t name) const {
    const bool particle = s_.words.tokens[at_].span.begin < s_.read.names[name].span.begin;
    if (!particle || !s_.folded(at_).starts_with("ل")) return false;
    return has(Tag::medium) || party_.kind == PartyKind::witness || party_.kind == PartyKind::medium;
}

// قائد هذه القوات.
bool PartyReader::step_this() {
    if (!is_person_like() || at_ + 1 >= limit_ || !is_definite(s_.folded(at_ + 1))) return false;
    take_word();
    take_word();
    return true;
}

// «الخبر» after صحيفة, (داعش) after تنظيم: a short quoted or bracketed name belongs to the phrase.
bool PartyReader::step_mark() {
    if (s_.opens_quote(at_)) {
        const Quote& quote = s_.quotes[s_.quote_at(at_)];
        const bool named = party_.kind == PartyKind::medium || party_.kind == PartyKind::body ||
                           party_.kind == PartyKind::title;
        if (!named || !quote.closed || quote.close - quote.open > kLongestQuote) return false;
        inner_ = {quote.open + 1, quote.close};
        at_ = quote.close + 1;
        definite_ = true;
        end_ = at_;
        return true;
    }
    if (!s_.is_mark(at_, "(")) return false;
    for (uint32_t t = at_ + 1; t < std::min(limit_, at_ + kLongestQuote); ++t)
        if (s_.is_mark(t, ")")) {
            at_ = t + 1;
            return true;
        }
    return false;
}

// في before a place, an office or a body goes on with a title: مدير الصحة في درنة.
bool PartyReader::step_place() {
    const uint32_t next = at_ + 1;
    if (next >= limit_ || s_.is_mark(next) || s_.marks.has(next, Tag::speech) || s_.marks.has(next, Tag::day))
        return false;
    const bool named = s_.name_at(next) != kNone || s_.marks.has(next, Tag::body) ||
                       s_.marks.has(next, Tag::title) || s_.is(next, Plain::place_head) ||
                       (is_person_like() && s_.marks.at(next).empty() && is_definite(s_.folded(next))) ||
                       (is_person_like() && name_ahead(next));
    if (!named || (party_.kind == PartyKind::described && !loose_)) return false;
    ++at_;
    definite_ = false;
    bare_ = 0;
    if (s_.name_at(at_) != kNone && !has(Tag::title))
        take_name();
    else
        take_word();
    return true;
}

// مبعوث المنظمة إلى ليبيا: a place belongs to the title where more of it or a name follows.
bool PartyReader::step_envoy() {
    const uint32_t next = at_ + 1, name = s_.name_at(next);
    if (next >= limit_ || name == kNone || s_.names[name].begin != next ||
        s_.read.names[name].kind != NameKind::place)
        return false;
    const uint32_t behind = s_.names[name].end, person = s_.name_at(behind);
    if (behind >= limit_ || person == kNone || !names_person(person)) return false;
    ++at_;
    return take_name(), true;
}

// الخبير في قطاع الفنادق فؤاد سالم: a person's name follows before anything else begins.
bool PartyReader::name_ahead(uint32_t from) const {
    for (uint32_t t = from; t < std::min(from + kNameAhead, limit_); ++t) {
        if (s_.is_mark(t) || s_.marks.has(t, Tag::that) || s_.marks.has(t, Tag::prep) ||
            s_.marks.has(t, Tag::speech))
            return false;
        const uint32_t name = s_.name_at(t);
        if (name != kNone) return s_.names[name].begin == t && s_.read.names[name].kind == NameKind::person;
    }
    return false;
}

bool PartyReader::step_from() {
    if (party_.kind != PartyKind::witness || at_ + 1 >= limit_ || s_.is_mark(at_ + 1)) return false;
    const bool of_some = s_.marks.has(at_ + 1, Tag::body) || s_.marks.has(at_ + 1, Tag::title) ||
                         s_.name_at(at_ + 1) != kNone || is_definite(s_.folded(at_ + 1));
    if (definite_ || !of_some) return false;
    take_word();
    definite_ = false;
    return true;
}

// مصدر عسكري محملا التنظيم: how he said it, not who he is.
bool PartyReader::participle_behind() const {
    if (!s_.folded(at_).ends_with("ا")) return false;
    for (const Mark& mark : s_.marks.at(at_))
        if (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::participle) return true;
    return false;
}

// تبنى التنظيم الهجوم: a thing with the article is the object, no adjective.
bool PartyReader::counted_thing() const {
    const Mark* mark = s_.marks.find(at_, Tag::counted);
    if (!mark || mark->conj) return false;
    const Noun& noun = s_.rules.nouns[mark->sense.row];
    return (noun.cls == NounClass::thing && noun.kind != FigureKind::things) || noun.cls == NounClass::result;
}

// دعت موسكو الطرفين: no adjective of a name.
bool PartyReader::object_of_name() const {
    if (party_.name == kNone || s_.names[party_.name].end != at_ || party_.name != s_.name_at(at_ - 1))
        return false;
    const std::string_view word = s_.folded(at_);
    return word.ends_with("ين") || word.ends_with("ون") || word.ends_with("ان");
}

// للأمين العام, للعيادات behind a title belong to it; للصحافيين is whom it was told.
bool PartyReader::of_title(std::string_view word) const {
    if (party_.kind != PartyKind::title || !word.starts_with("لل")) return false;
    return !word.ends_with("ين") && !word.ends_with("ون");
}

bool PartyReader::step_noun() {
    bool conj = false, prep = false;
    for (const Mark& mark : s_.marks.at(at_)) {
        conj |= mark.conj;
        prep |= mark.prep == 'b' || mark.prep == 'l';
    }
    const std::string_view word = s_.folded(at_);
    if (prep || word.starts_with("لل") || word.starts_with("بال")) return step_prep_noun();
    if (conj) return step_and_noun();
    if (masdar() && (definite_ || !is_definite(word))) return false;
    if (definite_ && bare_ == 0 && word.starts_with("ال") && has(Tag::body) && at_ == party_.begin + 1)
        return false;
    if (participle_behind() || (definite_ && counted_thing()) || object_of_name()) return false;
    const bool second_title = (is_person_like() || party_.kind == PartyKind::witness) && has(Tag::title) &&
                              s_.name_at(at_) == kNone;
    if (definite_ && !is_definite(word) && !second_title) return false;
    if (!definite_ && !is_definite(word) && bare_ > kBareWords) return false;
    take_word();
    return true;
}

// رئيس الوزراء للشؤون: behind a title or a witness only.
bool PartyReader::step_prep_noun() {
    const bool witness = party_.kind == PartyKind::witness;
    if (!(is_person_like() || witness) || has(Tag::medium) || has(Tag::speech)) return false;
    if (!has(Tag::body) && !of_title(s_.folded(at_))) return false;
    if (witness && definite_) return false;
    take_word();
    return true;
}

// وزير الدفاع ورئيس الأركان: a second head.
bool PartyReader::step_and_noun() {
    if (!has(Tag::title) && !has(Tag::witness) && !has(Tag::body)) return false;
    definite_ = false;
    bare_ = 0;
    take_word();
    return true;
}

}  // namespace isnad

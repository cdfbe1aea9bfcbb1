#include "claim/sense_check.h"

namespace isnad {
namespace {

bool first_letter_is_present(const Scene& s, uint32_t at) {
    for (const Mark& mark : s.marks.at(at))
        if (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::present) return true;
    return false;
}

// لم يؤكد, أن يعلن, لا يستبعد, سوف تعلن: not said, or not yet.
bool negated(const Scene& s, uint32_t at) {
    if (at == 0) return false;
    if (s.is(at - 1, Plain::negates)) return true;
    const std::string_view before = s.folded(at - 1);
    return (before == "ان" || before == "بان") && first_letter_is_present(s, at);
}

bool clause_begins(const Scene& s, uint32_t at) {
    if (at == s.sentence_of(at).begin || s.is_mark(at - 1)) return true;
    for (uint32_t back = 1; back <= 3 && back <= at; ++back)
        if (const Mark* link = s.marks.find(at - back, Tag::link); link && link->end == at) return true;
    return false;
}

// رفض الكشف عن هويته: says nothing.
bool hides_name(const Scene& s, const Mark& mark, const Report& report) {
    if (!report.is(Trait::hides)) return false;
    for (uint32_t at = mark.end; at < mark.end + 6; ++at)
        if (s.is(at, Plain::hidden)) return true;
    return false;
}

// عن شكرها: a noun, not a verb.
bool behind_preposition(const Scene& s, uint32_t at) { return at > 0 && s.is(at - 1, Plain::governs); }

// أعتقد, أعتبر: the hamza tells the first person of verbs that have none.
bool first_person(const Scene& s, const Mark& mark, const Report& report) {
    if (report.verb.starts_with("أ") || !std::string_view(report.verb).starts_with("ا")) return false;
    std::string_view word = under(s.words.tokens[mark.begin].span, s.text);
    if (mark.conj) word.remove_prefix(2);
    return word.starts_with("أ");
}

// يذكر أن, يشار إلى أن, يعتقد أن: nobody in particular says so.
bool impersonal(const Scene& s, const Mark& mark, const Report& report) {
    if (mark.sense.form != VerbForm::present || mark.sense.feminine || mark.sense.plural) return false;
    const uint32_t next = mark.end;
    if (next >= s.size()) return true;
    const bool bare = s.marks.has(next, Tag::that) || s.folded(next) == "الي" || s.folded(next) == "ايضا" ||
                      s.is_mark(next, ":") || s.folded(next) == "هذا";
    return bare && report.is(Trait::reckons);
}

// مضيفا, موضحة: a participle in the accusative that hangs on the sentence's subject.
bool adverbial(const Scene& s, const Mark& mark) {
    if (mark.begin == 0 || mark.prep != 0 || mark.suffix != 0) return false;
    const std::string_view word = s.folded(mark.begin);
    const bool accusative = word.ends_with("ا") || word.ends_with("ه") || word.ends_with("ين");
    if (!accusative) return false;
    const uint32_t before = mark.begin - 1;
    if (s.marks.has(mark.begin, Tag::counted) || s.marks.has(mark.begin, Tag::title))
        return s.is_mark(before);
    if (word.ends_with("ا")) return true;
    return s.is_mark(before) || mark.conj || s.marks.has(before, Tag::day);
}

// يدعى: is called so.
bool is_passive(const Scene& s, const Mark& mark, const Report& report) {
    return mark.sense.form == VerbForm::present && report.ends_in_ya && mark.suffix == 0 &&
           under(s.words.tokens[mark.begin].span, s.text).ends_with("ى");
}

bool said_by_somebody(const Scene& s, const Mark& mark, const Report& report) {
    const uint32_t at = mark.begin;
    if (mark.prep != 0 || negated(s, at) || impersonal(s, mark, report)) return false;
    if (report.is(Trait::homograph) && !mark.conj && !clause_begins(s, at)) return false;
    if (is_passive(s, mark, report)) return false;
    if (behind_preposition(s, at) || first_person(s, mark, report)) return false;
    if (mark.suffix > 0 && !report.needs.object && !report.needs.pronoun) return false;
    return !hides_name(s, mark, report);
}

}  // namespace

bool finite(const Mark& mark) {
    return mark.sense.form == VerbForm::past || mark.sense.form == VerbForm::present;
}

bool reports_here(const Scene& s, const Mark& mark, const Report& report) {
    const uint32_t at = mark.begin;
    if (mark.sense.form == VerbForm::masdar || mark.definite || mark.prep == 'b' || mark.prep == 'k')
        return false;
    if (s.name_at(at) != kNone && s.names[s.name_at(at)].begin != at) return false;
    if (finite(mark)) return said_by_somebody(s, mark, report);
    return mark.sense.form != VerbForm::participle || adverbial(s, mark);
}

}  // namespace isnad

#include "claim/cue.h"

#include <algorithm>

#include "claim/party.h"

namespace isnad {
namespace {

constexpr uint32_t kClauseReach = 18;
constexpr uint32_t kWordReach = 8;
constexpr uint32_t kPrepReach = 3;  // of a preposition, behind the verb or its subject

bool one_letter(const std::string& word) { return word.size() <= 2; }

class CueFinder {
 public:
    explicit CueFinder(const Scene& scene) : s_(scene) {}

    std::vector<Cue> run() {
        for (uint32_t at = 0; at < s_.size();) at = look(at);
        return std::move(cues_);
    }

 private:
    uint32_t look(uint32_t at) {
        if (s_.marks.at(at).empty()) return at + 1;
        if (const Mark* as = s_.marks.find(at, Tag::as))
            if (auto cue = as_cue(*as)) return keep(*cue);
        if (const Mark* source = s_.marks.find(at, Tag::source))
            return keep({CueShape::source, at, source->end, at, nullptr, source->conj});
        if (const Mark* document = s_.marks.find(at, Tag::document_cue);
            document && names_document(document->end))
            return keep({CueShape::document, at, document->end, at, nullptr, document->conj});
        for (const Mark& mark : s_.marks.at(at))
            if (mark.sense.tag == Tag::report)
                if (auto cue = verb_cue(mark)) return keep(*cue);
        if (const Mark* quote = s_.marks.find(at, Tag::quote))
            return keep({CueShape::quote, at, quote->end, at, nullptr, quote->conj});
        return at + 1;
    }

    uint32_t keep(const Cue& cue) {
        cues_.push_back(cue);
        return cue.end;
    }

    bool names_document(uint32_t at) const { return at < s_.size() && s_.marks.has(at, Tag::document); }

    // كما أعلنت الشرطة: a finite verb of reporting right behind, or behind كان and قد.
    std::optional<Cue> as_cue(const Mark& as) const {
        for (uint32_t at = as.end; at < std::min(as.end + 3, s_.size()); ++at) {
            const std::string_view word = s_.folded(at);
            for (const Mark& mark : s_.marks.at(at)) {
                if (mark.sense.tag != Tag::report || !finite(mark) || mark.conj) continue;
                const Needs& needs = s_.rules.reports[mark.sense.row].needs;
                const bool says = (needs.anything && !needs.object) || needs.clause;
                if (!says && s_.rules.reports[mark.sense.row].verb != "نقل") continue;
                Cue cue{CueShape::as, as.begin, at + 1, at, &s_.rules.reports[mark.sense.row]};
                if (s_.folded(as.begin) == "كما" && as.end == as.begin + 1) {
                    cue.begin = at;
                    if (as.begin == s_.sentence_of(as.begin).begin) cue.shape = CueShape::verb;
                }
                cue.feminine = mark.sense.feminine;
                cue.plural = mark.sense.plural;
                return cue;
            }
            if (word != "كان" && word != "كانت" && word != "قد") return std::nullopt;
        }
        return std::nullopt;
    }

    static bool finite(const Mark& mark) {
        return mark.sense.form == VerbForm::past || mark.sense.form == VerbForm::present;
    }

    std::optional<Cue> verb_cue(const Mark& mark) const {
        const Report& report = s_.rules.reports[mark.sense.row];
        const uint32_t at = mark.begin;
        if (mark.sense.form == VerbForm::masdar || mark.definite || mark.prep == 'b' || mark.prep == 'k')
            return std::nullopt;
        if (s_.name_at(at) != kNone && s_.names[s_.name_at(at)].begin != at) return std::nullopt;
        if (finite(mark) && (mark.prep != 0 || negated(at) || impersonal(mark, report))) return std::nullopt;
        if (finite(mark) && like_another_word(report) && !mark.conj && !clause_begins(at))
            return std::nullopt;
        if (finite(mark) && (behind_preposition(at) || first_person(mark, report))) return std::nullopt;
        if (finite(mark) && mark.suffix > 0 && !report.needs.object && !report.needs.pronoun)
            return std::nullopt;
        if (finite(mark) && hides_name(mark, report)) return std::nullopt;
        if (mark.sense.form == VerbForm::participle && !adverbial(mark)) return std::nullopt;
        if (!needs_met(mark, report.needs)) return std::nullopt;
        const bool participle = mark.sense.form == VerbForm::participle;
        const CueShape shape = participle && report.verb == "قال" ? CueShape::quote
                               : participle                       ? CueShape::participle
                                                                  : CueShape::verb;
        Cue cue{shape, at, mark.end, at, &report, mark.conj};
        cue.feminine = mark.sense.feminine;
        cue.plural = mark.sense.plural;
        cue.present = mark.sense.form == VerbForm::present;
        cue.pronoun = mark.suffix > 0;
        return cue;
    }

    // لم يؤكد, أن يعلن, لا يستبعد, سوف تعلن: not said, or not yet.
    bool negated(uint32_t at) const {
        if (at == 0) return false;
        const std::string_view before = s_.folded(at - 1);
        for (std::string_view word : {"لم", "لن", "لا", "ولم", "ولن", "ولا", "سوف", "ان", "بان", "لان", "ما",
                                      "كي", "لكي", "حتي", "او", "دون", "بدون", "قد"}) {
            if (before != word) continue;
            if (word == "قد" || word == "ما") return false;
            if (word != "ان" && word != "بان") return true;
            return first_letter_is_present(at);
        }
        return false;
    }

    bool first_letter_is_present(uint32_t at) const {
        for (const Mark& mark : s_.marks.at(at))
            if (mark.sense.tag == Tag::report && mark.sense.form == VerbForm::present) return true;
        return false;
    }

    // بين, شبه, عقب, وجه are mostly no verbs.
    static bool like_another_word(const Report& report) {
        for (std::string_view verb : {"بين", "شبه", "عقب", "وجه", "حكى", "عين"})
            if (report.verb == verb) return true;
        return false;
    }

    bool clause_begins(uint32_t at) const {
        if (at == s_.sentence_of(at).begin || s_.is_mark(at - 1)) return true;
        for (uint32_t back = 1; back <= 3 && back <= at; ++back)
            if (const Mark* link = s_.marks.find(at - back, Tag::link); link && link->end == at) return true;
        return false;
    }

    // رفض الكشف عن هويته: says nothing.
    bool hides_name(const Mark& mark, const Report& report) const {
        if (report.verb != "رفض" && report.verb != "طلب" && report.verb != "اشترط") return false;
        for (uint32_t at = mark.end; at < mark.end + 6; ++at)
            for (std::string_view word : {"هويت", "اسمه", "اسمها", "اسماي"})
                if (s_.folded(at).starts_with(word)) return true;
        return false;
    }

    // عن شكرها: a noun, not a verb.
    bool behind_preposition(uint32_t at) const {
        if (at == 0) return false;
        const std::string_view before = s_.folded(at - 1);
        for (std::string_view word : {"في", "عن", "علي", "الي", "من", "مع", "بعد", "قبل", "خلال", "ضد", "بين",
                                      "دون", "بدون", "اكبر", "اقل", "كل", "اي", "بعض"})
            if (before == word) return true;
        return false;
    }

    // أعتقد, أعتبر: the hamza tells the first person of verbs that have none.
    bool first_person(const Mark& mark, const Report& report) const {
        if (report.verb.starts_with("أ") || !std::string_view(report.verb).starts_with("ا")) return false;
        std::string_view word = under(s_.words.tokens[mark.begin].span, s_.text);
        if (mark.conj) word.remove_prefix(2);
        return word.starts_with("أ");
    }

    // يذكر أن, يشار إلى أن, يعتقد أن: nobody in particular says so.
    bool impersonal(const Mark& mark, const Report& report) const {
        if (mark.sense.form != VerbForm::present || mark.sense.feminine || mark.sense.plural) return false;
        const uint32_t next = mark.end;
        if (next >= s_.size()) return true;
        const bool bare = s_.marks.has(next, Tag::that) || s_.folded(next) == "الي" ||
                          s_.folded(next) == "ايضا" || s_.is_mark(next, ":") || s_.folded(next) == "هذا";
        if (!bare) return false;
        for (std::string_view verb : {"ذكر", "أشار", "اعتقد", "رجح", "قدر", "توقع", "افترض", "زعم", "ظن"})
            if (report.verb == verb) return true;
        return false;
    }

    // مضيفا, موضحة: a participle in the accusative that hangs on the sentence's subject.
    bool adverbial(const Mark& mark) const {
        if (mark.begin == 0 || mark.prep != 0 || mark.suffix != 0) return false;
        const std::string_view word = s_.folded(mark.begin);
        const bool accusative = word.ends_with("ا") || word.ends_with("ه") || word.ends_with("ين");
        if (!accusative) return false;
        const uint32_t before = mark.begin - 1;
        if (s_.marks.has(mark.begin, Tag::counted) || s_.marks.has(mark.begin, Tag::title))
            return s_.is_mark(before);
        if (word.ends_with("ا")) return true;
        return s_.is_mark(before) || mark.conj || s_.marks.has(before, Tag::day);
    }

    bool needs_met(const Mark& mark, const Needs& needs) const {
        if (needs.anything) return true;
        if (needs.pronoun && mark.suffix > 0) return true;
        if (needs.clause && clause_opening(s_, mark.end, kClauseReach)) return true;
        if (needs.words.empty()) return false;
        const auto subject = party_at(s_, mark.end);
        const uint32_t end = std::min(
            {(subject ? subject->end : mark.end) + kWordReach, s_.sentence_of(mark.begin).end, s_.size()});
        uint32_t steps = 0;  // words of weight since the verb or its subject
        for (uint32_t at = mark.end; at < end; ++at) {
            if (s_.is_mark(at, ".")) return false;
            if (subject && at == subject->end) steps = 0;
            const bool inside = subject && at >= subject->begin && at < subject->end && at > mark.end;
            for (const std::string& word : needs.words)
                if ((steps < kPrepReach || !preposition(word)) && !inside && is_word(at, word)) return true;
            if (!weightless(at)) ++steps;
        }
        return false;
    }

    // Marks, days, quoted names and whom it was told: لـ«الصحيفة».
    bool weightless(uint32_t at) const {
        if (s_.is_mark(at) || s_.quote_at(at) != kNone || s_.date_at(at) || s_.folded(at) == "ل") return true;
        return s_.marks.has(at, Tag::day) ||
               (s_.folded(at).starts_with("ل") && s_.marks.has(at, Tag::medium));
    }

    static bool preposition(const std::string& word) {
        return one_letter(word) || word == "عن" || word == "من" || word == "في" || word == "علي" ||
               word == "الي" || word == "مع";
    }

    bool is_word(uint32_t at, const std::string& word) const {
        const std::string_view there = s_.folded(at);
        const size_t blank = word.find(' ');
        if (blank != std::string::npos)
            return there == word.substr(0, blank) && at + 1 < s_.size() &&
                   s_.folded(at + 1).starts_with(word.substr(blank + 1));
        if (one_letter(word))
            return there.starts_with(word) && there.size() > 4 && !s_.marks.has(at, Tag::title);
        if (preposition(word))
            return there == word || (word == "من" && there == "مما") || (word == "عن" && there == "عما");
        return there.starts_with(word);
    }

    const Scene& s_;
    std::vector<Cue> cues_;
};

}  // namespace

std::vector<Cue> find_cues(const Scene& scene) { return CueFinder(scene).run(); }

std::optional<uint32_t> clause_opening(const Scene& scene, uint32_t from, uint32_t reach) {
    if (from >= scene.size()) return std::nullopt;
    const uint32_t sentence = scene.sentence_index(from > 0 ? from - 1 : 0);
    uint32_t end = std::min(from + reach, scene.size());
    for (uint32_t at = from; at < end; ++at) {
        if (scene.sentence_index(at) != sentence && at > from && !scene.is_mark(at - 1, ":"))
            return std::nullopt;
        if (const Mark* that = scene.marks.find(at, Tag::that)) return that->end;
        if (scene.is_mark(at, ":")) return at + 1;
        if (scene.opens_quote(at)) {
            const Quote& quote = scene.quotes[scene.quote_at(at)];
            if (!quote.closed || quote.close - at > 4 || at == from) return at;
            at = quote.close;
            continue;
        }
        if (scene.is_mark(at, ".") || scene.is_mark(at, "؛")) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace isnad

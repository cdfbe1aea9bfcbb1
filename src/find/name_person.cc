#include "find/name_person.h"

#include "find/name_unit.h"

namespace isnad {
namespace {

using namespace person;

constexpr int kClearlyForeign = 16, kClearlyArabic = -24;  // eighths of a bit

bool begins(Part part, Expect expect) {
    if (part == Part::given || part == Part::head || part == Part::foreign) return true;
    return part != Part::none && expect != Expect::nothing;
}

struct Parts {
    uint32_t count = 0;
    uint32_t end = 0;
    Part last = Part::none;
    bool sure = false;  // a part after the first says name by itself
};

// `ستيفن المولود في` ends before its adjective, `عفيفة العويني` does not.
bool looks_foreign(const NameScan& scan, uint32_t at) {
    return (scan.has(at, kForeign) || scan.foreign(at)) && !scan.has(at, kNative | kWeakGiven | kFamily);
}

// `تشارلز باباج`, `عباس بيضون`: a sure given name draws the word behind it, if the language has no such word.
bool after_given(const NameScan& scan, uint32_t at, const Parts& so_far) {
    return so_far.count == 1 && so_far.last == Part::given && !scan.ordinary(at) &&
           scan.stem(at).size() >= 8 && scan[at - 1].particle != 'l';  // `لدينا`
}

// `علي خرمي`: what the dictionary knows as a name only, behind a part of a name.
bool named_after(const NameScan& scan, uint32_t at, const Parts& so_far) {
    return so_far.count > 0 && so_far.last >= Part::foreign && scan.named(at) && !scan.attached(at);
}

// `نايف الحربي`, `عايض الشهري`: a family name that is an adjective too, behind a sure given name.
bool family_after_given(const NameScan& scan, uint32_t at, const Parts& so_far) {
    return so_far.last == Part::given && name_word(scan, at) && scan.has(at, kFamily) &&
           !scan.has(at, kTitle | kRole | kNationality);
}

// `كيفن دي بروين الملاحق`: a word that is clearly Arabic behind one that is clearly not.
bool describes_foreigner(const NameScan& scan, uint32_t at, const Parts& so_far) {
    const ForeignLook& look = scan.lexicon().look();
    if (!scan[at].ordinary || scan.nisba(at) || look.score(scan.stem(at)) > kClearlyArabic) return false;
    const auto foreigner = [&](uint32_t i) {
        return (scan.has(i, kForeign) || scan.foreign(i)) && look.score(scan.stem(i)) >= kClearlyForeign;
    };
    return foreigner(at - 1) || (so_far.count > 1 && foreigner(at - 2));
}

// `الرئيس هادي التأكيد على`: behind a title and one name, a noun of the language with a preposition of its
// own.
bool governs(const NameScan& scan, uint32_t at, const Parts& so_far) {
    return so_far.count == 1 && scan[at].ordinary && !scan.nisba(at) && !scan.ends_sentence(at + 1) &&
           (scan.is(at + 1, "علي") || scan.is(at + 1, "الي") || scan.is(at + 1, "عن")) &&
           scan.particle(at + 1);
}

// `الدكتور بدر السمحان، إن`: behind a title and one given name, a definite word that ends the phrase and
// describes nobody.
bool surname_by_place(const NameScan& scan, uint32_t at, const Parts& so_far, Expect expect) {
    constexpr uint64_t kDescribes = kNationality | kTitlePart | kPlainAdjective | kOrgTail | kPlaceSide |
                                    kRole | kTitle | kClosed | kRegnal;
    if (expect == Expect::nothing || so_far.count != 1) return false;
    if (so_far.last < (expect == Expect::title ? Part::weak : Part::head)) return false;
    if (!name_word(scan, at) || !scan.definite(at) || scan.has(at, kDescribes)) return false;
    const std::string_view word = scan.stem(at);
    if (word.ends_with("ه") || word.ends_with("ات") || word.ends_with("ين") || word.ends_with("ون"))
        return false;
    const uint32_t next = at + 1;
    return scan.ends_sentence(next) || !scan.is_word(next) || scan.is(next, "ان") || scan.verb(next);
}

// `وحازم الجرسين وطلال`: in a list of people, what stands between a given name and the next `و`.
bool surname_in_list(const NameScan& scan, uint32_t at, const Parts& so_far) {
    constexpr uint64_t kOther = kNationality | kTitlePart | kPlainAdjective | kOrgTail | kPlaceSide | kRole |
                                kTitle | kClosed | kRegnal | kOrgKeep | kPlaceDrop;
    if (so_far.count != 1 || so_far.last != Part::given || scan[at - 1].particle != 'w') return false;
    if (!name_word(scan, at) || scan.has(at, kOther) || scan.has(at - 1, kCommon)) return false;
    if (!scan.definite(at) && (scan.has(at, kCommon) || scan.verb(at) || scan.particle(at))) return false;
    if (scan.stem(at).ends_with("ه") || scan.stem(at).ends_with("ات")) return false;
    const uint32_t next = at + 1;
    return scan.is_word(next) && !scan.ends_sentence(next) && scan[next].particle == 'w' &&
           scan.has(next, kGiven | kWeakGiven | kHead);
}

// May the part that begins at `at` go on with the name?
bool goes_on(const NameScan& scan, uint32_t at, const Unit& unit, const Parts& so_far, Expect expect) {
    switch (unit.part) {
        case Part::none:
            return false;
        case Part::unknown:
            return (expect != Expect::nothing || after_given(scan, at, so_far) ||
                    named_after(scan, at, so_far)) &&
                   so_far.count < 4 && !scan.doubtful(at) && (so_far.count == 0 || !scan.verb(at)) &&
                   so_far.last != Part::family && !(so_far.count > 0 && scan.has(at - 1, kSurname)) &&
                   so_far.last != Part::definite;
        case Part::definite:
            return so_far.last != Part::definite && !describes_foreigner(scan, at, so_far) &&
                   !governs(scan, at, so_far) &&
                   !(scan[at].ordinary && !scan.nisba(at) && looks_foreign(scan, at - 1)) &&
                   (scan.nisba(at) || !scan.stem(at).ends_with("ه")) && !scan.stem(at).ends_with("ات");
        case Part::weak:
            return so_far.count < 2 || !scan.has(at, kRole | kTitle);
        default:
            return true;
    }
}

// A place or an organisation begins, of which the part is only the first word.
bool other_begins(const NameScan& scan, uint32_t at, const Unit& unit) {
    if (unit.part == Part::given || unit.part == Part::family || unit.part == Part::head) return false;
    const FoundName known = scan.known(at, false);
    return known && known.kind != NameKind::person;
}

// `أحمد بارز أن …`: after one sure name, an adjective with nothing after it that it could belong to.
bool closes_with_adjective(const NameScan& scan, uint32_t at, const Parts& parts, Expect expect) {
    if (expect == Expect::nothing || parts.count != 1 || parts.last < Part::head) return false;
    if (!name_word(scan, at) || scan.definite(at) || !scan.has(at, kCommon)) return false;
    if (scan.has(at, kClosed | kRole | kTitle | kTitlePart | kNationality | kOrgKeep | kPlaceKeep))
        return false;
    return scan.ends_sentence(at + 1) || !scan.is_word(at + 1) || scan.has(at + 1, kClosed) ||
           scan.attached(at + 1);
}

Parts parts_from(const NameScan& scan, uint32_t at, Unit unit, Expect expect) {
    Parts parts;
    parts.end = at;
    while (parts.count < 8 && goes_on(scan, parts.end, unit, parts, expect)) {
        if (parts.count > 0) parts.sure |= unit.part > Part::unknown;
        parts.last = unit.part;
        parts.end = unit.end;
        ++parts.count;
        if (parts.end < scan.size() && scan[parts.end].parted) return parts;  // `طلال مجرشي ـ فهد السويلم`
        unit = unit_at(scan, parts.end);
        if (unit.part == Part::none &&
            (family_after_given(scan, parts.end, parts) || surname_in_list(scan, parts.end, parts) ||
             surname_by_place(scan, parts.end, parts, expect)))
            unit = {Part::family, parts.end + 1};
        if (other_begins(scan, parts.end, unit)) break;
    }
    if (closes_with_adjective(scan, parts.end, parts, expect)) ++parts.end, ++parts.count;
    return parts;
}

// A word that makes a name of a given name that is also a common word: `حسن الراشدي`, `جمال عبد الناصر`.
bool surely_goes_on(const NameScan& scan, uint32_t at) {
    const Part part = unit_at(scan, at).part;
    if (part >= Part::family || (part == Part::definite && scan.nisba(at))) return true;
    // `خالد شراحيلي`, but not `خطاب كاميرون`
    const bool arabic = scan.named(at) && scan.lexicon().look().score(scan.stem(at)) < 0;
    return arabic && part != Part::none && !scan.definite(at - 1) && !scan.has(at - 1, kNationality);
}

// The first part; after a particle only words that are surely names begin one (`وأحمد`, `لمحمد`).
Unit first_unit(const NameScan& scan, uint32_t at) {
    if (before_son(scan, at)) return {Part::given, at + 1};
    if (!scan.attached(at)) return unit_at(scan, at);
    if (scan.has(at, kHead)) return unit_of_head(scan, at, 0);
    // `طلال مجرشي وفهد السويلم`: in a list even a given name that is a word of the language
    if (scan[at].particle == 'w' && scan.has(at, kNative | kWeakGiven) &&
        !scan.has(at, kClosed | kRole | kTitle) && surely_goes_on(scan, at + 1))
        return {Part::given, at + 1};
    if (scan.has(at, kCommon | kClosed)) return {};
    if (scan.has(at, kGiven)) return {Part::given, at + 1};
    return {scan.has(at, kForeign) || scan.foreign(at) ? Part::foreign : Part::none, at + 1};
}

// Before `بن` no word stands that could be the name of the son.
bool follows_no_name(const NameScan& scan, uint32_t at) {
    if (scan.attached(at)) return false;
    if (at == 0 || !scan.is_word(at - 1)) return at == 0 || !scan.is_mark(at - 1, "-");
    return scan.verb(at - 1) && !scan.has(at - 1, kGiven | kWeakGiven);
}

// Of heads only عبد and أبو begin a name of which nothing else is known; `بن` and `آل` go on with one.
bool opens(const NameScan& scan, uint32_t at) {
    if (scan.has(at, kForeign) && scan.foreign(at + 1)) return true;  // `دي ستيفانو`
    if (scan.is(at, "بن")) return follows_no_name(scan, at);          // `زار بن سلمان`
    if (scan.is(at, "ابن") && scan.definite(at + 1) && scan[at + 1].flags == 0 && scan[at + 1].node == 0 &&
        !scan.ordinary(at + 1))
        return true;  // `ابن الهيثم`
    return !scan.has(at, kHead) || scan.is(at, "عبد") || scan.is(at, "ابو") || scan.is(at, "ابي") ||
           scan.is(at, "ام");
}

}  // namespace

// `محمد السادس`, `لويس السادس عشر`: one given name and a number.
uint32_t end_of_regnal(const NameScan& scan, uint32_t at, const Unit& first) {
    const uint32_t number = first.end;
    if (scan.ordinary(at) && !scan.has(at, kNative)) return at;
    if (first.part < Part::foreign || first.part == Part::family || !name_word(scan, number) ||
        !scan.has(number, kRegnal))
        return at;
    const bool feminine = scan.stem(number).ends_with("ه") || scan.is(number, "الاولي");
    if (feminine && !scan.has(at, kForeign)) return at;  // `إليزابيث الثانية`, not `رسالة سلمان الثانية`
    return scan.is(number + 1, "عشر") && !scan.ends_sentence(number + 1) ? number + 2 : number + 1;
}

// `سمو أمير منطقة الجبل`: a role that people are called by too, with what it is over.
bool is_office(const NameScan& scan, uint32_t at) {
    const uint32_t over = at + 1;
    return scan.has(at, kRole) && name_word(scan, over) && !scan.verb(over) &&
           (scan.has(over, kPlaceDrop | kOrgKeep) || scan.definite(over) || scan.known(over, false));
}

FoundName person_at(const NameScan& scan, uint32_t at) {
    const Expect expect = scan.expected(at);
    const Unit first = first_unit(scan, at);
    const bool weak = first.part == Part::weak && !scan.attached(at) && !scan.has(at, kClosed) &&
                      surely_goes_on(scan, first.end);
    if ((!begins(first.part, expect) && !weak) || (expect == Expect::nothing && !opens(scan, at))) return {};
    if (const uint32_t end = end_of_regnal(scan, at, first); end > at)
        return {at, end, NameKind::person, nullptr, "name.regnal"};
    Parts parts = parts_from(scan, at, first, expect);
    if (parts.count == 0) return {};
    if (parts.count == 1) {
        const bool enough = first.end - at > 1 ? first.part >= Part::head : expect == Expect::title;
        if (!enough || first.part == Part::unknown || is_office(scan, at)) return {};
    }
    if (expect == Expect::nothing && first.part == Part::foreign && !parts.sure) return {};
    return {at, parts.end, NameKind::person, nullptr,
            expect == Expect::title  ? "name.title"
            : expect == Expect::role ? "name.role"
                                     : "name.given"};
}

uint32_t name_words_end(const NameScan& scan, uint32_t at) {
    uint32_t end = at;
    for (int parts = 0; parts < 6; ++parts) {
        const Unit unit = unit_at(scan, end);
        if (unit.part <= Part::foreign) break;
        end = unit.end;
    }
    return end;
}

}  // namespace isnad

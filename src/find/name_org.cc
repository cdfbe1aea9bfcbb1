#include "find/name_org.h"

#include "find/name_org_core.h"

namespace isnad {
namespace {

using namespace org;

// `القوات المسلحة المصرية`: a definite body, adjectives, a nationality among them.
FoundName national_body(const NameScan& scan, uint32_t at) {
    if (!scan.has(at, kBodyAlone) || !scan.definite(at)) return {};
    if (at > 0 && scan.has(at, kPortfolio) && scan.has(at - 1, kRole | kTitle))
        return {};  // `وزير الدفاع الروسي`
    uint32_t end = at + 1;
    bool national = false;
    while (is_adjective(scan, end) && end < at + 4) {
        if (scan.has(end, kNationality)) {
            if (!agrees(scan, at, end)) break;
            national = true;
        } else if (!scan.has(end, kOrgTail) || !may_describe(scan, at, end)) {
            break;  // `اجتماع الحكومة اليمنية الأول`
        }
        ++end;
    }
    if (!national) return {};
    while (!scan.has(end - 1, kNationality | kOrgTail)) --end;
    return {at, end, NameKind::org, nullptr, "name.org.national"};
}

// `الزراعية` of `للعلوم الزراعية`.
bool describes(const NameScan& scan, uint32_t i) {
    return scan.adjective(i) && !scan.attached(i) && !scan.has(i, kPlainAdjective);
}

// `لحقوق الإنسان`, `للإغاثة`, `لشؤون اللاجئين`.
uint32_t end_of_purpose(const NameScan& scan, uint32_t at) {
    if (!inside(scan, at) || scan[at].particle != 'l' || scan[at].conjunction || scan.has(at, kClosed))
        return at;
    uint32_t end = at + 1;
    if (scan.stem(at).starts_with("است") && !scan[at].lam) return at;  // `لاستكمال` says what for, now
    if (!scan.definite(at)) {  // an indefinite noun wants its second part
        while (inside(scan, end) && !scan.definite(end) && scan.common(end) && !scan.has(end, kClosed) &&
               end < at + 3)
            ++end;
        const Inner inner = core_of(scan, end, {.open = true});
        if (inner.end <= end) return at;
        end = inner.end;
    }
    while (inside(scan, end) && scan.definite(end) && !scan.has(end, kClosed | kTitle) &&
           (is_adjective(scan, end) || describes(scan, end) || scan.unknown(end) ||
            scan[end].conjunction == 'w'))
        ++end;
    // `للطب والصحة وطب المناطق الحارة`
    if (inside(scan, end + 1) && scan[end].conjunction == 'w' && !scan.definite(end) && scan.common(end) &&
        !scan.has(end, kClosed | kRole | kTitle) && scan.definite(end + 1) && !scan.attached(end + 1)) {
        end += 2;
        while (is_adjective(scan, end) || describes(scan, end)) ++end;
    }
    return end;
}

// Goes on over adjectives, joined nouns, purposes and, for missions, a place after `في`.
uint32_t with_tail(const NameScan& scan, uint32_t kind, uint32_t end, bool& proper) {
    const bool joins = scan.has(kind, kOrgJoin);
    bool purposed = false;
    uint32_t noun = end - 1;
    for (uint32_t n = 0; n < 8 && inside(scan, end); ++n) {
        if (is_adjective(scan, end)) {
            // `بيان وزارة المالية الصحفي`
            if (!may_describe(scan, kind, end) && !may_describe(scan, noun, end)) break;
            proper |= scan.has(end, kNationality | kOrgTail) || scan.unknown(end);
            ++end;
        } else if (joins && scan[end].conjunction == 'w' && scan.definite(end) &&
                   !scan.has(end, kRole | kTitle)) {
            noun = end++;
        } else if (const uint32_t purpose =
                       scan.has(kind, kOrgPurpose) && !purposed ? end_of_purpose(scan, end) : end;
                   purpose > end) {
            proper = purposed = true;
            end = purpose;
            noun = end - 1;
        } else if (scan.has(kind, kOrgMission) && scan.is(end, "في") && scan.known(end + 1, false)) {
            proper = true;
            end = scan.known(end + 1, false).end;
        } else {
            break;
        }
    }
    return end;
}

FoundName quoted(const NameScan& scan, uint32_t at) {
    if (!scan.opens_quote(at) || scan.is_mark(at, "(")) return {};
    for (uint32_t i = at + 1; i < at + 6 && i < scan.size(); ++i)
        if (scan.closes_quote(i) && i > at + 1) return {at + 1, i, NameKind::org, nullptr, "name.org.quoted"};
    return {};
}

// The nouns of an idafa between the class word and its core: `اتحاد جمعيات الصحافيين`.
uint32_t end_of_nouns(const NameScan& scan, uint32_t at) {
    uint32_t i = at;
    const bool bare = scan.has(at - 1, kOrgBare);
    while (inside(scan, i) && !scan.attached(i) && !scan.definite(i) && i < at + 2 && !scan.known(i, false) &&
           !(bare && scan.has(i, kOrgKeep)) && !scan.has(i, kPlaceDrop | kGiven | kHead) &&
           (scan.has(i, kOrgKeep | kBody) ||
            (scan.common(i) && !scan.has(i, kClosed | kNationality | kOrgTail | kTitle | kRole))))
        ++i;
    return i;
}

// `قوات حزب الله`, `حكومة أنقرة`: the class word is not part of the name that follows.
bool only_before(const NameScan& scan, uint32_t kind, uint32_t core) {
    if (scan.has(core, kPortfolio)) return false;
    const FoundName known = scan.known(core, true);
    if (scan.has(core, kOrgKeep) && !scan.definite(core)) return true;
    if (scan.has(kind, kPlaceDrop) && !scan.common(core) && !known) return true;  // `مركز المسيال`
    if (!known || known.kind == NameKind::person) return scan.has(core, kPlaceDrop);
    return known.kind == NameKind::org || core == kind + 1;
}

// `ميليشيات علي عبدالله صالح`: behind troops a person's full name stands for the person.
bool owner(const NameScan& scan, uint32_t at) {
    const FoundName known = scan.known(at, true);
    return known.kind == NameKind::person && known.size() > 1;
}

// Words of other languages, one of them a word of companies and clubs: `جيه بي مورغان كابيتال`.
FoundName foreign_company(const NameScan& scan, uint32_t at) {
    if (scan.definite(at) || scan.has(at, kClosed)) return {};
    uint32_t end = at;
    bool company = false;
    while (end < at + 5 && inside(scan, end) && !scan.definite(end) && (end == at || !scan.attached(end)) &&
           (scan.foreign(end) || scan.has(end, kForeign | kOrgForeign))) {
        company |= scan.has(end, kOrgForeign);
        ++end;
    }
    if (!company || end < at + 2) return {};
    return {at, end, NameKind::org, nullptr, "name.org.foreign"};
}

// `بقيادة فتحي مبروك`, `برئاسة الملك فيصل`: who leads is named, not what.
bool led_by(const NameScan& scan, uint32_t at) {
    const FoundName known = scan.known(at, true);
    if (known) return known.kind == NameKind::person;
    return scan.has(at, kGiven | kWeakGiven | kHead | kTitle);
}

// Movements are called by words of the language, offices seldom: `حركة طالبان`, but `مكتب إرشاد`.
bool takes_words(const NameScan& scan, uint32_t at) {
    if (scan.is(at, "تنظيم")) return scan[at].particle != 'l';  // `لتنظيم حفل`
    return scan.has(at, kOrgOpen) || scan.is(at, "حركه") || scan.is(at, "جماعه") || scan.is(at, "وكاله");
}

// `حزب الله اللبناني`: a known party or movement is named without its country.
bool is_movement(const NameScan& scan, uint32_t at, uint32_t end) {
    if (!takes_words(scan, at)) return false;
    const FoundName known = scan.known(at, true);
    return known.kind == NameKind::org && known.size() > 1 && known.end == end;
}

// A class word and what follows it up to the first definite noun: `قيادة عمليات الأنبار`, `حزب العمال
// الكردستاني`.
FoundName of_class(const NameScan& scan, uint32_t at) {
    const bool keep = scan.has(at, kOrgKeep);
    if (scan.definite(at) || !(keep || scan.has(at, kOrgDrop))) return {};
    if (const FoundName name = quoted(scan, at + 1)) return name;
    const uint32_t core_at = keep ? end_of_nouns(scan, at + 1) : at + 1;
    if (!inside(scan, core_at)) return {};
    const bool open = (scan.has(at, kOrgOpen) && core_at == at + 1) || scan.has(at, kOrgIdafa) ||
                      (scan.has(at, kOrgPurpose) && core_at > at + 1);
    const Inner core = core_of(scan, core_at,
                               {.open = open,
                                .ministry = scan.is(at, "وزاره"),
                                .strict = scan.has(at, kOrgProper),
                                .words = core_at == at + 1 && takes_words(scan, at)});
    if (core.end <= core_at) return {};
    if (scan.has(at, kOrgBare) && only_before(scan, at, core_at)) return {};
    if (scan.has(at, kOrgBare) && scan[at].particle == 'b' && led_by(scan, core_at)) return {};
    if (scan.has(at, kOrgOwned) && core_at == at + 1 && owner(scan, core_at)) return {};
    bool proper = core.proper;
    const bool whole = (!keep && scan.known(core_at, true)) ||  // `تنظيم داعش`: nothing goes on with it
                       is_movement(scan, at, core.end);
    const uint32_t end = whole ? core.end : with_tail(scan, at, core.end, proper);
    if (!proper) return {};
    return {keep ? at : at + 1, end, NameKind::org, nullptr, keep ? "name.org.class" : "name.org.after"};
}

// `المجلس الصحي السعودي`, `المكتب الإعلامي للمقاومة`: adjectives, then a nationality or a purpose.
FoundName definite_class(const NameScan& scan, uint32_t at) {
    if (!scan.has(at, kOrgDefinite) || !scan.definite(at)) return {};
    uint32_t end = at + 1;
    bool national = false;
    while (is_adjective(scan, end) && end < at + 5) national |= scan.has(end++, kNationality);
    if (end == at + 1) return {};
    const uint32_t purpose = end_of_purpose(scan, end);
    if (!national && purpose == end) return {};
    if (national && !scan.has(at, kBody) && purpose == end && end == at + 2) return {};
    return {at, purpose, NameKind::org, nullptr, "name.org.definite"};
}

// `اللواء 35`, `الفرقة الثامنة`, `المنطقة العسكرية الرابعة`.
FoundName numbered_unit(const NameScan& scan, uint32_t at) {
    const bool region = scan.is(at, "المنطقه") && scan.is(at + 1, "العسكريه");
    if (!region && !scan.has(at, kUnit)) return {};
    const uint32_t number = region ? at + 2 : at + 1;
    if (scan.ends_sentence(number)) return {};
    const bool ordinal = scan.has(number, kPlaceTail) && scan.has(number, kOrgTail) && scan.definite(number);
    if (!scan.is_number(number) && !ordinal) return {};
    uint32_t end = number + 1;
    while (is_adjective(scan, end) && !scan.has(end, kNationality)) ++end;
    return {at, end, NameKind::org, nullptr, "name.org.unit"};
}

}  // namespace

FoundName org_at(const NameScan& scan, uint32_t at) {
    if (const FoundName unit = numbered_unit(scan, at)) return unit;
    if (const FoundName body = national_body(scan, at)) return body;
    if (const FoundName named = definite_class(scan, at)) return named;
    if (const FoundName company = foreign_company(scan, at)) return company;
    return of_class(scan, at);
}

}  // namespace isnad

#include "find/name_org.h"

#include "find/name_person.h"

namespace isnad {
namespace {

bool inside(const NameScan& scan, uint32_t i) { return scan.is_word(i) && !scan.ends_sentence(i); }

bool feminine(std::string_view word) {
    return word.ends_with("ه") || word.ends_with("ات") || word.ends_with("ا");
}

// Bodies that are feminine though they do not end so: plurals, and what is short for a ministry (`الدفاع
// الروسية`).
bool takes_feminine(const NameScan& scan, uint32_t i) {
    const std::string_view word = scan.stem(i);
    return feminine(word) || scan.has(i, kPortfolio) || word.ends_with("فصائل") || word.ends_with("كتائب");
}

bool agrees(const NameScan& scan, uint32_t body, uint32_t adjective) {
    return takes_feminine(scan, body) == feminine(scan.stem(adjective));
}

bool is_adjective(const NameScan& scan, uint32_t i) {
    return inside(scan, i) && scan.definite(i) && !scan.attached(i) &&
           (scan.has(i, kNationality | kOrgTail) || (scan.nisba(i) && !scan.has(i, kFamily)));
}

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
        } else if (!scan.has(end, kOrgTail)) {
            break;
        }
        ++end;
    }
    if (!national) return {};
    while (!scan.has(end - 1, kNationality | kOrgTail)) --end;
    return {at, end, NameKind::org, nullptr, "name.org.national"};
}

struct Inner {
    uint32_t end = 0;
    bool proper = false;  // it holds a name, not only common words
};

// What stands after a class word: quotes, a known name, a person, words of the kind's own.
Inner core_of(const NameScan& scan, uint32_t at, bool open) {
    if (!inside(scan, at)) return {};
    if (scan.attached(at) && !scan[at].lam) return {};
    if (const FoundName known = scan.known(at, true)) return {known.end, true};
    if (scan.has(at, kTitle) && scan.definite(at))
        if (const uint32_t end = name_words_end(scan, at + 1); end > at + 1) return {end, true};
    if (scan.has(at, kGiven | kHead))
        if (const uint32_t end = name_words_end(scan, at); end > at) return {end, true};
    if (scan.has(at, kClosed | kRole)) return {};
    if (scan.definite(at)) {
        const bool portfolio = scan.has(at, kPortfolio);
        return {at + 1, open || portfolio || (!scan.common(at) && !scan.has(at, kNationality | kOrgTail))};
    }
    if (scan.unknown(at) || scan.has(at, kForeign)) {
        uint32_t end = at + 1;
        while (inside(scan, end) && !scan.attached(end) && !scan.definite(end) && end < at + 4 &&
               (scan.unknown(end) || scan.has(end, kForeign)))
            ++end;
        return {end, true};
    }
    return {};
}

// `لحقوق الإنسان`, `للإغاثة`, `لشؤون اللاجئين`.
uint32_t end_of_purpose(const NameScan& scan, uint32_t at) {
    if (!inside(scan, at) || scan[at].particle != 'l' || scan[at].conjunction) return at;
    uint32_t end = at + 1;
    if (!scan.definite(at)) {  // an indefinite noun wants its second part
        while (inside(scan, end) && !scan.definite(end) && scan.common(end) && !scan.has(end, kClosed) &&
               end < at + 3)
            ++end;
        const Inner inner = core_of(scan, end, true);
        if (inner.end <= end) return at;
        end = inner.end;
    }
    while (is_adjective(scan, end)) ++end;
    return end;
}

// Goes on over adjectives, joined nouns, purposes and, for missions, a place after `في`.
uint32_t with_tail(const NameScan& scan, uint32_t kind, uint32_t end, bool& proper) {
    const bool joins = scan.has(kind, kOrgJoin);
    for (uint32_t n = 0; n < 8 && inside(scan, end); ++n) {
        if (is_adjective(scan, end)) {
            proper |= scan.has(end, kNationality | kOrgTail) || scan.unknown(end);
            ++end;
        } else if (joins && scan[end].conjunction == 'w' && scan.definite(end) &&
                   !scan.has(end, kRole | kTitle)) {
            ++end;
        } else if (const uint32_t purpose = end_of_purpose(scan, end); purpose > end) {
            proper = true;
            end = purpose;
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

// A class word and what follows it up to the first definite noun: `قيادة عمليات الأنبار`, `حزب العمال
// الكردستاني`.
FoundName of_class(const NameScan& scan, uint32_t at) {
    const bool keep = scan.has(at, kOrgKeep);
    if (scan.definite(at) || !(keep || scan.has(at, kOrgDrop))) return {};
    if (const FoundName name = quoted(scan, at + 1)) return name;
    uint32_t i = at + 1;
    while (keep && inside(scan, i) && !scan.attached(i) && !scan.definite(i) && i < at + 3 &&
           !scan.known(i, false) &&
           (scan.has(i, kOrgKeep | kBody) ||
            (scan.common(i) && !scan.has(i, kClosed | kNationality | kOrgTail | kTitle))))
        ++i;
    const Inner core = core_of(scan, i, scan.has(at, kOrgOpen) && i == at + 1);
    if (core.end <= i) return {};
    bool proper = core.proper;
    const uint32_t end = with_tail(scan, at, core.end, proper);
    if (!proper) return {};
    const uint32_t begin = keep ? at : at + 1;
    return {begin, end, NameKind::org, nullptr, keep ? "name.org.class" : "name.org.after"};
}

}  // namespace

FoundName org_at(const NameScan& scan, uint32_t at) {
    if (const FoundName body = national_body(scan, at)) return body;
    return of_class(scan, at);
}

}  // namespace isnad

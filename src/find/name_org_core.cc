#include "find/name_org_core.h"

#include "find/name_person.h"

namespace isnad::org {
namespace {

bool feminine(std::string_view word) {
    return word.ends_with("ه") || word.ends_with("ات") || word.ends_with("ا");
}

// Bodies that are feminine though they do not end so: plurals, and what is short for a ministry (`الدفاع
// الروسية`).
bool takes_feminine(const NameScan& scan, uint32_t i) {
    const std::string_view word = scan.stem(i);
    return feminine(word) || scan.has(i, kPortfolio) || word.ends_with("فصائل") || word.ends_with("كتائب");
}

// A place named by its own class word: `شرطة محافظة المثنى`.
Inner place_core(const NameScan& scan, uint32_t at) {
    if (!scan.has(at, kPlaceDrop) || scan.definite(at)) return {};
    const FoundName known = inside(scan, at + 1) ? scan.known(at + 1, true) : FoundName{};
    return known.kind == NameKind::place ? Inner{known.end, known.end > 0} : Inner{};
}

}  // namespace

bool inside(const NameScan& scan, uint32_t i) { return scan.is_word(i) && !scan.ends_sentence(i); }

bool agrees(const NameScan& scan, uint32_t body, uint32_t adjective) {
    return takes_feminine(scan, body) == feminine(scan.stem(adjective));
}

bool may_describe(const NameScan& scan, uint32_t noun, uint32_t adjective) {
    const std::string_view word = scan.stem(noun);
    // `الله`, `التوجيه`: the last letter is of the root
    const bool root = word == "الله" || (word.starts_with("الت") && word.ends_with("يه") &&
                                         word.size() == 14 && !scan.has(noun, kNationality));
    return feminine(scan.stem(adjective)) || !feminine(word) || root;
}

bool is_adjective(const NameScan& scan, uint32_t i) {
    return inside(scan, i) && scan.definite(i) && !scan.attached(i) && !scan.has(i, kPlainAdjective) &&
           (scan.has(i, kNationality | kOrgTail | kPortfolio) ||
            (scan.nisba(i) && !scan.has(i, kFamily | kSecond)));
}

uint32_t end_of_foreign(const NameScan& scan, uint32_t at, bool words) {
    uint32_t end = at;
    while (inside(scan, end) && !scan.attached(end) && !scan.definite(end) && end < at + 4 &&
           (scan.has(end, kForeign | kOrgForeign) ||
            (!(words ? scan.clause(end) : scan.ordinary(end)) && scan.unknown(end) && !scan.doubtful(end) &&
             !scan.stem(end).ends_with("ه"))))
        ++end;
    return end;
}

Inner core_of(const NameScan& scan, uint32_t at, CoreKind kind) {
    if (!inside(scan, at) || (scan.attached(at) && !scan[at].lam)) return {};
    if (const Inner place = place_core(scan, at); place.end > at) return place;
    if (const FoundName known = scan.known(at, true); known && !scan.has(at, kClosed))
        return {known.end, true};
    if (scan[at].lam) return {};  // `مؤسسة للإقراض` is any
    if (scan.has(at, kTitle) && scan.definite(at))
        if (const uint32_t end = name_words_end(scan, at + 1); end > at + 1) return {end, true};
    if (scan.has(at, kGiven | kWeakGiven | kHead))
        if (const uint32_t end = name_words_end(scan, at); end > at)
            return {end_of_foreign(scan, end), true};  // `مايكل فوكس`
    if (scan.has(at, kClosed | kRole)) return {};
    if (scan.definite(at)) {
        if (kind.strict && scan.ordinary(at) && !scan.nisba(at)) return {};
        return {at + 1, kind.open || (kind.ministry && scan.has(at, kPortfolio)) ||
                            (!scan.common(at) && !scan.has(at, kNationality | kOrgTail))};
    }
    const uint32_t end = end_of_foreign(scan, at, true);
    const bool purpose = inside(scan, end) && scan[end].lam;  // `وكالة ميزان للأنباء`
    if (kind.words || purpose) return {end, end > at};
    const uint32_t foreign = end_of_foreign(scan, at);
    return {foreign, foreign > at};
}

}  // namespace isnad::org

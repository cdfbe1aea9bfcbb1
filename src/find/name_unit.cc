#include "find/name_unit.h"

namespace isnad::person {
namespace {

// `نجم الدين`, `حبيب الله`: one name of two words.
Unit with_second(const NameScan& scan, Part part, uint32_t end) {
    if (part != Part::none && name_word(scan, end) && scan.has(end, kSecond)) return {Part::given, end + 1};
    return {part, end};
}

Unit unit_of_words(const NameScan& scan, uint32_t at) {
    if (scan.has(at, kClosed) && scan.particle(at) && !scan.has(at, kNative))
        return {};  // `بأن`, whoever is called بان
    const bool common = scan.has(at, kCommon | kClosed | kRole | kTitle);
    if (scan.has(at, kGiven)) return with_second(scan, common ? Part::weak : Part::given, at + 1);
    if (scan.has(at, kWeakGiven)) return with_second(scan, Part::weak, at + 1);
    if (scan.has(at, kFamily) && !scan.has(at, kTitle | kRole | kCommon)) return {Part::family, at + 1};
    if (scan.has(at, kRole | kNationality | kPlaceTail | kPlaceSide | kOrgTail | kTitle | kTitlePart))
        return {};
    if (scan.has(at, kForeign)) return with_second(scan, Part::foreign, at + 1);
    if (scan.common(at)) return {};
    if (scan.definite(at)) return {scan[at].flags == 0 ? Part::definite : Part::none, at + 1};
    if (scan.foreign(at)) return {Part::foreign, at + 1};
    return {scan.unknown(at) ? Part::unknown : Part::none, at + 1};
}

}  // namespace

bool name_word(const NameScan& scan, uint32_t i) {
    return scan.is_word(i) && !scan.ends_sentence(i) && !scan.attached(i);
}

Unit unit_of_head(const NameScan& scan, uint32_t at, int depth) {
    const uint32_t next = at + 1;
    if (depth > 2 || !name_word(scan, next)) return {};
    if (scan.has(next, kHead)) {
        const Unit inner = unit_of_head(scan, next, depth + 1);
        if (inner.end > next) return {Part::head, inner.end};
    }
    const bool name = scan.has(next, kGiven | kWeakGiven | kFamily | kForeign | kSecond) ||
                      (scan.is(at, "عبد") && scan.definite(next));
    if (scan.has(next, kClosed | kRole) && !name) return {};
    if (scan.has(at, kCommon | kClosed) && !name && !scan.unknown(next)) return {};
    return {Part::head, next + 1};
}

Unit unit_at(const NameScan& scan, uint32_t at) {
    if (!name_word(scan, at)) return {};
    if (scan.has(at, kHead) && !(scan.has(at, kForeign) && scan.particle(at)))  // `فإن` is no `فان`
        if (const Unit unit = unit_of_head(scan, at, 0); unit.part != Part::none) return unit;
    return unit_of_words(scan, at);
}

bool before_son(const NameScan& scan, uint32_t at) {
    const bool word = name_word(scan, at) || (scan.is_word(at) && scan.has(at, kGiven | kWeakGiven));
    return word && name_word(scan, at + 1) && scan.is(at + 1, "بن") &&
           !scan.has(at, kClosed | kRole | kTitle | kTitlePart | kHead | kNationality) && !scan.definite(at);
}

}  // namespace isnad::person

// Where a title or a role says that a person's name is due.
#include "find/name_person.h"
#include "find/name_unit.h"

namespace isnad {
namespace {

using namespace person;

bool is_closed_role(const NameScan& scan, uint32_t at) {
    return scan.has(at, kRole) && scan.has(at, kClosed);
}

// Words between a role and its bearer: adjectives, what the role is over, prepositions inside.
bool is_complement(const NameScan& scan, uint32_t i) {
    if (!scan.is_word(i)) return false;
    if (scan.has(i, kNationality | kTitlePart | kTitle | kRole | kOrgKeep | kOrgTail)) return true;
    if (scan.has(i, kClosed))
        return scan.is(i, "في") || scan.is(i, "باسم") || scan.is(i, "لدي") || scan.is(i, "عن") ||
               scan.is(i, "علي") || scan.is(i, "الي");
    return scan.definite(i) || scan.common(i);
}

bool bearer_begins(const NameScan& scan, uint32_t i, bool direct) {
    if (before_son(scan, i)) return true;
    const Unit unit = unit_at(scan, i);
    const auto next = [&] { return unit_at(scan, unit.end).part; };
    switch (unit.part) {
        case Part::given:
        case Part::head:
        case Part::foreign:
            return true;
        case Part::weak:
            return direct || !scan.common(i) || next() > Part::definite;
        case Part::family:
            return !scan.has(i, kNationality) && (direct || next() != Part::none);
        case Part::definite:
            return direct && scan.nisba(i);
        case Part::unknown:
            return (!scan.doubtful(i) && (direct ? !scan.verb(i) : !scan.ordinary(i))) ||
                   next() > Part::definite;
        case Part::none:
            return false;
    }
    return false;
}

}  // namespace

void expect_bearer(NameScan& scan, uint32_t at) {
    const bool title = scan.has(at, kTitle);
    if (is_closed_role(scan, at)) {
        const Unit unit = unit_at(scan, at + 1);
        if (unit.part == Part::foreign)
            scan.expect(at + 1, Expect::title);
        else if (bearer_begins(scan, at + 1, false) && unit.part != Part::unknown)
            scan.expect(at + 1, Expect::role);
        return;
    }
    bool direct = true;
    uint32_t i = at + 1;
    for (uint32_t n = 0; n < 10 && !scan.ends_sentence(i); ++n) {
        if (scan.is_mark(i, ".") && scan.is(i - 1, "د")) {
            ++i;
            continue;
        }
        if (!scan.is_word(i)) return;
        const FoundName known = scan.known(i, false);
        if (known && known.kind != NameKind::person) {
            i = known.end;
            direct = false;
            continue;
        }
        if (known || bearer_begins(scan, i, direct)) {
            scan.expect(i, title && direct ? Expect::title : Expect::role);
            return;
        }
        if (!is_complement(scan, i)) return;
        if (!scan.has(i, kTitlePart | kTitle | kNationality | kRole)) direct = false;
        ++i;
    }
}

}  // namespace isnad

#include "find/name_person.h"

namespace isnad {
namespace {

// What one part of a name says by itself, the surest last.
enum class Part : uint8_t { none, unknown, definite, foreign, family, weak, head, given };

struct Unit {
    Part part = Part::none;
    uint32_t end = 0;
};

bool name_word(const NameScan& scan, uint32_t i) {
    return scan.is_word(i) && !scan.ends_sentence(i) && !scan.attached(i);
}

// `عبد الله`, `أبو بكر`, `بن عبد العزيز`, `دي ميستورا`: a head and what it is joined with.
Unit unit_of_head(const NameScan& scan, uint32_t at, int depth) {
    const uint32_t next = at + 1;
    if (depth > 2 || !name_word(scan, next)) return {};
    if (scan.has(next, kHead)) {
        const Unit inner = unit_of_head(scan, next, depth + 1);
        if (inner.end > next) return {Part::head, inner.end};
    }
    if (scan.has(next, kClosed) && !scan.has(next, kGiven | kWeakGiven)) return {};
    if (scan.has(at, kCommon | kClosed) && scan.common(next) && !scan.definite(next)) return {};
    return {Part::head, next + 1};
}

Unit unit_at(const NameScan& scan, uint32_t at) {
    if (!name_word(scan, at)) return {};
    if (scan.has(at, kHead))
        if (const Unit unit = unit_of_head(scan, at, 0); unit.part != Part::none) return unit;
    if (scan.has(at, kGiven)) return {scan.has(at, kCommon | kClosed) ? Part::weak : Part::given, at + 1};
    if (scan.has(at, kWeakGiven)) return {Part::weak, at + 1};
    if (scan.has(at, kFamily) && !scan.has(at, kTitle | kRole)) return {Part::family, at + 1};
    if (scan.has(at, kRole | kNationality | kPlaceTail | kOrgTail | kTitle | kTitlePart)) return {};
    if (scan.has(at, kForeign)) return {Part::foreign, at + 1};
    if (scan.common(at)) return {};
    if (scan.definite(at)) return {scan[at].flags == 0 ? Part::definite : Part::none, at + 1};
    return {scan.unknown(at) ? Part::unknown : Part::none, at + 1};
}

// May the part go on with a name whose last part was `last`?
bool goes_on(Part part, Part last, Expect expect, uint32_t parts) {
    if (part == Part::none) return false;
    if (part == Part::unknown)
        return expect != Expect::nothing ? parts < 4 : parts < 3 && last != Part::unknown;
    if (part == Part::definite) return last != Part::definite || parts < 3;
    return true;
}

// A part of which no table knows anything and that may be a conjunction or a verb with what follows.
bool doubtful(const NameScan& scan, uint32_t at) {
    const std::string_view word = scan.stem(at);
    for (std::string_view begin : {"و", "ي", "ت", "لا", "ن"})
        if (word.starts_with(begin)) return true;
    return false;
}

bool begins(Part part, Expect expect) {
    switch (part) {
        case Part::given:
        case Part::head:
            return true;
        case Part::foreign:
        case Part::weak:
        case Part::family:
        case Part::definite:
        case Part::unknown:
            return expect != Expect::nothing || part == Part::foreign;
        case Part::none:
            return false;
    }
    return false;
}

// Is a name of one part enough?
bool enough_alone(Part part, Expect expect) { return expect == Expect::title && part != Part::unknown; }

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
    const Unit unit = unit_at(scan, i);
    switch (unit.part) {
        case Part::given:
        case Part::head:
        case Part::foreign:
            return true;
        case Part::weak:
            return direct || !scan.common(i) || unit_at(scan, unit.end).part > Part::definite;
        case Part::family:
            return direct || unit_at(scan, unit.end).part != Part::none;
        case Part::definite:
            return direct && scan.nisba(i);
        case Part::unknown:
            return true;
        case Part::none:
            return false;
    }
    return false;
}

}  // namespace

FoundName person_at(const NameScan& scan, uint32_t at) {
    const Expect expect = scan.expected(at);
    Unit unit = scan.attached(at) ? Unit{} : unit_at(scan, at);
    if (scan.attached(at) && scan.has(at, kGiven | kForeign | kHead)) {  // `وأحمد`, `لمحمد`
        unit = scan.has(at, kHead) ? unit_of_head(scan, at, 0)
                                   : Unit{scan.has(at, kGiven) ? Part::given : Part::foreign, at + 1};
    }
    if (!begins(unit.part, expect)) return {};
    const Part first = unit.part;
    uint32_t parts = 0;
    Part last = Part::none;
    uint32_t end = at;
    bool sure = false;  // a part that says name by itself stands after the first
    while (goes_on(unit.part, last, expect, parts) && parts < 8) {
        if (unit.part == Part::unknown && (doubtful(scan, end) || expect == Expect::nothing)) break;
        if (unit.part == Part::definite && parts > 0 && !scan.nisba(end) && scan.stem(end).ends_with("ه")) break;
        if (parts > 0) sure |= unit.part > Part::unknown;
        last = unit.part;
        end = unit.end;
        ++parts;
        unit = unit_at(scan, end);
        if (unit.part != Part::none && scan.known(end, false).kind != NameKind::person &&
            scan.known(end, false) && unit.part != Part::given && unit.part != Part::family)
            break;  // a place or an organisation begins
    }
    if (parts == 0) return {};
    if (parts == 1 && !enough_alone(first, expect)) return {};
    if (expect == Expect::nothing && first == Part::foreign && !(sure && parts >= 2)) return {};
    return {at, end, NameKind::person, nullptr,
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

void expect_bearer(NameScan& scan, uint32_t at) {
    const bool title = scan.has(at, kTitle);
    if (is_closed_role(scan, at)) {
        if (bearer_begins(scan, at + 1, false) && !scan.unknown(at + 1)) scan.expect(at + 1, Expect::role);
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
        if (!scan.has(i, kTitlePart | kTitle | kNationality)) direct = false;
        ++i;
    }
}

}  // namespace isnad

#include "find/name_entities.h"

#include "find/alias_key.h"
#include "find/entity_memo.h"

namespace isnad {
namespace {

bool same_word(const NameScan& scan, uint32_t a, uint32_t b) {
    return scan.is_word(a) && scan.is_word(b) && scan.stem(a) == scan.stem(b);
}

bool is_son(const NameScan& scan, uint32_t at) {
    return scan.is(at, "بن") || scan.is(at, "ابن") || scan.is(at, "بنت");
}

// `الحوراني` of `مازن الحوراني`; but `سالم الكعبي` is the father of `أحمد بن سالم الكعبي`.
bool ends_with(const NameScan& scan, const FoundName& full, const FoundName& part) {
    if (part.size() >= full.size() || is_son(scan, full.end - part.size() - 1)) return false;
    for (uint32_t i = 1; i <= part.size(); ++i)
        if (!same_word(scan, full.end - i, part.end - i)) return false;
    return true;
}

// `مقرن الثنيان` of `مقرن بن سعد الثنيان`; `سلمان بن عبد العزيز` of `سلمان بن عبد العزيز آل سعود`.
bool is_shortened(const NameScan& scan, const FoundName& full, const FoundName& part) {
    if (part.size() < 2 || part.size() >= full.size() || !same_word(scan, full.begin, part.begin))
        return false;
    const bool fathers = is_son(scan, full.begin + 1) && is_son(scan, part.begin + 1) && part.size() > 2;
    if (fathers && !same_word(scan, full.begin + 2, part.begin + 2)) return false;
    uint32_t at = full.begin;
    for (uint32_t i = part.begin; i < part.end; ++i, ++at) {
        while (at < full.end && !same_word(scan, at, i)) ++at;
        if (at == full.end) return false;
    }
    return at == full.end || at - full.begin == part.size();
}

// The place in `found` of the name that `found[n]` is a short form of: the last before it, else the first
// after it.
size_t full_form(const NameScan& scan, const std::vector<FoundName>& found, size_t n,
                 bool (*matches)(const NameScan&, const FoundName&, const FoundName&)) {
    const auto good = [&](size_t i) {
        return found[i].kind == found[n].kind && matches(scan, found[i], found[n]);
    };
    for (size_t i = n; i-- > 0;)
        if (good(i)) return i;
    for (size_t i = n + 1; i < found.size(); ++i)
        if (good(i)) return i;
    return n;
}

// `المرصد` of `المرصد السوري لحقوق الإنسان`, `الداخلية` of `وزارة الداخلية`.
bool holds_word(const NameScan& scan, const FoundName& full, const FoundName& part) {
    if (part.size() != 1 || full.size() < 2) return false;
    return same_word(scan, full.begin, part.begin) || same_word(scan, full.begin + 1, part.begin);
}

// `قوات التحالف`: of which, the text says where it names one in full.
bool is_open_body(const NameScan& scan, const FoundName& name) {
    return name.kind == NameKind::org && name.size() == 2 && scan.has(name.begin, kBody) &&
           scan.has(name.begin + 1, kOrgShort);
}

bool is_body_of(const NameScan& scan, const FoundName& full, const FoundName& part) {
    if (full.size() < 2 || is_open_body(scan, full)) return false;
    return same_word(scan, full.begin, part.begin + 1) || same_word(scan, full.begin + 1, part.begin + 1);
}

// Before a surname: no word that may be the name it belongs to, whether the grammar found it or not.
bool nothing_before(const NameScan& scan, uint32_t at) {
    if (at == 0 || scan.attached(at) || !scan.is_word(at - 1)) return true;
    constexpr uint64_t kNoName = kTitle | kRole | kTitlePart | kNationality | kClosed | kPlaceCue | kCommon;
    const uint32_t before = at - 1;
    if (scan.has(before, kNoName & ~kCommon) || scan.particle(before)) return true;
    if (scan.definite(at)) return false;  // `مشبب السالمي`: many bear the names of tribes
    return scan.has(before, kCommon) || scan.verb(before) || scan.ordinary(before) || scan.definite(before) ||
           scan.common(before);
}

bool nothing_behind(const NameScan& scan, uint32_t at) {
    const bool like = scan.is_word(at) && scan[at].particle == 'k';  // `مائير كهانا`: no `ك` begins a clause
    if (!scan.is_word(at) || (scan.attached(at) && !like)) return true;
    constexpr uint64_t kName = kGiven | kWeakGiven | kFamily | kForeign | kHead | kOrgForeign;
    if (scan.has(at, kName) || scan.foreign(at)) return false;
    return scan.particle(at) || scan.ordinary(at) || scan.has(at, kClosed | kCommon | kTitle | kRole);
}

// `علييف`, `فان غال`: one surname, and no word that people are called by among their own.
bool is_lone(const NameScan& scan, const FoundName& name) {
    if (name.size() > 2 || (name.size() == 2 && !scan.has(name.begin, kHead))) return false;
    if (name.size() == 1 && scan.has(name.begin, kGiven | kWeakGiven | kCommon | kClosed | kRole | kTitle))
        return false;
    return nothing_before(scan, name.begin) && nothing_behind(scan, name.end);
}

// `وزارة الداخلية` of `وزارة الداخلية السعودية`, `الاتحاد البرازيلي` of `الاتحاد البرازيلي لكرة القدم`.
bool begins(const NameScan& scan, const FoundName& full, const FoundName& part) {
    if (part.size() < 2 || part.size() >= full.size() || scan.has(part.begin, kOrgMany)) return false;
    for (uint32_t i = 0; i < part.size(); ++i)
        if (!same_word(scan, full.begin + i, part.begin + i)) return false;
    const uint32_t next = full.begin + part.size();
    return scan.has(next, kNationality) || scan[next].lam;
}

// The place of the body that `found[n]` begins the name of, where it begins only one body's.
size_t whole_body(const NameScan& scan, const std::vector<FoundName>& found, size_t n,
                  const std::vector<NamedEntity>& entities) {
    size_t whole = n;
    for (size_t i = 0; i < found.size(); ++i) {
        if (found[i].kind != NameKind::org || !begins(scan, found[i], found[n])) continue;
        if (whole != n && entities[i].number != entities[whole].number) return n;
        if (whole == n) whole = i;
    }
    return whole;
}

// A surname of the lexicon that many bear among their own (`المالكي`), where the text names its bearer of the
// lexicon nowhere in full: then it is whom the text names so.
bool is_anybodys(const NameScan& scan, const std::vector<FoundName>& found,
                 const std::vector<NamedEntity>& entities, size_t n) {
    const FoundName& name = found[n];
    if (name.kind != NameKind::person || name.size() != 1 || scan.has(name.begin, kForeign)) return false;
    for (size_t i = 0; i < found.size(); ++i)
        if (found[i].kind == NameKind::person && found[i].size() > 1 &&
            entities[i].number == entities[n].number)
            return false;
    return true;
}

}  // namespace

std::vector<NamedEntity> entities_of(const NameScan& scan, const EntityIndex& index,
                                     const std::vector<FoundName>& found,
                                     const std::vector<std::string_view>& texts) {
    std::vector<NamedEntity> out(found.size());
    std::vector<bool> known(found.size());
    auto& memo = scan.words().notebook.beside<EntityMemo>(&index);
    for (size_t n = 0; n < found.size(); ++n) {
        const auto resolved = memo.resolve(index, scan.lexicon(), found[n].kind, texts[n]);
        out[n] = {resolved.number, resolved.rule};
        known[n] = resolved.entry != nullptr;
    }
    for (size_t n = 0; n < found.size(); ++n) {
        if (found[n].kind == NameKind::place || (known[n] && !found[n].entry)) continue;
        const bool open_body = known[n] && is_open_body(scan, found[n]);
        if (known[n] && found[n].kind == NameKind::org && !open_body) continue;
        const bool person = found[n].kind == NameKind::person;
        size_t full = full_form(scan, found, n, person ? ends_with : open_body ? is_body_of : holds_word);
        if (full == n && person && !known[n]) full = full_form(scan, found, n, is_shortened);
        if (full == n && !person) full = whole_body(scan, found, n, out);
        if (full == n && person && !known[n] && is_lone(scan, found[n])) out[n].rule = kLoneRule.data();
        if (full == n) continue;
        // What the lexicon knows outweighs a new name.
        if (known[n] && !known[full] && !is_anybodys(scan, found, out, n)) continue;
        out[n] = {out[full].number, person ? "alias.surname" : "alias.short"};
    }
    return out;
}

}  // namespace isnad

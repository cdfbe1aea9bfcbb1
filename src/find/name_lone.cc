#include "find/name_lone.h"

#include <optional>

namespace isnad {
namespace {

// Stands by itself: its neighbours are no words of the same kind, with which it would be something longer.
bool stands_alone(const NameScan& scan, uint32_t at) {
    const bool before = at > 0 && scan.is_word(at - 1) && scan.foreign(at - 1);
    const bool after = scan.is_word(at + 1) && scan.foreign(at + 1) && !scan.attached(at + 1);
    return !before && !after;
}

// `قال X`, `البرازيلي X`, `اللاعب X`, `X يقول`.
bool acts(const NameScan& scan, uint32_t at) {
    if (at > 0 && !scan.attached(at) &&
        (scan.verb(at - 1) || scan.has(at - 1, kNationality | kRole | kTitle)))
        return true;
    return !scan.ends_sentence(at + 1) && scan.verb(at + 1);
}

// Beside one of the verbs of saying that stand among the roles.
bool speaks(const NameScan& scan, uint32_t at) {
    if (at > 0 && scan.verb(at - 1) && scan.has(at - 1, kRole)) return true;
    return !scan.ends_sentence(at + 1) && scan.verb(at + 1) && scan.has(at + 1, kRole);
}

constexpr int kClearlyForeign = 16;  // eighths of a bit

// Of which nothing says that it ends or begins a longer name that the text spells with a word unknown here.
bool parted(const NameScan& scan, uint32_t at) {
    const auto strays = [&](uint32_t i) {
        if (!scan.is_word(i) || scan.known(i, false)) return false;
        return scan.has(i, kOrgForeign | kForeign | kPlaceHead | kPlaceTail) ||
               (!scan.ordinary(i) && scan[i].flags == 0);
    };
    if (at > 0 && !scan.attached(at) && strays(at - 1)) return false;
    return scan.ends_sentence(at + 1) || scan.attached(at + 1) || !strays(at + 1);
}

// Endings that nouns and verbs of the language have too, in words that are no longer than theirs.
bool may_be_inflected(std::string_view stem) {
    if (stem.starts_with("ست") && stem.size() <= 12) return true;
    for (std::string_view end : {"ين", "ان", "تي", "يا", "وا", "دا"})
        if (stem.ends_with(end) && stem.size() <= 12) return true;
    return false;
}

// `طرد رونالدو`, `قوانين أينشتاين`: a word of people's names that is surely no word of the language.
bool borne_by_people(const NameScan& scan, uint32_t at) {
    constexpr uint64_t kOther = kCommon | kClosed | kRole | kTitle | kNationality | kLoan | kOrgForeign;
    constexpr uint64_t kOthersName =
        kMake | kPlaceDrop | kPlaceKeep | kPlaceList | kOrgDrop | kOrgKeep | kOrgBeside;
    if (scan.has(at, kOther) || !parted(scan, at)) return false;
    if (at > 0 && (scan.opens_quote(at - 1) || (!scan.attached(at) && scan.has(at - 1, kOthersName))))
        return false;
    if (scan.has(at, kSurname)) return true;
    const std::string_view stem = scan.stem(at);
    return scan.has(at, kForeign) && stem.size() >= 10 && !may_be_inflected(stem) &&
           scan.lexicon().look().score(stem) >= kClearlyForeign;
}

std::optional<NameKind> kind_of(const NameScan& scan, uint32_t at) {
    if (scan[at].particle == 'b') return NameKind::place;
    if (at > 0 && !scan.attached(at) && scan.has(at - 1, kPlaceCue)) {
        const bool to_person = scan.has(at, kForeign) && scan.is(at - 1, "الي");  // `سلم الكرة إلى راؤول`
        return to_person ? NameKind::person : NameKind::place;
    }
    if (acts(scan, at) || borne_by_people(scan, at)) return NameKind::person;
    return std::nullopt;
}

// A word of no known kind at all, Arabic or not, and without an ending of nouns.
bool strange(const NameScan& scan, uint32_t at) {
    if (!scan.is_word(at) || scan[at].flags != 0 || scan[at].ordinary || scan.doubtful(at) ||
        !scan.unknown(at))
        return false;
    for (std::string_view end : {"ها", "هم", "نا", "ات", "يه", "جيا"})
        if (scan.stem(at).ends_with(end)) return false;
    return true;
}

// Not before an adjective or the second part of an idafa: `في معمعة العمل`, `في الكوميديا الساخرة`.
// After a definite word a preposition shows no end: `إلى الحط من قيمته`.
bool ends_phrase(const NameScan& scan, uint32_t end, bool definite) {
    if (scan.ends_sentence(end) || !scan.is_word(end) || scan.attached(end)) return true;
    return scan.has(end, kPlaceSide) || scan.verb(end) || (!definite && scan.has(end, kClosed | kPlaceCue));
}

uint32_t end_of_place(const NameScan& scan, uint32_t at) {
    uint32_t end = at + 1;
    while (end < at + 3 && !scan.ends_sentence(end) && !scan.attached(end) && !scan.definite(end) &&
           strange(scan, end))
        ++end;
    return end;
}

// `في لحج`, `لحج وأبين`: a preposition of place or a place before it leads to a word of which nothing is
// known.
FoundName strange_place(const NameScan& scan, uint32_t at, const FoundName& before) {
    if (!strange(scan, at)) return {};
    const bool led = at > 0 && !scan.attached(at) && scan.has(at - 1, kPlaceCue);
    const bool listed = before && before.kind == NameKind::place && before.entry && before.end == at &&
                        scan[at].conjunction == 'w';
    if (!led && !listed) return {};
    const uint32_t end = end_of_place(scan, at);
    if (!ends_phrase(scan, end, scan.definite(at))) return {};
    return {at, end, NameKind::place, nullptr, "name.lone.place"};
}

// `قال الحريري`, `الرازي يرى`: a family name or a nisba of no known kind, beside a verb.
FoundName lone_surname(const NameScan& scan, uint32_t at) {
    if (scan.has(at, kSurname) && scan.has(at, kFamily) && borne_by_people(scan, at))
        return {at, at + 1, NameKind::person, nullptr, "name.lone.surname"};
    if (!scan.definite(at) || scan.attached(at) || scan.ordinary(at)) return {};
    const bool named =
        scan.named(at) && scan.stem(at).size() >= 12 && !scan.stem(at).ends_with("ه") && parted(scan, at);
    if (!scan.nisba(at) && !named) return {};
    if ((scan[at].flags & ~kFamily) != 0 || !(scan.has(at, kFamily) ? acts(scan, at) : speaks(scan, at)))
        return {};
    return {at, at + 1, NameKind::person, nullptr, "name.lone.family"};
}

// `وقال محمد إن`: a given name that is no word of the language, beside a verb of saying.
FoundName lone_given(const NameScan& scan, uint32_t at) {
    if (!scan.has(at, kNative) || scan.has(at, kCommon | kClosed | kRole | kTitle | kNationality)) return {};
    if (scan.attached(at)) return {};
    if (!speaks(scan, at)) return {};
    return {at, at + 1, NameKind::person, nullptr, "name.lone.given"};
}

// `زار بوش وبلير وشيراك`: joined to a person, a word of people's names or one that looks like none of ours.
FoundName joined_person(const NameScan& scan, uint32_t at, const FoundName& before) {
    constexpr uint64_t kOther = kCommon | kClosed | kRole | kTitle | kNationality | kLoan | kOrgForeign;
    if (before.kind != NameKind::person || before.end != at || scan[at].conjunction != 'w') return {};
    if (scan[at].particle != 'w' || scan.has(at, kOther) || scan.verb(at) || scan.stem(at).size() < 6)
        return {};
    if (!scan.has(at, kSurname) && !(scan.foreign(at) && scan.named(at))) return {};
    if (!parted(scan, at)) return {};
    return {at, at + 1, NameKind::person, nullptr, "name.lone.joined"};
}

// All that any of these may be.
bool may_be_lone(const NameScan& scan, uint32_t at) {
    if (!scan.is_word(at)) return false;
    const NameToken& token = scan[at];
    return token.foreign || scan.has(at, kSurname | kNative) ||
           (!token.ordinary && (token.flags == 0 || token.article));
}

FoundName lone_at(const NameScan& scan, uint32_t at, const FoundName& before) {
    if (const FoundName person = joined_person(scan, at, before)) return person;
    if (const FoundName place = strange_place(scan, at, before)) return place;
    if (const FoundName family = lone_surname(scan, at)) return family;
    if (const FoundName given = lone_given(scan, at)) return given;
    if (!scan.foreign(at) || !stands_alone(scan, at)) return {};
    if (const auto kind = kind_of(scan, at)) return {at, at + 1, *kind, nullptr, "name.lone"};
    return {};
}

}  // namespace

void find_lone_names(NameScan& scan, std::vector<FoundName>& names) {
    const TokenSet lonely(scan.size(), [&](uint32_t at) { return may_be_lone(scan, at); });
    std::vector<FoundName> out;
    uint32_t at = 0;
    for (size_t n = 0; n <= names.size(); ++n) {
        const uint32_t until = n < names.size() ? names[n].begin : scan.size();
        for (at = lonely.next(at); at < until; at = lonely.next(at)) {
            const FoundName lone = lone_at(scan, at, out.empty() ? FoundName{} : out.back());
            if (lone && lone.end <= until) out.push_back(lone);
            at = lone && lone.end <= until ? lone.end : at + 1;
        }
        if (n < names.size()) {
            out.push_back(names[n]);
            at = names[n].end;
        }
    }
    names = std::move(out);
}

}  // namespace isnad

#include "find/name_place.h"

#include <algorithm>
#include <array>

#include "find/common_form.h"
#include "find/name_person.h"

namespace isnad {
namespace {

constexpr size_t kShortest = 4;  // bytes of a name

bool is_class(const NameScan& scan, uint32_t i) { return scan.has(i, kPlaceDrop | kPlaceKeep | kPlaceList); }

// `بني سعد`, `تل أبيض`: a head and the word after it.
uint32_t end_of_headed(const NameScan& scan, uint32_t at) {
    uint32_t i = at;
    while (scan.has(i, kPlaceHead | kHead) && scan.is_word(i + 1) && !scan.ends_sentence(i + 1) && i - at < 3)
        ++i;
    if (i == at || scan.attached(i) || (scan.has(i, kClosed) && !scan.has(i, kGiven | kWeakGiven))) return at;
    return i + 1;
}

// `شارع الملك فهد`, `مستشفى الأمير سلطان بن عبد العزيز`.
uint32_t end_of_titled(const NameScan& scan, uint32_t at) {
    if (!scan.has(at, kTitle) || !scan.definite(at)) return at;
    const uint32_t end = name_words_end(scan, at + 1);
    if (end > at + 1) return end;
    return scan.unknown(at + 1) || scan.nisba(at + 1) ? at + 2 : at;
}

// `المدينة`, `القصر` say only what a thing is.
bool is_bare_class(const NameScan& scan, uint32_t at) {
    if (!scan.definite(at)) return is_class(scan, at);
    const auto* word = scan.lexicon().word(scan.stem(at).substr(4));
    return word && (word->flags & (kPlaceDrop | kPlaceKeep)) != 0 && scan.common(at);
}

// Known as common, or made of a common word by an ending that names of places seldom have.
bool common_noun(const NameScan& scan, uint32_t i) {
    if (scan.has(i, kCommon | kClosed)) return true;
    const std::string_view word = scan.stem(i);
    if (scan.ordinary(i) && (word.ends_with("ات") || word.ends_with("ون") || word.ends_with("ين")))
        return true;
    for (std::string_view end : {"ات", "ون", "ين", "ه"})
        if (word.ends_with(end)) return scan.common(i);
    return false;
}

// Behind a class word that names more than places: what `قطاع المصارف` is of, what is done in `مركز التأهيل`
// and `مركز الاتصال`.
bool is_business(const NameScan& scan, uint32_t i) {
    if (i > 0 && scan.has(i - 1, kPlaceLoose)) return true;
    const std::string_view word = scan.stem(i);
    if (word.starts_with("الت")) return true;
    const size_t before_last = word.size() < 4 ? 0 : word.size() - 4;
    return word.starts_with("الا") && word.size() >= 14 && word.substr(before_last).starts_with("ا");
}

// A word that may be a place's name where a class word stands before it.
bool bare_name(const NameScan& scan, uint32_t i, bool keep, bool open) {
    if (!scan.is_word(i) || scan.attached(i) || scan.stem(i).size() < kShortest || scan.clause(i) ||
        scan.has(i, kNationality | kClosed | kPlaceTail | kPlaceSide | kPlaceCue))
        return false;
    if (is_class(scan, i) || scan.has(i, kOrgKeep | kOrgDrop)) return false;
    if (scan.definite(i) && open) return !is_bare_class(scan, i) || !common_noun(scan, i);
    if (scan.definite(i))
        return !common_noun(scan, i) && (keep || !(scan.ordinary(i) && is_business(scan, i)));
    const bool feminine = scan.has(i, kGiven | kWeakGiven) && is_common_form(scan.lexicon(), scan.stem(i));
    return !feminine && !scan.common(i);  // `منطقة آمنة`
}

uint32_t end_of_bare(const NameScan& scan, uint32_t at, bool keep, bool open) {
    if (!bare_name(scan, at, keep, open)) return at;
    const uint32_t next = at + 1;
    const bool second = !scan.ends_sentence(next) && scan.is_word(next) && !scan.clause(next) &&
                        !scan.doubtful(next) && scan.is_word(next) && !scan.attached(next) &&
                        !scan.definite(next) && (scan.unknown(next) || scan.has(next, kForeign)) &&
                        !scan.definite(at) && (scan.unknown(at) || scan.has(at, kForeign));
    return second ? next + 1 : next;
}

bool ordinal(std::string_view word) {
    constexpr std::array<std::string_view, 10> kStems = {"الاول",  "الثاني", "الثالث", "الرابع", "الخامس",
                                                         "السادس", "السابع", "الثامن", "التاسع", "العاشر"};
    return std::ranges::any_of(kStems, [&](std::string_view stem) { return word.starts_with(stem); });
}

// `حي اليرموك الثانية`: quarters are numbered.
bool numbers_quarter(const NameScan& scan, uint32_t class_at, uint32_t end) {
    return scan.is(class_at, "حي") && !scan.ends_sentence(end) && !scan.attached(end) && scan.definite(end) &&
           scan.has(end, kPlaceTail) && scan.has(end, kOrgTail) && ordinal(scan.stem(end));
}

uint32_t with_tails(const NameScan& scan, uint32_t end, bool keep) {
    while (keep && scan.has(end, kPlaceTail) && scan.definite(end) && !scan.attached(end) &&
           !scan.ends_sentence(end))
        ++end;
    return end;
}

uint32_t end_of_known(const NameScan& scan, uint32_t at) {
    const FoundName known = scan.known(at, true);
    if (!known || known.kind != NameKind::place) return at;
    if (known.size() == 1 && (scan.has(at, kClosed) || is_bare_class(scan, at))) return at;
    return known.end;
}

// The end of the name that begins at `at` after a class word; `at` if none does.
uint32_t end_of_name(const NameScan& scan, uint32_t at, bool keep, bool open) {
    if (scan.ends_sentence(at) || !scan.is_word(at)) return at;
    uint32_t end = end_of_known(scan, at);
    if (scan.attached(at)) return end;
    end = std::max({end, end_of_titled(scan, at), end_of_headed(scan, at)});
    const FoundName known = scan.known(at, true);
    if (end == at && known && keep && !scan.has(at, kClosed)) end = known.end;
    if (end == at && scan.has(at, kGiven))
        if (const uint32_t words = name_words_end(scan, at); words > at + 1) end = words;
    if (end == at) end = end_of_bare(scan, at, keep, open);
    if (end > at && at > 0 && numbers_quarter(scan, at - 1, end)) return end + 1;
    return end == at ? at : with_tails(scan, end, keep);
}

FoundName quoted(const NameScan& scan, uint32_t at) {
    if (!scan.opens_quote(at) || scan.is_mark(at, "(")) return {};
    for (uint32_t i = at + 1; i < at + 5 && !scan.ends_sentence(i); ++i)
        if (scan.closes_quote(i) && i > at + 1)
            return {at + 1, i, NameKind::place, nullptr, "name.place.quoted"};
    return {};
}

// The next of a list: after `،`, after `و`, or after both.
FoundName next_of_list(const NameScan& scan, uint32_t at) {
    uint32_t i = at;
    const bool comma = scan.is_mark(i, "،") || scan.is_mark(i, ",");
    if (comma) ++i;
    if (scan.ends_sentence(i) || !scan.is_word(i)) return {};
    const bool joined = scan[i].conjunction == 'w';
    if (!comma && !joined) return {};
    const FoundName known = scan.known(i, true);
    if (known && known.kind == NameKind::place && !(known.size() == 1 && is_bare_class(scan, i)))
        return {i, known.end, NameKind::place, known.entry, "name.place.list"};
    if (known || !scan.definite(i) || scan[i].flags != 0 || scan.common(i)) return {};
    return {i, i + 1, NameKind::place, nullptr, "name.place.list"};
}

void take_list(const NameScan& scan, std::vector<FoundName>& out) {
    for (uint32_t n = 0; n < 20; ++n) {
        const FoundName next = next_of_list(scan, out.back().end);
        if (!next) return;
        out.push_back(next);
    }
}

// `عن طريق الجو`, `بطريق الخطأ`: how, not where.
bool by_way_of(const NameScan& scan, uint32_t at) {
    if (!scan.is(at, "طريق")) return false;
    return (at > 0 && scan.is(at - 1, "عن")) || scan.is(at + 1, "الخطا") || scan.is(at + 1, "الصدفه");
}

}  // namespace

uint32_t places_of_class(const NameScan& scan, uint32_t at, std::vector<FoundName>& out) {
    if (!is_class(scan, at) || scan.definite(at) || by_way_of(scan, at)) return at;
    const bool keep = scan.has(at, kPlaceKeep) && !scan.has(at, kPlaceDrop);
    const bool list = scan.has(at, kPlaceList);
    if (const FoundName name = quoted(scan, at + 1)) {
        out.push_back(name);
        return name.end;
    }
    if (keep && scan.is_number(at + 1) && scan.has(at, kPlaceOpen)) {  // `معسكر 48`
        out.push_back({at, at + 2, NameKind::place, nullptr, "name.place.numbered"});
        return at + 2;
    }
    const uint32_t end = end_of_name(scan, at + 1, keep, scan.has(at, kPlaceOpen));
    if (end == at + 1) return at;
    const FoundName known = scan.known(at + 1, true);
    const bool whole = known && known.end == end && !keep;
    out.push_back({keep ? at : at + 1, end, NameKind::place, whole ? known.entry : nullptr,
                   keep ? "name.place.class" : "name.place.after"});
    const bool dual = scan.stem(at).ends_with("تي") || scan.stem(at).ends_with("يي");
    if (list || dual || !keep) take_list(scan, out);
    return out.back().end;
}

FoundName cued_place(const NameScan& scan, uint32_t at, const FoundName& before) {
    const FoundName known = scan.known(at, true);
    if (!known || known.kind != NameKind::place || !known.entry->cue) return {};
    if (known.size() == 1 && (is_class(scan, at) || scan.has(at, kClosed) || scan.his(at))) return {};
    const bool after_place = before && before.kind == NameKind::place &&
                             (before.end == at || (before.end + 1 == at && scan.is_mark(before.end, "،"))) &&
                             (scan[at].conjunction == 'w' || before.end + 1 == at);
    if (after_place) return known;
    const bool common = known.size() == 1 && scan.has(at, kCommon | kClosed);
    if (at > 0 && scan.has(at - 1, kPlaceCue) && !scan.attached(at) &&
        (!common || (known.entry->country && scan.is(at - 1, "في"))))
        return known;
    return {};
}

}  // namespace isnad

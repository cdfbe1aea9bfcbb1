#include "find/name_memory.h"

#include <algorithm>

namespace isnad {
namespace {

// The last part of a person's name, as its hash and where it stands: `أبو حليقة`, `دي ميستورا`, `الفضلي`.
struct Surname {
    std::string_view first;
    uint32_t begin = 0;
    uint32_t end = 0;
};

bool good_surname(const NameScan& scan, uint32_t begin, uint32_t end) {
    if (end - begin > 1) return true;
    if (scan.stem(begin).size() < 6) return false;
    if (scan.has(begin, kClosed | kRole | kTitle | kPlaceKeep | kPlaceDrop)) return false;
    return !scan.has(begin, kCommon) || scan.has(begin, kWeakGiven);
}

Surname surname_of(const NameScan& scan, const FoundName& name) {
    uint32_t begin = name.end - 1;
    while (begin > name.begin && scan.has(begin - 1, kHead)) --begin;
    if (begin == name.begin || !good_surname(scan, begin, name.end)) return {};
    return {scan.stem(begin), begin, name.end};
}

bool same_words(const NameScan& scan, const Surname& surname, uint32_t at) {
    if (scan.stem(at) != surname.first) return false;
    for (uint32_t i = 1; i < surname.end - surname.begin; ++i)
        if (!scan.is_word(at + i) || scan.stem(at + i) != scan.stem(surname.begin + i)) return false;
    return true;
}

std::vector<Surname> surnames_of(const NameScan& scan, const std::vector<FoundName>& names) {
    std::vector<Surname> out;
    for (const FoundName& name : names) {
        if (name.kind != NameKind::person || name.size() < 2) continue;
        if (const Surname surname = surname_of(scan, name); surname.end > 0) out.push_back(surname);
    }
    return out;
}

// The first words of organisations that stand alone for them.
std::vector<std::string_view> shorts_of(const NameScan& scan, const std::vector<FoundName>& names) {
    std::vector<std::string_view> out;
    for (const FoundName& name : names) {
        if (name.kind != NameKind::org) continue;
        for (uint32_t i = name.begin; i < std::min(name.end, name.begin + 2); ++i)
            if (scan.has(i, kOrgShort)) out.push_back(scan.stem(i));
    }
    return out;
}

FoundName repeated_at(const NameScan& scan, uint32_t at, const std::vector<Surname>& surnames,
                      const std::vector<std::string_view>& shorts) {
    if (!scan.is_word(at)) return {};
    for (const Surname& surname : surnames)
        if (same_words(scan, surname, at))
            return {at, at + surname.end - surname.begin, NameKind::person, nullptr, "name.repeated"};
    if (scan.has(at, kOrgShort) && std::find(shorts.begin(), shorts.end(), scan.stem(at)) != shorts.end() &&
        !(at > 0 && scan.has(at - 1, kRole)))
        return {at, at + 1, NameKind::org, nullptr, "name.short"};
    return {};
}

}  // namespace

void repeat_names(const NameScan& scan, std::vector<FoundName>& names) {
    const auto surnames = surnames_of(scan, names);
    const auto shorts = shorts_of(scan, names);
    if (surnames.empty() && shorts.empty()) return;
    std::vector<FoundName> out;
    uint32_t at = 0;
    for (size_t n = 0; n <= names.size(); ++n) {
        const uint32_t until = n < names.size() ? names[n].begin : scan.size();
        while (at < until) {
            const FoundName name = repeated_at(scan, at, surnames, shorts);
            if (name && name.end <= until) out.push_back(name);
            at = name && name.end <= until ? name.end : at + 1;
        }
        if (n < names.size()) {
            out.push_back(names[n]);
            at = names[n].end;
        }
    }
    names = std::move(out);
}

}  // namespace isnad

#include "find/name_memory.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace isnad {
namespace {

// Words that name something wherever the text says them again.
struct Known {
    std::string_view first;
    uint32_t begin = 0;
    uint32_t end = 0;
    NameKind kind = NameKind::person;
    const NameEntry* entry = nullptr;
    bool common = false;  // also a word of the language: only where a preposition of place leads to it
};

bool good_surname(const NameScan& scan, uint32_t begin, uint32_t end) {
    if (end - begin > 1) return true;
    if (scan.stem(begin).size() < 6 || scan.has(begin, kSecond)) return false;  // `عطا الله`
    if (scan.has(begin, kClosed | kRole | kTitle | kPlaceKeep | kPlaceDrop)) return false;
    return !scan.has(begin, kCommon) || scan.has(begin, kWeakGiven);
}

// The last part of a person's name: `أبو حليقة`, `دي ميستورا`, `الفضلي`.
Known surname_of(const NameScan& scan, const FoundName& name) {
    uint32_t begin = name.end - 1;
    while (begin > name.begin && scan.has(begin - 1, kHead)) --begin;
    if (begin == name.begin || !good_surname(scan, begin, name.end)) return {};
    return {scan.stem(begin), begin, name.end};
}

// A place or an organisation whose name stood behind its class word, which may be missing the next time.
Known without_class(const NameScan& scan, const FoundName& name) {
    const std::string_view rule = name.rule;
    if (rule != "name.place.after" && rule != "name.place.list" && rule != "name.org.after" &&
        !(name.entry && name.entry->cue))
        return {};
    const uint32_t at = name.begin;
    if (scan.stem(at).size() < 6 && name.size() == 1) return {};
    const bool word = name.size() == 1 &&
                      (scan.has(at, kCommon | kClosed | kRole | kTitle | kNationality) || scan[at].ordinary);
    if (word && name.kind != NameKind::place) return {};
    return {scan.stem(at), at, name.end, name.kind, name.entry, word};
}

// Whether the words behind the first are the same too.
bool same_words(const NameScan& scan, const Known& known, uint32_t at) {
    for (uint32_t i = 1; i < known.end - known.begin; ++i)
        if (!scan.is_word(at + i) || scan.stem(at + i) != scan.stem(known.begin + i)) return false;
    return !known.common || (at > 0 && scan.has(at - 1, kPlaceCue) && !scan.attached(at));
}

// By their first words, each in the order of the text.
class KnownNames {
 public:
    void add(const Known& known) {
        firsts_ |= bit_of(known.first);
        by_first_[known.first].push_back(known);
    }
    bool empty() const { return by_first_.empty(); }
    const std::vector<Known>* beginning_with(std::string_view word) const {
        if ((firsts_ & bit_of(word)) == 0) return nullptr;
        const auto found = by_first_.find(word);
        return found == by_first_.end() ? nullptr : &found->second;
    }

 private:
    // One of 64, by the word's length and its edges: tells most words apart without a look into the table.
    static uint64_t bit_of(std::string_view word) {
        if (word.size() < 4) return 1;
        const auto first = static_cast<unsigned char>(word[1]);
        const auto last = static_cast<unsigned char>(word.back());
        return uint64_t{1} << ((first * 7u + last * 13u + word.size()) & 63);
    }

    uint64_t firsts_ = 0;
    std::unordered_map<std::string_view, std::vector<Known>> by_first_;
};

KnownNames knowns_of(const NameScan& scan, const std::vector<FoundName>& names) {
    KnownNames out;
    for (const FoundName& name : names) {
        Known known;
        if (name.kind != NameKind::person)
            known = without_class(scan, name);
        else if (name.size() > 1)
            known = surname_of(scan, name);
        if (known.end > 0) out.add(known);
    }
    return out;
}

// The first words of organisations that stand alone for them.
std::unordered_set<std::string_view> shorts_of(const NameScan& scan, const std::vector<FoundName>& names) {
    std::unordered_set<std::string_view> out;
    for (const FoundName& name : names) {
        if (name.kind != NameKind::org) continue;
        for (uint32_t i = name.begin; i < std::min(name.end, name.begin + 2); ++i)
            if (scan.has(i, kOrgShort)) out.insert(scan.stem(i));
    }
    return out;
}

FoundName repeated_at(const NameScan& scan, uint32_t at, const KnownNames& knowns,
                      const std::unordered_set<std::string_view>& shorts) {
    if (!scan.is_word(at)) return {};
    if (const auto* alike = knowns.beginning_with(scan.stem(at)))
        for (const Known& known : *alike)
            if (same_words(scan, known, at))
                return {at, at + known.end - known.begin, known.kind, known.entry, "name.repeated"};
    if (scan.has(at, kOrgShort) && shorts.contains(scan.stem(at)) && !(at > 0 && scan.has(at - 1, kRole)))
        return {at, at + 1, NameKind::org, nullptr, "name.short"};
    return {};
}

// The class words that places are named with.
std::unordered_set<std::string_view> classes_of(const NameScan& scan, const std::vector<FoundName>& names) {
    std::unordered_set<std::string_view> out;
    for (const FoundName& name : names)
        if (name.kind == NameKind::place && name.size() > 1 && scan.has(name.begin, kPlaceKeep))
            out.insert(scan.stem(name.begin));
    return out;
}

// `قاعدة العند … القاعدة`: a definite class word that only repeats a place named with it is no organisation.
bool repeats_class(const NameScan& scan, const FoundName& name,
                   const std::unordered_set<std::string_view>& classes) {
    return name.kind == NameKind::org && name.size() == 1 && scan.definite(name.begin) &&
           classes.contains(scan.stem(name.begin).substr(4));
}

}  // namespace

void repeat_names(const NameScan& scan, std::vector<FoundName>& names) {
    const auto classes = classes_of(scan, names);
    std::erase_if(names, [&](const FoundName& name) { return repeats_class(scan, name, classes); });
    const auto knowns = knowns_of(scan, names);
    const auto shorts = shorts_of(scan, names);
    if (knowns.empty() && shorts.empty()) return;
    std::vector<FoundName> out;
    uint32_t at = 0;
    for (size_t n = 0; n <= names.size(); ++n) {
        const uint32_t until = n < names.size() ? names[n].begin : scan.size();
        while (at < until) {
            const FoundName name = repeated_at(scan, at, knowns, shorts);
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

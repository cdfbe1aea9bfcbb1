#include "page/credits.h"

#include <algorithm>

#include "base/utf8.h"
#include "page/name_part.h"

namespace isnad {
namespace {

constexpr size_t kLongestSource = 160;  // bytes
constexpr size_t kMostWordsOfName = 6;
constexpr size_t kMostWordsOfPlace = 3;

void add_once(std::vector<std::string>& list, std::string_view text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

void add_agency(std::string_view text, bool after_and, Credits& credits) {
    add_once(credits.agencies, after_and ? trimmed(text.substr(2)) : text);
}

// `الجزيرة وكالات`: two known names side by side.
bool take_two_names(const NamePart& part, const PageRules& rules, Credits& credits) {
    for (size_t cut = part.key.find(' '); cut != std::string::npos; cut = part.key.find(' ', cut + 1)) {
        const std::string_view first = std::string_view(part.key).substr(0, cut);
        const std::string_view second = std::string_view(part.key).substr(cut + 1);
        const bool and_second = is_agency_after_and(second, rules);
        if (!(is_agency(first, rules) || rules.outlets.knows(first)) ||
            !(is_agency(second, rules) || and_second))
            continue;
        CompareKey key;
        fold_for_compare(part.text, 16, key);
        const auto words = static_cast<size_t>(std::count(first.begin(), first.end(), ' ')) + 1;
        const uint32_t at = key.words[words].source.begin;
        const std::string_view left = bare(part.text.substr(0, at));
        if (is_agency(first, rules))
            add_agency(left, false, credits);
        else if (credits.outlet.empty())
            credits.outlet = left;
        add_agency(bare(part.text.substr(at)), and_second, credits);
        return true;
    }
    return false;
}

// Places that are known are the places, and then all others people; where none is there, one part is the
// place: the one of fewest words; the first where it stands before a colon or in brackets, else the last.
void place_and_people(const std::vector<const NamePart*>& others, const PageRules& rules, Credits& credits) {
    if (others.empty()) return;
    const auto known = [&](const NamePart* part) { return rules.places.contains(part->key); };
    if (std::any_of(others.begin(), others.end(), known)) {
        for (const NamePart* part : others)
            if (known(part))
                add_once(credits.places, part->text);
            else if (part->words >= 2)
                add_once(credits.people, part->text);
        return;
    }
    const auto preferred = [](const NamePart& part) {
        return part.mark_after == ":" || part.mark_before == "(" || part.mark_before == " من ";
    };
    const NamePart* place = nullptr;
    for (const NamePart* part : others) {
        if (part->words > kMostWordsOfPlace) continue;
        const bool better = place == nullptr || (preferred(*part) && !preferred(*place)) ||
                            (preferred(*part) == preferred(*place) && part->words <= place->words);
        if (better) place = part;
    }
    const bool alone_and_long = others.size() == 1 && others[0]->words > 1 &&
                                others[0]->mark_before.empty() && others[0]->mark_after.empty();
    if (alone_and_long) place = nullptr;
    for (const NamePart* part : others) {
        const bool in_list = place != nullptr && part != place && part->words <= kMostWordsOfPlace &&
                             (part->mark_before == "،" || part->mark_after == "،") &&
                             (place->mark_before == "،" || place->mark_after == "،") && part->words == 1;
        if (part == place || in_list)
            add_once(credits.places, part->text);
        else if (part->words >= 2)
            add_once(credits.people, part->text);
    }
}

bool may_be_outlet(const NamePart& part, const PageRules& rules) {
    return part.words <= kMostWordsOfName && !rules.footing.contains(part.key) &&
           !rules.places.contains(part.key) && !is_initials(part.key);
}

}  // namespace

void add_credits(Credits from, Credits& into) {
    if (into.outlet.empty()) into.outlet = std::move(from.outlet);
    for (const std::string& agency : from.agencies) add_once(into.agencies, agency);
}

Credits credits_of_source(std::string_view text, const PageRules& rules) {
    Credits credits;
    if (text.size() > kLongestSource) return credits;
    std::string_view unknown;  // the first name that no table has
    for (const NamePart& part : name_parts(text)) {
        const bool and_agency = is_agency_after_and(part.key, rules);
        if (is_agency(part.key, rules) || and_agency)
            add_agency(part.text, and_agency && !is_agency(part.key, rules), credits);
        else if (rules.outlets.knows(part.key) && credits.outlet.empty())
            credits.outlet = part.text;
        else if (!take_two_names(part, rules, credits) && unknown.empty() && may_be_outlet(part, rules))
            unknown = part.text;
    }
    if (credits.outlet.empty()) credits.outlet = unknown;
    return credits;
}

Credits credits_of_byline(std::string_view text, std::string_view outlet, const PageRules& rules) {
    Credits credits;
    if (text.size() > 2 * kLongestSource) return credits;
    const std::vector<NamePart> parts = name_parts(text);
    std::vector<const NamePart*> others;
    for (const NamePart& part : parts) {
        if (is_agency(part.key, rules))
            add_agency(part.text, false, credits);
        else if (is_outlet(part, outlet, rules))
            credits.outlet = part.text;
        else if (!take_two_names(part, rules, credits) && !rules.footing.contains(part.key))
            others.push_back(&part);
    }
    place_and_people(others, rules, credits);
    return credits;
}

std::string outlet_of_caption(std::string_view caption, const PageRules& rules, CompareKey& scratch) {
    constexpr std::pair<std::string_view, std::string_view> kQuotePairs[] = {
        {"«", "»"}, {"\"", "\""}, {"“", "”"}};
    const auto quotes = [](char c) { return c == '"' || c == '\xC2' || c == '\xE2'; };
    if (std::none_of(caption.begin(), caption.end(), quotes)) return "";
    for (const auto& [open, close] : kQuotePairs)
        for (std::string_view to : {"لـ", "ل", "بـ", "ب"}) {
            const std::string cue = std::string(to).append(open);
            const size_t at = caption.find(cue);
            if (at == std::string_view::npos || at == 0 || caption[at - 1] != ' ') continue;
            const size_t from = at + cue.size(), end = caption.find(close, from);
            if (end == std::string_view::npos || end - from > 60) continue;
            fold_for_compare(caption.substr(0, at), 4, scratch);
            if (scratch.whole && rules.outlet_cues.contains(scratch.text))
                return std::string(trimmed(caption.substr(from, end - from)));
        }
    return "";
}

}  // namespace isnad

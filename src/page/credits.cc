#include "page/credits.h"

#include <algorithm>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr size_t kLongestSource = 160;    // bytes
constexpr size_t kLongestDateline = 110;  // bytes
constexpr size_t kMostWordsOfName = 6;
constexpr size_t kMostWordsOfPlace = 3;

constexpr std::string_view kQuotes[] = {"\"", "'", "«", "»", "“", "”", "‘", "’", "*"};
constexpr std::string_view kPartMarks[] = {" - ", " – ", " — ", "–",  "—",  "ـ ", "/",   "،",
                                           ",",   "+",   "|",   "&",  "؛",  ";",  ":",   "(",
                                           ")",   "[",   "]",   "\n", "- ", " -", " من "};

struct Part {
    std::string_view text;
    std::string key;
    size_t words = 0;
    std::string_view mark_before, mark_after;
};

std::string_view bare(std::string_view text) {
    text = trimmed(text);
    for (bool more = true; more;) {
        more = false;
        for (std::string_view quote : kQuotes) {
            while (text.starts_with(quote)) text = trimmed(text.substr(quote.size())), more = true;
            while (text.ends_with(quote))
                text = trimmed(text.substr(0, text.size() - quote.size())), more = true;
        }
        while (text.ends_with('.')) text = trimmed(text.substr(0, text.size() - 1)), more = true;
    }
    return text;
}

std::vector<Part> parts_between_marks(std::string_view text) {
    std::vector<Part> parts;
    std::string_view before;
    while (true) {
        size_t best = std::string_view::npos;
        std::string_view mark;
        for (std::string_view m : kPartMarks)
            if (const size_t at = text.find(m);
                at < best || (at == best && at != text.npos && m.size() > mark.size()))
                best = at, mark = m;
        Part part{bare(text.substr(0, best)), {}, 0, before, mark};
        CompareKey key;
        fold_for_compare(part.text, 16, key);
        part.key = key.text;
        part.words = key.words.size();
        if (part.words > 0) parts.push_back(std::move(part));
        if (best == std::string_view::npos) return parts;
        text = text.substr(best + mark.size());
        before = mark;
    }
}

bool is_agency(std::string_view key, const PageRules& rules) {
    return rules.agencies.knows(key) || rules.agencies_in_general.contains(key);
}

// `ووكالات`: and + an agency.
bool is_agency_after_and(std::string_view key, const PageRules& rules) {
    return key.starts_with("و") && is_agency(trimmed(key.substr(2)), rules);
}

void add_once(std::vector<std::string>& list, std::string_view text) {
    if (std::find(list.begin(), list.end(), text) == list.end()) list.emplace_back(text);
}

void add_agency(std::string_view text, bool after_and, Credits& credits) {
    add_once(credits.agencies, after_and ? trimmed(text.substr(2)) : text);
}

bool same_outlet(const Part& part, std::string_view outlet, const PageRules& rules) {
    if (rules.outlets.knows(part.key)) return true;
    const std::string key = compare_key(outlet);
    return !key.empty() &&
           (part.key == key || part.key.find(key) != std::string::npos ||
            (part.words == 1 && key.find(part.key) != std::string::npos && part.key.size() > 6));
}

// `الجزيرة وكالات`: two known names side by side.
bool take_two_names(const Part& part, const PageRules& rules, Credits& credits) {
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

// Of several unknown parts one is the place: the one of fewest words; the first where it stands before a
// colon or in brackets, else the last.
void place_and_people(std::vector<const Part*> others, Credits& credits) {
    if (others.empty()) return;
    const auto preferred = [](const Part& part) {
        return part.mark_after == ":" || part.mark_before == "(" || part.mark_before == " من ";
    };
    const Part* place = nullptr;
    for (const Part* part : others) {
        if (part->words > kMostWordsOfPlace) continue;
        const bool better = place == nullptr || (preferred(*part) && !preferred(*place)) ||
                            (preferred(*part) == preferred(*place) && part->words <= place->words);
        if (better) place = part;
    }
    const bool alone_and_long = others.size() == 1 && others[0]->words > 1 &&
                                others[0]->mark_before.empty() && others[0]->mark_after.empty();
    if (alone_and_long) place = nullptr;
    for (const Part* part : others) {
        const bool in_list = place != nullptr && part != place && part->words <= kMostWordsOfPlace &&
                             (part->mark_before == "،" || part->mark_after == "،") &&
                             (place->mark_before == "،" || place->mark_after == "،") && part->words == 1;
        if (part == place || in_list)
            add_once(credits.places, part->text);
        else if (part->words >= 2)
            add_once(credits.people, part->text);
    }
}

// Words of the longest agency name that begins at word `from`; 0 where none does.
size_t agency_words(const CompareKey& key, size_t from, const PageRules& rules) {
    for (size_t n = std::min<size_t>(5, key.words.size() - from); n > 0; --n)
        if (rules.agencies.knows(
                under({key.words[from].key.begin, key.words[from + n - 1].key.end}, key.text)))
            return n;
    return 0;
}

std::string_view word_before(std::string_view text, size_t at) {
    const std::string_view before = trimmed(text.substr(0, at));
    const size_t space = before.find_last_of(" \t\n\"");
    return space == std::string_view::npos ? before : before.substr(space + 1);
}

// The agency's name stands at `at`; it works itself where `ل`, `لـ` or a correspondent stands before it.
bool at_work(std::string_view text, size_t at, const PageRules& rules) {
    for (std::string_view opening : {"«", "\"", "“"})
        if (text.substr(0, at).ends_with(opening)) at -= opening.size();
    for (std::string_view to : {"ل", "لـ"})
        if (text.substr(0, at).ends_with(to)) {
            const size_t from = at - to.size();
            return from == 0 || text[from - 1] == ' ' || text[from - 1] == '\n' || text[from - 1] == '(';
        }
    if (at == 0 || text[at - 1] != ' ') return false;
    return rules.correspondents.contains(compare_key(word_before(text, at)));
}

}  // namespace

void add_credits(Credits from, Credits& into) {
    if (into.outlet.empty()) into.outlet = std::move(from.outlet);
    for (const std::string& agency : from.agencies) add_once(into.agencies, agency);
}

Credits credits_of_source(std::string_view text, const PageRules& rules) {
    Credits credits;
    if (text.size() > kLongestSource) return credits;
    for (const Part& part : parts_between_marks(text)) {
        const bool and_agency = is_agency_after_and(part.key, rules);
        if (is_agency(part.key, rules) || and_agency) {
            add_agency(part.text, and_agency && !is_agency(part.key, rules), credits);
        } else if (!take_two_names(part, rules, credits) && credits.outlet.empty() &&
                   !rules.footing.contains(part.key) && part.words <= kMostWordsOfName) {
            credits.outlet = part.text;
        }
    }
    return credits;
}

Credits credits_of_byline(std::string_view text, std::string_view outlet, const PageRules& rules) {
    Credits credits;
    if (text.size() > 2 * kLongestSource) return credits;
    const std::vector<Part> parts = parts_between_marks(text);
    std::vector<const Part*> others;
    for (const Part& part : parts) {
        if (is_agency(part.key, rules))
            add_agency(part.text, false, credits);
        else if (same_outlet(part, outlet, rules))
            credits.outlet = part.text;
        else if (!take_two_names(part, rules, credits) && !rules.footing.contains(part.key))
            others.push_back(&part);
    }
    place_and_people(std::move(others), credits);
    return credits;
}

Credits credits_of_dateline(std::string_view paragraph, std::string_view outlet, const PageRules& rules) {
    size_t size = std::min(paragraph.size(), kLongestDateline);
    while (!on_code_point(paragraph, size)) --size;
    const std::string_view head = paragraph.substr(0, size);
    size_t end = std::string_view::npos, mark_size = 0;
    for (std::string_view mark : {" - ", " – ", " — ", "- ", ": ", "):", ") ", "\":"})
        if (const size_t at = head.rfind(mark);
            at != std::string_view::npos && (end == head.npos || at > end))
            end = at, mark_size = mark.size();
    if (end == std::string_view::npos) return {};
    // The last mark may be one of the sentence: shorten until what is left is names only.
    for (size_t tries = 0; tries < 6 && end != std::string_view::npos && end > 0; ++tries) {
        const std::string_view candidate = head.substr(0, end + (head[end] == ')' ? 1 : 0));
        const auto parts = parts_between_marks(candidate);
        const bool short_parts =
            std::all_of(parts.begin(), parts.end(), [](const Part& p) { return p.words <= 4; });
        const bool known = std::any_of(parts.begin(), parts.end(), [&](const Part& p) {
            return is_agency(p.key, rules) || same_outlet(p, outlet, rules);
        });
        const bool dash = head.substr(end).starts_with(" –") || head.substr(end).starts_with(" —");
        const bool bare_place = parts.size() == 1 && dash && parts[0].words <= kMostWordsOfPlace &&
                                !rules.continues.contains(parts[0].key);
        if (short_parts && !parts.empty() && parts.size() <= 5 && (known || bare_place)) {
            Credits credits = credits_of_byline(candidate, outlet, rules);
            if (bare_place && credits.places.empty()) credits.places.emplace_back(parts[0].text);
            return credits;
        }
        size_t next = std::string_view::npos;
        for (std::string_view mark : {" - ", " – ", " — ", "- ", ": ", "):", ") ", "\":"})
            if (const size_t at = head.substr(0, end).rfind(mark);
                at != head.npos && (next == head.npos || at > next))
                next = at, mark_size = mark.size();
        end = next;
    }
    (void)mark_size;
    return {};
}

std::vector<std::string> own_agencies(std::string_view text, const PageRules& rules, CompareKey& scratch) {
    std::vector<std::string> agencies;
    for (std::string_view name : {"وكالة", "رويترز", "فرانس برس", "أسوشيتد برس", "أسوشييتد برس"}) {
        for (size_t at = text.find(name); at != std::string_view::npos;
             at = text.find(name, at + name.size())) {
            if (!at_work(text, at, rules)) continue;
            size_t size = std::min<size_t>(text.size() - at, 160);
            while (!on_code_point(text, at + size)) --size;
            fold_for_compare(text.substr(at, size), 6, scratch);
            const size_t words = scratch.words.empty() ? 0 : agency_words(scratch, 0, rules);
            if (words > 0) add_once(agencies, text.substr(at, scratch.words[words - 1].source.end));
        }
    }
    return agencies;
}

std::string outlet_of_caption(std::string_view caption, const PageRules& rules, CompareKey& scratch) {
    constexpr std::pair<std::string_view, std::string_view> kQuotePairs[] = {
        {"«", "»"}, {"\"", "\""}, {"“", "”"}};
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

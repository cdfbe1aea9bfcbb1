#include "claim/clause.h"

#include <algorithm>

namespace isnad {
namespace {

// أن and the like, but not in a name (بان كي مون).
const Mark* that_at(const Scene& s, uint32_t at) {
    return s.marks.has(at, Tag::that) && s.name_at(at) == kNone ? s.marks.find(at, Tag::that) : nullptr;
}

}  // namespace

std::optional<uint32_t> clause_opening(const Scene& scene, uint32_t from, uint32_t reach) {
    if (from >= scene.size()) return std::nullopt;
    const uint32_t sentence = scene.sentence_index(from > 0 ? from - 1 : 0);
    uint32_t end = std::min(from + reach, scene.size());
    for (uint32_t at = from; at < end; ++at) {
        if (scene.sentence_index(at) != sentence && at > from && !scene.is_mark(at - 1, ":"))
            return std::nullopt;
        if (const Mark* that = that_at(scene, at)) return that->end;
        if (scene.is_mark(at, ":")) return at + 1;
        if (scene.opens_quote(at)) {
            const Quote& quote = scene.quotes[scene.quote_at(at)];
            if (!quote.closed || quote.close - at > 4 || at == from) return at;
            at = quote.close;
            continue;
        }
        if (scene.is_mark(at, ".") || scene.is_mark(at, "؛")) return std::nullopt;
    }
    return std::nullopt;
}

uint32_t clause_begin(const Scene& s, uint32_t target, uint32_t start) {
    uint32_t at = target;
    while (at > start) {
        const uint32_t before = at - 1;
        const bool inner = s.closes_quote(before) || s.opens_quote(before) || s.is_mark(before, ")") ||
                           s.is_mark(before, "(");
        if (s.is_mark(before) && !inner) break;
        if (that_at(s, before)) break;
        at = before;
    }
    return at;
}

bool begins_clause(const Scene& s, uint32_t at, uint32_t start) {
    if (at == start || s.is_mark(at - 1)) return true;
    if (s.marks.has(at - 1, {Tag::that, Tag::link, Tag::rel})) return true;
    if (s.is(at - 1, Plain::clause_word) || s.is(at - 1, Plain::auxiliary)) return true;
    for (uint32_t back = 2; back <= 4 && back <= at; ++back)
        if (const Mark* link = s.marks.find(at - back, Tag::link); link && link->end == at) return true;
    return false;
}

uint32_t skip_adverbs(const Scene& s, uint32_t at) {
    for (bool on = true; on && at < s.size();) {
        on = false;
        if (s.marks.has(at, Tag::day) && !s.marks.has(at, Tag::title))
            on = true, at = s.marks.find(at, Tag::day)->end;
        else if (s.is_mark(at, "(")) {
            for (uint32_t t = at + 1; t < std::min(at + 6, s.size()); ++t)
                if (s.is_mark(t, ")")) {
                    at = t + 1, on = true;
                    break;
                }
            if (!on) return at;
        }
    }
    return at;
}

bool leads_on(const Scene& s, uint32_t at) {
    const std::string_view word = s.folded(at);
    if (word == "الي" || word == "علي" || word == "عن" || word == "من" || word == "في") return true;
    return word.starts_with("ب") || word.starts_with("لل");
}

}  // namespace isnad

#include "story/printed.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "base/fold.h"
#include "lexicon/table.h"
#include "model/ids.h"
#include "story/hash32.h"
#include "story/room.h"
#include "story/sameness.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr uint32_t kLead = 500;     // bytes behind the title
constexpr uint32_t kAnd = 3;        // bytes of a blank and و
constexpr uint32_t kShortly = 240;  // bytes of a sentence
constexpr size_t kManyPlaces = 3;   // of one kind in an article that tells of many happenings,
constexpr size_t kWar = 2;          // such articles of a story, and at least one of so many
constexpr size_t kShare = 12;
constexpr size_t kManyCounts = 6;  // or so many counts

// Stemmed twice, so that الحوثي and الحوثيين are one.
std::vector<uint32_t> words_of(std::string_view name) {
    std::vector<uint32_t> out;
    const std::string shadow = folded(name);
    for (std::string_view word : parts_of(shadow, ' '))
        if (word.size() > 4) out.push_back(hash32(light_stem(light_stem(word))));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool stands_first(const FigureBrief& f, const Digest& digest) {
    const auto place = parse_item_id(f.entry.figure);
    return place && place->span.begin < digest.title.size() + kLead;
}

// The bytes between two counts of one kind, or nothing.
std::optional<uint32_t> gap(const FigureBrief& a, const FigureBrief& b) {
    const auto one = parse_item_id(a.entry.figure), next = parse_item_id(b.entry.figure);
    if (!one || !next || next->span.begin < one->span.end) return std::nullopt;
    return next->span.begin - one->span.end;
}

template <class T>
size_t distinct(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    return static_cast<size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

struct Told {
    std::vector<double> sizes;
    std::vector<uint32_t> places;
};

// The kinds of which an article counts in many places, or has very many counts.
std::vector<bool> crowded_kinds(const Digest& digest) {
    std::map<FigureKind, Told> told;
    for (const FigureBrief& f : digest.figures) {
        if (!is_count(f)) continue;
        told[f.kind].sizes.push_back(size_of(f.entry.bounds));
        if (f.place_key != 0 && !f.wide_place) told[f.kind].places.push_back(f.place_key);
    }
    std::vector<bool> out(static_cast<size_t>(FigureKind::things) + 1);
    for (auto& [kind, of_kind] : told)
        out[static_cast<size_t>(kind)] =
            distinct(of_kind.sizes) >= kManyCounts || distinct(of_kind.places) >= kManyPlaces;
    return out;
}

// Of the figures of one article, in its order: those between which و alone stands, and others who come on top
// of those told shortly before.
void mark_rows(std::span<Printed> figures) {
    std::map<FigureKind, Printed*> last;
    for (Printed& p : figures) {
        Printed*& before = last[p.figure->kind];
        const auto between = before ? gap(*before->figure, *p.figure) : std::nullopt;
        if (between && *between <= kAnd) before->piece = p.piece = true;
        if (between && *between <= kShortly && p.figure->others) p.piece = true;
        before = &p;
    }
}

// Marks the kinds of which many articles of the story tell as of many happenings.
void mark_wars(std::vector<Printed>& figures) {
    std::map<FigureKind, std::pair<std::set<size_t>, std::set<size_t>>> told;  // articles, and crowded ones
    for (const Printed& p : figures) {
        auto& [all, crowded] = told[p.figure->kind];
        all.insert(p.article);
        if (p.crowded) crowded.insert(p.article);
    }
    for (Printed& p : figures) {
        const auto& [all, crowded] = told[p.figure->kind];
        p.war = crowded.size() >= kWar && crowded.size() * kShare >= all.size();
    }
}

}  // namespace

std::vector<Printed> printed(std::span<const Digest> digests, const std::vector<size_t>& members,
                             std::vector<NameWords>& words) {
    std::vector<Printed> out;
    for (size_t i = 0; i < members.size(); ++i) {
        const Digest& digest = digests[members[i]];
        const std::vector<bool> crowded = crowded_kinds(digest);
        const size_t begin = out.size();
        for (const FigureBrief& f : digest.figures) {
            if (f.kind == FigureKind::percent) continue;
            words.push_back({words_of(f.place), words_of(f.side)});
            out.push_back({.figure = &f,
                           .day = digest.published,
                           .article = i,
                           .first = stands_first(f, digest),
                           .crowded = crowded[static_cast<size_t>(f.kind)]});
        }
        mark_rows(std::span(out).subspan(begin));
    }
    mark_wars(out);
    for (size_t i = 0; i < out.size(); ++i) out[i].where = words[i].place, out[i].whose = words[i].side;
    return out;
}

}  // namespace isnad

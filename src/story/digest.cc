#include "story/digest.h"

#include <algorithm>
#include <tuple>

#include "base/fold.h"
#include "find/entity_index.h"
#include "find/name_entities.h"
#include "lexicon/table.h"
#include "story/hash32.h"
#include "story/stem.h"

namespace isnad {
namespace {

// The country of a place that the tables know, be it as a whole (مدينة كذا) or by its last part (سوق في كذا).
uint16_t nation_of(const NameRules& names, std::string_view place) {
    for (std::string_view name = place; !name.empty();) {
        const auto known = names.entities().resolve(names.lexicon(), NameKind::place, name);
        if (known.entry) return nation_of_code(names.lexicon().pool(known.entry->iso));
        const size_t blank = name.find(' ');
        if (blank == std::string_view::npos) break;
        name.remove_prefix(blank + 1);
    }
    return 0;
}

// Who vouches for it, which an earlier count does not for itself.
void put_root(FigureBrief& brief, const Ref* root, const StoryRules& rules) {
    if (!root || rules.revisions().is_earlier_count(root->text)) return;
    brief.entry.root = root->text;
    brief.voice = rules.voices().voice(root->text, root->entity);
}

void put_place(FigureBrief& brief, const MaybeRef& place, const VoiceRules& rules, const NameRules& names) {
    if (!place) return;
    brief.place = place->text;
    brief.place_key = rules.place(place->text, place->entity);
    brief.wide_place = rules.is_state(place->text);
    brief.nation = nation_of(names, place->text);
}

// سبعة آخرون
bool tells_others(std::string_view text) {
    const std::string shadow = folded(text);
    for (std::string_view word : parts_of(shadow, ' '))
        if (light_stem(word) == "اخر") return true;
    return false;
}

FigureBrief brief_of(const Figure& f, const Article& article, const std::string& id, const StoryRules& rules,
                     const NameRules& names) {
    FigureBrief brief;
    brief.entry = {id, article.id, f.bounds, f.qualifier, f.date, ""};
    brief.kind = f.kind;
    brief.status = brief.entry.status = f.status;
    put_root(brief, root_of(f), rules);
    put_place(brief, f.place, rules.voices(), names);
    if (f.side) brief.side = f.side->text;
    brief.counted = rules.voices().counted(f.counted, brief.side);
    brief.part = f.part_of || (f.qualifier != Qualifier::vague && rules.revisions().is_some_of(f.text));
    brief.suspect = f.suspect;
    brief.others = tells_others(f.text);
    return brief;
}

std::vector<FigureBrief> briefs_of(const ReadArticle& read, const std::vector<std::string>& ids,
                                   const StoryRules& rules, const NameRules& names) {
    std::vector<FigureBrief> out;
    for (size_t i = 0; i < read.figures.size(); ++i)
        out.push_back(brief_of(read.figures[i], read.article, ids[i], rules, names));
    return out;
}

std::vector<NameBrief> briefs_of(const std::vector<Name>& names) {
    struct Met {
        std::tuple<std::string_view, NameKind, uint64_t> form;
        bool told;  // by more than its spelling
        uint16_t nation;
        auto operator<=>(const Met&) const = default;
    };
    std::vector<Met> each;
    each.reserve(names.size());
    for (const Name& name : names)
        each.push_back({{name.text, name.kind, entity_number(name.entity)},
                        !name.rule.ends_with(kLoneRule),
                        name.nation});
    std::sort(each.begin(), each.end());
    std::vector<NameBrief> out;
    for (auto at = each.begin(); at != each.end();) {
        const auto end =
            std::find_if(at, each.end(), [&](const Met& other) { return other.form != at->form; });
        const auto& [text, kind, entity] = at->form;
        uint16_t nation = 0;
        bool one = true;
        for (auto met = at; met != end; ++met) {
            if (met->nation == 0) continue;
            one = one && (nation == 0 || nation == met->nation);
            nation = met->nation;
        }
        out.push_back({std::string(text), kind, static_cast<int>(end - at), entity, !std::prev(end)->told,
                       one ? nation : uint16_t{0}});
        at = end;
    }
    return out;
}

}  // namespace

const Ref* root_of(const Figure& figure) {
    if (figure.speaker) return &*figure.speaker;
    return figure.relay.empty() ? nullptr : &figure.relay.back();
}

Digest digest(const ReadArticle& read, const Words& words, const std::vector<std::string>& figure_ids,
              const StoryRules& rules, const NameRules& names) {
    const Article& a = read.article;
    Digest d;
    d.article = a.id;
    d.uri = a.uri;
    d.title = a.title;
    if (a.published) {
        (a.published->days.single() ? d.published : d.bounds) = a.published->days;
        if (a.published->weekday)
            d.weekday = static_cast<uint8_t>(1 + static_cast<int>(*a.published->weekday));
    }
    const std::string& outlet = a.outlet.name.empty() ? a.outlet.domain : a.outlet.name;
    d.outlet = outlet.empty() ? 0 : hash32(folded(outlet));
    d.agencies = a.agencies;
    Evidence evidence = evidence_of(a, words, read.names, rules);
    d.terms = std::move(evidence.terms);
    d.namings = std::move(evidence.namings);
    d.shingles = shingles_of(words);
    d.figures = briefs_of(read, figure_ids, rules, names);
    for (size_t i = 0; i < d.figures.size(); ++i)
        d.figures[i].revision = rules.revisions().of(words, read.figures[i].span.begin);
    d.names = briefs_of(read.names);
    return d;
}

void correct_digest(Digest& digest, const ReadArticle& corrected, const std::vector<std::string>& figure_ids,
                    const StoryRules& rules, const NameRules& names) {
    std::vector<FigureBrief> briefs = briefs_of(corrected, figure_ids, rules, names);
    for (FigureBrief& brief : briefs) {
        const auto read =
            std::find_if(digest.figures.begin(), digest.figures.end(),
                         [&](const FigureBrief& f) { return f.entry.figure == brief.entry.figure; });
        if (read == digest.figures.end()) continue;
        brief.part = read->part;
        brief.revision = read->revision;
        brief.suspect =
            read->suspect && read->entry.bounds == brief.entry.bounds;  // a person means what it says
    }
    digest.figures = std::move(briefs);
    std::vector<NameBrief> named = briefs_of(corrected.names);
    for (NameBrief& name : named)  // the record does not keep nations, but the digest does
        for (const NameBrief& read : digest.names)
            if (read.text == name.text && read.kind == name.kind) name.nation = read.nation;
    digest.names = std::move(named);
}

bool comes_before(const Digest& a, const Digest& b) {
    const auto key = [](const Digest& d) {
        const bool known = d.published.known();
        return std::tuple(!known, d.published.from, d.published.to, std::string_view(d.uri),
                          std::string_view(d.article));
    };
    return key(a) < key(b);
}

}  // namespace isnad

#include "cli/renewal.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "story/aliases.h"
#include "story/digest_bytes.h"
#include "story/entities.h"
#include "story/reconcile.h"

namespace isnad {
namespace {

Result<std::vector<Digest>> digests_of(const std::vector<PartDigest>& packed, Numbered& numbers) {
    std::vector<Digest> out;
    Words scratch;
    for (const PartDigest& one : packed) {
        auto digest = digest_of(one.bytes, {one.article, one.uri, one.title, one.text}, numbers, scratch);
        if (!digest) return digest.fault();
        out.push_back(std::move(*digest));
    }
    return out;
}

Result<std::vector<Digest>> outlines_of(const std::vector<PartDigest>& packed, Numbered& numbers) {
    std::vector<Digest> out;
    for (const PartDigest& one : packed) {
        auto outline = outline_of(one.bytes, {one.article, one.uri, one.title, ""}, numbers);
        if (!outline) return outline.fault();
        out.push_back(std::move(*outline));
    }
    return out;
}

// Those entities of the part that some article still names.
std::vector<Entity> entities_of(const Part& part, std::vector<Digest> digests) {
    std::sort(digests.begin(), digests.end(), comes_before);  // as all articles of a record are gathered
    rule_entities(digests, EntityMap(part.rulings.entities));
    std::vector<Entity> out = gather_entities(digests, part.named);
    std::erase_if(out, [&](const Entity& e) {
        return std::find(part.entities.begin(), part.entities.end(), e.id) == part.entities.end();
    });
    return out;
}

// Whom short forms stand for in stories that stay as they are.
Result<std::vector<Inferred>> explained(const Engine& engine, const Part& part) {
    std::vector<Inferred> out;
    const EntityMap ruled(part.rulings.entities);
    for (const std::vector<PartDigest>& story : part.explaining) {
        auto digests = outlines_of(story, *part.numbers);
        if (!digests) return digests.fault();
        correct_digests(engine, part.corrected, *digests);
        rule_entities(*digests, ruled);
        std::vector<size_t> members(digests->size());
        std::iota(members.begin(), members.end(), size_t{0});
        for (Inferred& one : infer_aliases(*digests, members, engine.short_forms()))
            out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

void correct_digests(const Engine& engine, const std::vector<ReadArticle>& corrected,
                     std::vector<Digest>& digests) {
    if (corrected.empty()) return;
    std::unordered_map<std::string_view, const ReadArticle*> by_id;
    for (const ReadArticle& read : corrected) by_id.emplace(read.article.id, &read);
    for (Digest& digest : digests)
        if (const auto at = by_id.find(digest.article); at != by_id.end())
            engine.correct(digest, *at->second);
}

Results results_of(const Engine& engine, Reconciled&& made) {
    engine.add_facts(made.entities);
    return {std::move(made.stories), std::move(made.tallies), std::move(made.entities),
            std::move(made.days),    std::move(made.read),    std::move(made.follows)};
}

Result<Results> results_of_part(const Engine& engine, const Part& part) {
    auto told = digests_of(part.digests, *part.numbers), naming = outlines_of(part.naming, *part.numbers);
    if (!told) return told.fault();
    if (!naming) return naming.fault();
    auto inferred = explained(engine, part);
    if (!inferred) return inferred.fault();
    correct_digests(engine, part.corrected, *told);
    correct_digests(engine, part.corrected, *naming);
    Reconciled made = reconcile_part(std::move(*told), part.groups, part.rulings, engine.short_forms());
    made.entities = entities_of(part, std::move(*naming));
    Results results = results_of(engine, std::move(made));
    results.inferred = std::move(*inferred);
    return results;
}

}  // namespace isnad

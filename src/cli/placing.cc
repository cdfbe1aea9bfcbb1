#include "cli/placing.h"

#include "cli/renewal.h"
#include "store/packed.h"
#include "story/digest_bytes.h"
#include "story/entities.h"
#include "story/home.h"

namespace isnad {
namespace {

class Placer {
 public:
    Placer(const Engine& engine, Writer& writer, std::shared_ptr<Numbered> numbers, Weights weights,
           const Rulings& rulings)
        : engine_(engine),
          writer_(writer),
          numbers_(std::move(numbers)),
          weights_(std::move(weights)),
          ruled_(rulings.entities) {}

    Result<Done> place(const Newcomer& newcomer) {
        auto digest = opened(newcomer);
        if (!digest) return digest.fault();
        const auto near = neighbours(newcomer, *digest);
        if (!near) return near.fault();
        const Home home = home_of(*digest, *near, weights_);
        auto part = writer_.part_of(newcomer, home.story, home.follows, entities_of(*digest));
        if (!part) return part.fault();
        part->numbers = numbers_;
        const auto results = results_of_part(engine_, *part);
        if (!results) return results.fault();
        return writer_.write(*part, *results);
    }

 private:
    Result<std::vector<Near>> neighbours(const Newcomer& newcomer, const Digest& digest) {
        const auto clues = engine_.clues(newcomer.text, digest, weights_, scratch_);
        const auto found = writer_.neighbours(clues, when(digest));
        if (!found) return found.fault();
        std::vector<Near> out;
        for (const Neighbour& one : *found) {
            const PartDigest& d = one.digest;
            auto near = outline_of(d.bytes, {d.article, d.uri, d.title, ""}, *numbers_);
            if (!near) return near.fault();
            out.push_back({std::move(*near), one.story});
        }
        for (size_t twin : maybe_twins(digest, out)) {
            const auto text = writer_.text_of(out[twin].digest.article);
            if (!text) return text.fault();
            out[twin].digest.shingles = shingles_of(*text, words_);
        }
        return out;
    }

    Result<Digest> opened(const PartDigest& d) {
        return digest_of(d.bytes, {d.article, d.uri, d.title, d.text}, *numbers_, words_);
    }

    std::vector<std::string> entities_of(Digest digest) const {
        rule_entities({&digest, 1}, ruled_);
        return entity_ids(digest);
    }

    const Engine& engine_;
    Writer& writer_;
    std::shared_ptr<Numbered> numbers_;
    Weights weights_;
    EntityMap ruled_;
    Words words_;  // scratch
    Engine::Scratch scratch_;
};

}  // namespace

Result<bool> place_newcomers(const Engine& engine, Writer& writer) {
    const auto additions = writer.additions();
    if (!additions) return additions.fault();
    if (!*additions) return false;
    const auto learned = unpacked((*additions)->learned);
    auto weights = learned ? weights_of(*learned) : Result<Weights>(learned.fault());
    if (!weights) return false;  // of another version: all is made anew
    const auto rulings = writer.rulings();
    if (!rulings) return rulings.fault();
    Placer placer(engine, writer, (*additions)->numbers, std::move(*weights), *rulings);
    for (const Newcomer& newcomer : (*additions)->newcomers)
        if (!placer.place(newcomer)) return false;  // what is amiss is told where all is made anew
    const auto done = writer.finish_placed();
    if (!done) return done.fault();
    return true;
}

}  // namespace isnad

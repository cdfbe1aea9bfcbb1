#include "story/evidence.h"

#include <algorithm>

#include "story/hash32.h"
#include "story/hash_order.h"
#include "story/stem.h"

namespace isnad {
namespace {

constexpr size_t kLeadWords = 45;   // telling words after the title that count as the lead
constexpr size_t kMostTerms = 112;  // of one article
constexpr size_t kMostNamings = 32;
constexpr size_t kNamingReach = 6;  // words after the noun
constexpr double kToldByAny = 0.3;  // a word expected in more of all articles is left out
constexpr double kThing = 0.055;    // one expected in more does not say which happening it was
constexpr size_t kShortest = 4;     // bytes: two Arabic letters

struct Seen {  // in its place, a telling word that names a happening or can say which it was
    uint32_t hash;
    uint32_t word;  // counts the article's words
    uint32_t sentence;
    uint8_t happening;
    uint8_t weight;  // of what it names
    bool thing;      // can say which happening it was
    bool named;
};

struct Told {  // how much a word tells, those that tell most first
    float much;
    uint32_t hash;
    bool operator<(const Told& other) const {
        return much != other.much ? much > other.much : hash < other.hash;
    }
};

struct Known {  // of a word, wherever it stands
    uint32_t hash = 0;
    uint8_t prior = 0;  // 0 of a word too short to tell anything
    uint8_t happening = 0;
    bool operator==(const Known&) const = default;
};

// "" of a word too short to tell anything.
std::string_view stem_of(const Words& words, const Token& token) {
    const bool digits = token.kind == TokenKind::digits;
    const std::string_view stem = digits ? words.folded(token) : light_stem(words.stem(token));
    return stem.size() < (digits ? 2 : kShortest) ? std::string_view() : stem;
}

uint8_t bounded(unsigned value, unsigned most) { return static_cast<uint8_t>(std::min(value, most)); }

class Gatherer {
 public:
    Gatherer(const Article& article, const Words& words, const std::vector<Name>& names,
             const StoryRules& rules)
        : words_(words),
          names_(names),
          rules_(rules),
          notes_(words.notes<Known>(&rules)),
          any_(prior_step(kToldByAny)),
          thing_(prior_step(kThing)) {
        for (const Block& block : article.blocks)
            if (block.kind == BlockKind::title) title_end_ = block.span.end;
    }

    Evidence run() {
        each_.reserve(words_.tokens.size());
        uint32_t word = 0, sentence = 0;
        for (const Sentence& s : words_.sentences) {
            ++sentence;
            for (uint32_t i = s.begin; i < s.end; ++i)
                if (words_.tokens[i].kind != TokenKind::mark)
                    see(words_.tokens[i], words_.ids[i], ++word, sentence);
        }
        return {terms(), namings()};
    }

 private:
    void see(const Token& token, uint32_t id, uint32_t word, uint32_t sentence) {
        const Known known = notes_.get(id, [&] { return known_of(token); });
        if (known.prior <= any_) return;
        const bool title = token.span.end <= title_end_;
        if (!title) ++body_;
        const bool lead = title || body_ <= kLeadWords;
        each_.push_back({known.hash, title, lead, 1, known.prior});
        const bool thing =
            token.kind == TokenKind::word && known.prior > thing_ && known.happening == 0 && token.after == 0;
        if (!thing && known.happening == 0) return;
        const uint8_t weight = title ? 3 : lead ? 2 : 1;
        seen_.push_back(
            {known.hash, word, sentence, known.happening, weight, thing, thing && in_name(token)});
    }

    Known known_of(const Token& token) const {
        const std::string_view stem = stem_of(words_, token);
        if (stem.empty()) return {};
        return {hash32(stem), rules_.prior(stem), rules_.happening(stem)};
    }

    bool in_name(const Token& token) {
        while (name_ < names_.size() && names_[name_].span.end <= token.span.begin) ++name_;
        return name_ < names_.size() && names_[name_].span.begin < token.span.end;
    }

    std::vector<Term> terms() {
        sort_by_hash(each_, [](const Term& a, const Term& b) { return a.hash < b.hash; });
        std::vector<Term> out;
        for (const Term& t : each_) {
            if (out.empty() || out.back().hash != t.hash) {
                out.push_back(t);
                continue;
            }
            Term& last = out.back();
            last.title = bounded(last.title + t.title, 3);
            last.lead = bounded(last.lead + t.lead, 15);
            last.times = bounded(last.times + 1u, 255);
        }
        keep_telling(out);
        return out;
    }

    static void keep_telling(std::vector<Term>& terms) {
        if (terms.size() <= kMostTerms) return;
        std::vector<Told> told;
        told.reserve(terms.size());
        for (const Term& t : terms) told.push_back({(t.about() + 0.2f) * t.prior, t.hash});
        std::vector<Told> order = told;
        const auto last = order.begin() + kMostTerms - 1;
        std::nth_element(order.begin(), last, order.end());
        size_t kept = 0;
        for (size_t i = 0; i < terms.size(); ++i)
            if (!(*last < told[i])) terms[kept++] = terms[i];
        terms.resize(kept);
    }

    std::vector<Naming> namings() const {
        std::vector<Naming> each;
        for (auto noun = seen_.begin(); noun != seen_.end(); ++noun) {
            if (noun->happening == 0) continue;
            for (auto thing = noun + 1; thing != seen_.end() && reaches(*noun, *thing); ++thing)
                if (thing->thing)
                    each.push_back({mix32(thing->hash, noun->happening), thing->named, noun->weight});
        }
        std::sort(each.begin(), each.end(), [](const Naming& a, const Naming& b) { return a.hash < b.hash; });
        std::vector<Naming> out;
        for (const Naming& n : each)
            if (!out.empty() && out.back().hash == n.hash)
                out.back().weight = bounded(out.back().weight + n.weight, 255u),
                out.back().named = out.back().named || n.named;
            else
                out.push_back(n);
        keep_heaviest(out);
        return out;
    }

    static bool reaches(const Seen& noun, const Seen& thing) {
        return thing.sentence == noun.sentence && thing.word <= noun.word + kNamingReach;
    }

    static void keep_heaviest(std::vector<Naming>& namings) {
        if (namings.size() <= kMostNamings) return;
        std::sort(namings.begin(), namings.end(), [](const Naming& a, const Naming& b) {
            return a.weight != b.weight ? a.weight > b.weight : a.hash < b.hash;
        });
        namings.resize(kMostNamings);
        std::sort(namings.begin(), namings.end(),
                  [](const Naming& a, const Naming& b) { return a.hash < b.hash; });
    }

    const Words& words_;
    const std::vector<Name>& names_;
    size_t name_ = 0;  // the first that does not end before the word at hand
    const StoryRules& rules_;
    Notes<Known> notes_;
    const uint8_t any_, thing_;
    uint32_t title_end_ = 0;
    size_t body_ = 0;         // telling words behind the title so far
    std::vector<Term> each_;  // of each telling word
    std::vector<Seen> seen_;
};

}  // namespace

float Term::about() const {
    const float where = (title ? 1.0f : 0.0f) + (lead > title ? 0.5f : 0.0f);
    const float often = 0.25f * static_cast<float>(std::min(4, times - 1));
    return std::min(1.0f, (where + often) / 1.5f);
}

uint32_t naming_hash(uint32_t word, uint8_t happening) { return mix32(word, happening); }

uint32_t term_hash(const Words& words, const Token& token) {
    const std::string_view stem = stem_of(words, token);
    return stem.empty() ? 0 : hash32(stem);
}

Evidence evidence_of(const Article& article, const Words& words, const std::vector<Name>& names,
                     const StoryRules& rules) {
    return Gatherer(article, words, names, rules).run();
}

}  // namespace isnad

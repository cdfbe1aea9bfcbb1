#include "claim/figures.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

constexpr uint32_t kCueReach = 5;   // tokens between a cue and its number
constexpr uint32_t kNounReach = 2;  // tokens between a number and its noun

struct Found {
    FigureKind kind;
    uint32_t begin;  // tokens [begin, end) of the word that says so
    uint32_t end;
};

bool is_people(FigureKind kind) { return kind == FigureKind::people || kind == FigureKind::troops; }

class FigureFinder {
   public:
    FigureFinder(const Words& words, std::string_view text, const std::vector<Name>& names,
                 const std::vector<Statement>& statements, const ClaimRules& rules)
        : words_(words), text_(text), names_(names), statements_(statements), rules_(rules) {}

    std::optional<Figure> read(const Number& number, uint32_t first, uint32_t last, const Sentence& sentence) const {
        const auto noun = noun_after(last, sentence);
        const auto cue = cue_before(first, sentence);
        if (!noun && !cue) return std::nullopt;
        Figure f;
        const bool befell = cue && (!noun || is_people(noun->kind));
        f.kind = befell ? cue->kind : noun->kind;
        f.rule = befell ? "figure.cue" : "figure.noun";
        f.span = number.span;
        if (noun) {
            const Span counted{words_.tokens[noun->begin].span.begin, words_.tokens[noun->end - 1].span.end};
            f.counted = under(counted, text_);
            f.span.end = std::max(f.span.end, counted.end);
        }
        f.text = under(f.span, text_);
        f.bounds = number.bounds;
        f.qualifier = number.qualifier;
        f.place = place_in(sentence, f.span);
        vouch(f, sentence);
        return f;
    }

   private:
    std::optional<Found> noun_after(uint32_t last, const Sentence& sentence) const {
        for (uint32_t at = last; at < sentence.end && at < last + kNounReach; ++at) {
            if (words_.tokens[at].kind == TokenKind::mark) break;
            if (const auto match = rules_.nouns.longest_at(words_, at))
                return Found{static_cast<FigureKind>(match.value), at, at + match.tokens};
        }
        return std::nullopt;
    }

    std::optional<Found> cue_before(uint32_t first, const Sentence& sentence) const {
        for (uint32_t at = first; at > sentence.begin && first - at < kCueReach;) {
            if (words_.tokens[--at].kind == TokenKind::digits) break;
            if (const auto match = rules_.cues.longest_at(words_, at); match && at + match.tokens <= first)
                return Found{static_cast<FigureKind>(match.value), at, at + match.tokens};
        }
        return std::nullopt;
    }

    // The nearest place that the sentence names.
    MaybeRef place_in(const Sentence& sentence, Span figure) const {
        const Name* best = nullptr;
        uint32_t nearest = UINT32_MAX;
        for (const Name& name : names_) {
            if (name.kind != NameKind::place || !sentence.span.contains(name.span)) continue;
            const uint32_t away = name.span.begin >= figure.end ? name.span.begin - figure.end : figure.begin - name.span.begin;
            if (away < nearest) nearest = away, best = &name;
        }
        if (!best) return std::nullopt;
        return Ref{best->text, best->span, best->entity};
    }

    // The speaker of the nearest statement of the sentence whose content holds the figure.
    void vouch(Figure& f, const Sentence& sentence) const {
        for (const Statement& s : statements_) {
            if (!sentence.span.contains(s.span) || !s.content.overlaps(f.span)) continue;
            f.speaker = s.speaker;
            f.relay = s.relay;
            if (s.stance == Stance::deny) f.status = Status::denied;
        }
    }

    const Words& words_;
    std::string_view text_;
    const std::vector<Name>& names_;
    const std::vector<Statement>& statements_;
    const ClaimRules& rules_;
};

}  // namespace

std::vector<Figure> find_figures(const Words& words, std::string_view text, const std::vector<Number>& numbers,
                                 const std::vector<Name>& names, const std::vector<Statement>& statements,
                                 const ClaimRules& rules) {
    const FigureFinder finder(words, text, names, statements, rules);
    std::vector<Figure> figures;
    auto sentence = words.sentences.begin();
    for (const Number& number : numbers) {
        while (sentence != words.sentences.end() && sentence->span.end <= number.span.begin) ++sentence;
        if (sentence == words.sentences.end()) break;
        if (!number.counts()) continue;
        if (auto figure = finder.read(number, number.first_token, number.last_token, *sentence))
            figures.push_back(std::move(*figure));
    }
    return figures;
}

}  // namespace isnad

#include "claim/statements.h"

#include <algorithm>
#include <optional>

namespace isnad {
namespace {

constexpr uint32_t kLongestSpeaker = 8;  // tokens of a described speaker

class StatementFinder {
   public:
    StatementFinder(const Words& words, std::string_view text, const std::vector<Name>& names, const ClaimRules& rules)
        : words_(words), text_(text), names_(names), rules_(rules) {}

    std::vector<Statement> run() {
        for (const Sentence& sentence : words_.sentences) {
            if (sentence.span.begin > 0 && text_.substr(0, sentence.span.begin).ends_with('\n')) last_.reset();
            for (uint32_t at = sentence.begin; at < sentence.end;) at = look_at(sentence, at);
        }
        return std::move(found_);
    }

   private:
    uint32_t look_at(const Sentence& sentence, uint32_t at) {
        const auto match = rules_.reporting.longest_at(words_, at);
        if (!match) return at + 1;
        const ReportingWord& word = rules_.reporting_words[match.value];
        const uint32_t after = at + match.tokens;
        Statement s;
        s.span = {words_.tokens[at].span.begin, words_.tokens[after - 1].span.end};
        uint32_t content = after;
        if (!speaker_after(sentence, after, s, content) && !(word.verb && take_last(s))) return after;
        s.text = under(s.span, text_);
        s.stance = word.stance;
        s.content = content_of(sentence, word.verb ? content : sentence.begin, word.verb ? sentence.end : at);
        s.direct = is_quoted(s.content);
        s.rule = word.verb ? "statement.verb" : "statement.phrase";
        last_ = s;
        found_.push_back(std::move(s));
        return std::max(after, word.verb ? after : content);
    }

    // The noun phrase behind the cue: a name in it is the speaker and what stands before the name is the role.
    bool speaker_after(const Sentence& sentence, uint32_t at, Statement& s, uint32_t& end) const {
        end = at;
        while (end < sentence.end && end - at < kLongestSpeaker && words_.tokens[end].kind == TokenKind::word &&
               !rules_.borders.longest_at(words_, end))
            ++end;
        if (end == at) return false;
        const Span phrase{words_.stem_begin(words_.tokens[at]), words_.tokens[end - 1].span.end};
        if (const Name* name = name_in(phrase)) {
            s.speaker = Ref{name->text, name->span, ""};
            if (name->span.begin > phrase.begin)
                s.role = trimmed_text({phrase.begin, std::min(name->span.begin, phrase.end)});
            return true;
        }
        if (!under(phrase, text_).starts_with("ال") && end - at < 2) return false;
        s.speaker = Ref{std::string(under(phrase, text_)), phrase, ""};
        return true;
    }

    bool take_last(Statement& s) const {
        if (!last_) return false;
        s.speaker = last_->speaker;
        return true;
    }

    const Name* name_in(Span phrase) const {
        const Name* best = nullptr;
        for (const Name& name : names_)
            if (phrase.contains(name.span) && (!best || name.kind == NameKind::person)) best = &name;
        if (best && best->kind == NameKind::place && best->span.begin > phrase.begin) return nullptr;
        return best;
    }

    Span content_of(const Sentence& sentence, uint32_t from, uint32_t to) const {
        if (from >= to) return {sentence.span.end, sentence.span.end};
        return {words_.tokens[from].span.begin, words_.tokens[to - 1].span.end};
    }

    bool is_quoted(Span content) const {
        const std::string_view said = under(content, text_);
        const size_t open = std::min(said.find("«"), std::min(said.find('"'), said.find("“")));
        return open != std::string_view::npos && open < said.size() / 2;
    }

    std::string trimmed_text(Span span) const {
        std::string_view role = under(span, text_);
        while (!role.empty() && role.back() == ' ') role.remove_suffix(1);
        return std::string(role);
    }

    const Words& words_;
    std::string_view text_;
    const std::vector<Name>& names_;
    const ClaimRules& rules_;
    std::optional<Statement> last_;
    std::vector<Statement> found_;
};

}  // namespace

std::vector<Statement> find_statements(const Words& words, std::string_view text, const std::vector<Name>& names,
                                       const ClaimRules& rules) {
    return StatementFinder(words, text, names, rules).run();
}

}  // namespace isnad

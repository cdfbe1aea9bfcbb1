#include "text/segments.h"

#include "text/spelling.h"

namespace isnad {

std::vector<std::string_view> segments(const Words& words, const Token& token, std::string_view text) {
    std::vector<std::string_view> out;
    uint32_t at = token.folded.begin;
    auto part = [&](size_t size) {
        if (size == 0) return;
        const auto end = at + static_cast<uint32_t>(size);
        const Span source = words.map.source_of({at, end});
        out.push_back(under(source, text));
        at = end;
    };
    for (size_t taken = 0; taken < token.before; taken += kLetter)
        part(kLetter);  // each particle is one letter
    part(token.article);
    if (token.article == kLetter) out.back() = "ال";
    part(words.bare(token).size() - token.ending);
    part(token.inner);
    part(static_cast<size_t>(token.ending - token.inner));
    part(token.after);
    return out;
}

std::string segments(std::string_view word, const TextRules& rules) {
    const Words words = read_words(word, rules);
    std::string out;
    for (const Token& token : words.tokens)
        for (std::string_view segment : segments(words, token, word)) {
            if (!out.empty()) out += '+';
            out += segment;
        }
    return out;
}

}  // namespace isnad

#include "store/snippet.h"

#include <algorithm>

#include "base/find_bytes.h"
#include "base/fold.h"
#include "base/offset_map.h"
#include "base/utf8.h"

namespace isnad {
namespace {

constexpr uint32_t kBefore = 120;  // bytes of text shown before and after what was found
constexpr uint32_t kAfter = 260;
constexpr size_t kMostMarks = 20;

bool is_edge(std::string_view shadow, size_t at) {
    if (at == 0 || at >= shadow.size()) return true;
    const auto c = static_cast<unsigned char>(shadow[at]);
    return c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
}

bool edge_before(std::string_view shadow, size_t at) {
    return at == 0 || is_edge(shadow, at - 1) || shadow.substr(0, at).ends_with("«") ||
           shadow.substr(0, at).ends_with("“");
}

bool edge_after(std::string_view shadow, size_t at) {
    const std::string_view rest = shadow.substr(at);
    return is_edge(shadow, at) || rest.starts_with("،") || rest.starts_with("؛") || rest.starts_with("؟") ||
           rest.starts_with("»") || rest.starts_with("”");
}

// Where the word begins of which the rest stands at `at`: as one of `firsts` behind an edge. npos for none.
size_t begin_of(std::string_view shadow, size_t at, std::string_view core,
                const std::vector<std::string>& firsts) {
    for (const std::string& first : firsts) {
        const size_t before = first.size() - core.size();
        if (before > at || !shadow.substr(at - before).starts_with(first)) continue;
        if (edge_before(shadow, at - before)) return at - before;
    }
    return std::string_view::npos;
}

// Places of a phrase as whole words with one blank between them, appended in the order of the text.
void find_phrase(std::string_view shadow, const SearchPhrase& phrase, std::vector<Span>& out) {
    std::string last = phrase.core;
    for (const std::string& word : phrase.rest) last += ' ' + word;
    const size_t most = out.size() + kMostMarks;
    for (size_t at = 0; out.size() < most; ++at) {
        at = find_bytes(shadow, last, at);
        if (at == std::string_view::npos) return;
        const size_t end = at + last.size();
        if (!edge_after(shadow, end)) continue;
        if (const size_t begin = begin_of(shadow, at, phrase.core, phrase.firsts);
            begin != std::string_view::npos)
            out.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    }
}

uint32_t on_blank(std::string_view text, uint32_t at) {
    while (at > 0 && at < text.size() && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
    return at;
}

// Vowel marks behind a word's last letter belong to it, though folding leaves them out.
Span with_marks(std::string_view text, Span span) {
    for (size_t at = span.end; at < text.size(); span.end = static_cast<uint32_t>(at))
        if (const char32_t c = next_code_point(text, at); folded_letter(c) != 0) break;
    return span;
}

// Line breaks inside a snippet would break its line.
std::string one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
}

}  // namespace

Snippet snippet_of(std::string_view text, const SearchQuery& query) {
    std::string shadow;
    OffsetMap map;
    fold(text, shadow, map);
    std::vector<Span> found;
    for (const SearchTerm& term : query.terms)
        for (const std::vector<std::string>& words : term.spellings)
            find_phrase(shadow, phrase_of(words), found);
    for (Span& span : found) span = with_marks(text, map.source_of(span));
    std::sort(found.begin(), found.end());
    const uint32_t first = found.empty() ? 0 : found.front().begin;
    const uint32_t begin = first > kBefore ? on_blank(text, first - kBefore) : 0;
    uint32_t end = std::min(static_cast<uint32_t>(text.size()), first + kAfter);
    if (end < text.size()) end = std::max(on_blank(text, end), found.empty() ? 0 : found.front().end);
    while (!on_code_point(text, end)) ++end;
    Snippet out;
    out.text = one_line(text.substr(begin, end - begin));
    for (const Span& span : found)
        if (span.end <= end && (out.marks.empty() || span.begin - begin >= out.marks.back().end))
            out.marks.push_back({span.begin - begin, span.end - begin});
    return out;
}

}  // namespace isnad

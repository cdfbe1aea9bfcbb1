#include "page/glue.h"

#include "base/byte_scan.h"
#include "base/utf8.h"
#include "page/caption.h"

namespace isnad {
namespace {

constexpr size_t kMostWordsOfHeading = 10;
constexpr size_t kMostBytesOfHeading = 90;

bool is_arabic_letter(char32_t c) {
    return (c >= 0x620 && c <= 0x64A && c != 0x640) || (c >= 0x66E && c <= 0x6D3);
}
bool is_arabic_mark(char32_t c) { return (c >= 0x64B && c <= 0x65F) || c == 0x640 || c == 0x670; }

// Bytes of a mark that ends a sentence and whose last byte stands at `last`: `.` `!` `?` `؟`; 0 where there
// is none.
size_t stop_at(std::string_view text, size_t last) {
    const char c = text[last];
    if (c == '.' || c == '!' || c == '?') return 1;
    return c == '\x9F' && last > 0 && text[last - 1] == '\xD8' ? 2 : 0;
}

// One of the last bytes of such marks; few others are.
bool may_stop(char c) { return c == '.' || c == '!' || c == '?' || c == '\x9F'; }

size_t find_stop(std::string_view text, size_t from) {
    return find_byte(
        text, from,
        [](Bytes16 bytes) { return (bytes == '.') | (bytes == '!') | (bytes == '?') | (bytes == 0x9F); },
        [](uint8_t byte) { return may_stop(static_cast<char>(byte)); });
}

// Bytes of a closing quote or bracket at `at` that cannot be an opening one.
size_t closing_at(std::string_view text, size_t at) {
    for (std::string_view mark : {"»", "”", "’", ")"})
        if (text.substr(at).starts_with(mark)) return mark.size();
    return 0;
}

// Letters of the Arabic word that ends before `at`; 99 where a closing quote or bracket stands there.
size_t letters_before(std::string_view text, size_t at) {
    if (at == 0) return 0;
    if (text[at - 1] == '"' || text[at - 1] == ')') return 99;
    if (at >= 2 && text.substr(at - 2, 2) == "»") return 99;
    if (at >= 3 && text.substr(at - 3, 3) == "”") return 99;
    size_t letters = 0;
    while (at >= 2 && letters < 3) {
        size_t from = at - 1;
        while (from > 0 && is_continuation(text[from])) --from;
        size_t next = from;
        const char32_t c = next_code_point(text, next);
        if (is_arabic_letter(c))
            ++letters;
        else if (!is_arabic_mark(c))
            break;
        at = from;
    }
    return letters;
}

// A sentence may begin at `at`: an Arabic word of three letters or more, or `و` by itself, or an opening
// quote.
bool sentence_begins(std::string_view text, size_t at) {
    const std::string_view rest = text.substr(at);
    for (std::string_view mark : {"\"", "«", "“"})
        if (rest.starts_with(mark)) return sentence_begins(text, at + mark.size());
    size_t letters = 0, next = at;
    bool only_waw = false;
    while (next < text.size() && letters < 3) {
        const char32_t c = next_code_point(text, next);
        if (is_arabic_mark(c)) continue;
        if (!is_arabic_letter(c)) break;
        only_waw = ++letters == 1 && c == U'و';
    }
    return letters >= 3 || only_waw;
}

size_t words_in(std::string_view text) {
    size_t words = 0;
    bool in = false;
    for (char c : text) {
        const bool blank = c == ' ' || c == '\t';
        words += !blank && !in;
        in = !blank;
    }
    return words;
}

// End of a heading at the beginning of `text` that runs into the next sentence after a taa marbuta, a letter
// that only ends words (`… الدوليةدعا …`); 0 where there is none.
size_t heading_before_taa_marbuta(std::string_view text) {
    size_t words = 1;
    for (size_t at = 0; at < text.size() && at < kMostBytesOfHeading;) {
        const char32_t c = next_code_point(text, at);
        if (c == ' ') ++words;
        if (c != ' ' && !is_arabic_letter(c) && !is_arabic_mark(c)) return 0;
        if (c != U'ة' || at >= text.size()) continue;
        size_t next = at;
        if (is_arabic_letter(next_code_point(text, next))) return words >= 2 && words <= 6 ? at : 0;
    }
    return 0;
}

// Behind a blank, words like `شارك على فيسبوك` may begin a sentence: there the label needs its colon, or the
// line an end like that of no sentence.
bool is_furniture(std::string_view rest, const RuleMatch& match, bool glued) {
    constexpr size_t kWordsOfFurniture = 12;
    if (glued || rest.substr(match.pattern.end, match.rest.begin - match.pattern.end).find(':') !=
                     std::string_view::npos)
        return true;
    return words_in(rest) <= kWordsOfFurniture && !ends_with_stop(rest);
}

// A related title ends somewhere in a long rest of the line; no mark tells where, so the first sentence goes
// with it.
size_t furniture_size(std::string_view rest, const LineRule& rule) {
    constexpr size_t kWordsOfTitles = 40;
    if (rule.act != RuleAct::related || words_in(rest) <= kWordsOfTitles) return rest.size();
    for (size_t last = 0; last + 1 < rest.size(); ++last)
        if (stop_at(rest, last) > 0 && !may_stop(rest[last + 1]) &&
            letters_before(rest, last + 1 - stop_at(rest, last)) >= 3)
            return last + 1;
    return rest.size();
}

class Cutter {
 public:
    Cutter(std::string_view line, GluedLine& out) : line_(line), out_(out) {}

    // A sentence ends before `end`; the next begins there.
    void cut(size_t end, bool question) {
        if (after_cut_) take_heading();
        const size_t words = words_in(line_.substr(from_, end - from_));
        add(end, question && words <= kMostWordsOfHeading);
        after_cut_ = true;
    }
    // What stands before `from` is no text; the rest is one part.
    void skip_to(size_t from) {
        from_ = from;
        after_cut_ = false;
        add(line_.size(), false);
    }
    void finish(size_t end) {
        if (after_cut_) take_heading();
        add(end, false);
    }

 private:
    void take_heading() {
        if (const size_t size = heading_before_taa_marbuta(line_.substr(from_)); size > 0)
            add(from_ + size, true);
    }
    void add(size_t end, bool heading) {
        const std::string_view part = trimmed(line_.substr(from_, end - from_));
        from_ = end;
        if (part.empty()) return;
        const auto begin = static_cast<uint32_t>(part.data() - line_.data());
        out_.parts.push_back({{begin, begin + static_cast<uint32_t>(part.size())}, heading});
    }

    std::string_view line_;
    GluedLine& out_;
    size_t from_ = 0;
    bool after_cut_ = false;
};

}  // namespace

void cut_glued(std::string_view line, const LineRules& rules, CompareKey& scratch, GluedLine& out) {
    out.parts.clear();
    out.furniture = {};
    out.rule = nullptr;
    Cutter cutter(line, out);
    size_t end = line.size();
    for (size_t last = find_stop(line, 0); last < line.size(); last = find_stop(line, last + 1)) {
        const size_t stop = stop_at(line, last);
        if (stop == 0) continue;
        const size_t at = last + 1 - stop;
        size_t next = last + 1;
        while (next < line.size() && closing_at(line, next) > 0) next += closing_at(line, next);
        if (next >= line.size()) break;
        const bool glued = line[next] != ' ' && line[next] != '\t';
        size_t begin = next;
        while (begin < line.size() && (line[begin] == ' ' || line[begin] == '\t')) ++begin;
        const auto match = rules.match_glued(line.substr(begin), scratch);
        if (match && at > 0 && is_furniture(line.substr(begin), *match, glued)) {
            const size_t past = begin + furniture_size(line.substr(begin), *match->rule);
            out.furniture = {static_cast<uint32_t>(begin), static_cast<uint32_t>(past)};
            out.rule = match->rule;
            end = next;
            break;
        }
        if (glued && letters_before(line, at) >= 3 && sentence_begins(line, next))
            cutter.cut(next, stop == 2);
        last = next - 1;
    }
    cutter.finish(end);
    if (out.furniture.end > 0 && out.furniture.end < line.size()) cutter.skip_to(out.furniture.end);
}

}  // namespace isnad

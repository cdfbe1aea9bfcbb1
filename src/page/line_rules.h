// What single lines of a page are by their wording alone. Comes in: the table page_lines.tsv, then lines;
// goes out: the rule that knows a line and what follows its pattern. Refuses tables whose acts, reasons or
// places are unknown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/span.h"
#include "lexicon/table.h"
#include "model/page.h"
#include "page/compare_key.h"

namespace isnad {

enum class RuleAct : uint8_t {
    drop,       // furniture: the line goes
    header,     // furniture of an article's head: the line goes, a title stands before it
    published,  // names the day of publication, here or on the next line
    dated,      // as published, but only in an article's head; elsewhere the text may quote a document
    modified,   // names the day of the last change
    source,     // names the outlet or the agencies, here or on the next line
    keywords,   // tags follow
    related,    // other articles follow: titles, or a second whole article
    video,  // a film or another article with its title behind; before any text it is the article's own title
    tail,   // as related, but only where no paragraph follows the line
    end,    // the article is over
    summary,  // a summary follows
    byline,   // names the authors
    caption,  // the line describes a picture
    nav       // furniture of the site round the article, where it stands before the first or after the last
              // paragraph
};

enum RulePlace : uint8_t {
    kWhole = 1,
    kBegins = 2,
    kEnds = 4,
    kContains = 8,
    kGlued = 16,  // straight after the end of a sentence inside a line
    kRuns = 32,   // begins, and its last word may run on into what follows
    kShape = 64   // known by its make, see line_shape.h
};                // kShape: known by make, see line_shape.h

struct LineRule {
    std::string name;
    RuleAct act = RuleAct::drop;
    DropReason reason = DropReason::notice;
    uint8_t places = 0;  // set of RulePlace
    uint32_t most = 0;   // words that the whole line may have; 0: any number
};

struct RuleMatch {
    const LineRule* rule = nullptr;
    Span pattern;  // in the line
    Span rest;     // in the line: what follows the pattern and its colon
};

class LineRules {
 public:
    static Result<LineRules> parse(const Table& table);

    // The rule with the longest pattern that knows the line. Lines of more than kLongLine bytes are known by
    // their beginning only. `scratch` holds the folded line afterwards.
    std::optional<RuleMatch> match(std::string_view line, CompareKey& scratch) const;
    // A `glued` pattern at the very beginning of `text`; its last word may run on into the next.
    std::optional<RuleMatch> match_glued(std::string_view text, CompareKey& scratch) const;

    // The rule of a `glued` label that ends at the colon at `colon`, even where other words run into it
    // (`…أذربيجانالمصدر:`); null where none does.
    const LineRule* label_before(std::string_view text, size_t colon, CompareKey& scratch) const;

    const std::vector<LineRule>& rules() const { return rules_; }
    static constexpr size_t kLongLine = 320;  // bytes
    static constexpr size_t kWordsOfShortLine = 64;

 private:
    static constexpr uint32_t kNoPattern = UINT32_MAX;
    struct Pattern {
        std::string key;
        uint64_t first = 0;   // hash of its first word,
        uint64_t second = 0;  // and of its second, if it has one
        uint32_t head = 0;    // its first four bytes
        uint32_t words = 0;
        uint32_t rule = 0;
        bool colon = false;  // a colon or the line's end must follow
    };
    Result<Done> add_row(const Table& table, const Table::Row& row, const std::vector<size_t>& columns);
    std::optional<RuleMatch> match_run_on(std::string_view line, const CompareKey& key) const;
    std::optional<RuleMatch> match_at(std::string_view line, const CompareKey& key, size_t word,
                                      RulePlace how) const;
    bool holds(const Pattern& pattern, std::string_view line, const CompareKey& key, size_t word) const;
    bool may_begin(uint64_t hash) const { return (sieve_[(hash >> 6) & 255] >> (hash & 63)) & 1; }
    std::pair<const Pattern*, const Pattern*> beginning_with(uint64_t hash) const;
    void order_patterns();

    std::vector<LineRule> rules_;
    std::vector<Pattern> glued_labels_;  // glued patterns with a colon
    std::vector<Pattern> run_ons_;       // patterns that may run on
    std::vector<Pattern> patterns_;      // by first word, of one word the longest first
    std::vector<uint32_t> slots_;  // open addressing: the first pattern of a word, kNoPattern where free
    uint64_t sieve_[256] = {};     // a bit for each first word's hash, so that most words cost no look-up
};

}  // namespace isnad

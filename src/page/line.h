// A line of a page with what can be told of it alone, and what is decided of it later. Comes in: the pieces
// of a page; goes out: a Line for each, in order. Refuses nothing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/compare_key.h"
#include "page/page_rules.h"
#include "page/page_text.h"

namespace isnad {

enum class Fate : uint8_t { open, keep, drop };

struct Line {
    Span span;  // in the flow
    Span rest;  // in the flow: what stands behind a rule's pattern
    const LineRule* rule = nullptr;
    const LineRule* label = nullptr;  // the rule of the label line that this line is the value of
    uint64_t hash = 0;                // of the folded line; 0 for long ones
    uint32_t words = 0;               // of a short line; long ones count as kManyWords
    bool paragraph = false;           // reads like running text: long, or a sentence with its full stop
    bool caption = false;             // ends with a picture's credit, or the markup says so
    bool unsure = false;              // a caption only by its bracket; may be a title where there is no other
    bool bullet = false;
    bool only_date = false;
    bool may_begin = false;  // the markup says that an article of its own may begin here

    Fate fate = Fate::open;
    BlockKind kind = BlockKind::paragraph;  // as the reader gave it, then as kept
    DropReason reason = DropReason::navigation;
    std::string_view why;  // the rule's name; static storage or owned by the rules

    static constexpr uint32_t kManyWords = 64;

    bool plain() const { return fate == Fate::open && rule == nullptr && label == nullptr; }
    // Could be a title or heading: no running text, no caption, no list.
    bool title_like() const {
        return plain() && !paragraph && !caption && !only_date && words >= 2 && words <= 30;
    }
    void keep(BlockKind as) { fate = Fate::keep, kind = as; }
    void drop(DropReason for_reason, std::string_view rule_name) {
        fate = Fate::drop, reason = for_reason, why = rule_name;
    }
};

// The folded line begins with words that go on with a story (`وأضاف`, `من جهته`): no title does.
bool begins_going_on(const CompareKey& key, const PageRules& rules);

// Into `lines`, replacing what stood there.
void read_lines(const PageText& page, const PageRules& rules, CompareKey& scratch, std::vector<Line>& lines);

}  // namespace isnad

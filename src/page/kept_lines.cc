#include "page/kept_lines.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfRepeat = 6;  // a line of so many that stands twice is furniture the second time
constexpr std::string_view kRepeatedCaption = "the caption again";

}  // namespace

bool KeptLines::settles(size_t i, SectionFacts& facts) {
    Line& line = view_.lines[i];
    if (!view_.open(i)) return true;
    if (!line.caption) return false;
    if (line.hash != 0 && !captions_.insert(line.hash)) {
        line.drop(DropReason::caption_repeat, kRepeatedCaption);
        return true;
    }
    if (facts.outlet.empty()) facts.outlet = outlet_of_caption(view_.text(i), view_.rules, view_.scratch);
    line.keep(BlockKind::caption);
    return true;
}

bool KeptLines::is_title(size_t i, SectionFacts& facts) const {
    const Line& line = view_.lines[i];
    if (facts.title == i || line.hash == 0) return false;
    if (title_.is(line.hash)) return true;
    const auto outlet = outlet_behind(view_.text(i), under(facts.title_span, view_.page.flow));
    if (outlet && facts.outlet.empty()) facts.outlet = *outlet;
    return outlet.has_value();
}

bool KeptLines::is_repeat(size_t i) {
    const Line& line = view_.lines[i];
    if (view_.trust == Trust::fields || line.hash == 0 || line.words < kWordsOfRepeat) return false;
    return !lines_.insert(line.hash);
}

bool is_furniture(const Line& line, Trust trust) {
    return line.rule != nullptr && !(trust == Trust::fields && (line.rule->places & kShape));
}

}  // namespace isnad

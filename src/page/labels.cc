#include "page/labels.h"

namespace isnad {
namespace {

constexpr uint32_t kWordsOfSource = 8, kWordsOfName = 5, kWordsOfTag = 5;
constexpr size_t kMostTags = 30;

bool takes_next(const LineRule& label, const Line& next) {
    switch (label.act) {
        case RuleAct::source:
            return next.words <= kWordsOfSource && !next.paragraph;
        case RuleAct::byline:
            return next.words <= kWordsOfName && !next.paragraph;
        case RuleAct::published:
        case RuleAct::dated:
        case RuleAct::modified:
            return next.only_date;
        case RuleAct::summary:
            return !next.caption;
        default:
            return false;
    }
}

}  // namespace

void give_labels(std::vector<Line>& lines) {
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        const LineRule* rule = lines[i].rule;
        if (rule == nullptr || !lines[i].rest.empty() || !lines[i + 1].plain()) continue;
        if (takes_next(*rule, lines[i + 1])) lines[i + 1].label = rule;
        if (rule->act != RuleAct::keywords) continue;
        for (size_t j = i + 1; j < lines.size() && j <= i + kMostTags; ++j) {
            if (!lines[j].plain() || lines[j].words > kWordsOfTag || lines[j].paragraph) break;
            lines[j].label = rule;
        }
    }
}

void forget_label(std::vector<Line>& lines, size_t i) {
    if (i + 1 < lines.size() && lines[i + 1].label == lines[i].rule) lines[i + 1].label = nullptr;
    lines[i].rule = nullptr;
}

}  // namespace isnad

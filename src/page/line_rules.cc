#include "page/line_rules.h"

#include <algorithm>

#include "base/utf8.h"
#include "model/names.h"

namespace isnad {
namespace {

constexpr size_t kWordsOfLongLine = 10;

struct NamedAct {
    std::string_view name;
    RuleAct act;
};
constexpr NamedAct kActs[] = {
    {"drop", RuleAct::drop},         {"header", RuleAct::header}, {"published", RuleAct::published},
    {"modified", RuleAct::modified}, {"source", RuleAct::source}, {"keywords", RuleAct::keywords},
    {"related", RuleAct::related},   {"tail", RuleAct::tail},     {"end", RuleAct::end},
    {"summary", RuleAct::summary},   {"byline", RuleAct::byline}, {"caption", RuleAct::caption},
    {"nav", RuleAct::nav},           {"video", RuleAct::video},   {"dated", RuleAct::dated},
};

struct NamedPlace {
    std::string_view name;
    RulePlace place;
};
constexpr NamedPlace kPlaces[] = {{"whole", kWhole},       {"begins", kBegins}, {"ends", kEnds},
                                  {"contains", kContains}, {"glued", kGlued},   {"runs", kRuns}};

enum Column { kRule, kAct, kReason, kWhere, kMost, kPatterns, kColumns };
constexpr std::string_view kColumnNames[kColumns] = {"rule", "act", "reason", "where", "most", "patterns"};

std::optional<uint32_t> number_of(std::string_view cell) {
    uint32_t value = 0;
    for (char c : cell) {
        if (c < '0' || c > '9' || value > 9999) return std::nullopt;
        value = value * 10 + static_cast<uint32_t>(c - '0');
    }
    return value;
}

// The first four bytes, two Arabic letters; 0 of shorter texts.
uint32_t head_of(std::string_view key) { return key.size() < 4 ? 0 : load_number<uint32_t>(key.data()); }

// Bytes of a colon at the beginning of `text`, or of what stands for one behind a label: `المصدر/ فلان`,
// `شاهد.. عنوان`.
size_t colon_size(std::string_view text) {
    for (std::string_view mark : {":", "..", "/", "|", "-", "–", "—", "؛", "،", ","})
        if (text.starts_with(mark)) return mark.size();
    return 0;
}

// Where the line goes on after the colons and blanks that may follow `at`.
size_t past_colon(std::string_view line, size_t at) {
    for (;;) {
        const std::string_view after = trimmed(line.substr(at));
        if (after.empty()) return line.size();
        const auto from = static_cast<size_t>(after.data() - line.data());
        const size_t size = colon_size(after);
        if (size == 0) return from;
        at = from + size;
    }
}

bool colon_or_end(std::string_view line, size_t at) {
    const std::string_view after = trimmed(line.substr(at));
    return after.empty() || colon_size(after) > 0;
}

}  // namespace

Result<LineRules> LineRules::parse(const Table& table) {
    std::vector<size_t> columns;
    for (std::string_view name : kColumnNames) {
        const auto column = table.column(name);
        if (!column) return column.fault();
        columns.push_back(*column);
    }
    LineRules rules;
    for (const Table::Row& row : table.rows())
        if (auto done = rules.add_row(table, row, columns); !done) return done.fault();
    rules.order_patterns();
    return rules;
}

void LineRules::order_patterns() {
    std::stable_sort(patterns_.begin(), patterns_.end(), [](const Pattern& a, const Pattern& b) {
        return a.first != b.first ? a.first < b.first : a.key.size() > b.key.size();
    });
    size_t slots = 64;
    while (slots < patterns_.size() * 4) slots *= 2;
    slots_.assign(slots, kNoPattern);
    for (uint32_t i = 0; i < patterns_.size(); ++i) {
        const uint64_t hash = patterns_[i].first;
        if (i > 0 && patterns_[i - 1].first == hash) continue;
        size_t at = hash & (slots - 1);
        while (slots_[at] != kNoPattern) at = (at + 1) & (slots - 1);
        slots_[at] = i;
        sieve_[(hash >> 6) & 255] |= uint64_t{1} << (hash & 63);
    }
}

std::pair<const LineRules::Pattern*, const LineRules::Pattern*> LineRules::beginning_with(
    uint64_t hash) const {
    if (!may_begin(hash)) return {};
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    while (slots_[at] != kNoPattern && patterns_[slots_[at]].first != hash) at = (at + 1) & mask;
    if (slots_[at] == kNoPattern) return {};
    const Pattern* first = patterns_.data() + slots_[at];
    const Pattern* end = first;
    while (end != patterns_.data() + patterns_.size() && end->first == hash) ++end;
    return {first, end};
}

Result<Done> LineRules::add_row(const Table& table, const Table::Row& row,
                                const std::vector<size_t>& columns) {
    const auto cell = [&](Column c) { return row.cells[columns[c]]; };
    LineRule rule;
    rule.name = cell(kRule);
    const auto act =
        std::find_if(std::begin(kActs), std::end(kActs), [&](auto& a) { return a.name == cell(kAct); });
    if (act == std::end(kActs)) return table.fault(row, columns[kAct], "no such act");
    rule.act = act->act;
    const auto reason = parse_name<DropReason>(cell(kReason));
    if (!reason) return table.fault(row, columns[kReason], "no such reason");
    rule.reason = *reason;
    for (std::string_view part : parts_of(cell(kWhere))) {
        const auto place =
            std::find_if(std::begin(kPlaces), std::end(kPlaces), [&](auto& p) { return p.name == part; });
        if (place == std::end(kPlaces)) return table.fault(row, columns[kWhere], "no such place in a line");
        rule.places |= place->place;
    }
    const auto most = number_of(cell(kMost));
    if (!most) return table.fault(row, columns[kMost], "a number of words is wanted here");
    rule.most = *most;
    CompareKey key;
    for (std::string_view part : parts_of(cell(kPatterns))) {
        fold_for_compare(part, kWordsOfShortLine, key);
        if (key.words.empty()) return table.fault(row, columns[kPatterns], "a pattern without words");
        const Pattern pattern{key.text,
                              key.words[0].hash,
                              key.words.size() > 1 ? key.words[1].hash : 0,
                              head_of(key.text),
                              static_cast<uint32_t>(key.words.size()),
                              static_cast<uint32_t>(rules_.size()),
                              part.ends_with(':')};
        if (pattern.colon && (rule.places & kGlued)) glued_labels_.push_back(pattern);
        if ((rule.places & kRuns) && key.text.size() < 4)
            return table.fault(row, columns[kPatterns], "too short to run on");
        if (rule.places & kRuns) run_ons_.push_back(pattern);
        patterns_.push_back(pattern);
    }
    rules_.push_back(std::move(rule));
    return Done{};
}

bool LineRules::holds(const Pattern& pattern, std::string_view line, const CompareKey& key,
                      size_t word) const {
    const LineRule& rule = rules_[pattern.rule];
    const size_t last = word + pattern.words - 1;
    const bool to_the_end = last + 1 == key.words.size() && key.whole;
    constexpr size_t kBytesOfWord = 12;
    const bool too_long = key.whole ? key.words.size() > rule.most : line.size() > rule.most * kBytesOfWord;
    if (rule.most != 0 && too_long) return false;
    const bool placed = (word == 0 && (rule.places & kBegins)) || (rule.places & kContains) ||
                        (to_the_end && (rule.places & kEnds)) ||
                        (word == 0 && to_the_end && (rule.places & kWhole));
    return placed && (!pattern.colon || colon_or_end(line, key.words[last].source.end));
}

std::optional<RuleMatch> LineRules::match_at(std::string_view line, const CompareKey& key, size_t word,
                                             RulePlace how) const {
    const auto [first, end_of_word] = beginning_with(key.words[word].hash);
    const uint32_t from = key.words[word].key.begin;
    const bool next = word + 1 < key.words.size();
    for (const Pattern* at = first; at != end_of_word; ++at) {
        const Pattern& pattern = *at;
        // The last word of a glued pattern may run on; all others are whole.
        if (pattern.words > (how == kGlued ? 2 : 1) && !(next && key.words[word + 1].hash == pattern.second))
            continue;
        if (!std::string_view(key.text).substr(from).starts_with(pattern.key)) continue;
        const size_t last = word + pattern.words - 1;
        const bool cut = key.words[last].key.end == from + pattern.key.size();
        size_t end = key.words[last].source.end;
        if (how == kGlued) {
            if (!(rules_[pattern.rule].places & kGlued)) continue;
            if (pattern.colon && !(cut && colon_or_end(line, end))) continue;
            if (!cut) end = key.words[last].source.begin;
        } else if (!cut || !holds(pattern, line, key, word)) {
            continue;
        }
        const auto rest = static_cast<uint32_t>(past_colon(line, end));
        return RuleMatch{&rules_[pattern.rule],
                         {key.words[word].source.begin, static_cast<uint32_t>(end)},
                         {rest, static_cast<uint32_t>(line.size())}};
    }
    return std::nullopt;
}

std::optional<RuleMatch> LineRules::match_run_on(std::string_view line, const CompareKey& key) const {
    const uint32_t head = head_of(key.text);
    for (const Pattern& pattern : run_ons_) {
        if (pattern.head != head) continue;
        const LineRule& rule = rules_[pattern.rule];
        if (!key.text.starts_with(pattern.key) || key.words.size() < pattern.words) continue;
        const KeyWord& last = key.words[pattern.words - 1];
        if (last.key.end <= pattern.key.size() || (rule.most != 0 && key.words.size() > rule.most)) continue;
        const auto size = static_cast<uint32_t>(line.size());
        return RuleMatch{&rule, {key.words[0].source.begin, last.source.begin}, {last.source.begin, size}};
    }
    return std::nullopt;
}

std::optional<RuleMatch> LineRules::match(std::string_view line, CompareKey& scratch) const {
    const bool is_long = line.size() > kLongLine;
    fold_for_compare(line, is_long ? kWordsOfLongLine : kWordsOfShortLine, scratch);
    if (scratch.words.empty()) return std::nullopt;
    if (auto match = match_at(line, scratch, 0, kWhole)) return match;
    if (is_long) return std::nullopt;
    for (size_t word = 1; word < scratch.words.size(); ++word)
        if (may_begin(scratch.words[word].hash))
            if (auto match = match_at(line, scratch, word, kWhole)) return match;
    return match_run_on(line, scratch);
}

std::optional<RuleMatch> LineRules::match_glued(std::string_view text, CompareKey& scratch) const {
    constexpr size_t kEnough = 200;  // bytes; no pattern is longer
    size_t size = std::min(text.size(), kEnough);
    while (!on_code_point(text, size)) --size;
    fold_for_compare(text.substr(0, size), 1, scratch);
    if (scratch.words.empty() || !may_begin(scratch.words[0].hash)) return std::nullopt;
    fold_for_compare(text.substr(0, size), kWordsOfLongLine, scratch);
    return match_at(text, scratch, 0, kGlued);
}

const LineRule* LineRules::label_before(std::string_view text, size_t colon, CompareKey& scratch) const {
    constexpr size_t kReach = 60;  // bytes; no such label is longer
    size_t from = colon - std::min(colon, kReach);
    while (!on_code_point(text, from)) ++from;
    fold_for_compare(text.substr(from, colon - from), kWordsOfShortLine, scratch);
    for (const Pattern& pattern : glued_labels_)
        if (scratch.text.ends_with(pattern.key)) return &rules_[pattern.rule];
    return nullptr;
}

}  // namespace isnad

#include "story/piles.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

namespace isnad {
namespace {

struct Value {
    double size;
    Qualifier qualifier = Qualifier::exact;
    FigureKind kind = FigureKind::killed;
    bool part = false;
    uint32_t voice = 0;
    size_t article = 0;
};

FigureBrief brief(const Value& v) {
    FigureBrief f;
    const bool open = v.qualifier == Qualifier::vague || v.qualifier == Qualifier::at_least;
    f.entry.bounds = {v.size, open ? std::nullopt : std::optional<double>(v.size)};
    f.entry.qualifier = v.qualifier;
    f.kind = v.kind;
    f.part = v.part;
    f.voice = v.voice;
    f.place_key = 7;
    return f;
}

// The places of the values, piles parted by a bar.
std::string piles(const std::vector<Value>& values) {
    std::vector<FigureBrief> briefs;
    for (const Value& v : values) briefs.push_back(brief(v));
    std::vector<Printed> printed;
    for (size_t i = 0; i < values.size(); ++i) printed.push_back({&briefs[i], {}, values[i].article});
    std::string out;
    for (const auto& pile : piles_of(printed)) {
        if (!out.empty()) out += '|';
        for (const Printed& p : pile) out += std::to_string(p.order);
    }
    return out;
}

constexpr auto kExact = Qualifier::exact, kVague = Qualifier::vague;
constexpr auto kEvacuated = FigureKind::evacuated, kSheltered = FigureKind::sheltered;

TEST(Piles, hold_what_counts_one_thing) {
    const std::pair<std::vector<Value>, std::string> rows[] = {
        {{{32}, {.size = 35, .article = 1}}, "01"},
        {{{32}, {35}}, "0|1"},  // one breath tells of two things
        {{{.size = 32}, {.size = 32, .kind = FigureKind::wounded, .article = 1}}, "0|1"},
        // A kind that desks take for another, by value; what is part of a larger number stays apart from it.
        {{{.size = 5000, .kind = kEvacuated},
          {.size = 9000, .kind = kEvacuated, .voice = 2, .article = 1},
          {.size = 5000, .kind = kSheltered, .part = true, .article = 1}},
         "02|1"},
        // Dozens are no count of 20, nor hundreds 30 times 7; a number of them may be 60.
        {{{20, kExact}, {.size = 20, .qualifier = kVague, .part = true, .article = 1}}, "0|1"},
        {{{7}, {.size = 200, .qualifier = kVague, .article = 1}}, "0|1"},
        {{{60}, {.size = 2, .qualifier = kVague, .article = 1}}, "01"},
        {{{1}, {.size = 2, .qualifier = kVague, .article = 1}}, "0|1"},
        {{{.size = 20, .qualifier = kVague}, {.size = 200, .qualifier = kVague, .article = 1}}, "01"},
        {{{.size = 2, .qualifier = kVague}, {.size = 200, .qualifier = kVague, .article = 1}}, "0|1"},
        {{{.size = 2, .qualifier = kVague}, {.size = 28000000, .article = 1}}, "0|1"},
        {{{2, kVague, kEvacuated}, {2000, kVague, kEvacuated}}, "0|1"},
        // A slip of the unit; millions are none of 2000.
        {{{6500}, {6500000}}, "01"},
        {{{2000}, {2000000, kVague}}, "0|1"},
    };
    for (const auto& [values, expected] : rows) EXPECT_EQ(piles(values), expected) << values.front().size;
}

TEST(Piles, of_a_long_table_are_those_of_its_values) {
    std::vector<Value> values;
    for (int i = 0; i < 40; ++i) values.push_back({100.0 + i % 20});
    const std::string all = piles(values);
    EXPECT_EQ(std::count(all.begin(), all.end(), '|'), 19) << all;
    EXPECT_TRUE(all.starts_with("020|121|222|")) << all;
}

}  // namespace
}  // namespace isnad

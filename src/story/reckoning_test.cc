#include "story/reckoning.h"

#include <gtest/gtest.h>

#include "model/ids.h"

namespace isnad {
namespace {

struct Count {
    FigureKind kind;
    double value;
    uint32_t begin = 0;  // in the article
    std::vector<uint32_t> counted = {};
    Status status = Status::asserted;
    Qualifier qualifier = Qualifier::exact;
};

Reckoning counting(const std::vector<Count>& counts) {
    Digest digest;
    for (const Count& count : counts) {
        FigureBrief& f = digest.figures.emplace_back();
        f.entry.figure = item_id("0123456789abcdef.0", ItemType::figure, {count.begin, count.begin + 9});
        f.entry.bounds = {count.value, count.value};
        f.entry.qualifier = count.qualifier;
        f.kind = count.kind, f.counted = count.counted, f.status = count.status;
    }
    return reckoning_of(digest);
}

TEST(Reckoning, one_toll_is_of_one_kind_and_value_told_first) {
    const Count toll = {FigureKind::killed, 7, 40, {11}};
    struct Row {
        Count other;
        bool one;
    };
    const std::vector<Row> rows = {
        {{FigureKind::killed, 7, 300, {11}}, true},
        {{FigureKind::killed, 8, 40, {11}}, false},
        {{FigureKind::wounded, 7, 40, {11}}, false},
        {{FigureKind::killed, 7, 40, {12}}, false},
        {{FigureKind::killed, 7, 40, {}}, false},
        {{FigureKind::killed, 7, 9000, {11}}, false},
        {{FigureKind::buildings, 7, 40, {11}}, false},
        {{FigureKind::killed, 7, 40, {11}, Status::background}, false},
        {{FigureKind::killed, 7, 40, {11}, Status::asserted, Qualifier::vague}, false},
    };
    for (const Row& row : rows)
        EXPECT_EQ(tell_one_toll(counting({toll}), counting({row.other})), row.one) << &row - rows.data();
}

std::vector<Count> things(const std::vector<double>& values) {
    std::vector<Count> out;
    for (double value : values) out.push_back({FigureKind::things, value});
    return out;
}

TEST(Reckoning, two_days_of_a_market_have_other_numbers) {
    struct Row {
        std::vector<double> a, b;
        double other;
    };
    const std::vector<Row> rows = {
        {{8769, 51, 0.6}, {8821, 13, 0.2}, 1},
        {{8769, 51, 0.6}, {8769, 51, 0.6}, 0},
        {{8769, 51, 0.6}, {8769, 13, 0.2}, 1 - 1 / 1.02},
        {{8769, 51}, {8821, 13}, 0},
        {{3, 4, 5, 2015}, {6, 7, 8, 2015}, 0},
    };
    for (const Row& row : rows)
        EXPECT_NEAR(other_numbers(counting(things(row.a)), counting(things(row.b))), row.other, 1e-6)
            << &row - rows.data();
}

}  // namespace
}  // namespace isnad

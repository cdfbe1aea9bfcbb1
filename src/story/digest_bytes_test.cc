#include "story/digest_bytes.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

Digest full() {
    Digest d;
    d.article = "0123456789abcdef.0";
    d.uri = "a.html";
    d.title = "جولة ثانية";
    d.published = {Day::parse("2023-09-23"), std::nullopt};
    d.agencies = {"ميزان", ""};
    d.outlet = 77;
    d.weekday = 5;
    d.bounds = {std::nullopt, Day::parse("2024-11-03")};
    d.terms = {{1, 2, 3, 4, 5}, {4294967295u, 0, 0, 255, 255}};
    d.namings = {{9, true, 3}};
    d.shingles = {{{7, 300}, {8, 0}}, 2};
    FigureBrief figure;
    figure.entry = {"0123456789abcdef.0.f1-9", d.article, {32.0, std::nullopt},
                    Qualifier::at_least,       {},        "وزارة الدفاع"};
    figure.kind = FigureKind::killed;
    figure.status = Status::denied;
    figure.place = "كاراباخ";
    d.figures = {figure, FigureBrief{}};
    d.names = {{"باكو", NameKind::place, 3, 77}};
    return d;
}

TEST(DigestBytes, GoBothWays) {
    for (const Digest& d : {Digest{}, full()}) {
        const auto back = digest_of(bytes_of(d));
        ASSERT_TRUE(back.ok());
        EXPECT_EQ(*back, d);
    }
}

TEST(DigestBytes, RefuseEveryCut) {
    const std::string bytes = bytes_of(full());
    for (size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(digest_of(bytes.substr(0, size)).ok()) << size;
    EXPECT_FALSE(digest_of(bytes + "x").ok());
}

TEST(DigestBytes, RefuseAnotherLayout) {
    std::string bytes = bytes_of(full());
    bytes[0] = 'x';
    EXPECT_EQ(digest_of(bytes).fault().what, "a digest was written by another version of Isnad");
}

}  // namespace
}  // namespace isnad

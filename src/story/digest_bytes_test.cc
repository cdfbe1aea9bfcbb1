#include "story/digest_bytes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/names.h"

namespace isnad {
namespace {

class Numbers : public Numbering, public Numbered {
 public:
    uint32_t word(uint64_t word) override { return place_of(words_, word); }
    uint32_t form(std::string_view text, std::string_view kind, std::string_view entity) override {
        return place_of(forms_, Form{std::string(text), parse_name<NameKind>(kind), std::string(entity)});
    }
    const uint64_t* word(uint32_t number) override {
        return number < words_.size() ? &words_[number] : nullptr;
    }
    const Form* form(uint32_t number) override { return number < forms_.size() ? &forms_[number] : nullptr; }

 private:
    template <class T>
    static uint32_t place_of(std::vector<T>& all, const T& one) {
        const auto at = std::find(all.begin(), all.end(), one) - all.begin();
        if (at == static_cast<ptrdiff_t>(all.size())) all.push_back(one);
        return static_cast<uint32_t>(at);
    }
    std::vector<uint64_t> words_;
    std::vector<Form> forms_;
};

constexpr std::string_view kText =
    "جولة ثانية\nوصل الوفد إلى باكو ظهر اليوم. قال رئيسه إنّ أمامهم 12 يوما من المحادثات، ثم يعود إلى "
    "كاراباخ.";

// As it is unpacked beside kText.
Digest full() {
    Words scratch;
    Digest d;
    d.article = "0123456789abcdef.0", d.uri = "a.html", d.title = "جولة ثانية";
    d.published = {Day::parse("2023-09-23"), std::nullopt};
    d.agencies = {"ميزان", ""};
    d.outlet = 77;
    d.weekday = 5;
    d.bounds = {std::nullopt, Day::parse("2024-11-03")};
    d.terms = {{1, 2, 3, 4, 5}, {70, 0, 1, 1, 9}, {4294967295u, 0, 0, 255, 255}};
    d.namings = {{naming_hash(70, 26), true, 3, 26},
                 {4294967295u, false, 255, 1}};  // of one of its words, of none
    d.shingles = shingles_of(kText, scratch);
    FigureBrief figure;
    figure.entry = {"0123456789abcdef.0.f1-9~2", d.article, {32.5, std::nullopt},
                    Qualifier::at_least,         {},        "وزارة الدفاع"};
    figure.kind = FigureKind::things;
    figure.status = figure.entry.status = Status::background;
    figure.place = "كاراباخ";
    figure.voice = 5, figure.place_key = 7, figure.wide_place = true, figure.nation = 342,
    figure.counted = {4, 4000000000u};
    FigureBrief other;
    other.entry.figure = "0123456789abcdef.0.f0-4", other.entry.article = d.article;
    other.entry.bounds = {1e15, 1e300};
    other.entry.date = {Day::parse("1969-12-31"), Day::parse("2023-01-01")};
    other.side = "الجيش", other.part = other.suspect = other.others = true;
    other.revision = Revision::risen;
    d.figures = {figure, other};
    d.names = {{"باكو", NameKind::place, 3, 77}, {"باكو", NameKind::org, 300, 0}};
    return d;
}

std::string bytes(const Digest& d, Numbers& numbers) {
    ReadArticle read;
    read.figures.resize(d.figures.size());
    return bytes_of(d, read, numbers);
}

Result<Digest> back(std::string_view bytes, Numbers& numbers, std::string_view text = kText) {
    Words scratch;
    return digest_of(bytes, {"0123456789abcdef.0", "a.html", "جولة ثانية", text}, numbers, scratch);
}

TEST(DigestBytes, GoBothWays) {
    Numbers numbers;
    Digest empty;
    empty.article = full().article, empty.uri = full().uri, empty.title = full().title;
    EXPECT_EQ(*back(bytes(empty, numbers), numbers, ""), empty);
    const auto again = back(bytes(full(), numbers), numbers);
    ASSERT_TRUE(again.ok());
    EXPECT_GT(again->shingles.kept.size(), 10u);
    EXPECT_EQ(*again, full());
}

TEST(DigestBytes, GiveAnOutlineWithoutTheText) {
    Numbers numbers;
    const auto outline =
        outline_of(bytes(full(), numbers), {full().article, full().uri, full().title, ""}, numbers);
    ASSERT_TRUE(outline.ok());
    Digest want = full();
    for (FigureBrief& f : want.figures) f.entry.root.clear(), f.place.clear(), f.side.clear();
    want.shingles.kept.resize(kHeads);
    for (Shingle& run : want.shingles.kept) run.place = 0;
    EXPECT_EQ(*outline, want);
}

// As long as articles are.
Digest random_digest(uint32_t seed) {
    const auto next = [&] { return seed = seed * 1664525 + 1013904223, seed >> 8; };
    Digest d = full();
    d.terms.clear(), d.namings.clear(), d.names.clear();
    for (int i = 0; i < 112; ++i) {
        const auto often = static_cast<uint8_t>(next() % 5 == 0 ? next() % 256 : 1 + next() % 2);
        d.terms.push_back({next() << 8, static_cast<uint8_t>(next() % 4), static_cast<uint8_t>(next() % 16),
                           often, static_cast<uint8_t>(next())});
    }
    for (int i = 0; i < 60; ++i)
        d.names.push_back({std::to_string(1000 + i), static_cast<NameKind>(next() % 3),
                           static_cast<int>(1 + next() % 9), uint64_t{next()}});
    std::sort(d.terms.begin(), d.terms.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
    for (int i = 0; i < 20; ++i) {
        const auto happening = static_cast<uint8_t>(1 + next() % 27);
        d.namings.push_back({naming_hash(d.terms[next() % 112].hash, happening), next() % 2 == 0,
                             static_cast<uint8_t>(1 + next() % 12), happening});
    }
    return d;
}

TEST(DigestBytes, GoBothWaysWhereTheyAreLong) {
    Numbers numbers;
    for (uint32_t seed = 0; seed < 20; ++seed) {
        const Digest d = random_digest(seed);
        const auto again = back(bytes(d, numbers), numbers);
        ASSERT_TRUE(again.ok()) << seed;
        EXPECT_EQ(again->terms, d.terms) << seed;
        EXPECT_EQ(again->namings, d.namings) << seed;
        EXPECT_EQ(*again, d) << seed;
    }
}

TEST(DigestBytes, RefuseEveryCut) {
    Numbers numbers;
    const std::string whole = bytes(full(), numbers);
    for (size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(back(whole.substr(0, size), numbers).ok()) << size;
    EXPECT_FALSE(back(whole + "x", numbers).ok());
}

TEST(DigestBytes, RefuseAnotherLayoutAndNumbersThatAreNot) {
    Numbers numbers, others;
    std::string whole = bytes(full(), numbers);
    EXPECT_EQ(back(whole, others).fault().what, "a digest is damaged");
    whole[0] = 'x';
    EXPECT_EQ(back(whole, numbers).fault().what, "a digest was written by another version of Isnad");
}

}  // namespace
}  // namespace isnad

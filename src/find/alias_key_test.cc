#include "find/alias_key.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "find/names.h"
#include "lexicon/table.h"
#include "model/names.h"

namespace isnad {
namespace {

const NameRules& rules() {
    static const NameRules all = [] {
        const auto lexicon = Lexicon::load();
        auto loaded = NameRules::load(*lexicon);
        EXPECT_TRUE(loaded.ok()) << loaded.fault().message();
        return std::move(*loaded);
    }();
    return all;
}

uint64_t number_of(NameKind kind, std::string_view name) {
    return rules().entities().resolve(rules().lexicon(), kind, name).number;
}

struct Group {
    NameKind kind = NameKind::place;
    std::vector<std::string> forms, others;
};

std::vector<std::string> copies(std::string_view cell) {
    std::vector<std::string> out;
    for (std::string_view part : parts_of(cell)) out.emplace_back(part);
    return out;
}

std::vector<Group> read_groups() {
    std::ifstream file(std::string(ISNAD_SOURCE_DIR) + "/tests/data/variants.tsv");
    std::stringstream text;
    text << file.rdbuf();
    const auto table = Table::parse("variants.tsv", text.str());
    std::vector<Group> groups;
    if (!table) return groups;
    for (const Table::Row& row : table->rows())
        groups.push_back({*parse_name<NameKind>(row.cells[0]), copies(row.cells[1]), copies(row.cells[2])});
    return groups;
}

struct Counts {
    int joined = 0;  // pairs of one entity that are one
    int parted = 0;  // pairs of one entity that are not
    int mixed = 0;   // pairs of two entities that are one
    double f1() const { return 2.0 * joined / (2.0 * joined + parted + mixed); }
};

void count_within(const Group& group, Counts& counts, std::string& told) {
    for (size_t a = 0; a < group.forms.size(); ++a) {
        const uint64_t number = number_of(group.kind, group.forms[a]);
        for (size_t b = a + 1; b < group.forms.size(); ++b) {
            const bool same = number == number_of(group.kind, group.forms[b]);
            ++(same ? counts.joined : counts.parted);
            if (!same) told += "parted: " + group.forms[a] + " / " + group.forms[b] + "\n";
        }
        for (const std::string& other : group.others)
            if (number == number_of(group.kind, other)) {
                ++counts.mixed;
                told += "mixed: " + group.forms[a] + " / " + other + "\n";
            }
    }
}

void count_between(const Group& a, const Group& b, Counts& counts, std::string& told) {
    if (a.kind != b.kind) return;
    for (const std::string& form : a.forms)
        for (const std::string& other : b.forms)
            if (number_of(a.kind, form) == number_of(b.kind, other)) {
                ++counts.mixed;
                told += "mixed rows: " + form + " / " + other + "\n";
            }
}

TEST(AliasKey, JoinsSpellingsAndKeepsNeighboursApart) {
    const auto groups = read_groups();
    ASSERT_GE(groups.size(), 300u);
    Counts counts;
    std::string told;
    for (size_t i = 0; i < groups.size(); ++i) {
        count_within(groups[i], counts, told);
        for (size_t j = i + 1; j < groups.size(); ++j) count_between(groups[i], groups[j], counts, told);
    }
    if (std::getenv("ISNAD_TELL")) std::puts(told.c_str());
    RecordProperty("f1", std::to_string(counts.f1()));
    EXPECT_GE(counts.f1(), 0.95) << counts.joined << " joined, " << counts.parted << " parted, "
                                 << counts.mixed << " mixed\n"
                                 << told;
}

// A surname that stands alone is known by its letters only: its consonants are those of too many others.
TEST(AliasKey, ASurnameAloneIsKnownByItsLetters) {
    EXPECT_EQ(number_of(NameKind::person, "فاناكيري"), number_of(NameKind::person, "ستيفن فاناكيري"));
    EXPECT_NE(number_of(NameKind::person, "فينغر"), number_of(NameKind::person, "ستيفن فاناكيري"));
    EXPECT_NE(number_of(NameKind::person, "جويل"), number_of(NameKind::person, "خليفة الغويل"));
    EXPECT_EQ(number_of(NameKind::person, "ستيفان فاناكيرى"), number_of(NameKind::person, "ستيفن فاناكيري"));
}

TEST(AliasKey, SaysWhy) {
    const NameLexicon& lexicon = rules().lexicon();
    EXPECT_EQ(alias_rule(lexicon, NameKind::person, "عبد الله النجيمي", "عبدالله النجيمي"), "alias.spacing");
    EXPECT_EQ(alias_rule(lexicon, NameKind::person, "تيغران بدروسيان", "تيجران بدروسيان"), "alias.letters");
    EXPECT_EQ(alias_rule(lexicon, NameKind::person, "تيغران بدروسيان", "تيغران بابيان"), "");
}

}  // namespace
}  // namespace isnad

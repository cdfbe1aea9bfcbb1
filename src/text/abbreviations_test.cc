#include "text/abbreviations.h"

#include <gtest/gtest.h>

#include "text/text_rules.h"
#include "text/words.h"

namespace isnad {
namespace {

// Column `yes`: a text that the stop does not part; `no`: one that it parts.
TEST(Abbreviations, examples_hold) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon.ok());
    const auto rules = TextRules::load(*lexicon);
    ASSERT_TRUE(rules.ok()) << rules.fault().message();
    const Table& table = **lexicon->table("abbreviations.tsv");
    const size_t yes = *table.column("yes"), no = *table.column("no");
    for (const Table::Row& row : table.rows()) {
        const std::string_view whole = row.cells[yes], parted = row.cells[no];
        EXPECT_EQ(read_words(whole, *rules).sentences.size(), whole.empty() ? 0u : 1u) << whole;
        EXPECT_EQ(read_words(parted, *rules).sentences.size(), parted.empty() ? 0u : 2u) << parted;
    }
}

TEST(Abbreviations, knows_its_rows) {
    const auto lexicon = Lexicon::load();
    EXPECT_EQ(Abbreviations::load(*lexicon)->behind("كلم"), Abbreviations::Ends::maybe);
    EXPECT_EQ(Abbreviations::load(*lexicon)->behind("قلم"), Abbreviations::Ends::always);
}

}  // namespace
}  // namespace isnad

#include "lexicon/packed.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"

namespace isnad {
namespace {

TEST(PackedTables, gives_each_part_by_its_name) {
    const std::string image = PackedTables::image_of({{"one", "1"}, {"two", std::string(100, '2')}});
    const PackedTables packed(image);
    EXPECT_EQ(packed.part("one"), "1");
    EXPECT_EQ(packed.part("two"), std::string(100, '2'));
    EXPECT_EQ(packed.part("three"), "");
    EXPECT_TRUE(PackedTables().empty());
}

TEST(PackedTables, stand_for_the_tables_compiled_in_alone) {
    const std::string image = PackedTables::image_of({{std::string(kPackedHash), "0123456789abcdef"}});
    const PackedTables packed(image);
    EXPECT_EQ(Lexicon::load("", packed)->hash(), "0123456789abcdef");
    const auto other = Lexicon::load(ISNAD_SOURCE_DIR "/lexicon/ar", packed);
    EXPECT_EQ(other->packed(kPackedHash), "");
    EXPECT_EQ(other->hash(), Lexicon::load()->hash());
}

}  // namespace
}  // namespace isnad

#include "engine/packed_tables.h"

#include <gtest/gtest.h>

#include "base/image.h"
#include "engine/engine.h"
#include "find/date_rules.h"
#include "find/names.h"
#include "page/page_rules.h"
#include "page/sources.h"
#include "text/stems.h"

namespace isnad {
namespace {

const Lexicon& parsed() {
    static const Lexicon one = std::move(*Lexicon::load());
    return one;
}

const Lexicon& packed_lexicon() {
    static const Lexicon one = std::move(*Lexicon::load("", packed_tables()));
    return one;
}

TEST(PackedTables, are_of_the_lexicon_that_is_compiled_in) {
    EXPECT_EQ(packed_tables().part(kPackedHash), parsed().hash());
}

TEST(PackedTables, hold_every_stem) {
    const auto a = Stems::load(parsed()), b = Stems::load(packed_lexicon());
    EXPECT_EQ(a->size(), b->size());
    a->for_each([&](std::string_view word, const Stem& stem) {
        ASSERT_TRUE(b->find(word)) << word;
        EXPECT_EQ(*b->find(word), stem) << word;
    });
}

TEST(PackedTables, hold_every_word_of_numbers_and_dates) {
    const auto a = DateRules::load(parsed()), b = DateRules::load(packed_lexicon());
    EXPECT_EQ(a->words.size(), b->words.size());
    a->words.for_each([&](std::string_view word, const DateWord& date) {
        ASSERT_TRUE(b->words.find(word)) << word;
        EXPECT_EQ(*b->words.find(word), date) << word;
    });
    a->numbers.words.for_each([&](std::string_view word, const NumberWord& number) {
        ASSERT_TRUE(b->numbers.words.find(word)) << word;
        EXPECT_EQ(*b->numbers.words.find(word), number) << word;
    });
}

TEST(PackedTables, hold_every_place_of_the_page_room) {
    const auto a = PageRules::load(parsed()), b = PageRules::load(packed_lexicon());
    EXPECT_EQ(a->places.size(), b->places.size());
    a->places.for_each([&](std::string_view place) { EXPECT_TRUE(b->places.contains(place)) << place; });
}

TEST(PackedTables, hold_every_name) {
    const auto a = NameRules::load(parsed()), b = NameRules::load(packed_lexicon());
    const NameLexicon &x = a->lexicon(), &y = b->lexicon();
    x.for_each_word([&](std::string_view word, const NameLexicon::Word& value) {
        ASSERT_TRUE(y.word(word)) << word;
        EXPECT_EQ(*y.word(word), value) << word;
        EXPECT_EQ(x.look().score(word), y.look().score(word)) << word;
    });
    x.for_each_form([&](std::string_view form, uint32_t at) {
        const NameKind kind = x.entry(at).kind;
        const auto one = a->entities().resolve(x, kind, form), other = b->entities().resolve(y, kind, form);
        EXPECT_EQ(one.number, other.number) << form;
        ASSERT_EQ(one.entry != nullptr, other.entry != nullptr) << form;
        if (one.entry) {
            EXPECT_EQ(x.pool(one.entry->latin), y.pool(other.entry->latin)) << form;
        }
    });
}

TEST(PackedTables, read_pages_as_a_folder_of_the_same_tables_does) {
    const auto packed = Engine::load(), parsed_now = Engine::load({ISNAD_SOURCE_DIR "/lexicon/ar", {}});
    ASSERT_TRUE(packed.ok() && parsed_now.ok());
    EXPECT_EQ(packed->lexicon_hash(), parsed_now->lexicon_hash());
    Engine::Scratch a, b;
    size_t pages = 0;
    for_each_page({ISNAD_SOURCE_DIR "/samples"}, {}, [&](Result<RawPage>&& raw) {
        if (!raw) return true;
        const auto one = packed->read(RawPage(*raw), a), other = parsed_now->read(RawPage(*raw), b);
        EXPECT_EQ(one.ok(), other.ok());
        if (one && other) {
            EXPECT_EQ(one->reading, other->reading) << raw->uri;
        }
        return ++pages, true;
    });
    EXPECT_GT(pages, 0u);
}

}  // namespace
}  // namespace isnad

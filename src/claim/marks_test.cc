#include "claim/marks.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "text/text_rules.h"

namespace isnad {
namespace {

const TextRules& text_rules() {
    static const auto lexicon = Lexicon::load();
    static const auto rules = TextRules::load(*lexicon);
    if (!rules) throw std::runtime_error(rules.fault().message());
    return *rules;
}

// على الأقل, على, هجوم على, قصف: a phrase, its first word alone, one with a noun of its own.
Lexemes lexemes() {
    Lexemes out;
    out.add("علي الاقل", {.tag = Tag::estimated});
    out.add("علي", {.tag = Tag::prep});
    out.add("هجوم", {.tag = Tag::counted});
    out.add("هجوم علي", {.tag = Tag::event});
    out.add("قصف", {.tag = Tag::event});
    return out;
}

// Of each mark `begin-end:tag`, with `+` where و or ف was taken off.
std::string dump(const Marks& marks, uint32_t size) {
    std::string out;
    for (uint32_t at = 0; at < size; ++at)
        for (const Mark& mark : marks.at(at)) {
            if (!out.empty()) out += ' ';
            out += std::to_string(mark.begin) + "-" + std::to_string(mark.end) + ":";
            out += mark.sense.tag == Tag::event       ? "event"
                   : mark.sense.tag == Tag::counted   ? "counted"
                   : mark.sense.tag == Tag::estimated ? "estimated"
                                                      : "prep";
            if (mark.conj) out += '+';
        }
    return out;
}

struct Row {
    const char* text;
    const char* marks;
};

// Twice with one memory: what is known of a word by then gives the same.
TEST(Marks, ArePhrasesWhereTheirWordsStand) {
    static constexpr Row kRows[] = {
        {"ستة على الأقل", "1-3:estimated 1-2:prep"},
        {"ستة على الأكثر", "1-2:prep"},
        {"على", "0-1:prep"},
        {"هجوم على القرية", "0-2:event 0-1:counted 1-2:prep"},
        {"هجوم آخر", "0-1:counted"},
        {"وهجوم على القرية", "0-2:event+ 0-1:counted+ 1-2:prep"},
        {"قصف القرية بعد هجوم", "0-1:event 3-4:counted"},
        {"", ""},
    };
    const Lexemes table = lexemes();
    Words words;
    for (int round = 0; round < 2; ++round)
        for (const Row& row : kRows) {
            read_words(row.text, text_rules(), words);
            Marks marks;
            marks.read(words, row.text, table);
            EXPECT_EQ(dump(marks, static_cast<uint32_t>(words.tokens.size())), row.marks) << row.text;
        }
}

TEST(Marks, AreFoundFromOneToTheNext) {
    const Lexemes table = lexemes();
    const std::string text = "قصف القرية بعد هجوم على المدينة";
    const Words words = read_words(text, text_rules());
    Marks marks;
    marks.read(words, text, table);
    EXPECT_EQ(marks.next(0, 6, Tag::event), 0u);
    EXPECT_EQ(marks.next(1, 6, Tag::event), 3u);
    EXPECT_EQ(marks.next(4, 6, Tag::event), 6u) << "none: the end";
    EXPECT_EQ(marks.next(1, 3, {Tag::event, Tag::prep}), 3u);
    EXPECT_EQ(marks.next(4, 6, {Tag::event, Tag::prep}), 4u);
    EXPECT_TRUE(marks.any(0, 6, Tag::counted));
    EXPECT_FALSE(marks.any(4, 99, Tag::counted)) << "there is nothing behind the last";
    EXPECT_FALSE(marks.has(99, Tag::counted));
}

}  // namespace
}  // namespace isnad

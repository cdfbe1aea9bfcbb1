#include "view/told.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "view/event_codes.h"
#include "view/rule_words.h"

namespace isnad {
namespace {

TEST(Marked, ShowsItemAndParts) {
    struct Row {
        Span sentence, item;
        std::vector<Span> parts;
        const char* expected;
    };
    const std::string text = "one two three four.";
    const Row rows[] = {
        {{0, 19}, {4, 7}, {}, "one ⟦two⟧ three four."},
        {{0, 19}, {4, 7}, {{8, 13}}, "one ⟦two⟧ ‹three› four."},
        {{0, 19}, {4, 13}, {{8, 13}}, "one ⟦two ‹three›⟧ four."},  // inside the item
        {{0, 19}, {4, 7}, {{0, 7}}, "‹one ⟦two⟧› three four."},    // round the item
        {{0, 19}, {4, 13}, {{8, 18}}, "one ⟦two three⟧ four."},    // crosses it: left out
        {{4, 13}, {4, 7}, {{14, 18}}, "⟦two⟧ three"},              // of another sentence
        {{0, 19}, {4, 7}, {{8, 13}, {8, 13}}, "one ⟦two⟧ ‹three› four."},
    };
    for (const Row& row : rows)
        EXPECT_EQ(marked(text, row.sentence, row.item, row.parts, Painter(false)), row.expected);
    EXPECT_EQ(marked(text, {0, 19}, {4, 7}, {{8, 13}}, Painter(true)),
              "one ⟦\x1b[1mtwo\x1b[0m⟧ ‹\x1b[4mthree\x1b[0m› four.");
}

TEST(Told, AnEventHasTheChainOfTheStatementThatTellsIt) {
    Statement outer, inner;
    outer.content = {0, 100}, outer.speaker = Ref{"ministry", {0, 8}, ""};
    inner.content = {40, 90}, inner.speaker = Ref{"army", {30, 34}, ""},
    inner.relay = {{"agency", {20, 26}, ""}};
    Event event;
    event.span = {50, 60};
    EXPECT_EQ(told_of(event, {outer, inner}).chain, (std::vector<std::string>{"agency", "army"}));
    event.span = {10, 15};
    EXPECT_EQ(told_of(event, {outer, inner}).chain, (std::vector<std::string>{"ministry"}));
    event.span = {110, 120};
    EXPECT_TRUE(told_of(event, {outer, inner}).chain.empty());
}

TEST(RuleWords, AreInBothLanguages) {
    const auto words = RuleWords::load(*Lexicon::load());
    ASSERT_TRUE(words.ok()) << words.fault().message();
    for (const char* rule : {"statement.verb", "figure.fate", "event.attack", "event.attack.shifted"}) {
        EXPECT_FALSE(words->words(rule, Language::english).empty()) << rule;
        EXPECT_FALSE(words->words(rule, Language::arabic).empty()) << rule;
    }
    for (int type = 0; type <= static_cast<int>(EventType::accident); ++type)
        EXPECT_FALSE(
            words->words("event." + std::string(name_of(static_cast<EventType>(type))), Language::english)
                .empty());
    EXPECT_EQ(words->words("no.such.rule", Language::english), "");
}

TEST(EventCodes, KnowEveryType) {
    const auto codes = EventCodeTable::load(*Lexicon::load());
    ASSERT_TRUE(codes.ok()) << codes.fault().message();
    EXPECT_EQ(codes->of(EventType::protest, Status::asserted).event, "Protests");
    EXPECT_EQ(codes->of(EventType::withdrawal, Status::asserted).plover, "RETREAT");
    EXPECT_EQ(codes->of(EventType::withdrawal, Status::planned).plover, "CONCEDE");
}

}  // namespace
}  // namespace isnad

#include "page/line_rules.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"
#include "page/line.h"
#include "page/read_plain.h"

namespace isnad {
namespace {

// The rule that the page room finds for a line by itself, "" for none.
std::string rule_of(std::string_view text, const PageRules& rules, bool glued) {
    CompareKey scratch;
    if (glued) {
        const auto match = rules.lines.match_glued(text, scratch);
        return match ? match->rule->name : "";
    }
    std::vector<Line> lines;
    read_lines(read_plain(text), rules, scratch, lines);
    if (lines[0].rule != nullptr) return lines[0].rule->name;
    const auto match = rules.lines.match(text, scratch);
    return match && match->rule->act == RuleAct::caption ? match->rule->name : "";
}

TEST(LineRules, EveryRuleKnowsItsOwnExamplesAndNoOthers) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon) << lexicon.fault().message();
    const auto table = lexicon->table("page_lines.tsv");
    ASSERT_TRUE(table) << table.fault().message();
    const auto rules = PageRules::load(*lexicon);
    ASSERT_TRUE(rules) << rules.fault().message();
    const size_t yes = *(*table)->column("yes"), no = *(*table)->column("no");
    size_t examples = 0;
    for (size_t i = 0; i < (*table)->rows().size(); ++i) {
        const Table::Row& row = (*table)->rows()[i];
        const LineRule& rule = rules->lines.rules()[i];
        const bool glued = (rule.places & kGlued) && !(rule.places & kBegins);
        EXPECT_FALSE(row.cells[yes].empty()) << rule.name;
        EXPECT_FALSE(row.cells[no].empty()) << rule.name;
        for (std::string_view line : parts_of(row.cells[yes]))
            EXPECT_EQ(rule_of(line, *rules, glued), rule.name) << line;
        for (std::string_view line : parts_of(row.cells[no]))
            EXPECT_NE(rule_of(line, *rules, glued), rule.name) << line;
        examples += parts_of(row.cells[yes]).size() + parts_of(row.cells[no]).size();
    }
    EXPECT_GT(examples, 200u);
}

TEST(LineRules, SaysWhatFollowsThePattern) {
    const auto table = Table::parse("t.tsv",
                                    "rule\tact\treason\twhere\tmost\tpatterns\n"
                                    "s\tsource\tsource_line\tbegins\t\tالمصدر:\n");
    ASSERT_TRUE(table);
    const auto rules = LineRules::parse(*table);
    ASSERT_TRUE(rules);
    CompareKey scratch;
    const std::string line = "المصدر : صحيفة";
    const auto match = rules->match(line, scratch);
    ASSERT_TRUE(match);
    EXPECT_EQ(under(match->rest, line), "صحيفة");
    EXPECT_FALSE(rules->match("المصدر صحيفة", scratch));
}

TEST(LineRules, FaultsNameThePlace) {
    const auto fault_of = [](std::string row) {
        const auto table = Table::parse("t.tsv", "rule\tact\treason\twhere\tmost\tpatterns\n" + row);
        const auto rules = LineRules::parse(*table);
        return rules ? std::string() : rules.fault().where;
    };
    EXPECT_EQ(fault_of("a\tburn\tnotice\twhole\t\tx"), "t.tsv:2:3");
    EXPECT_EQ(fault_of("a\tdrop\tugly\twhole\t\tx"), "t.tsv:2:8");
    EXPECT_EQ(fault_of("a\tdrop\tnotice\tnowhere\t\tx"), "t.tsv:2:15");
    EXPECT_EQ(fault_of("a\tdrop\tnotice\twhole\tmany\tx"), "t.tsv:2:21");
    EXPECT_EQ(fault_of("a\tdrop\tnotice\twhole\t\t—"), "t.tsv:2:22");
}

}  // namespace
}  // namespace isnad

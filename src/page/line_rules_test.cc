#include "page/line_rules.h"

#include <gtest/gtest.h>

#include "lexicon/lexicon.h"

namespace isnad {
namespace {

TEST(LineRules, EveryRuleKnowsItsOwnExamplesAndNoOthers) {
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon) << lexicon.fault().message();
    const auto table = lexicon->table("page_lines.tsv");
    ASSERT_TRUE(table) << table.fault().message();
    const auto rules = LineRules::parse(**table);
    ASSERT_TRUE(rules) << rules.fault().message();
    const size_t yes = *(*table)->column("yes"), no = *(*table)->column("no");
    CompareKey scratch;
    size_t examples = 0;
    for (size_t i = 0; i < (*table)->rows().size(); ++i) {
        const Table::Row& row = (*table)->rows()[i];
        const LineRule& rule = rules->rules()[i];
        const auto known = [&](std::string_view line) {
            const auto match = (rule.places & kGlued) && !(rule.places & kBegins) ? rules->match_glued(line, scratch)
                                                                                  : rules->match(line, scratch);
            return match ? match->rule->name : std::string();
        };
        EXPECT_FALSE(row.cells[yes].empty()) << rule.name;
        EXPECT_FALSE(row.cells[no].empty()) << rule.name;
        for (std::string_view line : parts_of(row.cells[yes])) EXPECT_EQ(known(line), rule.name) << line;
        for (std::string_view line : parts_of(row.cells[no])) EXPECT_NE(known(line), rule.name) << line;
        examples += parts_of(row.cells[yes]).size() + parts_of(row.cells[no]).size();
    }
    EXPECT_GT(examples, 100u);
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

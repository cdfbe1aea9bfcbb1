#include "view/table.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Sheet, CsvCellsAreSafe) {
    struct Case {
        const char* cell;
        const char* want;
    };
    const std::vector<Case> rows = {{"", ""},
                                    {"باكو", "باكو"},
                                    {"a,b", "\"a,b\""},
                                    {"a\"b", "\"a\"\"b\""},
                                    {"a\nb", "\"a\nb\""},
                                    {"=1+1", "\"'=1+1\""},
                                    {"@x", "\"'@x\""},
                                    {"-12", "-12"},
                                    {"+4.5", "+4.5"},
                                    {"-cmd|x", "\"'-cmd|x\""},
                                    {"+SUM(A1)", "\"'+SUM(A1)\""}};
    for (const Case& row : rows) {
        std::string out;
        append_csv_row(out, {row.cell});
        EXPECT_EQ(out, std::string(row.want) + "\r\n");
    }
}

TEST(Sheet, IsWrittenInEveryForm) {
    const Sheet sheet{
        "aid", {"day", "what"}, {{{"2023-09-20", "دقيق, ماء"}, {"a.0.f1-2", "b.0.f3-4"}}, {{"", "x"}, {}}}};
    EXPECT_EQ(csv_of(sheet), "day,what,items\r\n2023-09-20,\"دقيق, ماء\",a.0.f1-2 b.0.f3-4\r\n,x,\r\n");
    EXPECT_EQ(csv_of(sheet, {true, false}),
              "\xEF\xBB\xBF"
              "day,what\r\n2023-09-20,\"دقيق, ماء\"\r\n,x\r\n");
    EXPECT_EQ(json_of(sheet),
              "{\"name\":\"aid\",\"columns\":[\"day\",\"what\"],\"rows\":[[\"2023-09-20\",\"دقيق, "
              "ماء\"],[\"\",\"x\"]],"
              "\"items\":[[\"a.0.f1-2\",\"b.0.f3-4\"],[]]}\n");
    EXPECT_EQ(text_of(sheet, Painter(false)),
              "2023-09-20  what \u2068دقيق, ماء\u2069\n----------  what \u2068x\u2069\n");
}

}  // namespace
}  // namespace isnad

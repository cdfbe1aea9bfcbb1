#include "view/json_text.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace isnad {
namespace {

TEST(JsonText, EscapesWhatItMust) {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"", "\"\""},
        {"قال \"نعم\"", "\"قال \\\"نعم\\\"\""},
        {"a\\b\n\t\r", "\"a\\\\b\\n\\t\\r\""},
        {std::string("\0\x1f\x7f", 3), "\"\\u0000\\u001f\x7f\""},
        {"م\xd9", "\"م\xEF\xBF\xBD\""},
    };
    for (const auto& [text, want] : rows) {
        std::string out;
        append_json_string(out, text);
        EXPECT_EQ(out, want);
    }
}

TEST(JsonText, WritesNumbersShort) {
    const std::vector<std::pair<double, std::string>> rows = {
        {0, "0"},           {-3, "-3"},
        {120000, "120000"}, {2.5, "2.5"},
        {0.1, "0.1"},       {1e15, "1000000000000000"},
        {1e300, "1e+300"},  {std::numeric_limits<double>::infinity(), "null"}};
    for (const auto& [value, want] : rows) {
        std::string out;
        append_json_number(out, value);
        EXPECT_EQ(out, want);
    }
}

TEST(JsonText, PutsCommas) {
    std::string out;
    JsonText json(out);
    json.open('{').key("a").open('[').number(1).number(2).open('[').close(']').close(']');
    json.key("span").span({3, 14}).key("none").text_or_null("").key("yes").boolean(true);
    json.key("days").days({Day::parse("2023-09-21"), {}}).key("never").days({}).close('}');
    EXPECT_EQ(
        out,
        R"({"a":[1,2,[]],"span":[3,14],"none":null,"yes":true,"days":{"from":"2023-09-21","to":null},"never":null})");
}

}  // namespace
}  // namespace isnad

#include "page/read_json.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

std::string dump(const PageText& page, const std::string& line) {
    std::string out;
    for (const Piece& piece : page.pieces) {
        out += piece.kind == BlockKind::title ? "T:" : "P:";
        out += under(piece.span, page.flow);
        out += " <- ";
        out += under(page.to_page.source_of(piece.span), line);
        out += "\n";
    }
    return out;
}

TEST(ReadJson, keeps_the_way_back_to_the_line) {
    struct Row {
        const char* line;
        const char* dump;
    };
    const std::vector<Row> rows = {
        {R"({"text":"سطر أول\nسطر ثان"})", "P:سطر أول <- سطر أول\nP:سطر ثان <- سطر ثان\n"},
        {R"({"text":"قال \"نعم\"","title":"\u0639نوان"})",
         "T:عنوان <- \\u0639نوان\nP:قال \"نعم\" <- قال \\\"نعم\\\"\n"},
        {R"({"title":null,"text":"a\ud83d\ude00b","extra":{"x":[1,2]}})", "P:a😀b <- a\\ud83d\\ude00b\n"},
        {R"({"text":""})", ""}};
    for (const Row& row : rows) {
        std::string line = row.line;
        const auto page = read_json(line, "f:1", {});
        ASSERT_TRUE(page) << page.fault().message();
        EXPECT_EQ(dump(*page, line), row.dump);
    }
}

TEST(ReadJson, takes_what_the_fields_say) {
    std::string line =
        R"({"uri":"https://a.example/1","outlet":"الفجر","title":"ع","byline":["سين","صاد"],"date":"2023-09-21","keywords":"هدنة","text":"نص"})";
    const auto page = read_json(line, "f:1", {});
    ASSERT_TRUE(page);
    const Given& given = page->given;
    EXPECT_EQ(given.address, "https://a.example/1");
    EXPECT_EQ(given.outlet, "الفجر");
    EXPECT_EQ(given.title, "ع");
    EXPECT_EQ(given.byline, (std::vector<std::string>{"سين", "صاد"}));
    EXPECT_EQ(given.published, "2023-09-21");
    EXPECT_EQ(given.keywords, (std::vector<std::string>{"هدنة"}));
    EXPECT_TRUE(page->laid_out);
}

TEST(ReadJson, refuses_with_place_and_field) {
    struct Row {
        const char* line;
        const char* what;
    };
    const std::vector<Row> rows = {{"{\"text\": 5}", "`text` is no text"},
                                   {"{\"text\": [\"a\"]}", "`text` is no text"},
                                   {"{\"byline\": [1], \"text\": \"a\"}", "`byline` is no text"},
                                   {"{\"title\": \"a\"}", "neither `text` nor `html`"},
                                   {"[1, 2]", "no JSON object"},
                                   {"\"text\"", "no JSON object"},
                                   {"{\"text\": \"a\"", "broken JSON"},
                                   {"{\"text\": \"a\"} {}", "more than one JSON value"},
                                   {"{\"text\": \"a\\q\"}", "broken escape"},
                                   {"not json", "no JSON object"},
                                   {"{\"text\" \"a\"}", "broken JSON"}};
    for (const Row& row : rows) {
        std::string line = row.line;
        const auto page = read_json(line, "news.jsonl:7", {});
        ASSERT_FALSE(page) << row.line;
        EXPECT_EQ(page.fault().where, "news.jsonl:7");
        EXPECT_NE(page.fault().what.find(row.what), std::string::npos)
            << row.line << " → " << page.fault().what;
    }
}

}  // namespace
}  // namespace isnad

#include "serve/message.h"

#include <gtest/gtest.h>

#include <optional>

namespace isnad {
namespace {

std::string dump(std::string_view target) {
    Request request;
    if (!parse_target(target, request)) return "refused";
    std::string out = request.path;
    for (const auto& [name, value] : request.query) out += " " + name + "=" + value;
    return out;
}

TEST(Target, is_split_and_decoded) {
    struct Row {
        const char* target;
        const char* dump;
    };
    const std::vector<Row> rows = {{"/", "/"},
                                   {"/a%20b?x=1&y=%D9%86%D8%B5+2", "/a b x=1 y=نص 2"},
                                   {"/a?x=1&x=2&&=3&flag", "/a flag= x=2"},
                                   {"/a+b#c", "/a+b#c"},
                                   {"/%2e%2e/etc", "/../etc"},
                                   {"/%", "refused"},
                                   {"/%zz", "refused"},
                                   {"/%00", "refused"},
                                   {"/%FF", "refused"},
                                   {"a", "refused"},
                                   {"http://a.example/", "refused"},
                                   {"", "refused"}};
    for (const Row& row : rows) EXPECT_EQ(dump(row.target), row.dump) << row.target;
}

TEST(Problem, is_rfc_9457_json) {
    EXPECT_EQ(
        problem(404, "no \"x\"\n", "/a\\b").body,
        R"({"type":"about:blank","title":"Not Found","status":404,"detail":"no \"x\" ","instance":"/a\\b"})");
    EXPECT_EQ(problem(404, "x").type, "application/problem+json");
}

}  // namespace
}  // namespace isnad

#include "serve/assets.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(Assets, answer_files_and_views) {
    const std::vector<Asset> assets = {{"index.html", "page"},
                                       {"index.html.gz", "packed page"},
                                       {"a-1.js", "script"},
                                       {"f-2.woff2", "font"}};
    struct Row {
        const char* path;
        const char* encoding;
        const char* body;  // nullptr: none of ours
    };
    const std::vector<Row> rows = {{"/", "", "page"},
                                   {"/", "br, gzip", "packed page"},
                                   {"/story/s12", "", "page"},
                                   {"/article/0123.0", "", "page"},
                                   {"/a-1.js", "gzip", "script"},
                                   {"/f-2.woff2", "", "font"},
                                   {"/index.html.gz", "", nullptr},
                                   {"/none.js", "", nullptr},
                                   {"/api/v1/stories", "", nullptr}};
    for (const Row& row : rows) {
        Request request;
        request.method = "GET";
        request.path = row.path;
        request.headers["accept-encoding"] = row.encoding;
        const auto got = asset_for(request, assets);
        ASSERT_EQ(got.has_value(), row.body != nullptr) << row.path;
        if (got) {
            EXPECT_EQ(got->body, row.body) << row.path;
        }
    }
}

TEST(Assets, say_so_where_there_is_no_page) {
    Request request;
    request.method = "GET";
    request.path = "/";
    const auto got = asset_for(request, {});
    ASSERT_TRUE(got);
    EXPECT_EQ(got->status, 503);
}

}  // namespace
}  // namespace isnad

#include "serve/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace isnad {
namespace {

Handler say(const std::string& word) {
    return [word](const Request&, const PathValues& values) {
        Response out;
        out.body = word;
        for (const std::string& value : values) out.body += " " + value;
        return out;
    };
}

TEST(Router, finds_the_handler_or_says_why_not) {
    const Router router({{"GET", "/stories", "", "", {"day", "place"}, say("list")},
                         {"GET", "/stories/{id}", "", "", {}, say("story")},
                         {"DELETE", "/stories/{id}", "", "", {}, say("gone")},
                         {"GET", "/a/{x}/b/{y}", "", "", {}, say("two")},
                         {"GET", "/throws", "", "", {}, [](const Request&, const PathValues&) -> Response {
                              throw std::runtime_error("the record is gone");
                          }}});
    struct Row {
        const char* method;
        const char* path;
        const char* query;
        int status;
        const char* body;
    };
    const std::vector<Row> rows = {{"GET", "/stories", "day", 200, "list"},
                                   {"GET", "/stories", "colour", 400, "colour is not known"},
                                   {"HEAD", "/stories/7", "", 200, "story 7"},
                                   {"DELETE", "/stories/7", "", 200, "gone 7"},
                                   {"POST", "/stories/7", "", 405, "takes GET, DELETE"},
                                   {"GET", "/stories/", "", 404, "nothing at this address"},
                                   {"GET", "/stories/7/", "", 404, "nothing"},
                                   {"GET", "/a/1/b/2", "", 200, "two 1 2"},
                                   {"GET", "/a/1/c/2", "", 404, "nothing"},
                                   {"GET", "/throws", "", 500, "the record is gone"}};
    for (const Row& row : rows) {
        Request request;
        request.method = row.method;
        request.path = row.path;
        if (*row.query) request.query[row.query] = "1";
        const Response got = router.answer(request);
        EXPECT_EQ(got.status, row.status) << row.method << " " << row.path;
        EXPECT_NE(got.body.find(row.body), std::string::npos) << got.body;
    }
}

}  // namespace
}  // namespace isnad

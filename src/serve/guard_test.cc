#include "serve/guard.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

int status(const Guard& guard, const std::string& method, std::map<std::string, std::string> headers,
           const std::string& path = "/api/v1/stories") {
    Request request;
    request.method = method;
    request.path = path;
    request.headers = std::move(headers);
    const auto refused = guard.refusal(request);
    return refused ? refused->status : 200;
}

TEST(Guard, lets_only_our_own_page_in) {
    const Guard guard{hosts_of("127.0.0.1", 7117), ""};
    struct Row {
        const char* method;
        std::map<std::string, std::string> headers;
        int status;
    };
    const std::vector<Row> rows = {
        {"GET", {{"host", "127.0.0.1:7117"}}, 200},
        {"GET", {{"host", "localhost:7117"}, {"origin", "http://localhost:7117"}}, 200},
        {"GET", {{"host", "rebound.example:7117"}}, 403},
        {"GET", {{"host", "127.0.0.1"}}, 403},
        {"GET", {}, 403},
        {"GET", {{"host", "localhost:7117"}, {"origin", "http://evil.example"}}, 403},
        {"GET", {{"host", "localhost:7117"}, {"origin", "null"}}, 403},
        {"POST", {{"host", "localhost:7117"}, {"content-type", "application/json; charset=utf-8"}}, 200},
        {"POST", {{"host", "localhost:7117"}, {"content-type", "text/plain"}}, 415},
        {"POST", {{"host", "localhost:7117"}}, 415},
        {"DELETE", {{"host", "localhost:7117"}}, 415},
        {"POST", {{"host", "localhost:7117"}, {"content-type", "application/octet-stream"}}, 415},
        {"PUT", {{"host", "localhost:7117"}, {"content-type", "application/octet-stream"}}, 200}};
    for (const Row& row : rows) EXPECT_EQ(status(guard, row.method, row.headers), row.status) << row.method;
}

TEST(Guard, asks_for_the_token_where_one_is_set) {
    const Guard guard{hosts_of("10.0.0.5", 80), "secret"};
    const std::string host = "10.0.0.5:80";
    EXPECT_EQ(status(guard, "GET", {{"host", host}}), 401);
    EXPECT_EQ(status(guard, "GET", {{"host", host}, {"authorization", "Bearer secre"}}), 401);
    EXPECT_EQ(status(guard, "GET", {{"host", host}, {"authorization", "Bearer secret"}}), 200);
    EXPECT_EQ(status(guard, "GET", {{"host", host}}, "/index.html"), 200);
    EXPECT_EQ(status(guard, "GET", {{"host", "localhost:80"}, {"authorization", "Bearer secret"}}), 403);
}

TEST(Safety, is_in_every_answer_and_no_value_breaks_the_header) {
    Response response;
    response.headers = {{"X-Good", "1"}, {"X-Bad", "a\r\nSet-Cookie: x"}, {"Cache-Control", "max-age=9"}};
    add_safety(response);
    std::string all;
    for (const auto& [name, value] : response.headers) all += name + ": " + value + "\n";
    for (const char* part :
         {"X-Good: 1\n", "nosniff", "no-referrer", "default-src 'none'", "Cache-Control: max-age=9\n"})
        EXPECT_NE(all.find(part), std::string::npos) << part;
    for (const char* part : {"X-Bad", "Set-Cookie", "unsafe-", "no-cache"})
        EXPECT_EQ(all.find(part), std::string::npos) << part;
}

}  // namespace
}  // namespace isnad

#include "page/sources.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"

namespace isnad {
namespace {

namespace fs = std::filesystem;

// A folder of its own for each test, gone afterwards.
class Sources : public testing::Test {
 protected:
    Sources() : folder_(fs::temp_directory_path() / ("isnad_sources_" + std::to_string(::getpid()))) {
        fs::create_directories(folder_);
    }
    ~Sources() override {
        fs::permissions(folder_, fs::perms::owner_all);
        fs::remove_all(folder_);
    }

    std::string put(const std::string& name, const std::string& bytes) {
        fs::create_directories((folder_ / name).parent_path());
        EXPECT_TRUE(write_file((folder_ / name).string(), bytes));
        return (folder_ / name).string();
    }

    // `media uri bytes` of each page, `! where: what` of each fault; the folder's own path left out.
    std::vector<std::string> read(const std::vector<std::string>& paths, const Limits& limits = {},
                                  size_t most = 1000) {
        std::vector<std::string> out;
        for_each_page(paths, limits, [&](Result<RawPage>&& page) {
            out.push_back(page ? page->media + " " + page->uri + " " + page->bytes
                               : "! " + page.fault().message());
            for (size_t at; (at = out.back().find(folder_.string() + "/")) != std::string::npos;)
                out.back().erase(at, folder_.string().size() + 1);
            return out.size() < most;
        });
        return out;
    }

    fs::path folder_;
};

using Lines = std::vector<std::string>;

TEST_F(Sources, walk_folders_in_order_of_names) {
    put("b.txt", "ب");
    put("a/z.html", "<p>");
    put("a/notes.md", "not read");
    put(".hidden.txt", "not read");
    put("c.jsonl", "{\"text\":\"1\"}\n\n{\"text\":\"2\"}");
    EXPECT_EQ(read({folder_.string()}), (Lines{"text/html a/z.html <p>", "text/plain b.txt ب",
                                               "application/json c.jsonl:1 {\"text\":\"1\"}",
                                               "application/json c.jsonl:3 {\"text\":\"2\"}"}));
    EXPECT_EQ(read({folder_.string()}, {}, 2).size(), 2u);
}

TEST_F(Sources, tell_what_cannot_be_read_and_go_on) {
    const std::string good = put("good.txt", "نص");
    const std::string empty = put("empty.html", ""), binary = put("x.bin", "%PDF-1.4 x");
    fs::create_directory_symlink(folder_, folder_ / "loop");
    EXPECT_EQ(read({folder_.string() + "/none", empty, binary, good}),
              (Lines{"! none: cannot be opened: No such file or directory", "! empty.html: is empty",
                     "! x.bin: holds no text", "text/plain good.txt نص"}));
    EXPECT_EQ(read({folder_.string()}), (Lines{"! empty.html: is empty", "text/plain good.txt نص",
                                               "! loop: is a link that leads back to a folder above it"}));
}

TEST_F(Sources, hold_pages_and_lines_to_a_size) {
    Limits limits;
    limits.page_bytes = 20;
    const std::string page = put("a.txt", std::string(21, 'x'));
    const std::string lines =
        put("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"" + std::string(30, 'x') + "\"}\n{\"text\":\"b\"}\n");
    EXPECT_EQ(read({page, lines}, limits), (Lines{"! a.txt: is larger than a page may be (20 bytes)",
                                                  "application/json a.jsonl:1 {\"text\":\"a\"}",
                                                  "! a.jsonl:2: is a line longer than a page may be",
                                                  "application/json a.jsonl:3 {\"text\":\"b\"}"}));
}

std::string record(const std::string& type, const std::string& fields, const std::string& body) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://a.example/" + type + "\r\n" +
           fields + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body + "\r\n\r\n";
}

const char* const kHttp = "Content-Type: application/http; msgtype=response\r\n";

TEST_F(Sources, read_archives) {
    const std::string chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
        "chunked\r\n\r\n3\r\n<p>\r\n2\r\nhi\r\n0\r\n\r\n";
    const std::string path = put(
        "a.warc",
        record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: x") +
            record("request", kHttp, "GET / HTTP/1.1\r\n\r\n") +
            record("response", kHttp,
                   "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"windows-1256\"\r\n\r\n<p>1") +
            record("response", kHttp, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no") +
            record("response", kHttp, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG") +
            record("response", kHttp, chunked) +
            record("conversion", "Content-Type: text/plain\r\nWARC-Date: 2023-10-02T07:00:03Z\r\n", "نص"));
    EXPECT_EQ(read({path}), (Lines{"text/html https://a.example/response <p>1",
                                   "text/html https://a.example/response <p>hi",
                                   "text/plain https://a.example/conversion نص"}));
}

TEST_F(Sources, say_where_an_archive_breaks) {
    const std::string first = record("conversion", "Content-Type: text/plain\r\n", "one");
    struct Row {
        std::string rest;
        const char* fault;
    };
    const std::vector<Row> rows = {
        {first.substr(0, first.size() - 6), "ends in the middle of a record: 1 of 3 bytes"},
        {"WARC/1.0\r\nWARC-Type: conv", "ends in the middle of a record's header"},
        {"rubbish\r\n\r\nrubbish", "does not begin as a WARC record"},
        {"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "has no Content-Length"},
        {"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 2147483648\r\n\r\nx",
         "declares 2147483648 bytes"}};
    for (const Row& row : rows) {
        const Lines got = read({put("a.warc", first + row.rest)});
        ASSERT_GE(got.size(), 2u) << row.fault;
        EXPECT_EQ(got[0], "text/plain https://a.example/conversion one");
        EXPECT_TRUE(got[1].starts_with("! a.warc#record2: ")) << got[1];
        EXPECT_NE(got[1].find(row.fault), std::string::npos) << got[1];
    }
}

TEST_F(Sources, read_feeds_item_by_item) {
    const std::string path =
        put("a.xml",
            "<?xml version='1.0'?><rss><channel><title>الأفق</title><link>https://a.example/</link>"
            "<item><title>1</title><link>https://a.example/1</link></item>"
            "<item><title>2</title></item><item><title>cut");
    EXPECT_EQ(read({path}), (Lines{"application/rss+xml https://a.example/1 "
                                   "<item><title>1</title><link>https://a.example/1</link></item>",
                                   "application/rss+xml a.xml#item2 <item><title>2</title></item>",
                                   "application/rss+xml a.xml#item3 <item><title>cut"}));
    EXPECT_EQ(read({put("b.xml", "<rss><channel></channel></rss>")}),
              (Lines{"! b.xml: is a feed without items"}));
}

}  // namespace
}  // namespace isnad

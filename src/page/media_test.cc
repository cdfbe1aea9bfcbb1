#include "page/media.h"

#include <gtest/gtest.h>

#include <vector>

namespace isnad {
namespace {

TEST(Media, is_told_by_name_then_by_bytes) {
    struct Row {
        const char* path;
        const char* bytes;
        FileKind kind;
    };
    const std::vector<Row> rows = {{"a.html", "خبر", FileKind::html},
                                   {"A.HTM", "<p>", FileKind::html},
                                   {"a.html.gz", "<p>", FileKind::html},
                                   {"a.txt", "<p>", FileKind::plain},
                                   {"a.jsonl.zst", "{", FileKind::json_lines},
                                   {"a.wet", "WARC/1.0", FileKind::warc},
                                   {"a.xml", "<?xml version='1.0'?>\n<rss>", FileKind::feed},
                                   {"a.xml", "<?xml version='1.0'?><!DOCTYPE html><html>", FileKind::html},
                                   {"a.html", "<?xml version='1.0'?><feed xmlns='x'>", FileKind::feed},
                                   {"-", "  {\"text\"", FileKind::json_lines},
                                   {"-", "WARC/1.1\r\n", FileKind::warc},
                                   {"-", "<!-- c --><!doctype html>", FileKind::html},
                                   {"-", "<rdf:RDF xmlns", FileKind::feed},
                                   {"-", "خبر عاجل", FileKind::plain},
                                   {"page", "\xEF\xBB\xBF<html>", FileKind::html},
                                   {"a.html", "%PDF-1.7", FileKind::binary},
                                   {"a.txt", "PK\x03\x04", FileKind::binary},
                                   {"v1.2/page", "text", FileKind::plain}};
    for (const Row& row : rows)
        EXPECT_EQ(kind_of_file(row.path, row.bytes), row.kind) << row.path << " " << row.bytes;
}

TEST(Media, tells_utf_16_from_what_is_no_text) {
    EXPECT_EQ(kind_of_file("a.txt", std::string_view("h\0i\0 \0t\0h\0e\0r\0e\0", 16)), FileKind::plain);
    EXPECT_EQ(kind_of_file("a.txt", std::string_view("\0\1\0\0\2\0\0\0\7\0\0\1", 12)), FileKind::binary);
}

TEST(Media, knows_the_endings_that_folders_are_read_for) {
    for (const char* path : {"x/a.html", "a.NDJSON", "a.warc.gz", "a.atom"})
        EXPECT_TRUE(has_known_ending(path)) << path;
    for (const char* path : {"a.png", "a", "x.html/a", "a.gz"}) EXPECT_FALSE(has_known_ending(path)) << path;
}

}  // namespace
}  // namespace isnad

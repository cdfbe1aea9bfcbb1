#include "page/xml.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

std::string dump(std::string_view text) {
    static constexpr const char* kKinds[] = {"open", "close", "empty", "text", "raw"};
    std::string out;
    XmlWalk walk(text);
    for (XmlPart part = walk.next(); part.kind != XmlPart::Kind::end; part = walk.next()) {
        out += kKinds[static_cast<size_t>(part.kind)];
        if (!part.name.empty()) out += " " + std::string(part.name);
        if (!part.body.empty()) out += " [" + std::string(part.body) + "]";
        out += ";";
    }
    return out;
}

TEST(XmlWalk, goes_from_part_to_part) {
    struct Row {
        const char* xml;
        const char* dump;
    };
    const std::vector<Row> rows = {
        {"<a>b</a>", "open a;text [b];close a;"},
        {"<?xml version='1.0'?><!-- <x> --><a:b c=\"d\"/>", "empty a:b [ c=\"d\"];"},
        {"<a><![CDATA[<p>&amp;]]></a>", "open a;raw [<p>&amp;];close a;"},
        {"<!DOCTYPE rss [<!ENTITY x 'y'>]><a>", "text []>];open a;"},
        {"<a", "open a;"},
        {"<a><![CDATA[never closed", "open a;raw [never closed];"},
        {"", ""}};
    for (const Row& row : rows) EXPECT_EQ(dump(row.xml), row.dump) << row.xml;
}

TEST(XmlText, resolves_references_and_keeps_the_way_back) {
    struct Row {
        const char* raw;
        const char* text;
    };
    const std::vector<Row> rows = {{"a &amp; b", "a & b"},
                                   {"&lt;p&gt;", "<p>"},
                                   {"&#1575;&#x644;", "ال"},
                                   {"&nbsp;&amp;nbsp;", "&nbsp;&nbsp;"},
                                   {"&#0;&#xD800;", "\xEF\xBF\xBD\xEF\xBF\xBD"},
                                   {"R&D; &", "R&D; &"},
                                   {"&verylongnameofnothing;", "&verylongnameofnothing;"}};
    for (const Row& row : rows) {
        std::string out;
        OffsetMap map;
        append_xml_text(row.raw, 10, out, map);
        EXPECT_EQ(out, row.text);
        const Span all{0, static_cast<uint32_t>(out.size())};
        EXPECT_EQ(map.source_of(all),
                  (Span{10, 10 + static_cast<uint32_t>(std::string_view(row.raw).size())}))
            << row.raw;
    }
}

TEST(XmlAttribute, is_found_by_its_whole_name) {
    const std::string_view attributes =
        " data-rel='no' rel=\"alternate\" href = 'https://a.example/?x=1&amp;y=2'";
    EXPECT_EQ(xml_attribute(attributes, "rel"), "alternate");
    EXPECT_EQ(xml_attribute(attributes, "href"), "https://a.example/?x=1&y=2");
    EXPECT_EQ(xml_attribute(attributes, "type"), "");
}

}  // namespace
}  // namespace isnad

#include "base/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <vector>

#include "base/utf8.h"

namespace isnad {
namespace {

constexpr const char* kText =
    "أعلنت وزارة الصحة اليوم أن عدد المصابين ارتفع إلى مئتي شخص في المدينة القديمة، وقالت إن الحصيلة أولية.";

std::string encoded(const char* text, const char* charset) {
    std::string out(std::char_traits<char>::length(text) * 4, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const int32_t n =
        ucnv_convert(charset, "UTF-8", out.data(), static_cast<int32_t>(out.size()), text, -1, &error);
    EXPECT_TRUE(U_SUCCESS(error));
    out.resize(static_cast<size_t>(n));
    return out;
}

TEST(Encoding, is_found_from_mark_label_or_bytes) {
    struct Row {
        const char* charset;
        const char* prefix;
        const char* declared;
        Encoding expected;
    };
    const std::vector<Row> rows = {{"UTF-8", "", "", Encoding::utf8},
                                   {"UTF-8", "\xEF\xBB\xBF", "windows-1256", Encoding::utf8},
                                   {"UTF-8", "", "windows-1256", Encoding::utf8},
                                   {"windows-1256", "", "", Encoding::windows1256},
                                   {"windows-1256", "", "Windows-1256", Encoding::windows1256},
                                   {"windows-1256", "", "utf-8", Encoding::windows1256},
                                   {"ISO-8859-6", "", "", Encoding::iso8859_6},
                                   {"ISO-8859-6", "", "iso-8859-6", Encoding::iso8859_6},
                                   {"UTF-16LE", "\xFF\xFE", "", Encoding::utf16le},
                                   {"UTF-16LE", "", "", Encoding::utf16le},
                                   {"UTF-16BE", "\xFE\xFF", "", Encoding::utf16be},
                                   {"UTF-16BE", "", "utf-8", Encoding::utf16be},
                                   {"UTF-8", "\xEF\xBB\xBF\xEF\xBB\xBF", "", Encoding::utf8},
                                   {"UTF-16LE", "\xFF\xFE\xFF\xFE", "", Encoding::utf16le}};
    for (const Row& row : rows) {
        const Decoded got = decode(row.prefix + encoded(kText, row.charset), row.declared);
        EXPECT_EQ(got.encoding, row.expected) << row.charset << " declared " << row.declared;
        EXPECT_EQ(got.text, kText) << row.charset << " declared " << row.declared;
        EXPECT_FALSE(got.repaired);
    }
}

TEST(Encoding, repairs_what_means_nothing) {
    const std::string text = kText;
    for (const std::string& bytes :
         {text + "\xD8" + text, text + std::string(1, '\0') + text, text.substr(0, 20)}) {
        const Decoded got = decode(std::string(bytes), "utf-8");
        EXPECT_EQ(got.encoding, Encoding::utf8);
        EXPECT_TRUE(got.repaired);
        EXPECT_EQ(first_invalid(got.text), std::string_view::npos);
        EXPECT_NE(got.text.find("\xEF\xBF\xBD"), std::string::npos);
        EXPECT_EQ(got.text.find('\0'), std::string::npos);
    }
}

TEST(Encoding, is_declared_in_the_document) {
    struct Row {
        const char* html;
        const char* charset;
    };
    const std::vector<Row> rows = {
        {"<html><meta charset=\"windows-1256\">", "windows-1256"},
        {"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-6'>", "ISO-8859-6"},
        {"\n<?xml version=\"1.0\" encoding='UTF-8'?><rss>", "UTF-8"},
        {"<p>charset and encoding are words</p>", ""},
        {"<p>the encoding=utf of a paragraph</p>", ""},
        {"", ""}};
    for (const Row& row : rows) EXPECT_EQ(declared_charset(row.html), row.charset) << row.html;
}

}  // namespace
}  // namespace isnad

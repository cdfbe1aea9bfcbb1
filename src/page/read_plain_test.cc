#include "page/read_plain.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

struct Case {
    std::string text;
    std::vector<std::string> lines;
};

TEST(ReadPlain, ALineIsAPiece) {
    const Case cases[] = {
        {"", {}},
        {" \n\t\n\xC2\xA0\n", {}},
        {"a", {"a"}},
        {"عنوان\n\n  نص \r\nآخر", {"عنوان", "نص", "آخر"}},
        {"a\xE2\x80\xA8"
         "b\xE2\x80\xA9"
         "c\xC2\x85"
         "d\xE2\x80\xA6",
         {"a", "b", "c", "d…"}},
        {std::string("x\0y\nz", 5), {std::string("x\0y", 3), "z"}},
    };
    for (const Case& c : cases) {
        const PageText page = read_plain(c.text);
        EXPECT_EQ(page.flow, c.text);
        EXPECT_FALSE(page.laid_out);
        EXPECT_TRUE(page.to_page.empty());
        std::vector<std::string> lines;
        for (const Piece& piece : page.pieces) lines.emplace_back(under(piece.span, page.flow));
        EXPECT_EQ(lines, c.lines);
    }
}

}  // namespace
}  // namespace isnad

// Real Arabic pages of ../shared/peer/html_ar through the whole page room: the day of publication, the title,
// what must stand in the text and what must not. Skipped where that folder is not there.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>

#include "base/file.h"
#include "lexicon/lexicon.h"
#include "page/articles.h"
#include "page/read_page.h"

namespace isnad {
namespace {

using simdjson::dom::element;

std::string words_of(std::string_view text) {
    std::string out;
    for (char c : text)
        if (c != ' ' && c != '\n')
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    return out;
}

std::vector<Article> articles_of(const std::string& path, const PageRules& rules) {
    std::vector<Article> articles;
    auto bytes = read_file(path);
    EXPECT_TRUE(bytes) << bytes.fault().message();
    RawPage raw;
    raw.uri = path;
    raw.media = "text/html";
    raw.bytes = std::move(*bytes);
    auto read = read_page(std::move(raw), Limits{});
    EXPECT_TRUE(read) << read.fault().message();
    PageScratch scratch;
    extract_articles(read->page, read->text, rules, scratch, articles);
    return articles;
}

void check(element expected, const Article& article) {
    std::string_view text;
    if (!expected["date"].get(text)) {
        ASSERT_TRUE(article.published && article.published->days.single());
        EXPECT_EQ(article.published->days.from->iso(), text);
        EXPECT_EQ(article.published->basis, DateBasis::stated);
    } else {
        EXPECT_FALSE(article.published && article.published->basis != DateBasis::crawl);
    }
    if (!expected["title"].get(text)) {
        EXPECT_EQ(words_of(article.title), words_of(text));
    }
    const auto holds = [&](const char* field, bool wanted) {
        simdjson::dom::array list;
        if (expected[field].get(list)) return;
        for (element each : list)
            EXPECT_EQ(article.text.find(std::string_view(each)) != std::string::npos, wanted) << each;
    };
    holds("with", true);
    holds("without", false);
}

TEST(HtmlPages, RealPages) {
    const std::filesystem::path folder = std::filesystem::path(ISNAD_SHARED_DIR) / "peer/html_ar";
    if (!std::filesystem::exists(folder)) GTEST_SKIP() << "NOT CHECKED: no pages at " << folder;
    const auto lexicon = Lexicon::load();
    ASSERT_TRUE(lexicon) << lexicon.fault().message();
    const auto rules = PageRules::load(*lexicon);
    ASSERT_TRUE(rules) << rules.fault().message();
    simdjson::dom::parser parser;
    element pages;
    ASSERT_FALSE(parser.load((folder / "expected.json").string()).get(pages));
    const simdjson::dom::array all = pages.get_array();
    for (element expected : all) {
        std::string_view file = expected["file"];
        SCOPED_TRACE(file);
        const std::vector<Article> articles = articles_of((folder / file).string(), *rules);
        ASSERT_EQ(articles.size(), 1u);
        check(expected, articles[0]);
    }
}

}  // namespace
}  // namespace isnad

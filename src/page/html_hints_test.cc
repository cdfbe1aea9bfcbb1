#include "page/html_hints.h"

#include <gtest/gtest.h>

namespace isnad {
namespace {

TEST(HtmlHints, WordsOfNames) {
    const struct {
        std::string_view value, rule;
        HtmlRole role;
    } rows[] = {
        {"entry-content", "entry content", HtmlRole::text},
        {"postBody", "post body", HtmlRole::text},
        {"field field-name-body clearfix", "name body", HtmlRole::text},
        {"Article__Title big", "article title", HtmlRole::title},
        {"news-share_bar", "share", HtmlRole::share},
        {"widget share related-posts", "widget", HtmlRole::related},
        {"article-body share-enabled", "article body", HtmlRole::text},
        {"comments-open", "", HtmlRole::none},
        {"no-sidebar", "", HtmlRole::none},
        {"elementor-widget", "", HtmlRole::none},
        {"hidden-xs", "", HtmlRole::none},
        {"hidden", "hidden", HtmlRole::hidden},
        {"advent calendar-row", "", HtmlRole::none},
        {"shared unrelated navigator", "", HtmlRole::none},
        {"entry", "", HtmlRole::none},
        {"قائمة menu", "menu", HtmlRole::navigation},
        {"", "", HtmlRole::none},
    };
    for (const auto& row : rows) {
        const HtmlHint hint = hint_of_class(row.value);
        EXPECT_EQ(hint.rule, row.rule) << row.value;
        EXPECT_EQ(hint.role, row.role) << row.value;
    }
}

TEST(HtmlHints, RolesPropertiesStyles) {
    EXPECT_EQ(hint_of_role("Navigation").role, HtmlRole::navigation);
    EXPECT_EQ(hint_of_role("presentation").role, HtmlRole::none);
    EXPECT_EQ(hint_of_itemprop("articleBody").role, HtmlRole::text);
    EXPECT_EQ(hint_of_itemprop("image").role, HtmlRole::none);
    const struct {
        std::string_view style;
        bool hides;
    } rows[] = {
        {"display:none", true},       {"color:red; Display : None", true},
        {"visibility: hidden", true}, {"display:block", false},
        {"max-display:none", false},  {"background:url(display:none)", false},
        {"display:non", false},       {"", false},
    };
    for (const auto& row : rows) EXPECT_EQ(style_hides(row.style), row.hides) << row.style;
}

}  // namespace
}  // namespace isnad

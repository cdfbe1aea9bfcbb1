#include "store/article_reader.h"

#include "store/block_list.h"
#include "store/json_list.h"

namespace isnad {
namespace {

constexpr const char* kArticleColumns =
    "a.key, a.id, p.id, a.nth, a.uri, a.outlet, a.domain, a.title, a.byline, a.agencies, a.dateline, "
    "a.from_no, a.to_no, a.basis_no, a.published_text, a.crawled, a.language, a.keywords, t.id, "
    "s.published_from, "
    "s.published_to";
constexpr const char* kArticleTables =
    " FROM article a JOIN page p ON p.key = a.page LEFT JOIN story_article s ON s.article = a.key LEFT JOIN "
    "story t ON t.key = "
    "s.story ";

std::string selected(const std::string& more, const std::string& where) {
    return std::string("SELECT ") + kArticleColumns + more + kArticleTables + where;
}

std::optional<Published> published_at(const Query& row) {
    if (!row.null_at(19) || !row.null_at(20))
        return Published{days_at(row, 19), DateBasis::story, row.text_at(14)};
    if (row.null_at(13)) return std::nullopt;
    return Published{row.days_at(11), static_cast<DateBasis>(row.number_at(13)), row.text_at(14)};
}

}  // namespace

std::string select_articles(const std::string& where) { return selected("", where); }

DayRange days_at(const Query& row, int from) {
    return {Day::parse(row.view_at(from)), Day::parse(row.view_at(from + 1))};
}

Article article_at(const Query& row) {
    Article a;
    a.id = row.text_at(1);
    a.page = row.text_at(2);
    a.nth = static_cast<int>(row.number_at(3));
    a.uri = row.text_at(4);
    a.outlet = {row.text_at(5), row.text_at(6)};
    a.title = row.text_at(7);
    a.byline = list_of(row.view_at(8));
    a.agencies = list_of(row.view_at(9));
    a.dateline = list_of(row.view_at(10));
    a.published = published_at(row);
    a.crawled = row.text_at(15);
    a.language = row.text_at(16);
    a.keywords = list_of(row.view_at(17));
    a.story = row.text_at(18);
    return a;
}

ArticleReader::ArticleReader(Database& database, const std::string& where, Laid laid)
    : row_(database, selected(", a.blocks, text_of(a.packed)", where)), items_(database) {
    if (laid != Laid::corrected) inferred_.emplace(database);
    if (laid != Laid::read && Overlay::needed(database)) overlay_.emplace(database);
}

ReadArticle ArticleReader::read(uint8_t which) {
    ReadArticle read;
    read.article = article_at(row_);
    read.article.blocks = blocks_of(row_.view_at(21));
    read.article.text = row_.text_at(22);
    items_.read(row_.number_at(0), read, overlay_ ? uint8_t{kAllItems} : which);
    if (inferred_) inferred_->lay_over(row_.number_at(0), read);
    if (overlay_) overlay_->lay_over(read);
    return read;
}

}  // namespace isnad
